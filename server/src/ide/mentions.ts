import type { Corpus } from '../core/corpus.ts';
import type { Analysis, ArticleEvent, Entity, EntityMention, Location, Mention, ModelEntity, Span } from '../core/types.ts';

/** The innermost of some spans at an offset; one that ends there counts when none goes on. */
export function innermost<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  let rank = Infinity;
  for (const span of spans) {
    if (span.start > offset || span.end < offset) continue;
    const length = span.end - span.start + (span.end === offset ? 1e9 : 0);
    if (length < rank) [best, rank] = [span, length];
  }
  return best;
}

export const mentionAt = (analysis: Analysis, offset: number): Mention | undefined => innermost(analysis.mentions, offset);

/** The event that the word at an offset names, unless it is of no note or the reader has rejected it. */
export function eventAt(corpus: Corpus, analysis: Analysis, offset: number): ArticleEvent | undefined {
  const event = innermost(analysis.events, offset);
  const known = event && corpus.eventOf(analysis.article, event.id);
  return known && !known.minor ? event : undefined;
}

export const entityNamed = (analysis: Analysis, id: string | undefined): Entity | undefined =>
  id === undefined ? undefined : analysis.entities.find((entity) => entity.id === id);

/** Mentions of one of the article's entities, in text order. */
export const mentionsOf = (analysis: Analysis, entity: string): readonly EntityMention[] =>
  analysis.mentions.filter((mention): mention is EntityMention => mention.kind === 'entity' && mention.entity === entity);

/** The entity that a mention names or, for a quotation, that speaks. */
export const entityIdOf = (mention: Mention): string | undefined =>
  mention.kind === 'entity' ? mention.entity : mention.kind === 'quote' ? mention.speaker : undefined;

export const modelEntityOf = (corpus: Corpus, analysis: Analysis, mention: Mention): ModelEntity | undefined => {
  const id = entityIdOf(mention);
  return id === undefined ? undefined : corpus.entityOf(analysis.article, id);
};

export const locate = (article: string, { start, end }: Span): Location => ({ article, start, end });
