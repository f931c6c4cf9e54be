import { cardinalAt, digitsValue } from './cardinal.ts';
import { DENOMINATOR, DENOMINATORS, PART, SCALE, SMALL } from './number-words.ts';
import { isDash, lowerAt, tokenAt, type Line, type Piece } from './pieces.ts';
import { isTimeUnit } from './time-words.ts';
import { unitOfWords } from './units.ts';

export interface Fraction {
  readonly value: number;
  /** The scale word that it is a part of: 1000000 in "half a million". */
  readonly scale: number;
  readonly to: number;
}

const SIGNS: ReadonlyMap<string, number> = new Map(Object.entries({
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
}));
export const isFractionSign = (text: string): boolean => SIGNS.has(text);

/** Denominators that print uses with digits; "24/7" and "9/11" have none of them. */
const PRINTED: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 100]);
/** No number written in words is longer than this. */
const LONGEST = 14;

/**
 * The fraction at piece `i`: "two-thirds", "3/4", "half a million", "one over three". After "and" (`inside` a mixed number), "a third" is a part
 * and no ordinal.
 */
export function fractionAt(line: Line, i: number, inside = false): Fraction | undefined {
  const part = partAt(line, i, inside);
  if (!part) return undefined;
  let at = part.to;
  if (lowerAt(line, at) === 'of' && lowerAt(line, at + 1) === 'a' && SCALE.has(lowerAt(line, at + 2))) at += 2;
  else if (lowerAt(line, at) === 'a' || isDash(line.pieces[at])) at++;
  const scale = SCALE.get(lowerAt(line, at));
  return scale === undefined ? { ...part, scale: 1 } : { value: part.value * scale, scale, to: at + 1 };
}

interface Part { readonly value: number; readonly to: number }

function partAt(line: Line, i: number, inside: boolean): Part | undefined {
  const piece = line.pieces[i];
  if (!piece) return undefined;
  const sign = SIGNS.get(piece.text);
  if (sign !== undefined) return { value: sign, to: i + 1 };
  if (piece.kind === 'digits') return slashAt(line, i) ?? overAt(line, i) ?? oneInAt(line, i);
  return namedAt(line, i, inside) ?? wordsAt(line, i, inside) ?? overAt(line, i) ?? outOfAt(line, i) ?? oneInAt(line, i);
}

/** "3/4". */
function slashAt(line: Line, i: number): Part | undefined {
  const [above, slash, below, after] = [line.pieces[i]!, line.pieces[i + 1], line.pieces[i + 2], line.pieces[i + 3]];
  if (slash?.text !== '/' || !slash.glued || below?.kind !== 'digits' || !below.glued || (after?.text === '/' && after.glued)) return undefined;
  const [n, d] = [digitsValue(above.text).value, digitsValue(below.text).value];
  return PRINTED.has(d) && n < d ? { value: n / d, to: i + 3 } : undefined;
}

/** "half", "a half", "three quarters". Alone, a part counts only where what it is a part of follows. */
function namedAt(line: Line, i: number, inside: boolean): Part | undefined {
  const article = lowerAt(line, i) === 'a' || lowerAt(line, i) === 'one';
  const number = article ? undefined : cardinalAt(line.pieces, i, false);
  let at = number?.to ?? (article ? i + 1 : i);
  if (at > i && isDash(line.pieces[at])) at++;
  const word = lowerAt(line, at);
  const part = PART.get(word);
  if (part === undefined || (number && !Number.isInteger(number.value))) return undefined;
  if (number) return word.endsWith('s') ? { value: number.value * part, to: at + 1 } : undefined;
  // "a quarter of the voters"; "a quarter of growth" is of time.
  if (article && lowerAt(line, at + 1) === 'of') return QUARTER_OF_TIME.test(lowerAt(line, at + 2)) ? undefined : { value: part, to: at + 1 };
  // In "a year and a half" it belongs to what was named before.
  if (article && !inside && lowerAt(line, i - 1) === 'and') return undefined;
  if (word.endsWith('s') || !(article && (inside || word === 'half') || wholeFollows(line, at + 1))) return undefined;
  return { value: part, to: at + 1 };
}

