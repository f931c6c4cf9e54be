import { groupBy } from '../collections.ts';
import { isTelling } from '../relate/events-words.ts';
import { timeOf } from '../relate/same-event.ts';
import { relateTimes, type When } from '../times.ts';
import type { Analysis, ArticleEvent, ParticipantRole } from '../types.ts';
import type { EntityIndex } from './entities.ts';
import { conceptOf, withContainers } from './story.ts';

/** All mentions of one event in one article. */
export interface EventNode {
  readonly key: string;
  readonly article: string;
  readonly events: readonly ArticleEvent[];
  readonly family: string;
  /** All its words tell of little by themselves. */
  readonly minor: boolean;
  readonly times: readonly When[];
  /** Concepts of who takes part, and of where it is with what contains that place. */
  readonly who: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
  readonly participants: readonly { readonly role: ParticipantRole; readonly entity: string }[];
}

/** What of an article tells whether it speaks of the same things as another. */
export interface ArticleProfile {
  readonly nodes: readonly EventNode[];
  /** Without what is said or merely begun: two articles that say "said" speak of two sayings. */
  readonly byFamily: ReadonlyMap<string, readonly EventNode[]>;
  readonly concepts: ReadonlySet<string>;
}

/** The events of an article for comparison with those of others. */
export function profileOf(analysis: Analysis, entities: EntityIndex): ArticleProfile {
  const local = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const nodes = [...groupBy(analysis.events, (event) => event.sameAs ?? event.id)].map(([first, events]): EventNode => {
    const participants = uniqueBy(events.flatMap((event) => event.participants), ({ entity }) => entity);
    return {
      key: `${analysis.article}#${first}`,
      article: analysis.article,
      events,
      family: events[0]!.lemma,
      minor: events.every(({ minor }) => minor),
      times: events.map(timeOf).filter((time) => time.value !== undefined),
      who: new Set(participants.filter(({ role }) => role !== 'place').map(({ entity }) => conceptOf(entities, analysis.article, local.get(entity)!))),
      where: new Set(participants.filter(({ role }) => role === 'place').flatMap(({ entity }) => withContainers(entities, analysis.article, local.get(entity)!))),
      participants: participants.map(({ role, entity }) => ({ role, entity: entities.idOf(analysis.article, entity) ?? entity })),
    };
  });
  return {
    nodes,
    byFamily: groupBy(nodes.filter(({ family }) => isTelling(family)), ({ family }) => family),
    concepts: new Set(analysis.entities.map((entity) => conceptOf(entities, analysis.article, entity))),
  };
}

/** Events of note are also compared with those of articles on other stories: within a family, with two participants in common. */
export function blocksOf(node: EventNode): readonly string[] {
  if (node.minor || node.times.length === 0) return [];
  const sorted = [...new Set([...node.who, ...node.where])].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${node.family}|${a}|${b}`));
}

/** How much speaks for two nodes of one family being one event when their articles tell the same story; 0 when they are different events. */
export function sameInStory(a: EventNode, b: EventNode): number {
  return compatible(a, b) && !apart(a.who, b.who) ? 1 + shared(a, b) : 0;
}

/** As `sameInStory` for articles on any stories: times must agree, and two participants. */
export function sameAnywhere(a: EventNode, b: EventNode): number {
  const count = shared(a, b);
  return count >= 2 && a.times.some((time) => b.times.some((other) => ['same', 'contained'].includes(relateTimes(time, other)))) && compatible(a, b) ? count : 0;
}

/** Neither times nor places keep the two from being one event. */
export const compatible = (a: EventNode, b: EventNode): boolean =>
  !apart(a.where, b.where) && a.times.every((time) => b.times.every((other) => relateTimes(time, other) !== 'different'));

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((concept) => b.has(concept)).length;
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && overlap(a, b) === 0;
const shared = (a: EventNode, b: EventNode): number => overlap(a.who, b.who) + Math.min(1, overlap(a.where, b.where)) + Math.min(1, overlap(a.who, b.where)) + Math.min(1, overlap(a.where, b.who));

/** Share of the names of two articles that both have, counted in the shorter list. */
export const likeness = (a: ArticleProfile, b: ArticleProfile): number => overlap(a.concepts, b.concepts) / Math.max(1, Math.min(a.concepts.size, b.concepts.size));

export function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const).reverse()).values()].reverse();
}
