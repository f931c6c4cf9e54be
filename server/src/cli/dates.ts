import { InvalidArgumentError } from 'commander';

/** Whether this is a day that exists, as YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Checks the value of --published. */
export function dateArgument(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError('A date like 2023-10-13 is wanted.');
  return text;
}