/** Parts that a number of wholes is followed by; "and a thirtieth" is rather the next in a row. */
const FINEST = 20;

const QUARTER_OF_TIME = /^(?:growth|loss(?:es)?|declines?|expansion|contraction|decreases?|increases?|negative|positive|falling|rising|record|weak|strong|sales|profits?)$/;

/** Whether what a part is taken of stands at `i`: "of the voters", "a million", "million", "the price". */
function wholeFollows(line: Line, i: number): boolean {
  const word = lowerAt(line, i);
  const half = lowerAt(line, i - 1) === 'half';
  if (SCALE.has(word)) return true;
  if (isDash(line.pieces[i])) return half && (SCALE.has(lowerAt(line, i + 1)) || unitOfWords(lowerAt(line, i + 1)) !== undefined);
  // "between half and two-thirds", "more than half were".
  if (half && /^(?:between|than|about|around|nearly|almost|over|roughly|approximately|by)$/.test(lowerAt(line, i - 2)) && !isDash(line.pieces[i])) return true;
  // "the latter half of the week", "its second half": a half that is told from the other one.
  const told = tokenAt(line, i - 2)?.pos;
  if (told === 'ADJ' || told === 'DET' || told === 'PRON' || told === 'NOUN' || told === 'PROPN') return false;
  return word === 'of' || (half && /^(?:an?|the|its|their|his|her|our|all)$/.test(word));
}

/** Numerator and denominator in words: "two-thirds", "one twenty-fifth", "two hundred and fifty-four hundredths". */
function wordsAt(line: Line, i: number, inside: boolean): Part | undefined {
  let end = i;
  while (end < line.pieces.length && end - i < LONGEST && isNumberPart(line.pieces[end]!, end === i)) end++;
  const last = line.pieces[end];
  if (!last || end === i) return undefined;
  const singular = DENOMINATOR.get(last.lower);
  const base = singular ?? DENOMINATORS.get(last.lower);
  if (base === undefined) return undefined;
  const run = [...line.pieces.slice(i, end), { ...last, lower: base }];
  if (singular !== undefined) {
    const one = run[0]!.lower === 'a' || run[0]!.lower === 'an' || run[0]!.lower === 'one';
    const denominator = one ? whole(run.slice(isDash(run[1]) ? 2 : 1)) : undefined;
    if (denominator === undefined) return undefined;
    // "one hundred twenty-fifth" and "a third man" are ordinals, "one fifth", "a thousandth" and "a third of the men" parts.
    const next = line.pieces[end + 1];
    const article = run[0]!.lower !== 'one';
    const part = next?.lower === 'of' || (inside && next?.kind !== 'word' && denominator <= FINEST) || (article ? denominator >= 100 && run.length === 2 : whole(run) === undefined);
    if (!part) return undefined;
    return { value: 1 / denominator, to: end + 1 };
  }
  const value = ratio(run);
  return value === undefined ? undefined : { value, to: end + 1 };
}

function isNumberPart(piece: Piece, first: boolean): boolean {
  return (piece.kind === 'word' && (SMALL.has(piece.lower) || SCALE.has(piece.lower) || (!first && piece.lower === 'and') || (first && (piece.lower === 'a' || piece.lower === 'an')))) || (!first && isDash(piece));
}

/** The value of pieces that are a whole number and nothing else. */
function whole(run: readonly Piece[]): number | undefined {
  const number = run.length > 0 ? cardinalAt(run, 0) : undefined;
  return number?.to === run.length ? number.value : undefined;
}

