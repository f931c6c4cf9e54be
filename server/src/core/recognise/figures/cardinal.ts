import { DENOMINATORS, PART, SCALE, SMALL } from './number-words.ts';
import { isDash, type Piece } from './pieces.ts';

/** A whole number as read from `pieces`; `to` is the index after its last piece. */
export interface Cardinal {
  readonly value: number;
  /** The unit of the last place that the words state: 100,000 in "1.2 million", 1 in "203". */
  readonly place: number;
  /** The last word that multiplies (1000000 in "two hundred and one million"), else 1. */
  readonly scale: number;
  readonly to: number;
}

const GROUPS = /[,\s]/g;

/** The value of a number in digits: "1,234.5", "12,34,567", "1.111,11", ".5". */
export function digitsValue(text: string): { readonly value: number; readonly place: number } {
  // A comma after grouping points is a decimal comma ("1.111,11").
  const plain = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(GROUPS, '');
  const point = plain.indexOf('.');
  return { value: Number(plain), place: point < 0 ? 1 : 10 ** -(plain.length - point - 1) };
}

/**
 * The longest whole number at `from`: groups of digits or words, each with its scale, in falling order ("two million, three hundred",
 * "4 thousand 3 hundred", "two hundred and five"). With `and` false, "and" ends the number ("between one million and 500").
 */
export function cardinalAt(pieces: readonly Piece[], from: number, and = true): Cardinal | undefined {
  let found: Cardinal | undefined;
  let value = 0;
  let at = from;
  for (;;) {
    const group = groupAt(pieces, at, found === undefined, and);
    if (!group) return found;
    // "one billion and three quarters": a fraction goes on.
    if (found && isPart(pieces, group.to)) return found;
    const scaled = scalesAt(pieces, group.to);
    const product = group.value * scaled.factor;
    // The next group must be smaller than the scale before it ("two million three hundred"), and digits say their scale ("4 thousand 3 hundred").
    if (found && (product >= found.scale || (pieces[at]!.kind === 'digits' && group.to + scaled.to === 2 * (at + 1)))) return found;
    value += product;
    found = { value, place: group.place * scaled.factor, scale: scaled.factor, to: scaled.to };
    if (scaled.factor === 1) return found;
    at = skipHyphen(pieces, scaled.to);
    if (pieces[at]?.lower === 'and') {
      // "3 million and 200 people", "4.2 million and nine thousand men": another number begins.
      if (!and || pieces[at + 1]?.kind === 'digits' || pieces[from]!.text.includes('.')) return found;
      at++;
    }
  }
}

interface Group { readonly value: number; readonly place: number; readonly to: number }

/** A number below a thousand, or any number in digits: "two hundred and five", "3 hundred and 21", "2.5". */
function groupAt(pieces: readonly Piece[], at: number, first: boolean, and: boolean): Group | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (first && (piece.lower === 'a' || piece.lower === 'an')) {
    const next = pieces[at + 1]?.lower ?? '';
    if (next === 'hundred') return hundredAt(pieces, at + 1, 1, 1, and);
    return SCALE.has(next) && !next.endsWith('s') ? { value: 1, place: 1, to: at + 1 } : undefined;
  }
  const small = smallAt(pieces, at);
  if (small) return hundredAt(pieces, small.to, small.value, small.place, and) ?? small;
  if (!first) return undefined;
  if (piece.lower === 'hundred') return hundredAt(pieces, at, 1, 1, and);
  // "hundred" and scales may open a number ("million dollars"), but as a word of several letters only.
  return piece.lower.length > 3 && SCALE.has(piece.lower) && !piece.lower.endsWith('s') ? { value: 1, place: 1, to: at } : undefined;
}

const DOZEN = 12;

function hundredAt(pieces: readonly Piece[], at: number, times: number, place: number, and: boolean): Group | undefined {
  const hundred = skipHyphen(pieces, at);
  const word = pieces[hundred]?.lower;
  if (word !== 'hundred' && word !== 'hundreds') return undefined;
  const bare: Group = { value: times * 100, place: place < 1 ? place * 100 : 1, to: hundred + 1 };
  let rest = skipHyphen(pieces, hundred + 1);
  const joined = pieces[rest]?.lower === 'and';
  if (joined) {
    if (!and) return bare;
    rest = skipHyphen(pieces, rest + 1);
  }
  const small = smallAt(pieces, rest);
  if (!small || small.value >= 100 || small.value === 0 || !Number.isInteger(small.value)) return bare;
  if (pieces[rest]!.kind === 'digits' && (!joined || pieces[at - 1]?.kind !== 'digits')) return bare;
  const next = skipHyphen(pieces, small.to);
  const after = pieces[next]?.lower;
  // A dozen is less than a hundred: "three hundred and two dozen" is 324.
  if (joined && SCALE.get(after ?? '') === DOZEN) return { value: bare.value + small.value * DOZEN, place: 1, to: next + 1 };
  return after === 'hundred' || after === 'hundreds' || isPart(pieces, small.to) ? bare : { value: bare.value + small.value, place: 1, to: small.to };
}

/** Digits, or words below a hundred. */
function smallAt(pieces: readonly Piece[], at: number): Group | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (piece.kind === 'digits') return { ...digitsValue(piece.text), to: at + 1 };
  const value = SMALL.get(piece.lower);
  if (value === undefined) return undefined;
  if (value < 20) return { value, place: 1, to: at + 1 };
  const next = isDash(pieces[at + 1]) ? at + 2 : at + 1;
  const unit = pieces[next]?.kind === 'word' ? SMALL.get(pieces[next]!.lower) : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, place: 1, to: next + 1 } : { value, place: 1, to: at + 1 };
}

/** The words that multiply, one after the other: "lakh crore", "dozen". */
function scalesAt(pieces: readonly Piece[], from: number): { readonly factor: number; readonly to: number } {
  let factor = 1;
  let to = from;
  for (;;) {
    const at = skipHyphen(pieces, to);
    const scale = SCALE.get(pieces[at]?.lower ?? '');
    if (scale === undefined || (at === from && scale === 100)) return { factor, to };
    factor *= scale;
    to = at + 1;
  }
}

/** The denominator of a fraction stands at `at`: what is before it belongs to the fraction. */
function isPart(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[skipHyphen(pieces, at)]?.lower ?? '';
  return DENOMINATORS.has(word) || PART.has(word);
}

function skipHyphen(pieces: readonly Piece[], at: number): number {
  return isDash(pieces[at]) && pieces[at]!.glued && pieces[at + 1]?.glued ? at + 1 : at;
}
