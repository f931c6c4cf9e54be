import { daysIn, epochDay, rangesOverlap } from '../calendar.ts';
import { areApart, countShared } from '../collections.ts';
import { TIME_OF_DAY } from '../relate/claims/clock-times.ts';
import { AGES_OF_PARTIES } from '../relate/claims/parties.ts';
import { familyOf, HAZARD } from '../relate/lexicon.ts';
import { relateTimes, type TimeRelation } from '../times.ts';
import type { Claim } from '../types.ts';
import { AGREED, GROWING, isBid, isOfTheStoryAlone, LASTING, OF_BARGAINS, OF_EACH_PLACE, OF_MANY_PLACES, OF_NIGHTS, OF_THE_STORY, OFTEN, PENALTIES } from './attributes.ts';
import { isLikelyCount, isSameCount, LIKE_CONTEXT, likeness, NEAR, VERY_LIKE_CONTEXT } from './counts.ts';
import { isBetweenSame } from './deeds.ts';
import { isOneGame } from './games.ts';
import { happeningGroup, inCommon, isVoteOfSame, type Happening } from './happenings.ts';
import { isMoment, sameMoment } from './moments.ts';
import type { SpelledName } from './name-claims.ts';
import { variantOf } from './name-variants.ts';
import { areTooLikeForTwo, differInWords, type SaidWords } from './said.ts';
import { apart, isAlone, type Match, type SlotClaim } from './slot-claim.ts';
import { saySame, type Speaker } from './speakers.ts';
import { isCountryConcept, STORY_DAYS } from './story.ts';

/** Suspects or victims who are further apart in age are rather two. */
const YEARS_MISTAKEN = 10;

/**
 * Whether two claims are about the same thing, apart from their period and their values: the gates that keep different referents, kinds of value and
 * modalities apart. Undefined when they are not.
 */
export function sameSlot(a: SlotClaim, b: SlotClaim): Match | undefined {
  if (a.said || b.said) return a.said && b.said ? sameWords(a, b, a.said, b.said) : undefined;
  if (a.speaker || b.speaker) return a.speaker && b.speaker ? sameSpeech(a, b, a.speaker, b.speaker) : undefined;
  if (a.deed || b.deed) return a.deed && b.deed && a.claim.attribute === b.claim.attribute && isBetweenSame(a.deed, b.deed) ? { certainty: 'likely', period: 'same' } : undefined;
  if (a.name || b.name) return a.name && b.name ? sameName(a.name, b.name) : undefined;
  if (a.happening && b.happening && !(a.claim.marked && b.claim.marked)) return sameHappening(a, b, a.happening, b.happening);
  if (isMoment(a.claim) && isMoment(b.claim)) return sameMoment(a, b);
  if (!isSameAttribute(a.claim, b.claim) || a.value.unit !== b.value.unit) return undefined;
  if (!isSameModality(a.claim, b.claim) || a.claim.modality === 'denied') return undefined;
  if ((a.claim.marked || b.claim.marked) && a.value.kind !== b.value.kind) return undefined;
  if (isOneByHand(a, b)) return { certainty: 'certain', period: periodsOf(a, b) };
  if (!isOneCounted(a.claim, b.claim)) return undefined;
  const subject = compareSubjects(a, b);
  if (subject === 'different') return undefined;
  if (a.game && b.game && !isOneGame(a.game, b.game)) return undefined;
  // Of one who is named in both, the age is a claim of its own; and of several nobody knows which, unless the others are the same.
  if (AGES_OF_PARTIES.has(a.claim.attribute) && (subject === 'same' || !isOneLeft(a, b) || !isOneLeft(b, a) || Math.abs(a.value.value - b.value.value) > YEARS_MISTAKEN)) return undefined;
  if (OF_EACH_PLACE.has(a.claim.attribute) && (inDifferentPlaces(a, b) || (a.claim.attribute === 'number' && apart(a.value.value, b.value.value) > NEAR))) return undefined;
  if (a.concept !== undefined || b.concept !== undefined) return subject === 'same' ? { certainty: 'likely', period: 'same' } : undefined;
  const isElsewhere = subject !== 'same' && inDifferentPlaces(a, b);
  if (isElsewhere && !(isOfTheStoryAlone(a.claim) && ((isAlone(a) && isAlone(b)) || isOfOneDay(a, b)))) return undefined;
  if (a.claim.hazard !== undefined && b.claim.hazard !== undefined && a.claim.hazard !== b.claim.hazard) return undefined;
  const lasting = LASTING.has(a.claim.attribute);
  const period = periodsOf(a, b);
  if ((a.claim.basis === 'inferred' || b.claim.basis === 'inferred') && !isSameCount(a, b)) return undefined;
  if (!lasting && (tooFarApart(a, b) || isBackground(a, b) || isBackground(b, a) || isAhead(a, b) || isAhead(b, a) || isOfOtherNight(a, b))) return undefined;
  // Of two weapons that an article tells of, either may be that of another article.
  if (a.value.kind === 'word' && !(isAlone(a) && isAlone(b))) return undefined;
  return { certainty: certaintyOf(a, b, subject), period };
}

