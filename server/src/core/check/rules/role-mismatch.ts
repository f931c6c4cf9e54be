import { areNearlyOne, tellingWords } from '../../model/body-names.ts';
import type { SlotClaim } from '../../model/slot-claim.ts';
import { isCountryConcept } from '../../model/story.ts';
import { AFFILIATION } from '../../relate/claims/affiliations.ts';
import { POSITIONS } from '../../relate/claims/details/index.ts';
import { WHICH } from '../../relate/claims/ordinals.ts';
import { laterOf } from '../later.ts';
import type { Finding, Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';
import { listSides, nameSlot } from '../wording.ts';

/** What somebody is to somebody else, or by office, post, rank and occupation. */
const ROLES: ReadonlySet<string> = new Set(['relation', ...POSITIONS]);

/** One person of two nations, of two bodies with nearly one name, of two ranks, related to another in two ways, or with a third title that is the fourth elsewhere. */
export const roleMismatch: Rule = {
  code: 'role.mismatch',
  compare(a, b, match) {
    if (a.article === b.article) return undefined;
    if (ROLES.has(a.claim.attribute)) return judgeWords(a, b, match);
    if (a.claim.attribute === 'nationality') return judgeNations(a, b);
    if (a.claim.attribute === AFFILIATION) return judgeBodies(a, b);
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

/** A person may speak for several bodies: only two whose names differ in a word or so are rather one, of which neither article tells the other name. */
function judgeBodies(a: SlotClaim, b: SlotClaim): Finding | undefined {
  if (a.concept === undefined || b.concept === undefined || a.concept === b.concept || a.named.has(b.concept) || b.named.has(a.concept)) return undefined;
  return areNearlyOne(nameOf(a.concept), nameOf(b.concept)) ? { severity: 'information', kind: 'conflict' } : undefined;
}

const nameOf = (concept: string): readonly string[] => tellingWords(concept.slice(concept.indexOf(':') + 1).split(' '));

/** A third title and a fourth are two where an article tells of both, or one is written later. */
function judgeOrdinals(a: SlotClaim, b: SlotClaim): Finding | undefined {
  const isOne = a.rivals.length === 0 && b.rivals.length === 0 && !laterOf(a, b);
  return isOne && a.value.value !== b.value.value ? { severity: 'information', kind: 'conflict' } : undefined;
}