/** "twenty and three fifths" is 20 + 3/5: a whole number may stand before the fraction. */
function ratio(run: readonly Piece[]): number | undefined {
  const and = run.findLastIndex((piece) => piece.lower === 'and');
  const part = and > 0 ? divided(run.slice(and + 1)) : undefined;
  const before = part === undefined ? undefined : sum(run.slice(0, and));
  // Of millions and more the fraction is another part ("nine million and five ninths"): that is `mixed` in `numeral.ts`.
  if (part !== undefined && before !== undefined) return before < 1e6 ? before + part : undefined;
  return divided(run);
}

/** A whole number, also in the old way: "twenty and three". */
function sum(run: readonly Piece[]): number | undefined {
  const number = whole(run);
  const and = run.findLastIndex((piece) => piece.lower === 'and');
  if (number !== undefined || and < 0) return number;
  const [tens, units] = [whole(run.slice(0, and)), whole(run.slice(and + 1))];
  return tens !== undefined && units !== undefined && units < tens ? tens + units : undefined;
}

/** "one hundred thirty fifths" is 100/35: the denominator is as long as it can be. */
function divided(run: readonly Piece[]): number | undefined {
  for (let at = 1; at < run.length; at++) {
    // A hyphen holds its two words together, but for the one before the denominator ("two-thirds").
    const dash = isDash(run[at]);
    if (dash && at !== run.length - 2) { at++; continue; }
    const [above, below] = [run.slice(0, at), run.slice(dash ? at + 1 : at)];
    const opens = below[0]!.lower;
    if (SCALE.has(opens) && below.length > 1) continue;
    const [n, d] = [whole(above), whole(below)];
    if (n !== undefined && d !== undefined && d > 1) return n / d;
  }
  return undefined;
}

/** "one over three", "1 over 20", where nothing is counted after it. */
function overAt(line: Line, i: number): Part | undefined {
  const above = cardinalAt(line.pieces, i);
  if (!above || lowerAt(line, above.to) !== 'over' || line.pieces[i - 1]?.text === '$') return undefined;
  const below = cardinalAt(line.pieces, above.to + 1);
  const after = below && line.pieces[below.to];
  return below && below.value > 0 && after?.kind !== 'word' && !after?.glued ? { value: above.value / below.value, to: below.to } : undefined;
}

/** "one in five", "one in every 500", "nine in 10", "1 in 4,000", "3 out of 4": a share where what follows is counted and no time. */
function oneInAt(line: Line, i: number): Part | undefined {
  const from = lowerAt(line, i + 1) === 'in' ? (lowerAt(line, i + 2) === 'every' ? i + 3 : i + 2) : lowerAt(line, i + 1) === 'out' && lowerAt(line, i + 2) === 'of' ? i + 3 : 0;
  const below = from > 0 ? cardinalAt(line.pieces, from, false) : undefined;
  const above = below && (cardinalAt([line.pieces[i]!], 0, false)?.value ?? 0);
  if (!below || !above || above < 1 || above > 9 || above >= below.value || !Number.isInteger(above) || !Number.isInteger(below.value) || /^(?:1[5-9]|20)\d\d$/.test(lowerAt(line, from))) return undefined;
  const after = line.pieces[below.to];
  const counts = after === undefined || (after.kind === 'word' ? !isTimeUnit(after.lower) : !after.glued || !/^[-%/]$/.test(after.text));
  // "killed two in three attacks" is no share: only round wholes are usual, and one of any whole.
  return counts && (above === 1 || [10, 100, 1000].includes(below.value) || below.value <= 5 && tokenAt(line, i - 1)?.pos !== 'VERB_PAST') ? { value: above / below.value, to: below.to } : undefined;
}

/** "two out of five". */
function outOfAt(line: Line, i: number): Part | undefined {
  const above = cardinalAt(line.pieces, i);
  if (!above || lowerAt(line, above.to) !== 'out' || lowerAt(line, above.to + 1) !== 'of') return undefined;
  const below = cardinalAt(line.pieces, above.to + 2);
  return below && above.value < below.value ? { value: above.value / below.value, to: below.to } : undefined;
}
