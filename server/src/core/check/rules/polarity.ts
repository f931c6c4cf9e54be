import { opposed, type Deed } from '../../model/deeds.ts';
import type { Match, SlotClaim } from '../../model/slot-claim.ts';
import { CONTRARIES } from '../../relate/claims/details/index.ts';
import { laterOf } from '../later.ts';
import type { Finding, Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';
import { listSides, nameSlot } from '../wording.ts';

/** More people than this are hardly overlooked: who says that there were none speaks of something else, or of an earlier hour. */
const FEW = 10;

/** What was and was not: nobody hurt and somebody hurt, armed and unarmed. */
export const polarity: Rule = {
  code: 'polarity',
  compare: (a, b, match) => (a.deed && b.deed ? judgeDeeds(a, b, a.deed, b.deed) : CONTRARIES.has(a.claim.attribute) ? judgeWords(a, b, match) : judgeNone(a, b, match)),
  say: (sides, { kind }) => `${sides[0]!.claims[0]!.deed ? '' : `${nameSlot(sides)}: `}${listSides(sides)}. ${kind === 'update' ? 'A later article says otherwise.' : 'One says that it was so, the other that it was not.'}`,
};

/** Done in one article, and not done in the other. */
function judgeDeeds(a: SlotClaim, b: SlotClaim, x: Deed, y: Deed): Finding | undefined {
  return a.article !== b.article && opposed(x, y) === 'denied' ? { severity: 'information', kind: laterOf(a, b) ? 'update' : 'conflict' } : undefined;
}

/** Nobody in one article, some in the other. */
function judgeNone(a: SlotClaim, b: SlotClaim, match: Match): Finding | undefined {
  if (isNone(a) === isNone(b) || a.article === b.article || match.period === 'different' || match.period === 'contained') return undefined;
  const some = isNone(a) ? b : a;
  if (some.value.min <= 0) return undefined;
  const isSure = match.certainty === 'certain' && some.value.min <= FEW;
  return { severity: isSure ? 'information' : 'hint', kind: 'conflict' };
}

/** Whether a claim says in words that there were none: "no injuries". */
export const isNone = ({ claim }: SlotClaim): boolean => claim.value.kind === 'figure' && claim.mention === undefined && claim.value.max === 0;
