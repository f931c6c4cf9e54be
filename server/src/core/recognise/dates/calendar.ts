import { addDays, addMonths, addYears, compare, create, dayOfWeek, daysInMonth, diffDays, endOfMonth, endOfWeek, startOfWeek, toString, weekOfYear, yearOfWeek } from 'temporal-polyfill/fns/PlainDate';
import type { Record as Day } from 'temporal-polyfill/fns/PlainDate';
import type { DateRange } from '../../types.ts';
import type { SeasonCode, Unit } from './lexicon.ts';

/** The calendar that the recogniser needs, on Temporal: days and named stretches of days. ISO weeks, no time zone, no clock. */

export type { Day };
export { addDays, compare, dayOfWeek };

/** A stretch of days that TIMEX3 has a name for. */
export interface Period {
  readonly unit: Exclude<Unit, 'second' | 'minute' | 'hour' | 'night' | 'fortnight'>;
  readonly value: string;
  readonly first: Day;
  readonly last: Day;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const inReach = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Whether there is such a day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return inReach(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(create(year, month, 1));
}

/** The day of an ISO date ("2023-10-13"); undefined where there is none. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? create(year, month, day) : undefined;
}

export const iso = (day: Day): string => toString(day);
export const rangeOf = ({ first, last }: Period): DateRange => [iso(first), iso(last)];
export const daysBetween = (from: Day, to: Day): number => diffDays(from, to);

export const onDay = (day: Day): Period => ({ unit: 'day', value: iso(day), first: day, last: day });

/** Some day, or days, from the first to the last, which have no name of their own: as much of their dates as they have in common. */
export function between(first: Day, last: Day): Period {
  const month = first.month === last.month ? pad(first.month) : 'XX';
  return { unit: 'month', value: `${first.year === last.year ? pad(first.year, 4) : 'XXXX'}-${month}-XX`, first, last };
}

/** The ISO week of a number; undefined where the year has none. */
export function inWeekNumber(year: number, week: number): Period | undefined {
  const period = inWeek(addDays(create(year, 1, 4), 7 * (week - 1)));
  return week >= 1 && period.value.startsWith(`${pad(year, 4)}-`) ? period : undefined;
}

export function inMonth(year: number, month: number): Period {
  const first = create(year, month, 1);
  return { unit: 'month', value: `${pad(year, 4)}-${pad(month)}`, first, last: endOfMonth(first) };
}

const months = (unit: Period['unit'], value: string, year: number, from: number, count: number): Period => {
  const first = create(year, from, 1);
  return { unit, value, first, last: endOfMonth(addMonths(first, count - 1)) };
};

export const inYear = (year: number): Period => months('year', pad(year, 4), year, 1, 12);
export const inQuarter = (year: number, quarter: number): Period => months('quarter', `${pad(year, 4)}-Q${quarter}`, year, 3 * quarter - 2, 3);
export const inHalf = (year: number, half: number): Period => months('half', `${pad(year, 4)}-H${half}`, year, 6 * half - 5, 6);
export const inDecade = (year: number): Period => ({ unit: 'decade', value: pad(Math.floor(year / 10), 3), first: create(year - (year % 10), 1, 1), last: create(year - (year % 10) + 9, 12, 31) });
export const inCentury = (year: number): Period => ({ unit: 'century', value: pad(Math.floor(year / 100)), first: create(Math.max(1, year - (year % 100)), 1, 1), last: create(year - (year % 100) + 99, 12, 31) });

/** First month and day, last month and day (of the same or the next year): wide enough for every reckoning of the north. */
const SEASONS: Record<SeasonCode, readonly [number, number, number, number]> = { SP: [3, 1, 6, 20], SU: [6, 1, 9, 22], FA: [9, 1, 12, 20], WI: [12, 1, 3, 20] };

export function inSeason(year: number, season: SeasonCode): Period {
  const [m1, d1, m2, d2] = SEASONS[season];
  return { unit: 'season', value: `${pad(year, 4)}-${season}`, first: create(year, m1, d1), last: create(m2 < m1 ? year + 1 : year, m2, d2) };
}

export function inWeek(day: Day): Period {
  return { unit: 'week', value: `${pad(yearOfWeek(day) ?? 0, 4)}-W${pad(weekOfYear(day) ?? 0)}`, first: startOfWeek(day), last: endOfWeek(day) };
}

export function inWeekend(day: Day): Period {
  const week = inWeek(day);
  return { unit: 'weekend', value: `${week.value}-WE`, first: addDays(week.first, 5), last: week.last };
}

/** The period of a kind in which a day lies; of a weekend, that of its week. */
export function containing(unit: Unit, day: Day): Period {
  const year = day.year;
  switch (unit) {
    case 'week': return inWeek(day);
    case 'weekend': return inWeekend(day);
    case 'fortnight': return inWeek(day);
    case 'month': return inMonth(year, day.month);
    case 'quarter': return inQuarter(year, Math.ceil(day.month / 3));
    case 'half': return inHalf(year, day.month <= 6 ? 1 : 2);
    case 'season': return inSeason(year, (['WI', 'WI', 'SP', 'SP', 'SP', 'SU', 'SU', 'SU', 'FA', 'FA', 'FA', 'WI'] as const)[day.month - 1]!);
    case 'year': return inYear(year);
    case 'decade': return inDecade(year);
    case 'century': return inCentury(year);
    case 'second':
    case 'minute':
    case 'hour':
    case 'night':
    case 'day': return onDay(day);
  }
}

/** The day so many units away; undefined where the calendar ends. */
export function move(day: Day, unit: Unit, by: number): Day | undefined {
  if (!Number.isSafeInteger(by) || Math.abs(by) > 4_000_000) return undefined;
  const yearsPerUnit = unit === 'year' ? 1 : unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  if (yearsPerUnit > 0) return inReach(day.year + yearsPerUnit * by) ? addYears(day, yearsPerUnit * by) : undefined;
  const monthsPerUnit = unit === 'month' ? 1 : unit === 'quarter' || unit === 'season' ? 3 : unit === 'half' ? 6 : 0;
  const daysPerUnit = unit === 'week' || unit === 'weekend' ? 7 : unit === 'fortnight' ? 14 : 1;
  if (monthsPerUnit > 0 ? !inReach(day.year + Math.trunc((monthsPerUnit * by) / 12)) : !inReach(day.year + Math.trunc((daysPerUnit * by) / 365) )) return undefined;
  const moved = monthsPerUnit > 0 ? addMonths(day, monthsPerUnit * by) : addDays(day, daysPerUnit * by);
  return inReach(moved.year) ? moved : undefined;
}

/** The nth (from 1; from -1 backwards) of a weekday in a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const { first, last } = inMonth(year, month);
  if (nth > 0) return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (nth - 1));
  return addDays(last, -((dayOfWeek(last) - weekday + 7) % 7) + 7 * (nth + 1));
}

/** The last such weekday on or before a day (`by` -1), or the first on or after it (+1). */
export function nearestWeekday(day: Day, weekday: number, by: -1 | 1): Day {
  const ahead = (weekday - dayOfWeek(day) + 7) % 7;
  return addDays(day, by > 0 ? ahead : ahead === 0 ? 0 : ahead - 7);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "13 October 2023", for people. */
export const sayDay = (day: Day): string => `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
export const sayMonth = (month: number): string => MONTHS[month - 1] ?? '';
