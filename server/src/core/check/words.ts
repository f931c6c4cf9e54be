import { POSITIONS } from '../relate/claims/details/index.ts';
import type { Match, SlotClaim } from '../model/slot-claim.ts';
import { agree } from '../values.ts';
import { laterOf } from './later.ts';
import type { Finding } from './rule.ts';

/** What may be otherwise the next day: a later article that says so tells news. */
const CHANGING = new Set(['condition', 'plea', 'end of job', 'open', 'hurt', 'conscious', 'alive', 'married', 'damaged', 'occupied', 'verdict', 'charge', 'sentence']);

/** What one person may have more than once in life: another trial. */
const REPEATED = new Set(['plea', 'verdict']);

/** What happens to one person once, dated or not. */
const ONCE = new Set(['place of death', 'cause of death']);

const isOnce = (a: SlotClaim, b: SlotClaim): boolean => ONCE.has(a.claim.attribute) && a.subject.size > 0 && b.subject.size > 0;

/** What two words for one detail are to each other, where they exclude each other; at most information, for nobody names what the detail is of in so many words. */
export function judgeWords(a: SlotClaim, b: SlotClaim, match: Match): Finding | undefined {
  if (a.value.kind !== 'word' || a.article === b.article || agree(a.value, b.value) || match.period === 'different') return undefined;
  const kind = (CHANGING.has(a.claim.attribute) || POSITIONS.has(a.claim.attribute)) && laterOf(a, b) ? 'update' : 'conflict';
  // Of what only one dates, the other may tell another time.
  return { severity: match.certainty === 'possible' || (match.period === 'unknown' && !isOnce(a, b)) || REPEATED.has(a.claim.attribute) ? 'hint' : 'information', kind };
}
