/**
 * The words of dates: each word's classes, with the value it has in that class. A word may be of several classes ("second" is
 * an ordinal and a unit); the rules decide.
 */

/** Units of a calendar or a clock, as TIMEX3 counts them. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'night' | 'weekend' | 'week' | 'fortnight' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century';

/** Parts of a day, as TIMEX3 writes them after a T. */
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI';

export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';

/** What a rule may capture, by class. */
export interface ClassValues {
  MONTH: number;
  WEEKDAY: number;
  /** "Mondays". */
  WEEKDAYS: number;
  /** "Mon", "tues": a weekday only beside a date. */
  WEEKDAY_SHORT: number;
  SEASON: SeasonCode;
  PART: DayPart;
  /** "mornings". */
  PARTS: DayPart;
  /** Any unit; UNIT_ONE where it stands in the singular, UNIT_MANY in the plural. */
  UNIT: Unit;
  UNIT_ONE: Unit;
  UNIT_MANY: Unit;
  /** "daily", "weekly". */
  RATE: Unit;
  /** 1 to 31 and so on: "first", "21st". */
  ORD: number;
  /** Any number, in digits or words. */
  NUM: number;
  /** 0.5 of "1/2". */
  FRACTION: number;
  /** 1 to 31 in digits, with or without "st", or an ordinal word. */
  DAY: number;
  /** Four digits from 1000 to 2199, "nineteen ninety-six", or "'98". */
  YEAR: number;
  /** First of the two years of "2021/22". */
  YEARS: number;
  /** Two digits after a hyphen: "1998-99". */
  YY: number;
  /** First year of a decade: "1980s", "nineties" (1990), "'80s". */
  DECADE: number;
  /** "some", "several", "a few": an unknown number. */
  SOME: number;
  /** Minutes since midnight, of "7:30" or "7.30". */
  CLOCK: number;
  /** Minutes since midnight, of "0723". */
  HHMM: number;
  ZONE: string;
  AMPM: 'am' | 'pm';
  /** "Q3". */
  QUARTER: number;
  /** "H1". */
  HALF: number;
  FISCAL: 'fiscal';
  /** "last", "this", "next": seen from the publication. */
  REL: 'last' | 'this' | 'next';
  /** "previous", "following": seen from what was just told. */
  REF: -1 | 1;
  /** "1998-10-23", "23/10/1998" as year * 10000 + month * 100 + day. */
  NUMERIC: number;
  /** The same, of "05/02/2013" read with the day first, where both readings are possible. */
  DAY_FIRST: number;
}

export type ClassName = keyof ClassValues;
export type Reading = { [K in ClassName]: readonly [K, ClassValues[K]] }[ClassName];

const lexicon = new Map<string, readonly Reading[]>();

function add(words: string, ...readings: Reading[]): void {
  for (const word of words.split(' ')) lexicon.set(word, [...(lexicon.get(word) ?? []), ...readings]);
}

['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sept sep', 'october oct', 'november nov', 'december dec']
  .forEach((words, i) => add(words, ['MONTH', i + 1]));
['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].forEach((word, i) => {
  add(word, ['WEEKDAY', i + 1]);
  add(`${word}s`, ['WEEKDAYS', i + 1]);
});
['mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat', 'sun'].forEach((words, i) => add(words, ['WEEKDAY_SHORT', i + 1]));

add('spring springtime', ['SEASON', 'SP']);
add('summer summertime', ['SEASON', 'SU']);
add('fall autumn', ['SEASON', 'FA']);
add('winter wintertime', ['SEASON', 'WI']);

for (const [word, part] of [['morning', 'MO'], ['afternoon', 'AF'], ['evening', 'EV'], ['night', 'NI']] as const) {
  add(word, ['PART', part]);
  add(`${word}s`, ['PARTS', part]);
}

const units: readonly [words: string, unit: Unit][] = [
  ['second seconds', 'second'], ['minute minutes', 'minute'], ['hour hours', 'hour'], ['day days', 'day'], ['night nights', 'night'],
  ['weekend weekends', 'weekend'], ['week weeks', 'week'], ['fortnight fortnights', 'fortnight'], ['month months', 'month'],
  ['quarter quarters', 'quarter'], ['year years', 'year'], ['decade decades', 'decade'], ['century centuries', 'century'],
];
for (const [words, unit] of units) {
  const [one, many] = words.split(' ') as [string, string];
  add(one, ['UNIT', unit], ['UNIT_ONE', unit]);
  add(many, ['UNIT', unit], ['UNIT_MANY', unit]);
}
add('yr', ['UNIT', 'year'], ['UNIT_ONE', 'year']);
add('yrs', ['UNIT', 'year'], ['UNIT_MANY', 'year']);
add('hr', ['UNIT', 'hour'], ['UNIT_ONE', 'hour']);
add('hrs', ['UNIT', 'hour'], ['UNIT_MANY', 'hour']);
add('mins', ['UNIT', 'minute'], ['UNIT_MANY', 'minute']);

add('hourly', ['RATE', 'hour']);
add('daily', ['RATE', 'day']);
add('nightly', ['RATE', 'night']);
add('weekly', ['RATE', 'week']);
add('fortnightly', ['RATE', 'fortnight']);
add('monthly', ['RATE', 'month']);
add('yearly annually', ['RATE', 'year']);

['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth',
  'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'].forEach((word, i) => add(word, ['ORD', i + 1]));
add('thirtieth', ['ORD', 30]);
add('final', ['ORD', -1]);

['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].forEach((word, i) => add(word, ['DECADE', 1920 + 10 * i]));

add('several some many few numerous countless', ['SOME', 0]);
add('last past', ['REL', 'last']);
add('this current', ['REL', 'this']);
add('next coming upcoming', ['REL', 'next']);
add('previous preceding prior', ['REF', -1]);
add('following subsequent', ['REF', 1]);

add('am', ['AMPM', 'am']);
add('pm', ['AMPM', 'pm']);
for (const zone of 'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst hkt aest aedt sast wib'.split(' ')) add(zone, ['ZONE', zone.toUpperCase()]);
['q1', 'q2', 'q3', 'q4'].forEach((word, i) => add(word, ['QUARTER', i + 1]));
['h1', 'h2'].forEach((word, i) => add(word, ['HALF', i + 1]));
add('fiscal financial fy', ['FISCAL', 'fiscal']);

/** The readings of a word in lower case without its closing full stop. */
export function readingsOf(word: string): readonly Reading[] | undefined {
  return lexicon.get(word);
}

const ONES = new Map('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((w, i) => [w, i + 1]));
const TENS = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i) => [w, 20 + 10 * i]));
const SCALES = new Map([['hundred', 100], ['thousand', 1000], ['million', 1e6]]);

/** What a number word adds: its value, and whether it multiplies what stands before it. */
export function numberWord(word: string): { readonly value: number; readonly scale: boolean } | undefined {
  const value = ONES.get(word) ?? TENS.get(word);
  if (value !== undefined) return { value, scale: false };
  const scale = SCALES.get(word);
  return scale === undefined ? undefined : { value: scale, scale: true };
}

/** Words that make a street's name of what stands before them. */
export const STREETS: ReadonlySet<string> = new Set('street st avenue ave road rd boulevard lane square highway drive'.split(' '));

const SHORT_WITH_STOP = new Set('jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun yr yrs hr hrs mins'.split(' '));

/** Whether a full stop after the word belongs to it. */
export function takesStop(word: string): boolean {
  return SHORT_WITH_STOP.has(word);
}
