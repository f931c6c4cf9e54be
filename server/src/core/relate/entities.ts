import type { EntityCandidate } from '../recognise/entities/index.ts';
import type { Article, Entity, EntityType, Span } from '../types.ts';

/** A mention with the local id of its entity. */
export interface ResolvedEntityMention extends Span {
  readonly text: string;
  readonly type: EntityType;
  readonly entity: string;
}

/** Brings the names of one article together: who is the same person, organisation, place. `Entity.mentions` is filled in by the caller. */
export function relateEntities(_article: Article, _names: readonly EntityCandidate[]): {
  readonly entities: readonly Omit<Entity, 'mentions'>[];
  /** In text order. */
  readonly mentions: readonly ResolvedEntityMention[];
} {
  return { entities: [], mentions: [] };
}

/** Local id of the entity that a stretch of words names ("a Russian official" names none), for speakers. */
export function entityAt(_mentions: readonly ResolvedEntityMention[], _span: Span): string | undefined {
  return undefined;
}
