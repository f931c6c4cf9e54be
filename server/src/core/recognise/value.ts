import { readArticle, readParagraph } from '../read/index.ts';
import type { DateRange, PublicationDate } from '../types.ts';
import { resolveDates } from './dates/index.ts';
import { recogniseFigures, type LocalFigure } from './figures/index.ts';

/** A value that the reader gives in words, as far as it is a figure or a time. */
export interface StatedValue {
  readonly text: string;
  readonly figure?: LocalFigure;
  readonly range?: DateRange;
}

/** Reads "$45 million", "24", "5 March 2024" or "2024-03-05/2024-03-08"; where there is a day of publication, "on Monday" too. */
export function readValue(text: string, published: PublicationDate | null = null): StatedValue {
  const [figure, ...others] = recogniseFigures(readParagraph(text, 'body', false));
  const ranges = resolveDates(readArticle('', text), published).flatMap(({ range }) => (range ? [range] : []));
  const iso = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(text) ? [text.slice(0, 10), text.slice(11)] as const : undefined;
  const range = iso ?? (ranges.length > 0 ? [ranges.map(([first]) => first).sort()[0]!, ranges.map(([, last]) => last).sort().at(-1)!] as const : undefined);
  return { text, ...(figure && others.length === 0 && !range && { figure }), ...(range && { range }) };
}
