import { rangeContains, rangesOverlap } from './calendar.ts';
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

const PARTIAL = /^([\dX]{4})-([\dX]{2})(?:-([\dX]{2}))?/;

/** Whether year, month or day are known in both and differ. */
function partsDiffer(a: string, b: string): boolean {
  const [p, q] = [PARTIAL.exec(a), PARTIAL.exec(b)];
  if (!p || !q) return false;
  return [1, 2, 3].some((i) => p[i] !== undefined && q[i] !== undefined && !p[i].includes('X') && !q[i].includes('X') && p[i] !== q[i]);
}