const isSameModality = (a: Claim, b: Claim): boolean => a.modality === b.modality || (AGREED.has(a.attribute) && [a, b].every(({ modality }) => modality === 'actual' || modality === 'forecast'));

/** The reader says of both what they are about, and it is one: neither sentences nor places are asked. */
const isOneByHand = (a: SlotClaim, b: SlotClaim): boolean =>
  a.claim.marked === true && b.claim.marked === true && compareSubjects(a, b) === 'same' && (LASTING.has(a.claim.attribute) || !tooFarApart(a, b));

/** A count of people may be of any kind of people; what a mark by hand leaves out is not asked. */
function isOneCounted(a: Claim, b: Claim): boolean {
  return a.counted === b.counted || a.counted === 'person' || b.counted === 'person' || [a, b].some(({ marked, counted }) => marked && counted === undefined);
}

/** What claims meet under: a number of things that met a fate ("seized nine rifles") meets the numbers of such things ("with six rifles"). */
export const groupOf = ({ attribute, counted, value }: Claim): string => (value.unit === 'minute of the day' ? TIME_OF_DAY : counted !== undefined && counted !== 'person' && value.kind === 'figure' ? counted : value.kind === 'date' ? happeningGroup(attribute) : attribute);

/** Whether the article of one also counts as many of these things as the other: it knows of both. */
export const countsBoth = (a: SlotClaim, b: SlotClaim): boolean => groupOf(a.claim) === a.claim.counted && a.rivals.includes(b.value.value);

/** The same, or a number of things and what became of as many. */
const isSameAttribute = (a: Claim, b: Claim): boolean => a.attribute === b.attribute || (a.counted === b.counted && (a.attribute === a.counted || b.attribute === b.counted));

/** From how many points in common two happenings are likely one, and certain to be. */
const LIKELY = 3, CERTAIN = 4;

/** The one earthquake, storm or vote that both articles date is that of their story. What was to come in one may have happened in the other. */
function sameHappening(a: SlotClaim, b: SlotClaim, x: Happening, y: Happening): Match | undefined {
  if ((a.claim.modality !== b.claim.modality && !isHeldAsTold(a, b) && !isHeldAsTold(b, a)) || a.claim.modality === 'denied' || tooFarApart(a, b)) return undefined;
  const isOfTheStory = ((x.family === y.family && HAZARD.has(x.family)) || isVoteOfSame(x, y)) && isAlone(a) && isAlone(b);
  const points = (inCommon(x, y) ?? -Infinity) + (isOfTheStory ? LIKELY : 0);
  const all = points >= CERTAIN || points + MOST_ALIKE < LIKELY ? points : points + alikePoints(a, b, x, y);
  return all < LIKELY ? undefined : { certainty: all >= CERTAIN ? 'certain' : 'likely', period: 'same' };
}

/** Whether what one article expects has happened in another, which is no older. */
const isHeldAsTold = (a: SlotClaim, b: SlotClaim): boolean =>
  a.claim.modality === 'forecast' && b.claim.modality === 'actual' && !(a.published && b.published && epochDay(a.published.range[0]) > epochDay(b.published.range[1]));

/** One point for sentences that are alike, apart from what happened, two for those that are very much so. */
function alikePoints(a: SlotClaim, b: SlotClaim, x: Happening, y: Happening): number {
  const around = ({ claim }: SlotClaim): readonly string[] => claim.context.filter((word) => familyOf(word) !== x.family && familyOf(word) !== y.family);
  const alike = likeness(around(a), around(b));
  return alike >= VERY_LIKE_CONTEXT ? MOST_ALIKE : alike >= LIKE_CONTEXT ? 1 : 0;
}

const MOST_ALIKE = 2;

/** Two quotations of one sentence; likely when both name the speaker or nearly all words are the same, and neither may be a translation. */
function sameWords(a: SlotClaim, b: SlotClaim, x: SaidWords, y: SaidWords): Match | undefined {
  const subject = compareSubjects(a, b);
  const alike = subject === 'different' ? undefined : differInWords(x, y);
  // What a crowd chants differs each time.
  if (alike === undefined || (!x.spoken && !y.spoken && (a.ofUnrest || b.ofUnrest || !areTooLikeForTwo(x, y)))) return undefined;
  return { certainty: (subject === 'same' || alike === 'likely') && !x.translated && !y.translated ? 'likely' : 'possible', period: 'same' };
}

