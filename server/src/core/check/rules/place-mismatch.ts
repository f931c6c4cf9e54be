import type { SlotClaim } from '../../model/same-slot.ts';
import { isCountryConcept } from '../../model/story.ts';
import type { Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';
import { listSides, nameSlot } from '../wording.ts';

/**
 * One person who lives in two places. A town in a county is no contradiction, and which lies in which is not known: an article that names both places knows how they
 * stand to each other, and is not accused.
 */
export const placeMismatch: Rule = {
  code: 'place.mismatch',
  compare(a, b, match) {
    if (a.claim.attribute === 'place of death' || (BEARINGS.has(a.claim.attribute) && areOpposite(a, b))) return judgeWords(a, b, match);
    if (a.claim.attribute !== 'residence' || a.article === b.article || a.concept === undefined || b.concept === undefined || a.concept === b.concept) return undefined;
    return isCountryConcept(a.concept) || isCountryConcept(b.concept) || knows(a, b) || knows(b, a) ? undefined : { severity: 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. ${sides[0]!.claims[0]!.claim.attribute === 'residence' ? 'One lies in the other, the person moved, or one article is wrong.' : 'Unless they are two, one is wrong.'}`,
};

/** Where something lies, in degrees of the compass. */
const BEARINGS = new Set(['direction', 'part of the country', 'direction of travel']);
/** Points of the compass this far apart are more than two ways to put one. */
const OPPOSITE = 135;

function areOpposite(a: SlotClaim, b: SlotClaim): boolean {
  const apart = Math.abs(a.value.value - b.value.value);
  return Math.min(apart, 360 - apart) >= OPPOSITE;
}

const knows = (a: SlotClaim, b: SlotClaim): boolean => a.named.has(b.concept!);
