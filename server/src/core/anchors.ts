import { addTo } from './collections.ts';
import { AROUND, quoteAt, type Quote } from './selectors.ts';
import type { Span } from './types.ts';

/** Quoted words, and where they once stood. */
export interface Anchored extends Quote {
  /** Only tells words apart that stand among the same words. */
  readonly position?: Span;
}

/** Words that stand more often than this are told apart only by all that stands around them. */
const MOST_PLACES = 1000;

/** At most this much is kept on a side; words that this does not tell from others like them are found only where they stood. */
const MOST_AROUND = 256;

/** What tells on a side is shorter. */
const TELLING = MOST_AROUND - 2;

/** How much more is kept than other places of the same words have in common with them. */
const MARGIN = 16;

/** The words are found by their first code units. */
const KEY = 8;

/**
 * The words at a place with as much around them as tells them from all other places of the same words in the text. Where they stand more than once, more is kept on that side
 * where less is needed: the longer side tells. Where little is needed on either, both do.
 */
export function anchorAt(text: string, span: Span): Quote {
  const exact = text.slice(span.start, span.end);
  const all = quoteAt(text, span, MOST_AROUND, MOST_AROUND);
  let [twins, before, behind] = [0, 0, 0];
  for (let at = text.indexOf(exact); at >= 0 && exact !== ''; at = text.indexOf(exact, at + 1)) {
    if (at === span.start) continue;
    const common = likeness(text, all, at);
    [before, behind] = [Math.max(before, common.before), Math.max(behind, common.behind)];
    if (++twins > MOST_PLACES) break;
  }
  if (twins === 0) return quoteAt(text, span);
  // One more, since a character may take two code units.
  const [left, right] = [before, behind].map((common) => Math.max(AROUND, common + MARGIN) + 1) as [number, number];
  const [there, here] = [span.start, text.length - span.end];
  const [hasLeft, hasRight] = [left <= Math.min(TELLING, there), right <= Math.min(TELLING, here)];
  if (hasLeft && hasRight && left === right && left === AROUND + 1) return quoteAt(text, span, left, right);
  if (hasLeft && (left <= right || !hasRight)) return quoteAt(text, span, left, AROUND);
  if (hasRight) return quoteAt(text, span, AROUND, right);
  // Neither side tells: all of both must stand.
  const least = Math.min(there, here);
  return Math.max(there, here) >= MOST_AROUND ? all : least > AROUND ? quoteAt(text, span, least, least) : quoteAt(text, span, AROUND - 1, AROUND - 1);
}

/**
 * Where each of some quotations stands in a text now; undefined when the words are gone or cannot be told apart. Nothing is put where it may not belong:
 *
 * 1. Words among all that stood around them are those words. Where they stand so more than once, or did when they were quoted, they are those at the position, or cannot be told apart.
 * 2. Else they are the only words with enough left of what stood right before and behind them, on the side that tells them from others more than the others had.
 *
 * Takes time that grows with the text and with the number of quotations, not with their product.
 */
export function placeAll(text: string, quotes: readonly Anchored[]): readonly (Span | undefined)[] {
  const moved = quotes.filter((quote) => !stands(text, quote, quote.position?.start));
  const starts = occurrences(text, new Set(moved.map(({ exact }) => exact)));
  const among = new Surroundings(text);
  return quotes.map((quote) => {
    const at = quote.position?.start;
    const start = stands(text, quote, at) ? at : startOf(text, quote, starts.get(quote.exact) ?? [], among);
    return start === undefined ? undefined : { start, end: start + quote.exact.length };
  });
}

/** Where quoted words stand now: see `placeAll`. */
export const placeOf = (text: string, quote: Quote, position?: Span): Span | undefined => placeAll(text, [{ ...quote, ...(position && { position }) }])[0];

/** Whether the words stand at an offset among all that stood around them. */
const stands = (text: string, { exact, prefix, suffix }: Quote, start: number | undefined): boolean =>
  start !== undefined && exact !== '' && start >= prefix.length && text.startsWith(exact, start) && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, start + exact.length);

function startOf(text: string, quote: Quote, starts: readonly number[], among: Surroundings): number | undefined {
  const longer = Math.max(quote.prefix.length, quote.suffix.length);
  if (longer > TELLING && longer <= MOST_AROUND) return undefined;
  const same = among.places(quote, starts);
  if (same.length > 0 || starts.length > MOST_PLACES) return same.length === 1 ? same[0] : undefined;
  const likely = starts.filter((start) => isEvident(text, quote, start));
  return likely.length === 1 ? likely[0] : undefined;
}

/** Whether enough is left: half of what stood around the words, and more on the longer side than other places had; all of it where both are as long. Words that speak for themselves and had no others like them need nothing. */
function isEvident(text: string, quote: Quote, start: number): boolean {
  const { exact, prefix: { length: left }, suffix: { length: right } } = quote;
  const longer = Math.max(left, right);
  if (exact.length >= 2 * AROUND && longer <= AROUND) return true;
  const { before, behind } = likeness(text, quote, start);
  if (longer < AROUND || (longer > AROUND + 1 && Math.abs(left - right) <= 1)) return before + behind === left + right;
  return before + behind >= AROUND && ((left === longer && before > left - MARGIN) || (right === longer && behind > right - MARGIN));
}

/** How many code units right before and behind the words are as they were. */
function likeness(text: string, { exact, prefix, suffix }: Quote, start: number): { readonly before: number; readonly behind: number } {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  const end = start + exact.length;
  let behind = 0;
  while (behind < suffix.length && text[end + behind] === suffix[behind]) behind++;
  return { before, behind };
}

/** Tells which of the places of some words stand among given ones; what stands around them is gathered once for all quotations of the same words. */
class Surroundings {
  readonly #known = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(private readonly text: string) {}

  places({ exact, prefix, suffix }: Quote, starts: readonly number[]): readonly number[] {
    const id = `${prefix.length} ${suffix.length} ${exact}`;
    const known = this.#known.get(id) ?? this.#gather(exact, prefix.length, suffix.length, starts);
    this.#known.set(id, known);
    return known.get(prefix + suffix) ?? [];
  }

  #gather(exact: string, before: number, behind: number, starts: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (const start of starts) {
      if (start < before) continue;
      const end = start + exact.length;
      const around = this.text.slice(start - before, start) + this.text.slice(end, end + behind);
      const list = found.get(around);
      if (list) list.push(start);
      else found.set(around, [start]);
    }
    return found;
  }
}

/** Where each of many words stands in a text, in one walk through it for each length of key. */
function occurrences(text: string, words: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<number, Map<string, Set<string>>>();
  for (const word of words) {
    if (word === '') continue;
    const key = word.slice(0, KEY);
    const keys = byKey.get(key.length) ?? new Map<string, Set<string>>();
    byKey.set(key.length, keys);
    addTo(keys, key, word);
  }
  const found = new Map<string, number[]>();
  for (const [length, keys] of byKey) {
    for (let at = 0; at + length <= text.length; at++) {
      for (const word of keys.get(text.slice(at, at + length)) ?? []) {
        if (!text.startsWith(word, at)) continue;
        const list = found.get(word);
        if (list) list.push(at);
        else found.set(word, [at]);
      }
    }
  }
  return found;
}
