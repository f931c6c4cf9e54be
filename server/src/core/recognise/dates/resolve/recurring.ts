import type { Day, Period } from '../calendar.ts';
import { compare, dayOfWeek, daysBetween, inHalf, inMonth, inQuarter, inSeason, inWeekNumber, isRealDay, nthWeekday, onDay, parseDay, sayDay } from '../calendar.ts';
import type { Meaning, Tense, YearPart } from '../expression.ts';
import { holidayIn } from '../holidays.ts';
import type { Context, Value } from './context.ts';
import { known, lastTold, NO_PUBLICATION, open } from './context.ts';

type Calendar = Extract<Meaning, { kind: 'calendar' }>;

const SAY_WEEKDAY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const pad = (n: number): string => String(n).padStart(2, '0');

/** A part of a year in a given year; undefined where that year has none (29 February). */
export function partIn(year: number, part: YearPart): Period | undefined {
  if ('nth' in part) {
    const day = nthWeekday(year, part.of, part.weekday, part.nth);
    return day.month === part.of ? onDay(day) : undefined;
  }
  if ('month' in part) {
    if (part.day === undefined) return inMonth(year, part.month);
    return isRealDay(year, part.month, part.day) ? onDay(parseDay(`${String(year).padStart(4, '0')}-${pad(part.month)}-${pad(part.day)}`)!) : undefined;
  }
  if ('quarter' in part) return inQuarter(year, part.quarter);
  if ('half' in part) return inHalf(year, part.half);
  if ('season' in part) return inSeason(year, part.season);
  if ('week' in part) return inWeekNumber(year, part.week);
  return holidayIn(year, part.holiday);
}

/** "the following March": the next one after what was just told. */
function resolveTold({ part, relation }: Calendar & { readonly part: YearPart }, context: Context): Value {
  const told = lastTold(context, ({ period }) => period.unit !== 'century' && period.unit !== 'decade');
  const anchor = told?.period;
  const years = anchor ? [anchor.first.year - 1, anchor.first.year, anchor.last.year, anchor.last.year + 1] : [];
  const candidates = years.flatMap((year) => partIn(year, part) ?? []);
  const period = anchor && (relation === 'last' ? candidates.findLast(({ last }) => compare(last, anchor.first) < 0) : candidates.find(({ first }) => compare(first, anchor.last) > 0));
  return told && period ? known(period, { anchor: `#${told.index}`, basis: 'inferred', because: `counted from "${told.text}"` }) : open(openPart(part), 'what it is counted from is not known');
}

/** The value of a part of an unknown year: "XXXX-10". */
function openPart(part: YearPart): string {
  if ('nth' in part) return `XXXX-${pad(part.of)}-XX`;
  if ('month' in part) return `XXXX-${pad(part.month)}${part.day === undefined ? '' : `-${pad(part.day)}`}`;
  if ('quarter' in part) return `XXXX-Q${part.quarter}`;
  if ('half' in part) return `XXXX-H${part.half}`;
  if ('season' in part) return `XXXX-${part.season}`;
  if ('week' in part) return `XXXX-W${pad(part.week)}`;
  // A fixed feast has its day in every year.
  const [a, b] = [holidayIn(2001, part.holiday), holidayIn(2002, part.holiday)].map((feast) => feast?.value.slice(4));
  return a !== undefined && a === b ? `XXXX${a}` : 'XXXX-XX-XX';
}

/** A month, quarter, season or feast without its year: which year is meant. */
export function resolveRecurring(meaning: Calendar & { readonly part: YearPart }, context: Context): Value {
  const { part, relation } = meaning;
  const { published, until, tense } = context;
  if (meaning.from === 'narrated') return resolveTold(meaning, context);
  if (!relation) {
    if (until) {
      const year = until.first.year;
      const period = [year, year - 1].map((y) => partIn(y, part)).find((p) => p !== undefined && compare(p.first, until.first) <= 0);
      if (period) return known(period, { anchor: 'published', basis: 'inferred', because: `it begins a stretch of time that ends in ${until.value}` });
    }
    const year = lastTold(context, ({ explicit, counted, period }) => (explicit || counted) && period.unit === 'year', 'sentence');
    const inTold = year && partIn(year.period.first.year, part);
    if (inTold && (!published || year.counted || inTold.first.year < published.year - 1)) return known(inTold, { anchor: `#${year.index}`, basis: 'inferred', because: `the sentence speaks of ${year.text}` });
  }
  if (!published) return open(openPart(part), `the year is not said, and ${NO_PUBLICATION}`);
  const year = published.year;
  const candidates = [year - 1, year, year + 1].flatMap((y) => partIn(y, part) ?? []);
  const article = `the article is of ${sayDay(published)}`;
  if (relation) {
    const period = relation === 'this' ? candidates.find(({ first, last }) => compare(first, published) <= 0 && compare(last, published) >= 0) ?? candidates.find(({ first }) => first.year === year)
      : relation === 'last' ? candidates.findLast(({ last }) => compare(last, published) < 0)
        : candidates.find(({ first }) => compare(first, published) > 0);
    if (period) return known(period, { anchor: 'published', basis: context.stated ? 'certain' : 'inferred', because: `counted from ${sayDay(published)}, when the article was published` });
  }
  // "Saturday, 15 October" was in the year in which that day was a Saturday.
  const ofWeekday = meaning.weekday === undefined ? [] : candidates.filter(({ first }) => dayOfWeek(first) === meaning.weekday);
  if (ofWeekday.length === 1) return known(ofWeekday[0]!, { anchor: 'published', basis: context.stated ? 'certain' : 'inferred', because: `${article}, and that day was a ${SAY_WEEKDAY[meaning.weekday! - 1]}` });
  const period = likeliest(candidates, published, tense, CARE_FOR_TENSE[Object.keys(part).at(-1)!] ?? 4);
  if (!period) return open(openPart(part), 'the year is not said');
  const ahead = compare(period.first, published) > 0;
  const speaks = tense === (ahead ? 'future' : 'past') ? ` and speaks of the ${tense}` : '; of the dates that fit, the nearest';
  return known(period, { anchor: 'published', basis: 'inferred', because: `${article}${speaks}` });
}

/**
 * How much farther away a date may be that agrees with the tense than one that does not. Of a month the tense says all; a day a year
 * off would have been given its year.
 */
const CARE_FOR_TENSE: Readonly<Record<string, number>> = { day: 4, nth: 4, month: 60, quarter: 4, half: 4, season: 6, holiday: 4 };

function likeliest(candidates: readonly Period[], published: Day, tense: Tense | undefined, care: number): Period | undefined {
  const cost = ({ first, last }: Period): number => {
    const back = daysBetween(first, published);
    const ahead = daysBetween(published, last);
    if (tense === 'future') return ahead >= 0 ? Math.max(0, -back) : -ahead * care;
    // News without a tense tells what happened.
    if (back < 0) return -back * (tense === 'past' ? care : tense === 'present' ? 1 : 2);
    return Math.max(0, -ahead);
  };
  return candidates.reduce<Period | undefined>((best, one) => (best && cost(best) <= cost(one) ? best : one), undefined);
}
