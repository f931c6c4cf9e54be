import type { Atom } from '../atoms.ts';
import type { Match } from '../grammar.ts';
import { STREETS } from '../lexicon.ts';

/** Matches that look like a date and are not one: parts of names, scores, versions, addresses. */
export function isNoDate({ from, to, meaning }: Match, atoms: readonly Atom[]): boolean {
  const first = atoms[from]!;
  const next = atoms[to];
  const prior = atoms[from - 1];
  // Inside a longer word: "pre-1998-style" is fine, "A-1998", "@today", "#now", "today.com" are not.
  if (prior && prior.end === first.start && /^[@#/_.$£€]$/.test(prior.word)) return true;
  if (next && next.start === atoms[to - 1]!.end && (/^[@_/\\]$/.test(next.word) || (next.word === '.' && atoms[to + 1]?.start === next.end && /^[a-z\d]/.test(atoms[to + 1]!.word)))) return true;
  // "March Street"
  if (next && first.capital && next.capital && STREETS.has(next.word) && meaning.kind !== 'duration') return true;
  // "USA Today", "Psychology Today"
  if (first.word === 'today' && first.capital && prior?.capital && prior.end + 1 === first.start) return true;
  return false;
}
