import type { Analysis, ConflictSeverity, DateMention } from '../../types.ts';
import { phrases, type Phrase } from '../phrases.ts';
import { sideOf, type ArticleFinding, type ArticleRule } from '../rule.ts';
import { sentenceAround } from '../sentence.ts';
import { isOffsetSomewhere, looseOffsetsOf, offsetsAt, offsetsOf } from '../zones.ts';

/** "7:37 a.m. local time (2337 GMT)", "3 p.m. Moscow time (1200 GMT)", "13:53 (1023 GMT)". */
const BRACKETS = phrases(/<time:a>(?: (?:hours |hrs )?(?:(?<local>local)|(?<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)) time)?(?: on [A-Z][a-z]+day)? \((?:about |around )?<time:b>(?: on)?(?: <weekday>)?\)/);
/** "9 p.m. EDT/0100 GMT", "9 p.m. EDT, or 0100 GMT". */
const BESIDE = phrases(/<time:a>(?: (?:(?<local>local)|(?<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)) time)?(?: ?\/ ?|,? or )<time:b>/);

/** "10 a.m. in London (6 a.m. in New York)", "10 a.m. London time, or 6 a.m. in New York", "10 a.m. in London, 6 a.m. in New York". */
const TWO_PLACES = phrases(/<time:a> (?:in (?<here>[A-Z][a-z]+(?: [A-Z][a-z]+)?)|(?<zone>[A-Z][a-z]+(?: [A-Z][a-z]+)?) time)(?<between>,? or | ?\/ ?| \(|, )(?:about |around )?<time:b> (?:in (?<there>[A-Z][a-z]+(?: [A-Z][a-z]+)?)|(?<other>[A-Z][a-z]+(?: [A-Z][a-z]+)?) time)(?!,? (?:and )?<time>)/);

const ZONE = /\b(?:GMT|UTC|[ECMP][SD]?T|CES?T|EES?T|BST|MSK|IST|JST|KST|HKT|AE[SD]T|SAST|WIB)\b/;

/** Where a time that is told to the hour is compared with one to the minute. */
const ROUNDED = 10;

const DAY = 1440;

/** Two zones of one moment that do not fit. */
export const timeZone: ArticleRule = {
  code: 'time.zone',
  find: (analysis) => [...BRACKETS(analysis).map((phrase) => ({ phrase, isImplied: true })), ...BESIDE(analysis).map((phrase) => ({ phrase, isImplied: false }))].flatMap(({ phrase, isImplied }) => {
    const [a, b] = [phrase.date('a'), phrase.date('b')];
    const [zoneA, zoneB] = [zoneOf(a), zoneOf(b)];
    const [timeA, timeB] = [clockOf(a), clockOf(b)];
    if (!zoneB || !timeA || !timeB || a.mod || b.mod) return [];
    const isLocal = zoneA === undefined && (phrase.words('local') !== '' || isImplied);
    const severity = judge({ zoneA, zoneB, place: phrase.words('place'), isLocal, later: differences(timeA, timeB), slack: timeA.isExact && timeB.isExact ? 0 : ROUNDED }, a, analysis);
    return severity ? [findingOf(a, b, severity)] : [];
  }).concat(TWO_PLACES(analysis).flatMap((phrase) => byPlaces(phrase, analysis))),
};

/** One moment at two places; what only a comma joins may also be two moments of a list. */
function byPlaces(phrase: Phrase, analysis: Analysis): readonly ArticleFinding[] {
  const [a, b] = [phrase.date('a'), phrase.date('b')];
  const [timeA, timeB] = [clockOf(a), clockOf(b)];
  if (!timeA || !timeB || a.mod || b.mod || zoneOf(a) !== undefined || zoneOf(b) !== undefined) return [];
  const day = dayOf(a, analysis);
  const [ours, theirs] = [offsetsAt(phrase.words('here') || phrase.words('zone'), day), offsetsAt(phrase.words('there') || phrase.words('other'), day)];
  if (!ours || !theirs || ours.some((offset) => theirs.includes(offset)) || fit(ours, theirs, differences(timeA, timeB), timeA.isExact && timeB.isExact ? 0 : ROUNDED)) return [];
  return [findingOf(a, b, phrase.words('between') === ', ' || day === undefined ? 'information' : 'warning')];
}

/** Whether some of the offsets are so many minutes apart, the first later than the second. */
const fit = (ours: readonly number[], theirs: readonly number[], later: readonly number[], slack: number): boolean =>
  later.some((minutes) => ours.some((x) => theirs.some((y) => { const off = (((x - y - minutes) % DAY) + DAY) % DAY; return Math.min(off, DAY - off) <= slack; })));

/** The day of a time, else that of the article. */
const dayOf = (time: DateMention, { published }: Analysis): string | undefined => time.range?.[0] ?? (published && published.basis !== 'inferred' ? published.value : undefined);

interface Compared {
  readonly zoneA: string | undefined;
  readonly zoneB: string;
  readonly place: string;
  readonly isLocal: boolean;
  /** By how many minutes of a day the first is later than the second, each way to read them. */
  readonly later: readonly number[];
  readonly slack: number;
}

function judge({ zoneA, zoneB, place, isLocal, later, slack }: Compared, a: DateMention, analysis: Analysis): ConflictSeverity | undefined {
  const fits = (ours: readonly number[], theirs: readonly number[]): boolean => fit(ours, theirs, later, slack);
  const theirs = offsetsOf(zoneB)!;
  if (zoneA !== undefined) {
    if (fits(offsetsOf(zoneA)!, theirs)) return undefined;
    return fits(looseOffsetsOf(zoneA)!, looseOffsetsOf(zoneB)!) ? 'hint' : 'warning';
  }
  const day = dayOf(a, analysis);
  if (place !== '') {
    const ours = offsetsAt(place, day);
    if (!ours || fits(ours, looseOffsetsOf(zoneB)!)) return undefined;
    return day === undefined ? 'information' : 'warning';
  }
  if (!isLocal || slack > 0) return undefined;
  if (!theirs.some((y) => later.some((minutes) => isOffsetSomewhere((((minutes + y) % DAY) + DAY) % DAY)))) return 'warning';
  const there = offsetsThere(a, day, analysis);
  return there && !fits(there, looseOffsetsOf(zoneB)!) ? 'information' : undefined;
}

/** The offsets of the countries that the sentence names; undefined where it names none. */
function offsetsThere(a: DateMention, day: string | undefined, { text, mentions, entities }: Analysis): readonly number[] | undefined {
  const { start, end } = sentenceAround(text, a);
  const here = new Set(mentions.flatMap((mention) => (mention.kind === 'entity' && mention.start >= start && mention.end <= end ? [mention.entity] : [])));
  const places = entities.filter(({ id, type }) => here.has(id) && (type === 'place' || type === 'group')).flatMap(({ name, of }) => offsetsAt(of ?? name, day) ?? []);
  return places.length > 0 ? places : undefined;
}

const zoneOf = ({ text }: DateMention): string | undefined => {
  const zone = ZONE.exec(text)?.[0];
  return zone !== undefined && offsetsOf(zone) ? zone : undefined;
};

interface Clock {
  readonly minutes: number;
  /** Told to the minute. */
  readonly isExact: boolean;
  /** "6:41" may be in the evening. */
  readonly isHalfDay: boolean;
}

function clockOf({ value, text }: DateMention): Clock | undefined {
  const [, hours, minutes] = /T(\d\d):(\d\d)Z?$/.exec(value) ?? [];
  if (hours === undefined) return undefined;
  const isExact = /\d[:.]\d\d|\b\d{4}\b/.test(text);
  return { minutes: Number(hours) * 60 + Number(minutes), isExact, isHalfDay: Number(hours) <= 12 && /^\d:|^1[0-2]:|^\d\./.test(text) && !/[ap]\.?m\b/i.test(text) };
}

const differences = (a: Clock, b: Clock): readonly number[] => [a.minutes, ...(a.isHalfDay ? [a.minutes + DAY / 2] : [])].map((minutes) => minutes - b.minutes);

const findingOf = (a: DateMention, b: DateMention, severity: ConflictSeverity): ArticleFinding => ({
  severity,
  subject: '',
  attribute: 'time of day',
  sides: [sideOf(a), sideOf(b)],
  message: severity === 'hint'
    ? `“${a.text}” is “${b.text}” only when summer time is taken for winter time, or the other way round.`
    : severity === 'information' ? `“${a.text}” and “${b.text}” do not fit in the places that the sentence names.` : `“${a.text}” and “${b.text}” are not the same moment.`,
});
