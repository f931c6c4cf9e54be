import type { SlotClaim } from '../../model/same-slot.ts';
import { isCountryConcept } from '../../model/story.ts';
import type { Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';

/**
 * One person who lives in two places. A town in a county is no contradiction, and which lies in which is not known: an article that names both places knows how they
 * stand to each other, and is not accused.
 */
export const placeMismatch: Rule = {
  code: 'place.mismatch',
  compare(a, b) {
    if (a.claim.attribute !== 'residence' || a.article === b.article || a.concept === undefined || b.concept === undefined || a.concept === b.concept) return undefined;
    return isCountryConcept(a.concept) || isCountryConcept(b.concept) || knows(a, b) || knows(b, a) ? undefined : { severity: 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. One lies in the other, the person moved, or one article is wrong.`,
};

const knows = (a: SlotClaim, b: SlotClaim): boolean => a.named.has(b.concept!);
