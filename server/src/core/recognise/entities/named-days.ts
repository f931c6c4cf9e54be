import { overlap } from '../../span.ts';
import type { Article, EntityType, Span } from '../../types.ts';

type Name = Span & { readonly type: EntityType };

/** A day in digits that names what happened on it, and no day of the year of the article: "since 9/11", "the 9/11 attacks". */
const NAMED_DAY = /(?<![\d/.,$€£-])9\/11(?![\d/-]|[.,]\d)/g;

/** The names with the events that are called by their day. */
export function withNamedDays(article: Article, names: readonly Name[]): readonly Name[] {
  const found = article.paragraphs.flatMap(({ start, content }) =>
    [...content.text.matchAll(NAMED_DAY)].map(({ index }): Name => ({ start: start + index, end: start + index + 4, type: 'event' })));
  const added = found.filter((day) => !names.some((name) => overlap(name, day)));
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.start - b.start);
}
