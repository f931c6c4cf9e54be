import { rangeContains, rangesOverlap, weekdayNumber } from './calendar.ts';
import type { DateRange } from './types.ts';

/** A time as far as an article gives it: days, or at least a part of a date ("XXXX-10"). */
export interface When {
  readonly value?: string;
  readonly range?: DateRange;
}

export type TimeRelation = 'same' | 'contained' | 'different' | 'unknown';

/** How two times stand to each other. "XXXX-10" and "2024-05" differ by their months, though a year is missing. */
export function relateTimes(a: When | undefined, b: When | undefined): TimeRelation {
  if (!a || !b || (a.value === undefined && !a.range) || (b.value === undefined && !b.range)) return 'unknown';
  if (a.range && b.range) {
    if (a.range[0] === b.range[0] && a.range[1] === b.range[1]) return 'same';
    if (rangeContains(a.range, b.range) || rangeContains(b.range, a.range)) return 'contained';
    return rangesOverlap(a.range, b.range) ? 'contained' : 'different';
  }
  if (a.value === b.value && a.value !== undefined) return 'same';
  const [p, q] = [knownParts(a), knownParts(b)];
  return p !== undefined && q !== undefined && partsDiffer(p, q) ? 'different' : 'unknown';
}

/** As much of year, month and day as all its days have in common: a week within October is "2023-10". */
function knownParts({ value, range }: When): string | undefined {
  if (!range) return value;
  const [first, last] = range;
  return first === last ? first : first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4) === last.slice(0, 4) ? `${first.slice(0, 4)}-XX` : undefined;
}

const PARTIAL = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?![\dW])/, WEEKDAY = /^XXXX-WXX-([1-7])/;

/** Whether year, month, day or day of the week are known in both and differ. */
const partsDiffer = (a: string, b: string): boolean => differIn(a, b) !== undefined;

/** The first of year, month, day and day of the week that is known in both dates and differs. */
export function differIn(a: string, b: string): keyof DateParts | undefined {
  const [p, q] = [partsOf(a), partsOf(b)];
  return (['year', 'month', 'day', 'weekday'] as const).find((part) => p[part] !== undefined && q[part] !== undefined && p[part] !== q[part]);
}

/** What is known of a day; the day of the week counts from Monday, which is 1. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

/** The parts of a TIMEX3 date: "XXXX-10-17" has a month and a day, "XXXX-WXX-5" a day of the week, "2023-10-17" all. */
export function partsOf(timex: string): DateParts {
  const weekday = WEEKDAY.exec(timex)?.[1];
  if (weekday !== undefined) return { weekday: Number(weekday) };
  const [year, month, day] = (PARTIAL.exec(timex) ?? []).slice(1).map((part) => (part === undefined || part.includes('X') ? undefined : Number(part)));
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(year !== undefined && month !== undefined && day !== undefined && { weekday: weekdayNumber(timex.slice(0, 10)) }),
  };
}
