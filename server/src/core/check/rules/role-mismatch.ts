import type { Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';

/** One person of two nations. */
export const roleMismatch: Rule = {
  code: 'role.mismatch',
  compare(a, b) {
    if (a.claim.attribute !== 'nationality' || a.article === b.article || a.concept === undefined || b.concept === undefined || nationOf(a.concept) === nationOf(b.concept)) return undefined;
    return a.named.has(b.concept) || b.named.has(a.concept) ? undefined : { severity: 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. Unless both are true, one is wrong.`,
};

/** The nations of the United Kingdom are one: "English" and "British" agree. */
const BRITISH = /^thing:(?:england|scotland|wales|northern ireland|great britain|britain|united kingdom|uk)$/;

const nationOf = (concept: string): string => (BRITISH.test(concept) ? 'thing:united kingdom' : concept);