/** Two people, each of whom only one of the articles names, who say one sentence. */
const sameSpeech = (a: SlotClaim, b: SlotClaim, x: Speaker, y: Speaker): Match | undefined =>
  a.named.has(y.concept) || b.named.has(x.concept) || !saySame(x, y) ? undefined : { certainty: 'likely', period: 'same' };

function sameName(a: SpelledName, b: SpelledName): Match | undefined {
  const variant = variantOf(a, b);
  return variant && { certainty: variant === 'slip' ? 'likely' : 'possible', period: 'same' };
}

function certaintyOf(a: SlotClaim, b: SlotClaim, subject: 'same' | 'unknown'): Match['certainty'] {
  if (a.value.kind === 'word') return 'likely';
  if (a.claim.basis === 'inferred' || b.claim.basis === 'inferred') return isAlone(a) && isAlone(b) && isLikelyCount(a, b) ? 'likely' : 'possible';
  if (a.claim.modality === 'possible' || (a.claim.modality === 'forecast' && !AGREED.has(a.claim.attribute))) return 'possible';
  if (subject === 'same' && OFTEN.has(a.claim.attribute) && !(isAlone(a) && isAlone(b))) return 'possible';
  if (subject === 'same') return GROWING.test(a.claim.attribute) ? 'likely' : 'certain';
  if (isOfTheStoryAlone(a.claim) && a.article === b.article) return a.rivals.length === 1 && b.rivals.length === 1 ? 'certain' : 'possible';
  if (AGES_OF_PARTIES.has(a.claim.attribute)) return 'likely';
  if (OF_BARGAINS.has(a.claim.attribute) && !(isAlone(a) && isAlone(b) && !isBid(a.claim) && !isBid(b.claim))) return 'possible';
  if (isOfTheStoryAlone(a.claim)) return (isOfOneDay(a, b) && apart(a.value.value, b.value.value) <= OF_ONE_DAY) || (isCounterpart(a, b) && isCounterpart(b, a)) ? 'likely' : 'possible';
  if (PENALTIES.has(a.claim.attribute) && isAlone(a) && isAlone(b) && likeness(a.claim.context, b.claim.context) >= VERY_LIKE_CONTEXT) return 'likely';
  if (!OF_THE_STORY.has(a.claim.attribute) || isElsewhereThan(a, b) || isElsewhereThan(b, a)) return 'possible';
  return !OF_MANY_PLACES.has(a.claim.attribute) || isAtOnePlace(a, b) || (isCounterpart(a, b) && isCounterpart(b, a)) ? 'certain' : 'possible';
}

/** Whether one place that is no country is named with both. */
const isAtOnePlace = (a: SlotClaim, b: SlotClaim): boolean => [...a.where].some((place) => b.where.has(place) && !isCountryConcept(place));

/** Whether the other article gives all values but this one, too: the victims are 61 and 48 here, and 68 and 48 there. */
const isOneLeft = (a: SlotClaim, b: SlotClaim): boolean => a.rivals.length === b.rivals.length && a.rivals.every((rival) => b.rivals.includes(rival));

/** Whether both are told of one and the same day: what happens to few happens to one of them on it. */
const isOfOneDay = ({ claim: { period: x } }: SlotClaim, { claim: { period: y } }: SlotClaim): boolean => x?.range !== undefined && x.range[0] === x.range[1] && x.range[0] === y?.range?.[0] && x.range[0] === y.range[1];

/** How many times one value may be the other to be that of one thing on one day. */
const OF_ONE_DAY = 3;

/** How many times farther off the other values of an article must be for one to be the counterpart of a value in another article. */
const CLEARLY_NEARER = 2;

/** Whether of the values that the article of `b` gives, that of `b` is clearly the nearest to that of `a`. */
function isCounterpart(a: SlotClaim, b: SlotClaim): boolean {
  return b.rivals.every((rival) => apart(rival, a.value.value) >= apart(b.value.value, a.value.value) * CLEARLY_NEARER);
}

/** Same when an entity is shared and neither has more than the other knows of; different when both name theirs and share none. */
function compareSubjects(a: SlotClaim, b: SlotClaim): 'same' | 'different' | 'unknown' {
  if (a.subject.size === 0 || b.subject.size === 0) return a.claim.attribute === 'age' || a.claim.attribute === 'population' ? 'different' : 'unknown';
  const shared = countShared(a.subject, b.subject);
  if (shared === 0) return 'different';
  const fewest = Math.min(a.subject.size, b.subject.size);
  if (shared === 1 && isResultOfOne(a, b)) return 'same';
  if (LASTING.has(a.claim.attribute) && a.subject.size !== b.subject.size) return 'different';
  return shared === fewest ? 'same' : 'different';
}

