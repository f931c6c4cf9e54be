import type { Figure } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { isDash, lowerAt, tokenAt, type Line } from './pieces.ts';

/** A number that is money, a measure or an age by nothing around it: a count, or a bare value. */
export function count(numeral: Numeral): Figure {
  const { from, to, value } = numeral;
  return { type: 'number', from, to, value, whole: Number.isInteger(value) && numeral.place <= 1 && !numeral.fraction, numeral };
}

const DETERMINER: ReadonlySet<string> = new Set('the this that no any every each some which another'.split(' '));

/** "one" stands for somebody or something: "the one", "no one", "one of them", "one another", "one can". */
export function NUMBER_PRONOUN(line: Line, numeral: Numeral): boolean {
  const before = lowerAt(line, numeral.from - 1);
  const next = tokenAt(line, numeral.to);
  if (DETERMINER.has(before) || tokenAt(line, numeral.from - 1)?.pos === 'ADJ') return true;
  if (!next) return numeral.from > 0;
  if (isDash(line.pieces[numeral.to]) || next.text.includes('-')) return false;
  return !['NOUN', 'ADJ', 'PROPN', 'NUM', 'SYM'].includes(next.pos);
}

/** "magnitude 6.1", "6.1-magnitude", "a magnitude of 6.1", "6.1 on the Richter scale". */
export function magnitudeAt(line: Line, numeral: Numeral): Figure | undefined {
  if (numeral.value <= 0 || numeral.value >= 10 || numeral.scale > 1) return undefined;
  const after = isDash(line.pieces[numeral.to]) ? numeral.to + 1 : numeral.to;
  const before = isDash(line.pieces[numeral.from - 1]) || lowerAt(line, numeral.from - 1) === 'of' ? numeral.from - 2 : numeral.from - 1;
  const at = lowerAt(line, after) === 'magnitude' ? after : lowerAt(line, before) === 'magnitude' ? before : -1;
  const richter = lowerAt(line, numeral.to) === 'on' && lowerAt(line, numeral.to + 2) === 'richter';
  if (at < 0 && !richter) return undefined;
  const word = line.pieces[at];
  return { type: 'quantity', from: numeral.from, to: numeral.to, value: numeral.value, numeral, of: 'magnitude', ...(word && { ofSpan: { start: word.start, end: word.end } }) };
}
