import { groupBy } from '../../../collections.ts';
import { firstEndingAfter } from '../../../span.ts';
import type { Article } from '../../../types.ts';
import type { Day } from '../calendar.ts';
import { addDays, dayOfWeek, move, sayDay } from '../calendar.ts';
import { readingsOf } from '../lexicon.ts';
import { partIn } from '../resolve/recurring.ts';
import { firstOfYear, lastOfYear } from './bounds.ts';
import { seenFrom } from './seen-from.ts';
import { dayOfYear, datedPeriod, type DayOfYear, type Told } from './told.ts';

/** Days between which the article was published, if a clue holds. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
  readonly because: string;
}

/** What one place of the article says of its publication. */
export interface Clue {
  /** The year that it names; else it may be about any. */
  readonly year?: number;
  /** When the article was published if the clue is about something of the given year; undefined where that cannot be. */
  readonly window: (year: number) => Window | undefined;
}

const ofYear = (year: number | undefined, window: Clue['window']): Clue => ({ ...(year !== undefined && { year }), window });

/** Looks for clues of one kind. */
type Find = (told: readonly Told[], article: Article) => readonly Clue[];

/** News tells a weekday together with its date within about so many days; of what is to come, longer before. */
const NEAR = 31;
const NEAR_AHEAD = 92;
const NEAR_AHEAD_WITH_YEAR = 400;
/** What is long past can be told with weekday and year, too, but an article does not begin with it. */
const LEAD_SENTENCES = 8;

const dayIn = (year: number, date: DayOfYear): Day | undefined => (date.day !== undefined && (date.year ?? year) === year ? partIn(year, { month: date.month, day: date.day })?.first : undefined);

/** A paper of the morning tells of its own day as past. */
const OWN_DAYS = 2;

/** "Friday, Oct. 13" is of a year in which that day was a Friday, and not long ago or ahead. */
const weekdays: Find = (told) => told.flatMap(({ expression: { meaning, tense }, text, sentence, dateline }): readonly Clue[] => {
  const date = dayOfYear(meaning);
  if (dateline || date?.weekday === undefined || (tense !== 'past' && tense !== 'future') || (date.year !== undefined && sentence > LEAD_SENTENCES)) return [];
  const ahead = date.year === undefined ? NEAR_AHEAD : NEAR_AHEAD_WITH_YEAR;
  return [ofYear(date.year, (year) => {
    const day = dayIn(year, date);
    if (!day || dayOfWeek(day) !== date.weekday) return undefined;
    const because = `it tells "${text}" as ${tense === 'past' ? 'past' : 'still to come'}, and that day of the week fits ${sayDay(day)}`;
    return tense === 'past' ? { first: addDays(day, -OWN_DAYS), last: addDays(day, NEAR), because } : { first: addDays(day, -ahead), last: day, because };
  })];
});

/** "MOSCOW, Oct 13 (Agency) -": published on that day or the next. */
const datelines: Find = (told) => told.flatMap(({ expression: { meaning }, text, dateline }): readonly Clue[] => {
  const date = dayOfYear(meaning);
  if (!dateline || date?.day === undefined || date.year !== undefined) return [];
  return [ofYear(undefined, (year) => {
    const day = dayIn(year, date);
    return day && { first: day, last: addDays(day, 1), because: `its dateline says "${text}"` };
  })];
});