/** Two results of one team, whose other side may be called by town or by name ("Marlow", "the Wolves"), with as many points for the winner. */
const isResultOfOne = (a: SlotClaim, b: SlotClaim): boolean => a.claim.attribute === 'result' && Math.floor(a.value.value) === Math.floor(b.value.value);

/** Both name places, and none of them is the other's. A country that both name tells nothing where both name a town, and a town may lie in any country that its article speaks of. */
function inDifferentPlaces(a: SlotClaim, b: SlotClaim): boolean {
  const [x, y] = [a, b].map(({ where }) => new Set([...where].filter((place) => !isCountryConcept(place)))) as [Set<string>, Set<string>];
  if (x.size > 0 && y.size > 0) return areApart(x, y) && ![...x].some((place) => [...y].some((other) => isPartOfName(place, other) || isPartOfName(other, place)));
  if (x.size > 0 && x.size === a.where.size) return areApart(b.where, a.countries);
  if (y.size > 0 && y.size === b.where.size) return areApart(a.where, b.countries);
  return areApart(a.where, b.where);
}

/** Whether one is told of a place that the other article, whose claim names none, does not know: "in the hours after 14 people were killed in San Bernardino". */
function isElsewhereThan(a: SlotClaim, b: SlotClaim): boolean {
  const places = [...a.where].filter((place) => !isCountryConcept(place));
  return b.where.size === 0 && places.length > 0 && !places.some((place) => b.named.has(place) || [...b.named].some((name) => isPartOfName(place, name) || isPartOfName(name, place)));
}

/** Letters from which the start of a word may stand for it. */
const SHORT_FORM = 4;

/** "thing:ne phila" and "thing:philadelphia": a word of one, in full or cut short, is in the other. */
const isPartOfName = (place: string, other: string): boolean => {
  const [words, others] = [place, other].map((concept) => concept.slice(concept.indexOf(':') + 1).split(' '));
  return words!.some((word) => word.length >= SHORT_FORM && others!.some((each) => each.startsWith(word)));
};

function tooFarApart(a: SlotClaim, b: SlotClaim): boolean {
  if (!a.published || !b.published) return false;
  const gap = epochDay(b.published.value) - epochDay(a.published.value);
  return Math.abs(gap) > STORY_DAYS + daysIn(a.published.range) + daysIn(b.published.range);
}

const periodsOf = (a: SlotClaim, b: SlotClaim): TimeRelation => (LASTING.has(a.claim.attribute) ? relateTimes(a.claim.period, b.claim.period) : relateStoryTimes(a, b));

/** As `relateTimes`, but what is told without a time is of the story's own: "on Tuesday" in another article adds nothing to it. */
function relateStoryTimes(a: SlotClaim, b: SlotClaim): TimeRelation {
  if (a.claim.period && b.claim.period) return relateTimes(a.claim.period, b.claim.period);
  const period = a.claim.period ?? b.claim.period;
  const story = a.published ?? b.published;
  if (!period) return 'same';
  if (!period.range) return isDayOfStory(period.value) ? 'same' : 'unknown';
  return story && Math.abs(epochDay(story.value) - epochDay(period.range[0])) <= STORY_DAYS ? 'same' : 'unknown';
}

/** A weekday or a day without its year is one near the day of writing; a bare year or month may be any. */
const isDayOfStory = (value: string): boolean => /^XXXX-(?:WXX|\d\d-\d\d)/.test(value);

/** Whether `a` is dated to a time long before the story that `b`, without a time of its own, reports. */
function isBackground(a: SlotClaim, b: SlotClaim): boolean {
  if (b.claim.period || !a.claim.period?.range) return false;
  const story = b.published ?? a.published;
  return story !== null && epochDay(story.range[0]) - epochDay(a.claim.period.range[1]) > STORY_DAYS;
}

/** Whether `a` is dated to a day just after `b`, without a time of its own, was written. */
function isAhead({ claim: { period } }: SlotClaim, { claim, published }: SlotClaim): boolean {
  if (!period?.range || period.range[0] !== period.range[1] || claim.period || !published) return false;
  const days = epochDay(period.range[0]) - epochDay(published.range[1]);
  return days > 0 && days <= STORY_DAYS;
}

/** Whether they are of unrest and told on different days: of different nights, unless both say of which. */
function isOfOtherNight(a: SlotClaim, b: SlotClaim): boolean {
  if (!a.ofUnrest || !b.ofUnrest || !OF_NIGHTS.has(a.claim.attribute) || !a.published || !b.published || (a.claim.period && b.claim.period)) return false;
  return !rangesOverlap(a.published.range, b.published.range);
}
