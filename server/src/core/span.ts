import type { Span } from './types.ts';

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const lengthOf = (span: Span): number => span.end - span.start;

export const move = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Index of the first span of a sorted, non-overlapping list that ends after `offset`; the list's length if there is none. */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The spans of a sorted, non-overlapping list that share a character with `span`. */
export function overlapping<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  const found: T[] = [];
  for (let i = firstEndingAfter(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++) found.push(sorted[i]!);
  return found;
}
