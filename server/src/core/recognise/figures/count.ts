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
  // "at one point"
  if (before === 'at' && next && /^(?:point|stage|time)$/.test(next.lemma)) return true;
  // "the young one", but "at least one person".
  if (DETERMINER.has(before) || (tokenAt(line, numeral.from - 1)?.pos === 'ADJ' && !/^(?:least|most)$/.test(before))) return true;
  if (!next) return numeral.from > 0;
  if (isDash(line.pieces[numeral.to]) || next.text.includes('-')) return false;
  return !['NOUN', 'ADJ', 'PROPN', 'NUM', 'SYM'].includes(next.pos);
}
