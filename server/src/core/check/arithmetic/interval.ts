import type { FigureMention } from '../../types.ts';

/** What a figure may be, as exactly as it is written. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The bounds that the words of a figure allow: "more than 5" has no upper one. */
export function intervalOf({ value, min, max, approximate }: FigureMention): Interval {
  const about = approximate === 'about' ? Math.abs(value) / 10 : 0;
  return {
    low: approximate === 'under' ? -Infinity : (min ?? value) - about,
    high: approximate === 'over' ? Infinity : (max ?? value) + about,
  };
}

export const meets = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

export const sum = (parts: readonly Interval[]): Interval => ({ low: parts.reduce((total, { low }) => total + low, 0), high: parts.reduce((total, { high }) => total + high, 0) });

/** A tenth of a percent, 4 places: as a person would write it. */
export const say = (value: number): string => String(Number(value.toPrecision(3)));
