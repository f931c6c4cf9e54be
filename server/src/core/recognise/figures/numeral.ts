import { cardinalAt, digitsValue } from './cardinal.ts';
import { fractionAt, isFractionSign } from './fraction.ts';
import { FEW, SCALE, SCALE_LETTER, SMALL, VAGUE } from './number-words.ts';
import { isDash, lowerAt, type Line } from './pieces.ts';

/** A number as written, whatever it counts. */
export interface Numeral {
  /** Piece indices, half-open. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The unit of the last place that is stated (see `bounds.ts`). */
  readonly place: number;
  /** What its scale words multiply it by; 1 without any. */
  readonly scale: number;
  /** Digits only, without point, comma, sign or scale: it could as well be a year or part of a name. */
  readonly bare: boolean;
  readonly fraction?: boolean;
  /** Only its order of magnitude is said: "dozens", "several hundred". */
  readonly vague?: { readonly min: number; readonly max: number };
}

/** The number that starts at piece `i`, as long as it goes. With `and` false, "and" ends it. */
export function numeralAt(line: Line, i: number, and = true): Numeral | undefined {
  const piece = line.pieces[i]!;
  const sign = signAt(line, i);
  if (sign) {
    const number = scientificAt(line, sign) ?? plainAt(line, sign, and);
    return number && !number.vague ? { ...number, from: i, value: -number.value, bare: false } : undefined;
  }
  if (piece.kind === 'digits') return scientificAt(line, i) ?? spacedAt(line, i) ?? plainAt(line, i, and);
  return vagueAt(line, i) ?? plainAt(line, i, and);
}

/** The index of the number after "-", "minus" or "negative"; 0 where there is no sign. */
function signAt(line: Line, i: number): number {
  const sign = line.pieces[i]!;
  const next = line.pieces[i + 1];
  if (!next) return 0;
  if (sign.lower === 'minus' || sign.lower === 'negative') return next.kind === 'digits' || SMALL.has(next.lower) ? i + 1 : 0;
  const before = line.pieces[i - 1];
  return (sign.text === '-' || sign.text === '−') && next.glued && next.kind === 'digits' && before?.kind !== 'digits' && (!sign.glued || before === undefined || before.text === '(') ? i + 1 : 0;
}

/** A cardinal or a fraction, or both ("five and a half million"), and "point" with what follows. */
function plainAt(line: Line, i: number, and: boolean): Numeral | undefined {
  const { pieces } = line;
  if (line.pieces[i]!.text === '.' && pieces[i + 1]?.kind === 'digits' && pieces[i + 1]!.glued && !/[.,]/.test(pieces[i + 1]!.text)) {
    const { value, place } = digitsValue(`.${pieces[i + 1]!.text}`);
    return scaled(line, { from: i, to: i + 2, value, place, scale: 1, bare: false });
  }
  const fraction = fractionAt(line, i);
  if (fraction) return { from: i, to: fraction.to, value: fraction.value, place: fraction.value / 10, scale: fraction.scale, bare: false, fraction: true };
  const cardinal = cardinalAt(pieces, i, and);
  if (!cardinal) return undefined;
  const number: Numeral = { from: i, ...cardinal, bare: cardinal.to === i + 1 && /^\d+$/.test(pieces[i]!.text) };
  return (and ? mixed(line, number) : undefined) ?? pointed(line, number) ?? scaled(line, number);
}

/** "two and a half", "one million and a half", "five and a half million", "one billion and three quarters million", "1 1/2", "4-1/2". */
function mixed(line: Line, number: Numeral): Numeral | undefined {
  const { pieces } = line;
  let at = number.to;
  const joined = ['and', '-'].includes(lowerAt(line, at));
  while (['and', '-'].includes(lowerAt(line, at)) && at < number.to + 3) at++;
  const digits = pieces[at]?.kind === 'digits' || isFractionSign(lowerAt(line, at));
  if ((joined === digits && !(digits && isDash(pieces[number.to]) && pieces[at]!.glued)) || (digits && (!number.bare || number.value > 999))) return undefined;
  const rest = fractionAt(line, at, !digits);
  if (!rest || (rest.value >= 1 && rest.scale === 1)) return undefined;
  const own = rest.scale > 1 && rest.scale < number.scale;
  // The fraction is one of the scale that was named ("nine million and a half"), or the scale after it belongs to both.
  const value = own ? number.value + rest.value
    : number.scale >= 1e6 ? number.value + rest.value * number.scale
    : number.scale > 1 ? number.value + rest.value
    : number.value * rest.scale + rest.value;
  const scale = Math.max(number.scale, rest.scale);
  return { from: number.from, to: rest.to, value, place: scale / 10, scale, bare: false };
}

/** "two hundred point seventy-one", "three point one four". */
function pointed(line: Line, number: Numeral): Numeral | undefined {
  if (lowerAt(line, number.to) !== 'point' || line.pieces[number.from]!.kind === 'digits') return undefined;
  let digits = '';
  let to = number.to + 1;
  for (let piece = line.pieces[to]; piece?.kind === 'word' && SMALL.has(piece.lower); piece = line.pieces[to]) {
    const part = cardinalAt(line.pieces, to, false)!;
    if (part.scale > 1) { digits += SMALL.get(piece.lower); to++; break; }
    digits += part.value;
    to = part.to;
  }
  if (digits === '') return undefined;
  const place = 10 ** -digits.length;
  return scaled(line, { ...number, to, value: number.value + Number(`0.${digits}`), place });
}

