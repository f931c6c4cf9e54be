import { epochDay, rangesOverlap } from '../calendar.ts';
import { TIME_OF_DAY } from '../relate/claims/clock-times.ts';
import { HAZARD } from '../relate/lexicon.ts';
import type { Claim } from '../types.ts';
import { agree } from '../values.ts';
import type { Match, SlotClaim } from './slot-claim.ts';
import { STORY_DAYS } from './story.ts';

/** Within how many minutes two times are told of one moment, where nothing else in either article comes near, and how far off all else must be. */
const NEAR = 60, CLEAR = 180;
/** Within how many minutes two times of the one happening that both name are. */
const OF_ONE = 240;
const HOUR = 60, DAY = 24 * HOUR;

/**
 * Whether two times of day are those of one moment: the only ones near each other that two articles on one story tell, or those of one kind of happening. In folders of one story each, an
 * article that tells a second time close by knows of two moments.
 */
export function sameMoment(a: SlotClaim, b: SlotClaim): Match | undefined {
  if (a.article === b.article || a.claim.modality !== 'actual' || b.claim.modality !== 'actual') return undefined;
  const gap = between(a.value.value, b.value.value);
  if (isOtherZone(a.claim, b.claim, gap) || onOtherDays(a.claim, b.claim) || knows(a, b) || knows(b, a)) return undefined;
  if (agree(a.value, b.value)) return { certainty: 'likely', period: 'same' };
  const isOne = a.claim.attribute === b.claim.attribute && a.claim.attribute !== TIME_OF_DAY;
  const isAlone = [a, b].every(({ rivals, value }) => rivals.every((rival) => between(rival, value.value) >= CLEAR));
  if (!isAlone) return undefined;
  if (gap > (isOne ? OF_ONE : NEAR)) return undefined;
  const isOnOneDay = (a.claim.period === undefined) === (b.claim.period === undefined);
  return { certainty: isOnOneDay || !isOfHazard(a.claim) || !isOfHazard(b.claim) ? 'likely' : 'possible', period: 'same' };
}

/** Around the clock. */
const between = (x: number, y: number): number => Math.min(Math.abs(x - y), DAY - Math.abs(x - y));

/** Whether some article of a slot tells both of two times: then they are of two moments. */
export const areTwoMoments = (a: SlotClaim, b: SlotClaim, byArticle: ReadonlyMap<string, readonly SlotClaim[]>): boolean =>
  isMoment(a.claim) && [...byArticle.values()].some((claims) => isTold(claims, a, b) && isTold(claims, b, a));

const isTold = (claims: readonly SlotClaim[], one: SlotClaim, other: SlotClaim): boolean => claims.some(({ value }) => agree(value, one.value) && !agree(value, other.value));

/** A time of day that no mark by hand names otherwise. */
export const isMoment = ({ attribute, marked }: Claim): boolean => !marked && attribute.startsWith(TIME_OF_DAY);

/** Whether the article of `a` also tells the time of `b`. */
const knows = (a: SlotClaim, { value }: SlotClaim): boolean => a.rivals.some((rival) => rival >= value.min && rival <= value.max);

/** Whether both tell the day, and it is another. Days that are far apart are rather resolved wrongly. */
function onOtherDays({ period: x }: Claim, { period: y }: Claim): boolean {
  if (!x?.range || !y?.range) return false;
  const days = Math.abs(epochDay(x.range[0]) - epochDay(y.range[0]));
  return days > 0 && days <= STORY_DAYS && !rangesOverlap(x.range, y.range);
}

/** Whole hours may lie between the clocks of two places, where one of them is named or the whole world looks on. */
function isOtherZone(a: Claim, b: Claim, gap: number): boolean {
  const isToldAbroad = [a, b].some((claim) => claim.modifiers !== undefined || isOfHazard(claim));
  return isToldAbroad && a.modifiers?.[0] !== b.modifiers?.[0] && gap >= HOUR && gap % (HOUR / 2) === 0;
}

/** Earthquakes come in series, one a day or more. */
const isOfHazard = ({ attribute, hazard }: Claim): boolean => hazard !== undefined || HAZARD.has(attribute.slice(`${TIME_OF_DAY} of `.length));
