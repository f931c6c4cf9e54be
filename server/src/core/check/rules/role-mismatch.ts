import { isCountryConcept } from '../../model/story.ts';
import type { Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';

/** One person of two nations. */
export const roleMismatch: Rule = {
  code: 'role.mismatch',
  compare(a, b) {
    if (a.claim.attribute !== 'nationality' || a.article === b.article || a.concept === undefined || b.concept === undefined || a.concept === b.concept) return undefined;
    // "English" is no nation by itself: it goes with "British".
    if (!isCountryConcept(a.concept) || !isCountryConcept(b.concept)) return undefined;
    return a.named.has(b.concept) || b.named.has(a.concept) ? undefined : { severity: 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. Unless both are true, one is wrong.`,
};
