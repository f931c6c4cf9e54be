import { cardinalAt } from './cardinal.ts';
import type { Figure } from './figure.ts';
import { ORDINAL, SCALE, SMALL } from './number-words.ts';
import { isCapital, isDash, lowerAt, tokenAt, type Line } from './pieces.ts';
import { isTimeUnit, isMonth } from './time-words.ts';

const SUFFIX = /^(?:st|nd|rd|th)$/;
const LONGEST = 12;
/** Words after a hyphen with which an ordinal is no rank: "first-aid", "second-hand". */
const COMPOUND: ReadonlySet<string> = new Set(['hand', 'rate', 'aid', 'guess', 'guessed', 'guessing', 'party', 'person', 'name', 'born', 'string', 'class', 'degree', 'half', 'quarter', 'century', 'and']);
/** Words before "first" that make an adverb of it. */
const ADVERBIAL: ReadonlySet<string> = new Set(['at', 'from']);

/** "third", "21st", "one hundred twenty-fifth"; not "seconds", not a part of a date or of a name ("Fifth Avenue"). */
export function ordinalAt(line: Line, i: number): Figure | undefined {
  const found = digitsOrdinal(line, i) ?? wordsOrdinal(line, i);
  if (!found || isNot(line, i, found.to)) return undefined;
  const { value, to } = found;
  return { type: 'ordinal', from: i, to, value, whole: true, numeral: { from: i, to, value, place: 1, scale: 1, bare: false } };
}

interface Found { readonly value: number; readonly to: number }

function digitsOrdinal(line: Line, i: number): Found | undefined {
  const [digits, suffix] = [line.pieces[i]!, line.pieces[i + 1]];
  if (digits.kind !== 'digits' || !suffix?.glued || !SUFFIX.test(suffix.lower)) return undefined;
  const value = Number(digits.text.replaceAll(',', ''));
  return Number.isInteger(value) ? { value, to: i + 2 } : undefined;
}

function wordsOrdinal(line: Line, i: number): Found | undefined {
  let end = i;
  while (end < i + LONGEST && isNumberPart(line, end, i)) end++;
  const last = line.pieces[end];
  const base = last && ORDINAL.get(last.lower);
  if (base === undefined) return undefined;
  const run = [...line.pieces.slice(i, end), { ...last!, lower: base }];
  // "a thousandth" is a part.
  if (run[0]!.lower === 'a' && run.length === 2) return undefined;
  const number = cardinalAt(run, 0);
  // In "one second" and "two third-placed" the words before are another number.
  return number?.to === run.length ? { value: number.value, to: end + 1 } : undefined;
}

function isNumberPart(line: Line, at: number, from: number): boolean {
  const word = lowerAt(line, at);
  if (at === from) return SMALL.has(word) || SCALE.has(word) || word === 'a';
  return SMALL.has(word) || SCALE.has(word) || word === 'and' || isDash(line.pieces[at]);
}

function isNot(line: Line, from: number, to: number): boolean {
  const before = lowerAt(line, from - 1);
  const after = line.pieces[to];
  const word = lowerAt(line, from);
  if (isMonth(before) || isMonth(after?.lower ?? '') || (after?.lower === 'of' && isMonth(lowerAt(line, to + 1)))) return true;
  if (after && isTimeUnit(after.lower) && word !== 'first') return true;
  if (word === 'second' && (before === 'per' || before === 'a' && !(tokenAt(line, to)?.pos === 'NOUN' || tokenAt(line, to)?.pos === 'ADJ') || before === 'split')) return true;
  if (word === 'first' && (ADVERBIAL.has(before) || (after?.lower === 'of' && lowerAt(line, to + 1) === 'all'))) return true;
  // "when they first met"
  if (isAdverb(line, from, to)) return true;
  // "second to last": counted from the other end.
  const joint = isDash(after) ? to + 1 : to;
  if (lowerAt(line, joint) === 'to' && /^(?:-|last|final)$/.test(lowerAt(line, joint + 1))) return true;
  if (isDash(after) && after!.glued && COMPOUND.has(lowerAt(line, to + 1))) return true;
  // "Second World War", "Fifth Avenue", "67th Precinct": a name.
  return !line.title && from > 0 && (isCapital(line.pieces[from]) || line.pieces[from]!.kind === 'digits') && isCapital(after);
}

/** A verb follows, and nothing before makes a noun of the ordinal: "it was first seen". */
function isAdverb(line: Line, from: number, to: number): boolean {
  const next = tokenAt(line, to)?.pos;
  const before = tokenAt(line, from - 1)?.pos;
  return (next === 'VERB' || next === 'VERB_PAST' || next === 'VERB_PART' || next === 'VERB_PRES') && before !== 'DET' && before !== 'ADJ' && before !== 'PART' && before !== 'ADP' && before !== undefined;
}
