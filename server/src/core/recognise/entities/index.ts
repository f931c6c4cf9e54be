import type { Article, EntityType, Span } from '../../types.ts';
import { namesByRule } from './rules.ts';

/** A name in the article, not yet said whose. Offsets in the article. */
export interface EntityCandidate extends Span {
  readonly text: string;
  readonly type: EntityType;
}

/** The names of an article in text order, without overlaps. */
export function recogniseEntities(article: Article): readonly EntityCandidate[] {
  return namesByRule(article).map(({ start, end, type }) => ({ start, end, text: article.text.slice(start, end), type }));
}