/** The same time said twice: "last Friday, October 13", "tomorrow (June 3)", "next week, on May 4". */
const appositions: Find = (told) => told.flatMap((one, i): readonly Clue[] => {
  const next = told[i + 1];
  if (!next || next.sentence !== one.sentence || !/^(?:, | \(|, on | on | — )$/.test(one.gap)) return [];
  const [relative, exact] = dayOfYear(next.expression.meaning) ? [one, next] : [next, one];
  const date = dayOfYear(exact.expression.meaning);
  if (date?.day === undefined) return [];
  return [ofYear(date.year, (year) => {
    const day = dayIn(year, date);
    const window = day && seenFrom(relative.expression.meaning, day);
    return window && { first: window.first, last: window.last, because: `it calls ${sayDay(day)} "${relative.text}"` };
  })];
});

/** "arrives next week … on October 17": what is to come next week, and the day given for it in the sentences around. */
const comingDays: Find = (told) => told.flatMap((one, i): readonly Clue[] => {
  const { meaning, tense } = one.expression;
  if (tense !== 'future' || meaning.kind !== 'shift' || meaning.from !== 'published' || meaning.by !== 1 || (meaning.unit !== 'week' && meaning.unit !== 'month')) return [];
  const beside = told.slice(Math.max(0, i - 3), i + 4).filter((other) => other.expression.tense === 'future' && Math.abs(other.sentence - one.sentence) <= NEAR_SENTENCES);
  const dates = beside.flatMap(({ expression }) => {
    const date = dayOfYear(expression.meaning);
    return date?.day === undefined ? [] : [date];
  });
  if (dates.length === 0) return [];
  return [ofYear(dates.find((date) => date.year !== undefined)?.year, (year) => {
    const days = dates.map((date) => dayIn(year, date));
    const windows = days.map((day) => day && seenFrom(meaning, day));
    const [window] = windows;
    // Days of different weeks: not all of them can be those of next week.
    if (!window || windows.some((other) => !other || other.first.year !== window.first.year || other.first.month !== window.first.month || other.first.day !== window.first.day)) return undefined;
    return { first: window.first, last: window.last, because: `it says "${one.text}" of what comes on ${sayDay(days[0]!)}` };
  })];
});

const NEAR_SENTENCES = 2;

/** A sentence with more dates than these is a list. */
const MOST_YEARS = 8;

/** The year of what is remembered stands close behind, without "in": "the anniversary in 2003" is of that year itself. */
const ANNIVERSARY_REACH = 80;

const ANNIVERSARY = /(?<![\w-])((?:[a-z]+-)?[a-z]+|\d{1,4}(?:st|nd|rd|th)) anniversary\b/gi;

/** "the 50th anniversary of … 1948": the year in which so many years have passed. */
const anniversaries: Find = (told, { paragraphs }) => {
  const clues: Clue[] = [];
  const bySentence = groupBy(told, ({ sentence }) => sentence);
  let sentences = 0;
  for (const { content } of paragraphs) {
    for (const match of content.text.matchAll(ANNIVERSARY)) {
      const count = ordinal(match[1]!.toLowerCase());
      const index = firstEndingAfter(content.sentences, match.index);
      const following = (bySentence.get(sentences + index) ?? []).filter(({ expression, before }) => expression.start > match.index && expression.start < match.index + ANNIVERSARY_REACH && expression.tense !== 'future' && before !== 'in' && before !== 'on').slice(0, MOST_YEARS);
      const years = new Set(following.flatMap((one) => datedPeriod(one)?.first.year ?? []));
      const [year] = years;
      if (count === undefined || count > 1000 || years.size !== 1 || year === undefined) continue;
      clues.push(inYearOf(year + count, `it speaks of the ${match[1]} anniversary of something of ${year}`));
    }
    sentences += content.sentences.length;
  }
  return clues;
};

function ordinal(word: string): number | undefined {
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const value = readingsOf(word)?.find(([name]) => name === 'ORD')?.[1];
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** "ten years ago, in 1988": rounder numbers are less exact. */
const yearsAgo: Find = (told) => told.flatMap((one, i): readonly Clue[] => {
  const next = told[i + 1];
  const { meaning, mod } = one.expression;
  const year = next && datedPeriod(next)?.first.year;
  if (meaning.kind !== 'shift' || meaning.unit !== 'year' || meaning.from !== 'published' || mod || year === undefined || next?.sentence !== one.sentence || !/^,? in $|^ \($/.test(one.gap)) return [];
  return [inYearOf(year - meaning.by, `it calls ${year} "${one.text}"`, meaning.by < -9 ? 1 : 0)];
});

const COMPARING = /\b(?:up|down|compared (?:with|to)|versus)\b[^;]{0,50}$/i;

/** "up from 252 million in 1988", "in the 1988 third quarter": results are compared with those of the year before. */
const comparisons: Find = (told) => {
  const newest = told.reduce((year, one) => (one.expression.tense === 'past' ? Math.max(year, datedPeriod(one)?.first.year ?? 0) : year), 0);
  const bySentence = groupBy(told, ({ sentence }) => sentence);
  return told.flatMap((one) => comparison(one, (bySentence.get(one.sentence) ?? []).slice(0, MOST_YEARS), newest) ?? []);
};

function comparison(one: Told, beside: readonly Told[], newest: number): Clue | undefined {
  const { expression: { meaning, tense, mod }, lead, text } = one;
  const whole = meaning.kind === 'within' && meaning.part.kind === 'same' ? meaning.whole : meaning;
  if (whole.kind !== 'calendar' || whole.year === undefined || whole.fiscal || mod || tense === 'future' || (whole.part && !('quarter' in whole.part))) return undefined;
  const year = whole.year;
  const named = meaning.kind === 'within' || (whole.part !== undefined && /^the \d/i.test(text));
  // What is itself compared with the year before is of the present year.
  const compared = beside.some(({ expression }) => expression.meaning.kind === 'shift' && expression.meaning.comparison !== undefined);
  if (newest > year + 1 || (!COMPARING.test(lead) && (!named || compared))) return undefined;
  const because = `it compares with "${text}"`;
  const quarter = whole.part && partIn(year + 1, whole.part);
  const first = quarter?.first ?? firstOfYear(year + 1);
  const last = first && move(first, 'month', quarter ? MONTHS_TO_REPORT_QUARTER : MONTHS_TO_REPORT_YEAR);
  return first && last && ofYear(year, () => ({ first, last, because }));
}

/** "through the third quarter of 2024": nobody looks farther ahead in quarters than a year and a half. */
const forecasts: Find = (told) => told.flatMap((one): readonly Clue[] => {
  const { expression: { meaning, tense }, text, dateline } = one;
  const period = datedPeriod(one);
  if (dateline || tense !== 'future' || !period || meaning.kind !== 'calendar' || !meaning.part || !('quarter' in meaning.part)) return [];
  const first = move(period.first, 'month', -MONTHS_AHEAD);
  return first ? [ofYear(meaning.year, () => ({ first, last: period.last, because: `it tells "${text}" as still to come` }))] : [];
});

const MONTHS_AHEAD = 18;

/** Counted from their beginning, so long after them results are still news. */
const MONTHS_TO_REPORT_QUARTER = 9;
const MONTHS_TO_REPORT_YEAR = 18;

/** Published in a year, or not more than `slack` years off. */
function inYearOf(year: number, because: string, slack = 0): Clue {
  const [first, last] = [firstOfYear(year - slack), lastOfYear(year + slack)];
  return ofYear(year, () => first && last && { first, last, because });
}

const KINDS: readonly Find[] = [datelines, appositions, comingDays, weekdays, anniversaries, yearsAgo, comparisons, forecasts];

/** Everything in the article that ties the day of publication to a date. */
export const cluesIn: Find = (told, article) => KINDS.flatMap((find) => find(told, article));
