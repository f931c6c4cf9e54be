import type { SlotClaim } from '../../model/slot-claim.ts';
import { isCountryConcept } from '../../model/story.ts';
import { POSITIONS } from '../../relate/claims/details/index.ts';
import { WHICH } from '../../relate/claims/ordinals.ts';
import { laterOf } from '../later.ts';
import type { Finding, Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';
import { listSides, nameSlot } from '../wording.ts';

/** What somebody is to somebody else, or by office, post, rank and occupation. */
const ROLES: ReadonlySet<string> = new Set(['relation', ...POSITIONS]);

/** One person of two nations, of two ranks, related to another in two ways, or with a third title that is the fourth elsewhere. */
export const roleMismatch: Rule = {
  code: 'role.mismatch',
  compare(a, b, match) {
    if (a.article === b.article) return undefined;
    if (ROLES.has(a.claim.attribute)) return judgeWords(a, b, match);
    if (a.claim.attribute === 'nationality') return judgeNations(a, b);
    return a.claim.attribute.startsWith(WHICH) ? judgeOrdinals(a, b) : undefined;
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. Unless both are true, one is wrong.`,
};

function judgeNations(a: SlotClaim, b: SlotClaim): Finding | undefined {
  if (a.concept === undefined || b.concept === undefined || a.concept === b.concept) return undefined;
  // "English" is no nation by itself: it goes with "British".
  if (!isCountryConcept(a.concept) || !isCountryConcept(b.concept)) return undefined;
  return a.named.has(b.concept) || b.named.has(a.concept) ? undefined : { severity: 'information', kind: 'conflict' };
}

/** A third title and a fourth are two where an article tells of both, or one is written later. */
function judgeOrdinals(a: SlotClaim, b: SlotClaim): Finding | undefined {
  const isOne = a.rivals.length === 0 && b.rivals.length === 0 && !laterOf(a, b);
  return isOne && a.value.value !== b.value.value ? { severity: 'information', kind: 'conflict' } : undefined;
}
