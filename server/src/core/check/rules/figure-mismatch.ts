import type { Match, SlotClaim } from '../../model/slot-claim.ts';
import { isVague } from '../../model/counts.ts';
import { isCountryConcept } from '../../model/story.ts';
import { epochDay } from '../../calendar.ts';
import { isFeat } from '../../relate/claims/feats.ts';
import { AGES_OF_PARTIES } from '../../relate/claims/parties.ts';
import { WHICH } from '../../relate/claims/ordinals.ts';
import { agree } from '../../values.ts';
import { laterOf } from '../later.ts';
import type { Finding, Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';
import { isNone } from './polarity.ts';

/** Counts that only grow while a story unfolds: a higher one in a later article is news, not a contradiction. */
const CUMULATIVE = new Set(['killed', 'injured', 'arrested', 'evacuated', 'displaced', 'rescued', 'infected', 'destroyed', 'damaged', 'hospitalised']);

/** What does not change after the event: another value in a later article is a correction or a mistake, and either is worth a warning. Of all else it is news. */
const STEADY = new Set(['local time from GMT', 'magnitude', 'depth', 'aboard', 'age', ...AGES_OF_PARTIES, 'turnout', 'prison sentence', 'fine', 'sum awarded', 'blood alcohol', 'votes', 'share of votes']);

/** What a thing is once and for all, though first reports often err. */
const OF_ONCE = /^(?:times?|length|height|distance|area|width|weight|speed|value stolen|children|temperature|record|held record|shots fired|vote count)\b|^(?:duration|block|number|size) of /;

/** What is one thing in one article and another in the next: a record before a fight and after it, a crowd that one counts and another estimates. */
const UNSURE = new Set(['record', 'held record', 'knockouts', 'attended', 'result', 'number', 'votes', 'share of votes', 'retail price', 'selling price', 'money raised', 'donation', 'earnings']);

/** The same slot with two values whose intervals, with rounding and bounds, do not meet. */
export const figureMismatch: Rule = {
  code: 'figure.mismatch',
  compare(a, b, match) {
    const finding = judgeFigures(a, b, match);
    return finding?.kind === 'update' ? undefined : finding;
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. They cannot all be right.`,
};

/** What two figures of one slot are to each other: a contradiction, an update by a later article, or nothing to tell. */
export function judgeFigures(a: SlotClaim, b: SlotClaim, match: Match): Finding | undefined {
  if (a.claim.value.kind !== 'figure' || agree(a.value, b.value)) return undefined;
  // That there were none is more than another number, and an ordinal is none: `polarity` and `role.mismatch` judge them.
  if (isPartOfOther(a, b) || isOfFewerCountries(a, b) || isOfFewerCountries(b, a) || isNone(a) !== isNone(b) || a.claim.attribute.startsWith(WHICH)) return undefined;
  // A year, its eleven months and a year without a number are three things: only one and the same period, or none, is compared.
  const bothTimed = a.claim.period !== undefined && b.claim.period !== undefined;
  if (match.period === 'different' || match.period === 'contained' || (match.period === 'unknown' && bothTimed)) return undefined;
  const isUnnamed = a.subject.size === 0 || b.subject.size === 0;
  if (a.article === b.article) return a.claim.inHeadline !== b.claim.inHeadline && match.certainty === 'certain' && !(isUnnamed && isFarOff(a, b)) ? { severity: 'warning', kind: 'internal' } : undefined;
  const isAge = a.claim.attribute === 'age' || AGES_OF_PARTIES.has(a.claim.attribute);
  if (isAge && couldBeBirthday(a, b)) return undefined;
  const isMissingPeriod = match.period === 'unknown' && (a.claim.period !== undefined || b.claim.period !== undefined);
  if (a.claim.attribute === 'record' && isOfOtherTime(a, b)) return undefined;
  if (hasGrown(a, b)) return { severity: 'information', kind: 'update' };
  // What an undated month saw need not be of the story, where no article names whose it is.
  if (match.certainty === 'possible' || (isUnnamed && (isMissingPeriod || isFarOff(a, b)))) return { severity: 'hint', kind: 'conflict' };
  const isLater = laterOf(a, b) !== undefined && !CUMULATIVE.has(a.claim.attribute) && !STEADY.has(a.claim.attribute);
  if (isLater && !OF_ONCE.test(a.claim.attribute)) return { severity: 'information', kind: 'update' };
  const isUnsure = UNSURE.has(a.claim.attribute) || isFeat(a.claim.attribute);
  const isUndatedAge = isAge && !(a.published && b.published);
  if (isUndatedAge && Math.abs(a.value.value - b.value.value) <= YEARS_BETWEEN) return { severity: 'hint', kind: 'conflict' };
  if (match.certainty === 'likely' || isVague(a.claim) || isVague(b.claim) || isMissingPeriod || isUnsure || isUndatedAge || isLater) return { severity: 'information', kind: 'conflict' };
  return { severity: 'warning', kind: 'conflict' };
}

/** Years that may lie between two reports of which one does not say when it is from: of the deed and of the trial. */
const YEARS_BETWEEN = 3;

/** Whether a later article gives a higher count of what only grows. */
function hasGrown(a: SlotClaim, b: SlotClaim): boolean {
  const later = laterOf(a, b);
  if (!later || !CUMULATIVE.has(a.claim.attribute) || !isUnfolding(a) || !isUnfolding(b)) return false;
  return later.value.min > (later === a ? b : a).value.max;
}

/** A count of some kind of people and one of all of them: the kind may be a part, unless it is more than all. */
function isPartOfOther(a: SlotClaim, b: SlotClaim): boolean {
  if (a.claim.counted === b.claim.counted || [a, b].some(({ claim }) => claim.marked && claim.counted === undefined)) return false;
  const [all, some] = a.claim.counted === 'person' ? [a, b] : b.claim.counted === 'person' ? [b, a] : [];
  return all !== undefined && some !== undefined && some.claim.value.min <= all.claim.value.max;
}

/** "10 people in Tanzania" are some of those whom "the bombings in Kenya and Tanzania" killed. */
function isOfFewerCountries(some: SlotClaim, all: SlotClaim): boolean {
  const [few, many] = [some, all].map(({ where }) => [...where].filter(isCountryConcept)) as [string[], string[]];
  return few.length > 0 && few.length < many.length && few.every((country) => all.where.has(country)) && some.claim.value.min <= all.claim.value.max;
}

/** After this many days a toll has settled. */
const UNFOLDING_DAYS = 60;

/** Whether the claim may be about something that was still going on when it was written. */
function isUnfolding({ claim, published }: SlotClaim): boolean {
  const end = claim.period?.range?.[1];
  return !published || end === undefined || epochDay(published.value) - epochDay(end) <= UNFOLDING_DAYS;
}

/** Somebody may have had a birthday between two articles; when their dates are not known, one year is let pass. */
function couldBeBirthday(a: SlotClaim, b: SlotClaim): boolean {
  const years = Math.abs(a.claim.value.value - b.claim.value.value);
  if (!a.published || !b.published) return years <= 1;
  const [older, younger] = a.claim.value.value > b.claim.value.value ? [a, b] : [b, a];
  const between = (epochDay(older.published!.range[1]) - epochDay(younger.published!.range[0])) / 365.25;
  return between >= 0 && years <= Math.ceil(between);
}

/** Values this many times apart are rather of two things than of one, where no article names whose they are. */
const FAR_OFF = 4;

function isFarOff(a: SlotClaim, b: SlotClaim): boolean {
  const [low, high] = [Math.abs(a.value.value), Math.abs(b.value.value)].sort((x, y) => x - y) as [number, number];
  return high > low * FAR_OFF;
}

/** How many games two records of one story may lie apart: that before the last one and that after it. */
const GAMES = 3;

const isOfOtherTime = (a: SlotClaim, b: SlotClaim): boolean => Math.abs(gamesOf(a) - gamesOf(b)) > GAMES;

/** Wins and losses of a record, whose value is its wins and a thousandth of its losses. */
const gamesOf = ({ value: { value } }: SlotClaim): number => Math.floor(value) + Math.round((value - Math.floor(value)) * 1000);
