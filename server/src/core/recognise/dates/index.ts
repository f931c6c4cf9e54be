import type { Article, Problem, PublicationDate } from '../../types.ts';

export type { DateExpression, ResolvedDate } from './expression.ts';
export { recogniseDates } from './recognise.ts';
export { resolveDates } from './resolve/index.ts';

/**
 * When the article was published, from the date given by the caller (an ISO date), the front matter, the URL or a date line of the page.
 * A date that is written but cannot be is a problem.
 */
export function publicationDate(_article: Article, _given?: string): { readonly published: PublicationDate | null; readonly problems: readonly Problem[] } {
  return { published: null, problems: [] };
}
