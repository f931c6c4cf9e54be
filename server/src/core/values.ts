import type { ClaimValue } from './types.ts';

/** Whether both values can be true of one thing: their intervals meet. */
export const agree = (a: ClaimValue, b: ClaimValue): boolean => a.min <= b.max && b.min <= a.max;

/** The value in full, as the contract prints it: "200000000 USD". */
export const inFull = ({ kind, value, unit, text }: ClaimValue): string => (kind !== 'figure' ? text : unit ? `${value} ${unit}` : String(value));

/** Whether two figures differ by no more than a share of the larger. */
export const isTolerated = (a: ClaimValue, b: ClaimValue, share: number): boolean =>
  share > 0 && a.kind === 'figure' && a.unit === b.unit && Math.abs(a.value - b.value) <= share * Math.max(Math.abs(a.value), Math.abs(b.value));
