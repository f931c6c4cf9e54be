import { addTo, groupBy, removeFrom } from '../collections.ts';
import { relateTimes, type When } from '../times.ts';
import { timeOf } from '../relate/same-event.ts';
import type { Analysis, ArticleEvent, ModelEvent, Occurrence, ParticipantRole } from '../types.ts';
import { withContainers } from './story.ts';
import type { EntityIndex } from './entities.ts';
import { LinkGraph } from './link-graph.ts';

/** All mentions of one event in one article. */
interface EventNode {
  readonly key: string;
  readonly article: string;
  readonly events: readonly ArticleEvent[];
  readonly family: string;
  readonly times: readonly When[];
  readonly concepts: ReadonlySet<string>;
  readonly participants: readonly { readonly role: ParticipantRole; readonly entity: string }[];
}

/** The events of all articles. Two articles speak of one event when its family, two of those who take part, and its time agree. */
export class EventIndex {
  readonly #nodes = new Map<string, EventNode>();
  readonly #ofArticle = new Map<string, readonly EventNode[]>();
  readonly #blocks = new Map<string, Set<string>>();
  readonly #graph = new LinkGraph<number>();
  /** Clusters by node, until something changes. */
  readonly #clusters = new Map<string, readonly (readonly EventNode[])[]>();
  readonly #nodeOf = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly entities: EntityIndex) {}

