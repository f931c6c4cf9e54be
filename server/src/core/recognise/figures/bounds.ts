import type { FigureMention } from '../../types.ts';
import type { Figure } from './figure.ts';
import { afterHyphen, isDash, lowerAt, type Line } from './pieces.ts';

/**
 * What the words allow besides the value they name. The span of a figure leaves these words out ("about 200" is "200").
 *
 * Alone, a figure is as exact as it is written: half a unit of its last place either way, where zeros at the end of a whole number count as
 * places only as far as two digits are left ("190 million" is 185 to 195, "200" is 195 to 205, "6.1" is 6.05 to 6.15, "203" is 203).
 * Things counted one by one below a hundred, ages and ranks are exact.
 */

/** With a scale word, rounding takes no more than this part of the value: "1 million" is 0.9 to 1.1 million. */
const ROUND_MOST = 0.1;
/**
 * "about" widens the bounds by this factor, but to no more and no less than these parts of the value: "about 190 million" is 175 to
 * 205 million, "about 203" 193 to 213. It always widens them by half.
 */
const ABOUT_FACTOR = 3;
const ABOUT_MOST = 0.15;
const ABOUT_LEAST = 0.05;
/** The least part for a value with four digits or more, which nobody rounds much ("some 88.41 percent"). */
const ABOUT_EXACT = 0.01;
const EXACT_DIGITS = 1000;
const ABOUT_ALWAYS = 1.5;
/** "nearly 100" is not less than 90, and "just over 100" not more than 110. */
const NEAR = 0.1;
/** A fraction in words is a rounded one: "two-thirds", "half a million". */
const FRACTION = 0.05;

type Bound = 'about' | 'least' | 'over' | 'just over' | 'most' | 'under' | 'nearly' | 'exact';

/** Words right before the figure, longest first where one ends another. */
const BEFORE = phrases(`
about: about, around, approximately, roughly, some, circa, c., ca., ~, ≈, approx, approx., estimated, an estimated, estimates of, in the region of, in the order of, on the order of, in the neighborhood of, in the vicinity of, close to, somewhere around, maybe, perhaps, probably, roughly about, a reported, approximate, more or less, as little as about
least: at least, no fewer than, no less than, not less than, a minimum of, minimum, minimum of, from at least, at the least, upwards of, upward of, ≥, starting at
over: more than, over, above, greater than, larger than, higher than, in excess of, exceeding, exceeded, exceeds, exceed, well over, topping, topped, upwards of, upward of, beyond, surpassing, surpassed, far more than, older than, longer than, taller than, bigger than, heavier than, better than, >
just over: just over, slightly more than, a little more than, a little over, slightly over, just above, slightly above, a bit more than, a bit over, barely over
most: up to, at most, no more than, not more than, as many as, as much as, a maximum of, maximum of, as high as, as long as, as far as, as fast as, at the most, ≤, as few as, as little as, limited to
under: less than, fewer than, under, below, lower than, smaller than, younger than, shorter than, well under, cheaper than, <
nearly: nearly, almost, just under, just below, slightly less than, slightly under, slightly below, a little less than, a little under, approaching, close to, just short of, not quite, nearing, just shy of
exact: exactly, precisely
`);

/** Words right after the figure. */
const AFTER: readonly (readonly [words: string, bound: Bound])[] = [
  ['or more', 'least'], ['or so', 'about'], ['or less', 'most'], ['or fewer', 'most'], ['or higher', 'least'], ['or above', 'least'], ['and above', 'least'], ['and over', 'least'], ['and up', 'least'], ['or older', 'least'], ['and older', 'least'],
  ['or under', 'most'], ['or below', 'most'], ['and under', 'most'], ['or younger', 'most'], ['plus', 'least'], ['+', 'least'], ['at least', 'least'], ['at most', 'most'], ['odd', 'about'], ['more or less', 'about'], ['ish', 'about'],
];

interface Phrase { readonly words: readonly string[]; readonly bound: Bound }

function phrases(table: string): ReadonlyMap<string, readonly Phrase[]> {
  const byLast = new Map<string, Phrase[]>();
  for (const line of table.trim().split('\n')) {
    const [bound = '', list = ''] = line.split(': ');
    for (const phrase of list.split(', ')) {
      const words = phrase.split(' ');
      const known = byLast.get(words.at(-1)!) ?? [];
      known.push({ words, bound: bound as Bound });
      byLast.set(words.at(-1)!, known.sort((a, b) => b.words.length - a.words.length));
    }
  }
  return byLast;
}

