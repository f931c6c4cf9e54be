import type { DateRange } from './types.ts';

/** Days since 1970-01-01 of an ISO date without a time: by definition counted in UTC, so no local time zone plays a part. */
export const epochDay = (isoDate: string): number => Date.parse(isoDate) / 86_400_000;

/** The ISO date of a day counted so. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Number of days in a range, both ends included. */
export const daysIn = ([first, last]: DateRange): number => epochDay(last) - epochDay(first) + 1;

export const rangesOverlap = (a: DateRange, b: DateRange): boolean => a[0] <= b[1] && b[0] <= a[1];

export const rangeContains = (outer: DateRange, inner: DateRange): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The name of the day of the week of an ISO date. (1 January 1970 was a Thursday.) */
export const weekdayOf = (isoDate: string): string => WEEKDAYS[weekdayNumber(isoDate) - 1]!;

/** The day of the week of an ISO date as ISO 8601 counts: Monday is 1. */
export const weekdayNumber = (isoDate: string): number => ((((epochDay(isoDate) + 3) % 7) + 7) % 7) + 1;

/** The days that two ranges have in common; undefined where there are none. */
export const commonDays = (a: DateRange, b: DateRange): DateRange | undefined => (rangesOverlap(a, b) ? [a[0] > b[0] ? a[0] : b[0], a[1] < b[1] ? a[1] : b[1]] : undefined);
