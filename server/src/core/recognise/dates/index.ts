import { perParagraph } from '../../memo.ts';
import type { Article, DateMention, ParagraphContent, Problem, PublicationDate, Span } from '../../types.ts';

/** A date as written, not yet resolved; offsets in the paragraph. */
export interface DateExpression extends Span {
  readonly type: DateMention['type'];
}

/** The expressions of date, time, duration and set in a paragraph, in text order, without overlaps. */
export const recogniseDates = perParagraph((_content: ParagraphContent): readonly DateExpression[] => []);

/** A resolved date; `anchor` may be the index of another of the same list as "#3". Offsets in the article. */
export type ResolvedDate = Omit<DateMention, 'id'>;

/** Gives each expression of the article its value. */
export function resolveDates(_article: Article, _published: PublicationDate | null): readonly ResolvedDate[] {
  return [];
}

/**
 * When the article was published, from the date given by the caller (an ISO date), the front matter, the URL or a date line of the page.
 * A date that is written but cannot be is a problem.
 */
export function publicationDate(_article: Article, _given?: string): { readonly published: PublicationDate | null; readonly problems: readonly Problem[] } {
  return { published: null, problems: [] };
}
