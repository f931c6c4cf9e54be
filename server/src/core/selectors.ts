import type { Span } from './types.ts';

/** Words with a little of what stands around them, as in the W3C's TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How many UTF-16 code units of what stands around the words are kept on each side. */
export const AROUND = 32;

/** The words at a place and what stands around them, so much on each side; no character outside the basic plane is cut in two. */
export function quoteAt(text: string, { start, end }: Span, before = AROUND, behind = AROUND): Quote {
  const from = whole(text, Math.max(0, start - before));
  const to = whole(text, Math.min(text.length, end + behind));
  return { exact: text.slice(start, end), prefix: text.slice(Math.min(from, start), start), suffix: text.slice(end, Math.max(to, end)) };
}

/** An offset that does not part a surrogate pair: one further where it would. */
const whole = (text: string, offset: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset + 1 : offset);

/** Turns offsets in UTF-16 code units into offsets in characters (Unicode code points), which is what other tools count, and back. */
export class CodePoints {
  /** Offsets, in code units, of the second halves of surrogate pairs. */
  readonly #second: readonly number[];

  constructor(text: string) {
    this.#second = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index + 1);
  }

  /** From code units. */
  of(offset: number): number {
    return offset - this.#before((second) => second < offset);
  }

  /** To code units. */
  toUnits(characters: number): number {
    return characters + this.#before((second, pairs) => second - pairs < characters);
  }

  /** The number of pairs, in order, for which a condition holds that never holds again after it failed. */
  #before(holds: (second: number, pairs: number) => boolean): number {
    let [low, high] = [0, this.#second.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#second[middle]!, middle + 1)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
