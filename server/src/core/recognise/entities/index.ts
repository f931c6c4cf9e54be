import type { Article, EntityType, Span } from '../../types.ts';

/** A name in the article, not yet said whose. Offsets in the article. */
export interface EntityCandidate extends Span {
  readonly text: string;
  readonly type: EntityType;
}

/** The names of an article in text order, without overlaps. */
export function recogniseEntities(_article: Article): readonly EntityCandidate[] {
  return [];
}
