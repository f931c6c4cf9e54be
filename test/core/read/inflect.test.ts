import { gerund, thirdPerson } from '../../../server/src/core/read/inflect.ts';
import { cases } from '../../support/cases.ts';

cases('the third person', thirdPerson, [
  { input: 'sign', expected: 'signs' }, { input: 'carry', expected: 'carries' }, { input: 'say', expected: 'says' }, { input: 'crash', expected: 'crashes' },
  { input: 'go', expected: 'goes' }, { input: 'be', expected: 'is' }, { input: 'have', expected: 'has' },
]);

cases('the -ing form', gerund, [
  { input: 'sink', expected: 'sinking' }, { input: 'close', expected: 'closing' }, { input: 'win', expected: 'winning' }, { input: 'die', expected: 'dying' },
  { input: 'flee', expected: 'fleeing' }, { input: 'sail', expected: 'sailing' }, { input: 'fix', expected: 'fixing' }, { input: 'be', expected: 'being' },
]);
