import type { SlotClaim } from '../../model/slot-claim.ts';
import type { Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';

/** What the reader says by hand that two articles claim of one thing, in words or names: only the reader knows that the words mean two things. */
export const claimMismatch: Rule = {
  code: 'claim.mismatch',
  compare(a, b, match) {
    if (!a.claim.marked || !b.claim.marked || a.article === b.article || a.concept === undefined || b.concept === undefined || match.certainty !== 'certain') return undefined;
    if (a.concept === b.concept || (match.period !== 'same' && match.period !== 'unknown')) return undefined;
    return { severity: isNamed(a) && isNamed(b) ? 'warning' : 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. They cannot all be right.`,
};

/** The value is a name that the article gives, and not only words. */
const isNamed = ({ claim, named, concept }: SlotClaim): boolean => claim.mention !== undefined && named.has(concept!);