  put(analysis: Analysis): void {
    this.remove(analysis.article);
    const nodes = nodesOf(analysis, this.entities);
    this.#ofArticle.set(analysis.article, nodes);
    this.#nodeOf.set(analysis.article, new Map(nodes.flatMap((node) => node.events.map((event) => [event.id, node.key] as const))));
    for (const node of nodes) {
      this.#nodes.set(node.key, node);
      this.#graph.add(node.key);
      for (const block of blocksOf(node)) {
        for (const other of this.#blocks.get(block) ?? []) {
          const shared = sameEvent(node, this.#nodes.get(other)!);
          if (shared > 0) this.#graph.link(node.key, other, shared);
        }
      }
    }
    for (const node of nodes) for (const block of blocksOf(node)) addTo(this.#blocks, block, node.key);
  }

  remove(article: string): void {
    this.#clusters.clear();
    for (const node of this.#ofArticle.get(article) ?? []) {
      for (const block of blocksOf(node)) removeFrom(this.#blocks, block, node.key);
      this.#graph.remove(node.key);
      this.#nodes.delete(node.key);
    }
    this.#ofArticle.delete(article);
    this.#nodeOf.delete(article);
  }

  of(article: string, event: string): ModelEvent | undefined {
    const key = this.#nodeOf.get(article)?.get(event);
    return key === undefined ? undefined : this.#build(this.#cluster(key).find((nodes) => nodes.some((node) => node.key === key))!);
  }

  all(): readonly ModelEvent[] {
    const seen = new Set<string>();
    const built: ModelEvent[] = [];
    for (const key of [...this.#nodes.keys()].sort()) {
      if (seen.has(key)) continue;
      for (const nodes of this.#cluster(key)) {
        for (const node of nodes) seen.add(node.key);
        built.push(this.#build(nodes));
      }
    }
    return built.sort(inTimeOrder);
  }

  /** The events that the given articles speak of, in time order. */
  in(articles: Iterable<string>): readonly ModelEvent[] {
    const found = new Map<string, ModelEvent>();
    const seen = new Set<EventNode>();
    for (const article of articles) {
      for (const node of this.#ofArticle.get(article) ?? []) {
        if (seen.has(node)) continue;
        const nodes = this.#cluster(node.key).find((cluster) => cluster.includes(node))!;
        for (const other of nodes) seen.add(other);
        const event = this.#build(nodes);
        found.set(event.id, event);
      }
    }
    return [...found.values()].sort(inTimeOrder);
  }

  /**
   * The connected nodes, parted so that no two nodes of one event have times that differ. An undated mention that would fit two events goes with the one
   * it shares most with.
   */
  #cluster(key: string): readonly (readonly EventNode[])[] {
    const known = this.#clusters.get(key);
    if (known) return known;
    const clusters = this.#part(key);
    for (const node of clusters.flat()) this.#clusters.set(node.key, clusters);
    return clusters;
  }

  #part(key: string): readonly (readonly EventNode[])[] {
    const nodes = this.#graph.component(key).nodes.map((id) => this.#nodes.get(id)!);
    const dated = nodes.filter((node) => node.times.length > 0);
    const undated = nodes.filter((node) => node.times.length === 0);
    const clusters: EventNode[][] = [];
    for (const node of [...dated, ...undated]) {
      const scored = clusters
        .filter((cluster) => cluster.every((other) => compatible(node, other)))
        .map((cluster) => ({ cluster, score: cluster.reduce((sum, other) => sum + (this.#graph.between(node.key, other.key) ?? 0), 0) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      if (scored[0]) scored[0].cluster.push(node);
      else clusters.push([node]);
    }
    return clusters;
  }

  #build(nodes: readonly EventNode[]): ModelEvent {
    const events = nodes.flatMap((node) => node.events.map((event) => ({ event, article: node.article })));
    const when = mostPrecise(nodes.flatMap((node) => node.events));
    const participants = uniqueBy(nodes.flatMap((node) => node.participants), ({ entity }) => entity);
    const where = participants.find(({ role }) => role === 'place')?.entity;
    const first = events[0]!;
    return {
      id: idOf(nodes[0]!, participants, when),
      type: first.event.type,
      label: this.#label(first.event, participants),
      ...(when?.when !== undefined && { when: when.when }),
      ...(when?.range && { range: when.range }),
      ...(when?.whenBasis && { whenBasis: when.whenBasis }),
      ...(where !== undefined && { where }),
      participants,
      occurrence: strongest(events.map(({ event }) => event.occurrence)),
      mentions: events.map(({ event, article }) => ({ article, start: event.start, end: event.end })),
      articles: new Set(nodes.map(({ article }) => article)).size,
    };
  }

  #label(event: ArticleEvent, participants: EventNode['participants']): string {
    const nameOf = (id: string): string => this.entities.get(id)?.name ?? id.slice(id.indexOf(':') + 1);
    const people = participants.filter(({ role }) => role !== 'place').slice(0, 2).map(({ entity }) => nameOf(entity));
    const place = participants.find(({ role }) => role === 'place');
    return `${event.lemma}${people.length > 0 ? `: ${people.join(', ')}` : ''}${place ? ` (${nameOf(place.entity)})` : ''}`;
  }
}

function nodesOf(analysis: Analysis, entities: EntityIndex): readonly EventNode[] {
  const local = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  return [...groupBy(analysis.events, (event) => event.sameAs ?? event.id)].map(([first, events]) => {
    const participants = uniqueBy(events.flatMap((event) => event.participants), ({ entity }) => entity)
      .map(({ role, entity }) => ({ role, entity: entities.idOf(analysis.article, entity) ?? entity }));
    return {
      key: `${analysis.article}#${first}`,
      article: analysis.article,
      events,
      family: events[0]!.lemma,
      times: events.map(timeOf).filter((time) => time.value !== undefined),
      concepts: new Set(events.flatMap((event) => event.participants.flatMap(({ entity }) => withContainers(entities, analysis.article, local.get(entity)!)))),
      participants,
    };
  });
}

/** Events are compared only within a family and with two participants in common. */
function blocksOf(node: EventNode): readonly string[] {
  const sorted = [...node.concepts].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${node.family}|${a}|${b}`));
}

/** How much two nodes share, 0 when they are different events. */
function sameEvent(a: EventNode, b: EventNode): number {
  if (!compatible(a, b)) return 0;
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept)).length;
  return shared >= 2 && a.participants.length >= 2 && b.participants.length >= 2 ? shared : 0;
}

const compatible = (a: EventNode, b: EventNode): boolean => a.times.every((time) => b.times.every((other) => relateTimes(time, other) !== 'different'));

function mostPrecise(events: readonly ArticleEvent[]): ArticleEvent | undefined {
  const rank = (event: ArticleEvent): number => (event.range ? (event.range[0] === event.range[1] ? 0 : 1) : event.when !== undefined ? 2 : 3);
  const best = events.reduce<ArticleEvent | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  return best?.when === undefined ? undefined : best;
}

const STRENGTH: readonly Occurrence[] = ['happened', 'planned', 'possible', 'denied'];
const strongest = (all: readonly Occurrence[]): Occurrence => STRENGTH.find((occurrence) => all.includes(occurrence)) ?? 'happened';

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const).reverse()).values()].reverse();
}

/** Readable. Events with a time and two participants keep their id while those stay; the others are told apart by their first mention. */
function idOf(node: EventNode, participants: EventNode['participants'], when: ArticleEvent | undefined): string {
  const who = participants.map(({ entity }) => entity.slice(entity.indexOf(':') + 1).replaceAll(' ', '-')).sort().slice(0, 3).join('+');
  return `event:${node.family}:${who}:${when?.when !== undefined && participants.length >= 2 ? when.when : node.key}`;
}

const sortDate = (event: ModelEvent): string => event.range?.[0] ?? event.when ?? '~';
const inTimeOrder = (a: ModelEvent, b: ModelEvent): number => (sortDate(a) < sortDate(b) ? -1 : sortDate(a) > sortDate(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
