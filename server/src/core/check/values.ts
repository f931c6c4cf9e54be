import type { ClaimValue } from '../types.ts';

/** Whether both values can be true of one thing: their intervals meet. */
export const agree = (a: ClaimValue, b: ClaimValue): boolean => a.min <= b.max && b.min <= a.max;

/** The value in full, as the contract prints it: "200000000 USD". */
export const inFull = ({ kind, value, unit, text }: ClaimValue): string => (kind !== 'figure' ? text : unit ? `${value} ${unit}` : String(value));
