import type { Atom } from '../atoms.ts';
import type { Meaning, Mod } from '../expression.ts';
import type { Found, Refiner } from './found.ts';

/** Words that narrow or loosen a date and belong to it: "early", "the end of", "nearly", "more than", "or so". */
export const addModifiers: Refiner = (found, atoms) => found.map((one, i) => {
  const left = found[i - 1]?.to ?? 0;
  return suffix(prefix(one, atoms, left), atoms, found[i + 1]?.from ?? atoms.length);
});

/** Parts of a period, and how a length compares: the words in their order before the date, without its own "the". */
const PART_WORDS: Readonly<Record<string, Mod>> = { early: 'START', earlier: 'START', mid: 'MID', late: 'END', later: 'END' };
/** "post-1959" */
const SIDES: Readonly<Record<string, Mod>> = { pre: 'BEFORE', post: 'AFTER' };
const PART_NOUNS: Readonly<Record<string, Mod>> = { beginning: 'START', start: 'START', outset: 'START', middle: 'MID', end: 'END', close: 'END' };
/** "the latter half of May". */
const HALVES: Readonly<Record<string, Mod>> = { first: 'START', early: 'START', second: 'END', latter: 'END', later: 'END', last: 'END' };
const AMOUNTS: readonly (readonly [words: string, mod: Mod])[] = [
  ['more than', 'MORE_THAN'], ['longer than', 'MORE_THAN'], ['over', 'MORE_THAN'], ['well over', 'MORE_THAN'],
  ['less than', 'LESS_THAN'], ['fewer than', 'LESS_THAN'], ['under', 'LESS_THAN'], ['nearly', 'LESS_THAN'], ['almost', 'LESS_THAN'],
  ['no more than', 'EQUAL_OR_LESS'], ['up to', 'EQUAL_OR_LESS'], ['at most', 'EQUAL_OR_LESS'], ['as much as', 'EQUAL_OR_LESS'], ['as long as', 'EQUAL_OR_LESS'],
  ['at least', 'EQUAL_OR_MORE'], ['no less than', 'EQUAL_OR_MORE'],
  ['about', 'APPROX'], ['around', 'APPROX'], ['roughly', 'APPROX'], ['approximately', 'APPROX'], ['some', 'APPROX'], ['circa', 'APPROX'],
];
const AMOUNT_BY_LAST = new Map<string, (readonly [words: readonly string[], mod: Mod])[]>();
// The longest first: "no more than" before "more than".
for (const [words, mod] of [...AMOUNTS].sort(([a], [b]) => b.length - a.length)) {
  const list = words.split(' ');
  const last = list.at(-1)!;
  AMOUNT_BY_LAST.set(last, [...(AMOUNT_BY_LAST.get(last) ?? []), [list, mod]]);
}

/** Compared with a point in time, a longer way back is before it. */
const OF_A_POINT: Partial<Record<Mod, Mod>> = { MORE_THAN: 'BEFORE', LESS_THAN: 'AFTER', EQUAL_OR_MORE: 'ON_OR_BEFORE', EQUAL_OR_LESS: 'ON_OR_AFTER' };

const takesPart = ({ kind }: Meaning): boolean => kind !== 'duration' && kind !== 'set' && kind !== 'vague' && kind !== 'clock';
const takesAmount = (meaning: Meaning): boolean => meaning.kind === 'duration' || (meaning.kind === 'shift' && meaning.by !== 0);

function prefix(one: Found, atoms: readonly Atom[], left: number): Found {
  const { from, meaning } = one;
  const word = (back: number): string => (from - back >= left ? atoms[from - back]?.word ?? '' : '');
  if (takesPart(meaning)) {
    const part = PART_WORDS[word(1)];
    if (part) return withThe({ ...one, from: from - 1, mod: part }, atoms, left);
    // "earlier in the year"
    const within = word(1) === 'in' && (meaning.kind === 'same' || meaning.kind === 'era' || (meaning.kind === 'calendar' && !(meaning.part && 'day' in meaning.part))) ? PART_WORDS[word(2)] : undefined;
    if (within) return { ...one, from: from - 2, mod: within };
    const half = word(1) === 'of' && (word(2) === 'half' || word(2) === 'part') ? HALVES[word(3)] : undefined;
    if (half && meaning.kind === 'calendar') return withThe({ ...one, from: from - 3, mod: half }, atoms, left);
    const noun = word(1) === 'of' ? PART_NOUNS[word(2)] : undefined;
    if (noun && meaning.kind !== 'weekday') return withThe({ ...one, from: from - 2, mod: noun }, atoms, left);
  }
  const side = atoms[from]!.hyphen && meaning.kind === 'calendar' ? SIDES[word(1)] : undefined;
  if (side) return { ...one, from: from - 1, mod: side };
  // "the past 20 years or more": an amount goes with a number, not with "the"
  if (takesAmount(meaning) && atoms[from]!.word !== 'the') {
    for (const [words, mod] of AMOUNT_BY_LAST.get(word(1)) ?? []) {
      if (words.every((w, i) => word(words.length - i) === w)) return { ...one, from: from - words.length, mod: meaning.kind === 'shift' ? OF_A_POINT[mod] ?? mod : mod };
    }
  }
  if ((meaning.kind === 'calendar' || meaning.kind === 'clock' || meaning.kind === 'ancient') && (word(1) === 'around' || word(1) === 'about' || word(1) === 'circa')) return { ...one, from: from - 1, mod: 'APPROX' };
  return meaning.mod ? { ...one, mod: meaning.mod } : one;
}

const withThe = (one: Found, atoms: readonly Atom[], left: number): Found =>
  one.from - 1 >= left && atoms[one.from - 1]?.word === 'the' ? { ...one, from: one.from - 1 } : one;

const SUFFIXES: readonly (readonly [words: readonly string[], mod: Mod])[] = [
  [['or', 'so'], 'APPROX'], [['or', 'more'], 'EQUAL_OR_MORE'], [['or', 'less'], 'EQUAL_OR_LESS'], [['or', 'longer'], 'EQUAL_OR_MORE'],
];

function suffix(one: Found, atoms: readonly Atom[], right: number): Found {
  if (one.meaning.kind !== 'duration' && one.meaning.kind !== 'shift') return one;
  for (const [words, mod] of SUFFIXES) {
    if (one.to + words.length <= right && words.every((w, i) => atoms[one.to + i]?.word === w)) {
      // "a week or so ago" is one expression
      const ago = atoms[one.to + words.length]?.word === 'ago' && one.meaning.kind === 'duration';
      return ago ? one : { ...one, to: one.to + words.length, mod };
    }
  }
  return one;
}
