import type { Figure } from './figure.ts';
import { SMALL } from './number-words.ts';
import type { Numeral } from './numeral.ts';
import { afterHyphen, lowerAt, type Line } from './pieces.ts';

const FOLD = 'fold';

const multiple = (numeral: Numeral, to: number): Figure => ({ type: 'number', from: numeral.from, to, value: numeral.value, unit: FOLD, numeral });

/** The number in "tenfold"; "manifold" and "scaffold" have none. */
const ofWord = (lower: string): number | undefined => (lower.endsWith(FOLD) ? SMALL.get(lower.slice(0, -FOLD.length)) ?? (lower === 'hundredfold' ? 100 : undefined) : undefined);

export const isMultiple = (lower: string): boolean => ofWord(lower) !== undefined;

/** "tenfold", "a threefold rise": how many times as much. */
export function multipleAt(line: Line, i: number): Figure | undefined {
  const value = ofWord(lowerAt(line, i));
  return value === undefined ? undefined : multiple({ from: i, to: i + 1, value, place: 1, scale: 1, bare: false }, i + 1);
}

/** "ten-fold", "10-fold", "20fold". */
export function multipleAfter(line: Line, numeral: Numeral): Figure | undefined {
  const at = afterHyphen(line, numeral.to);
  return lowerAt(line, at) === FOLD && line.pieces[at]!.glued && !numeral.vague ? multiple(numeral, at + 1) : undefined;
}
