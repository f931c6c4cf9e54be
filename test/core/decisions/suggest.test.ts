import { meant } from '../../../server/src/core/decisions/suggest.ts';
import { cases } from '../../support/cases.ts';

const KNOWN = ['person', 'organization', 'place', 'storm'];

cases('the word that somebody meant', (written: string) => meant(written, KNOWN), [
  { input: 'persn', expected: 'person' },
  { input: 'strom', expected: 'storm' },
  { input: 'org', expected: 'organization' },
  { input: 'Place', expected: 'place' },
  { input: 'company', expected: undefined },
  { input: '', expected: undefined },
]);