/** The scale that follows in letters ("10k") or as a word ("two point five million"). */
function scaled(line: Line, number: Numeral): Numeral {
  const next = line.pieces[number.to];
  if (!next || number.scale > 1) return number;
  const letter = next.glued && line.pieces[number.to + 1]?.glued && line.pieces[number.to + 1]!.kind === 'digits' ? undefined : scaleLetter(line, number, next.text);
  const factor = SCALE.get(next.lower) ?? letter;
  return factor === undefined ? number : { ...number, to: number.to + 1, value: number.value * factor, place: number.place * factor, scale: factor, bare: false };
}

/** What is counted in millions and never measured in metres: "2m people", "12.3m shares", "5m tonnes". */
const IN_MILLIONS = /^(?:people|shares|users|customers|subscribers|homes|households|jobs|viewers|listeners|passengers|voters|votes|children|copies|units|refugees|residents|visitors|tourists|workers|members|vehicles|cars|patients|doses|tonnes|tons|barrels|litres|liters|euros|dollars|pounds|yuan|yen)$/;

/** "10k", "1.2b", "3M"; "m" and "t" are units unless money is counted, and "5G" is a network. */
function scaleLetter(line: Line, number: Numeral, text: string): number | undefined {
  const next = line.pieces[number.to]!;
  if (text === 'm' && next.glued && IN_MILLIONS.test(lowerAt(line, number.to + 1))) return SCALE_LETTER.get(text);
  if (line.pieces[number.to - 1]!.kind !== 'digits' || text === 'm' || text === 'mm' || text === 't') return undefined;
  if (text === 'M') return SCALE_LETTER.get(text);
  if (!next.glued || (text === 'G' && number.value < 7)) return undefined;
  return SCALE_LETTER.get(text);
}

const SCIENTIFIC = /(\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3})|\s?[x×*]\s?10\^([+-]?\d{1,3})|\^([+-]{0,2}\d{1,3}))(?![\w.]*\d)/y;

/** Whether the digits at `i` go on in scientific notation. */
export function isScientific(line: Line, i: number): boolean {
  SCIENTIFIC.lastIndex = line.pieces[i]!.start;
  return SCIENTIFIC.test(line.text);
}

/** "1.3e6", "6.23x10^-4", "2.5^-1". */
function scientificAt(line: Line, i: number): Numeral | undefined {
  SCIENTIFIC.lastIndex = line.pieces[i]!.start;
  const match = SCIENTIFIC.exec(line.text);
  if (!match) return undefined;
  const [, base = '', exponent, power, raised] = match;
  const { value: mantissa, place } = digitsValue(base);
  const ten = exponent ?? power;
  const value = ten !== undefined ? Number(`${base}e${ten}`) : mantissa ** signed(raised ?? '');
  const factor = mantissa === 0 ? 1 : value / mantissa;
  return { from: i, to: indexAt(line, i, SCIENTIFIC.lastIndex), value, place: place * Math.abs(factor), scale: 1, bare: false };
}

/** "--23" is 23. */
function signed(exponent: string): number {
  const digits = exponent.replace(/^[+-]+/, '');
  return (exponent.split('-').length % 2 === 0 ? -1 : 1) * Number(digits);
}

const SPACED = /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?![\d.,]*\d)|\d{1,3}(?: \d{3})+(?![\d.,]*\d)/y;

/** "1 414 021 100": thousands set apart by spaces; with ordinary spaces at least two groups of them, or a round number ("100 000"). */
function spacedAt(line: Line, i: number): Numeral | undefined {
  SPACED.lastIndex = line.pieces[i]!.start;
  const match = SPACED.exec(line.text);
  if (!match || (match[0].lastIndexOf(' ') === match[0].indexOf(' ') && match[0].includes(' ') && !match[0].endsWith('000'))) return undefined;
  return { from: i, to: indexAt(line, i, SPACED.lastIndex), value: Number(match[0].replace(/\s/g, '')), place: 1, scale: 1, bare: false };
}

function indexAt(line: Line, from: number, offset: number): number {
  let to = from;
  while (to < line.pieces.length && line.pieces[to]!.start < offset) to++;
  return to;
}

/** "dozens", "tens of thousands", "several hundred": from the least they can mean to what would be said in other words. */
function vagueAt(line: Line, i: number): Numeral | undefined {
  const word = lowerAt(line, i);
  const few = FEW.get(word);
  if (few !== undefined) {
    const at = lowerAt(line, i + 1) === 'of' ? i + 2 : i + 1;
    const scale = SCALE.get(lowerAt(line, at));
    if (scale === undefined) return undefined;
    return { from: i, to: at + 1, value: few * scale, place: scale, scale, bare: false, vague: { min: 2 * scale, max: (word === 'couple' ? 3 : 10) * scale } };
  }
  const order = VAGUE.get(word);
  if (order === undefined) return undefined;
  const of = lowerAt(line, i + 1) === 'of' ? VAGUE.get(lowerAt(line, i + 2)) : undefined;
  if (of !== undefined && of > order) return vague(i, i + 3, order * of, 10);
  // "tens" and "scores" count only with "of": "tens of thousands", "scores of people".
  if (order < 100 && word !== 'dozens' && (word !== 'scores' || lowerAt(line, i + 1) !== 'of')) return undefined;
  return vague(i, i + 1, order, order < 1000 ? 10 : 100);
}

const vague = (from: number, to: number, least: number, times: number): Numeral => (
  { from, to, value: least, place: least, scale: least, bare: false, vague: { min: least, max: least * times } });
