import { readArticle } from '../../../server/src/core/read/index.ts';
import { resolveDates } from '../../../server/src/core/recognise/dates/index.ts';
import type { ResolvedDate } from '../../../server/src/core/recognise/dates/expression.ts';
import type { PublicationDate } from '../../../server/src/core/types.ts';

/** A stated publication date, or of a range an inferred one. */
export function publishedOn(first: string, last = first): PublicationDate {
  return { value: first, range: [first, last], basis: first === last ? 'given' : 'inferred', because: [] };
}

/** The dates of a text published on a day (a Friday if nothing is said). */
export function datesIn(text: string, published: PublicationDate | null = publishedOn('2023-10-13')): readonly ResolvedDate[] {
  return resolveDates(readArticle('test', text), published);
}

/** "October 17 = 2023-10-17", with its mod in brackets. */
export function show({ text, value, mod }: ResolvedDate): string {
  return `${text} = ${value}${mod ? ` (${mod})` : ''}`;
}

/** What a text's dates come to, for comparison. */
export const shown = (text: string): readonly string[] => datesIn(text).map(show);
