import type { Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';
import { listSides, nameSlot } from '../wording.ts';

const DETAILS: ReadonlySet<string> = new Set(['weapon', 'condition', 'cause of death', 'plea', 'end of job', 'color', 'vehicle', 'injured part', 'injured side', 'verdict', 'charge', 'sentence', 'who found the victim', 'who noticed it first', 'who called for help']);

/** A detail of a story in two words that exclude each other: the weapon, the color of a car, the cause of a death. */
export const detailMismatch: Rule = {
  code: 'detail.mismatch',
  compare: (a, b, match) => (DETAILS.has(a.claim.attribute) ? judgeWords(a, b, match) : undefined),
  say: (sides, { kind }) => `${nameSlot(sides)}: ${listSides(sides)}. ${kind === 'update' ? 'A later article says otherwise.' : 'Unless they are two, one is wrong.'}`,
};
