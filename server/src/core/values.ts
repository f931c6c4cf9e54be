import { differIn } from './times.ts';
import type { ClaimValue } from './types.ts';

/** Whether both values can be true of one thing: their intervals meet. Of dates that are known in part, what is known must not differ. */
export function agree(a: ClaimValue, b: ClaimValue): boolean {
  if (a.timex !== undefined && b.timex !== undefined && (isPart(a.timex) || isPart(b.timex))) return differIn(a.timex, b.timex) === undefined;
  return a.min <= b.max && b.min <= a.max;
}

const isPart = (timex: string): boolean => timex.startsWith('XXXX');

/** The value in full, as the contract prints it: "200000000 USD". */
export const inFull = ({ kind, value, unit, text }: ClaimValue): string => (kind !== 'figure' ? text : unit ? `${value} ${unit}` : String(value));

/** Whether two figures differ by no more than a share of the larger. */
export const isTolerated = (a: ClaimValue, b: ClaimValue, share: number): boolean =>
  share > 0 && a.kind === 'figure' && a.unit === b.unit && Math.abs(a.value - b.value) <= share * Math.max(Math.abs(a.value), Math.abs(b.value));
