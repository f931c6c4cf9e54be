import type { Atom } from '../atoms.ts';
import type { Meaning, Mod } from '../expression.ts';

/** A date on its way through the refiners: atoms `from` to before `to` of a sentence. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly mod?: Mod;
  readonly opensRange?: boolean;
}

/** Takes the dates found in a sentence, in order, and gives them back bettered. */
export type Refiner = (found: readonly Found[], atoms: readonly Atom[]) => readonly Found[];

/**
 * Joins neighbours: `join` sees two dates and the words between them, and says what they are together, or undefined. What was joined
 * is tried with the next one again.
 */
export function joinPairs(found: readonly Found[], atoms: readonly Atom[], join: (a: Found, b: Found, between: readonly string[]) => readonly Found[] | undefined): readonly Found[] {
  const out: Found[] = [];
  for (const next of found) {
    const last = out.at(-1);
    const joined = last && next.from - last.to <= 3 ? join(last, next, atoms.slice(last.to, next.from).map((atom) => atom.word)) : undefined;
    if (joined) out.splice(-1, 1, ...joined);
    else out.push(next);
  }
  return out;
}
