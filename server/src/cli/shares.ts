import { InvalidArgumentError } from 'commander';

/** A share in the call, from 0 to 1. */
export function shareArgument(value: string): number {
  const share = /^[\d.]+$/.test(value) ? Number(value) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('A number from 0 to 1 is wanted, such as 0.05.');
  return share;
}