/** The figure with its bounds. */
export function bounded(line: Line, figure: Figure): Figure {
  if (figure.type === 'score') return figure;
  const bound = boundBefore(line, figure) ?? boundAfter(line, figure);
  const { value, numeral } = figure;
  const low = figure.low?.value ?? value;
  const half = halfWidth(figure);
  const about = aboutWidth(figure);
  if (numeral.vague) {
    const scale = figure.value / numeral.value;
    return { ...figure, approximate: bound === 'under' || bound === 'most' ? 'under' : figure.type === 'age' ? 'about' : 'over', min: clean(numeral.vague.min * scale), max: clean(numeral.vague.max * scale) };
  }
  switch (bound) {
    case 'about': return within(figure, 'about', low - (figure.low ? aboutWidth(figure.low) : about), value + about);
    case 'least': case 'over': return within(figure, 'over', low, undefined);
    case 'just over': return within(figure, 'over', low, value + Math.max(about, NEAR * Math.abs(value)));
    case 'most': case 'under': return within(figure, 'under', undefined, value);
    case 'nearly': return within(figure, 'under', low - Math.max(about, NEAR * Math.abs(value)), value);
    case 'exact': return within(figure, undefined, low, value);
    case undefined: return within(figure, undefined, low - (figure.low ? halfWidth(figure.low) : half), value + half);
  }
}

function within(figure: Figure, approximate: FigureMention['approximate'], min: number | undefined, max: number | undefined): Figure {
  return { ...figure, ...(approximate && { approximate }), ...(min !== undefined && { min: clean(min) }), ...(max !== undefined && { max: clean(max) }) };
}

function aboutWidth(figure: Figure): number {
  const half = Math.max(halfWidth(figure), figure.whole ? 0.5 : 0);
  const size = Math.abs(figure.value);
  const least = size / (2 * half) >= EXACT_DIGITS ? ABOUT_EXACT : ABOUT_LEAST;
  return Math.max(ABOUT_ALWAYS * half, Math.min(ABOUT_FACTOR * half, ABOUT_MOST * size), least * size);
}

/** Half a unit of the last place that means something. */
export function halfWidth(figure: Figure): number {
  const { numeral, value } = figure;
  if (numeral.fraction) return FRACTION * Math.abs(value);
  if (figure.whole && (figure.type !== 'number' || lastPlace(value) <= 1)) return 0;
  // With a decimal point all places are meant ("6.0"), and zeros of a percentage are ("100 percent").
  const stated = numeral.place < numeral.scale || figure.type === 'percent';
  const place = stated ? numeral.place : Math.max(numeral.place, lastPlace(value));
  return numeral.scale > 1 ? Math.min(place / 2, ROUND_MOST * Math.abs(value)) : place / 2;
}

/** The place of the last digit that is not zero, but never more than leaves two digits: 10 in 190, 10 in 200, 1 in 203, 1 in 20. */
function lastPlace(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isInteger(size)) return 0;
  let place = 1;
  while (size % (place * 10) === 0) place *= 10;
  return Math.min(place, Math.max(1, 10 ** (Math.floor(Math.log10(size)) - 1)));
}

/** Without the noise of binary fractions: 6.1 + 0.05 is 6.15. */
const clean = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)));

function boundBefore(line: Line, figure: Figure): Bound | undefined {
  let at = figure.from - 1;
  // "about a dozen", "an estimated $5 million", "between about 20 and 30".
  if (/^(?:an?|the|between|another|from)$/.test(lowerAt(line, at)) && at > 0) at--;
  const known = BEFORE.get(lowerAt(line, at));
  const phrase = known?.find(({ words }) => words.every((word, k) => lowerAt(line, at - words.length + 1 + k) === word));
  if (!phrase) return undefined;
  if (phrase.bound === 'over' && /^(?:not|no)$/.test(lowerAt(line, at - phrase.words.length))) return 'most';
  return phrase.bound;
}

function boundAfter(line: Line, figure: Figure): Bound | undefined {
  const at = afterHyphen(line, figure.to);
  for (const [words, bound] of AFTER) {
    const [first = '', second] = words.split(' ');
    if (lowerAt(line, at) === first && (second === undefined || lowerAt(line, at + 1) === second)) return first === '+' && isDash(line.pieces[at + 1]) ? undefined : bound;
  }
  return undefined;
}
