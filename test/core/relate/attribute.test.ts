import { attributeNamed } from '../../../server/src/core/relate/claims/attribute.ts';
import { cases } from '../../support/cases.ts';

cases('what a reader calls an attribute of a figure', (written: string) => attributeNamed(written, true), [
  { input: 'Dead', expected: 'killed' },
  { input: 'staff', expected: 'workforce' },
  { input: 'Height of the  tower', expected: 'height of the tower' },
]);

cases('what a reader calls an attribute of anything else', (written: string) => attributeNamed(written, false), [
  { input: 'Date of the trip', expected: 'date of visit' },
  { input: 'day of the visit', expected: 'date of visit' },
  { input: 'duration of talks', expected: 'duration of meet' },
  { input: 'Captain', expected: 'captain' },
]);
