import { addTo, removeFrom } from '../collections.ts';
import { countryOfCapital } from '../recognise/entities/places.ts';
import type { Analysis, Entity } from '../types.ts';
import { nameKey } from '../relate/names.ts';
import type { EntityIndex } from './entities.ts';

/**
 * What an entity comes down to when two articles are compared: the model's id, or for a nationality and a government by its seat ("Russian",
 * "the Kremlin") the country that it stands for.
 */
export function conceptOf(entities: EntityIndex, article: string, entity: Entity): string {
  if (entity.of !== undefined) return `thing:${nameKey('place', entity.of)}`;
  return entities.idOf(article, entity.id) ?? `thing:${nameKey(entity.type, entity.name)}`;
}

/** A concept with what contains it: a capital also stands for its country, so that "in Beijing" meets "in China". */
export function withContainers(entities: EntityIndex, article: string, entity: Entity): readonly string[] {
  const concept = conceptOf(entities, article, entity);
  const country = entity.type === 'place' ? countryOfCapital(entity.name) : undefined;
  return country === undefined ? [concept] : [concept, `thing:${nameKey('place', country)}`];
}

/** Which articles may tell the same story: those whose leading entities have two in common. */
export class StoryIndex {
  readonly #byPair = new Map<string, Set<string>>();
  readonly #pairs = new Map<string, readonly string[]>();

  put(article: string, anchors: readonly string[]): void {
    this.remove(article);
    const pairs = pairsOf(anchors);
    for (const pair of pairs) addTo(this.#byPair, pair, article);
    this.#pairs.set(article, pairs);
  }

  remove(article: string): void {
    for (const pair of this.#pairs.get(article) ?? []) removeFrom(this.#byPair, pair, article);
    this.#pairs.delete(article);
  }

  /** The articles that may tell the same story, the article itself included, sorted. */
  around(article: string): readonly string[] {
    const found = new Set([article]);
    for (const pair of this.#pairs.get(article) ?? []) for (const other of this.#byPair.get(pair)!) found.add(other);
    return [...found].sort();
  }
}

function pairsOf(anchors: readonly string[]): readonly string[] {
  const sorted = [...new Set(anchors)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a}|${b}`));
}

/** The concepts that an article is about. */
export function anchorConcepts(entities: EntityIndex, analysis: Analysis): readonly string[] {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  return [...new Set(analysis.anchors.map((id) => conceptOf(entities, analysis.article, byId.get(id)!)))];
}
