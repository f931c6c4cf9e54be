import { isFeat } from '../relate/claims/feats.ts';
import type { Claim } from '../types.ts';

/** What an article says that players made, by who and what. */
export type Game = Readonly<Record<string, number>>;

/** The feats among the claims of an article; what it gives two values for is of more than one game. */
export function gameOf(claims: readonly Claim[], conceptOf: (entity: string) => string): Game | undefined {
  const feats = claims.filter(({ attribute, subject }) => isFeat(attribute) && subject.entities.length === 1);
  if (feats.length === 0) return undefined;
  const values = new Map<string, number | undefined>();
  for (const { attribute, subject, value: { value } } of feats) {
    const key = `${conceptOf(subject.entities[0]!)} ${attribute}`;
    values.set(key, values.has(key) && values.get(key) !== value ? undefined : value);
  }
  return Object.fromEntries([...values].flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** Whether two articles tell of one game: of what both say that players made, more is the same than not. One in two or three may be so by chance. */
export function isOneGame(a: Game, b: Game): boolean {
  const both = Object.keys(a).filter((key) => Object.hasOwn(b, key));
  const same = both.filter((key) => a[key] === b[key]).length;
  return same > both.length - same;
}
