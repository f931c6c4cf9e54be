import { Counter } from '../collections.ts';
import type { EventDecision, EventFinder } from '../decisions/index.ts';
import type { Analysis, ModelEvent } from '../types.ts';
import { asDecided, leading, type DecidedEvent } from './decided-events.ts';
import type { EntityIndex } from './entities.ts';
import type { Naming } from './event-label.ts';
import { EventLinks } from './event-links.ts';
import type { EventNode } from './event-nodes.ts';
import { finderFor, findersFor, quotationOf } from './find-again.ts';
import { identityOf, inTimeOrder, modelEvent, type Container } from './model-event.ts';
import type { EventMention } from './published-elsewhere.ts';

const NOTHING: readonly EventDecision[] = [];

/** A part of an event as an event of its own, and how it is found. */
export interface EventPart {
  readonly event: ModelEvent;
  readonly finders: readonly EventFinder[];
  /** An entry of the reader's finds some of it. */
  readonly decided: boolean;
}

/** The events of all articles, as the reader has them. */
export class EventIndex {
  readonly #links: EventLinks;
  /** Events by their nodes, until anything changes: what one is called may depend on any article. */
  #built = new WeakMap<readonly EventNode[], { readonly event: ModelEvent | undefined }>();

  readonly #naming: Naming = {
    nameOf: (id) => this.entities.get(id)?.name ?? id.slice(id.indexOf(':') + 1),
    typeOf: (id) => this.entities.get(id)?.type,
  };

  constructor(private readonly entities: EntityIndex) {
    this.#links = new EventLinks(entities);
  }

  /** Adds or replaces an article's events. */
  put(analysis: Analysis): void {
    this.#built = new WeakMap();
    this.#links.put(analysis);
  }

  /** Takes an article's events out. */
  remove(article: string): void {
    this.#built = new WeakMap();
    this.#links.remove(article);
  }

  /** Takes what the reader says now of the events that an article tells of. Whether that changes anything. */
  decide(analysis: Analysis, decisions: readonly EventDecision[] = NOTHING): boolean {
    const changes = this.#links.decide(analysis, decisions);
    if (changes) this.#built = new WeakMap();
    return changes;
  }

  /** The entries of the reader's that find an event. */
  foundEntries(): readonly string[] {
    return this.#links.foundEntries();
  }

  /** The event that an event of an article is; none where the reader has rejected it. */
  of(article: string, event: string): ModelEvent | undefined {
    const nodes = this.#nodesOf(article, event);
    return nodes && this.#kept(nodes);
  }

  /** The mentions of the event that one of an article is of, and those that may be of it as well; none where the reader has rejected it. */
  mentionsLike(article: string, event: string): { readonly same: readonly EventMention[]; readonly alike: readonly EventMention[] } {
    const node = this.#links.nodeOf(article, event);
    const nodes = node ? this.#links.clusterOf(node) : [];
    if (!node || this.#idOf(nodes) === undefined) return { same: [], alike: [] };
    const mentions = (list: readonly EventNode[]): readonly EventMention[] => list.flatMap((each) => each.events.map((mention) => ({ article: each.article, event: mention })));
    return { same: mentions(nodes), alike: mentions(this.#links.linked(node).filter((other) => !nodes.includes(other))) };
  }

  /** The event of the reader's that an event of an article is found to be. */
  decidedOf(article: string, event: string): DecidedEvent | undefined {
    const node = this.#links.nodeOf(article, event);
    return node && this.#links.decidedAs(node);
  }

  /** The event that the event of an article is a part of. */
  largerThan(article: string, event: string): ModelEvent | undefined {
    const nodes = this.#nodesOf(article, event);
    const larger = nodes && this.#containerOf(nodes, this.#idOf(nodes));
    return larger && this.#kept(larger.nodes);
  }

  /** All events, in time order. */
  all(): readonly ModelEvent[] {
    return this.#clusters().flatMap((nodes) => this.#kept(nodes) ?? []).sort(inTimeOrder);
  }

  /** How an event can be found again (see `finderFor`). */
  finderOf(id: string, textOf: (article: string) => string): EventFinder | undefined {
    const own = this.#called(id);
    return own && finderFor(own, this.#others(own), { textOf, nameOf: (entity) => this.entities.get(entity)?.name });
  }

  /** What an event would be as two: its mentions in some articles, and the rest. Nothing where one of them is empty. */
  split(id: string, articles: ReadonlySet<string>, textOf: (article: string) => string): readonly [EventPart, EventPart] | undefined {
    const all = this.#called(id) ?? [];
    const parts = [all.filter(({ article }) => !articles.has(article)), all.filter(({ article }) => articles.has(article))] as const;
    if (parts.some((nodes) => nodes.length === 0)) return undefined;
    const around = { textOf, nameOf: (entity: string) => this.entities.get(entity)?.name };
    const isDecided = (nodes: readonly EventNode[]): boolean => this.#decidedAmong(nodes).length > 0;
    const contested = parts.every(isDecided);
    const part = (nodes: readonly EventNode[]): EventPart => {
      // A quotation goes before the words by which an entry finds both.
      const finders = contested ? nodes.map((node) => quotationOf(node, around)) : findersFor(nodes, this.#others(nodes), around);
      return { event: this.#build(nodes), finders, decided: isDecided(nodes) };
    };
    return [part(parts[0]), part(parts[1])];
  }

  /** The events of note that the given articles speak of, in time order; if an entity is given, those in which it takes part. */
  in(articles: Iterable<string>, entity?: string): readonly ModelEvent[] {
    const found = new Map<string, ModelEvent>();
    const seen = new Set<EventNode>();
    for (const article of articles) {
      for (const node of this.#links.nodesIn(article)) {
        if (seen.has(node)) continue;
        const nodes = this.#links.clusterOf(node);
        for (const other of nodes) seen.add(other);
        const event = entity === undefined || this.#mayInvolve(nodes, entity) ? this.#kept(nodes) : undefined;
        if (event && !event.minor && (entity === undefined || event.participants.some((participant) => participant.entity === entity))) found.set(event.id, event);
      }
    }
    return [...found.values()].sort(inTimeOrder);
  }

  /** Whether an entity may take part in the event of some nodes: the reader may say who does. Much is asked for an entity, and an event takes time to build. */
  #mayInvolve(nodes: readonly EventNode[], entity: string): boolean {
    return nodes.some((node) => this.#links.decidedAs(node) || node.participants.some((participant) => participant.entity === entity));
  }

  /** The nodes of each event, in the order of their keys. */
  #clusters(): readonly (readonly EventNode[])[] {
    const seen = new Set<EventNode>();
    const clusters: (readonly EventNode[])[] = [];
    for (const node of [...this.#links.nodes()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      if (seen.has(node)) continue;
      const nodes = this.#links.clusterOf(node);
      for (const each of nodes) seen.add(each);
      clusters.push(nodes);
    }
    return clusters;
  }

  /** The nodes that are one event with an event of an article. */
  #nodesOf(article: string, event: string): readonly EventNode[] | undefined {
    const node = this.#links.nodeOf(article, event);
    return node && this.#links.clusterOf(node);
  }

  /** The nodes of the event with an id. */
  #called(id: string): readonly EventNode[] | undefined {
    return this.#clusters().find((nodes) => this.#idOf(nodes) === id);
  }

  #others(own: readonly EventNode[]): readonly EventNode[] {
    return [...this.#links.nodes()].filter((node) => !own.includes(node));
  }

  #decidedAmong(nodes: readonly EventNode[]): readonly DecidedEvent[] {
    return nodes.flatMap((node) => this.#links.decidedAs(node) ?? []);
  }

  /** The event that nodes make, as the reader has it; none when it is rejected. */
  #kept(nodes: readonly EventNode[]): ModelEvent | undefined {
    const known = this.#built.get(nodes) ?? { event: this.#asDecided(nodes) };
    this.#built.set(nodes, known);
    return known.event;
  }

  #asDecided(nodes: readonly EventNode[]): ModelEvent | undefined {
    const decided = this.#decidedAmong(nodes);
    if (decided.length === 0) return this.#build(nodes);
    return decided.some(({ rejected }) => rejected) ? undefined : asDecided(this.#build(nodes), decided, this.entities);
  }

  #build(nodes: readonly EventNode[]): ModelEvent {
    return modelEvent(nodes, this.#containerOf(nodes, this.#idOf(nodes) ?? identityOf(nodes).id), this.#naming);
  }

  /** The event that most of the nodes are a part of. */
  #containerOf(nodes: readonly EventNode[], own: string | undefined): Container | undefined {
    const containers = new Counter<string>();
    const nodesOf = new Map<string, readonly EventNode[]>();
    for (const { article, events } of nodes) {
      for (const { partOf } of events) {
        const cluster = partOf === undefined ? undefined : this.#nodesOf(article, partOf);
        const container = cluster && this.#idOf(cluster);
        if (container === undefined) continue;
        containers.add(container);
        nodesOf.set(container, cluster!);
      }
    }
    const id = containers.most();
    return id === undefined || id === own ? undefined : { id, nodes: nodesOf.get(id)! };
  }

  /** The id that the event of some nodes has in the model; none when the reader has rejected it. */
  #idOf(nodes: readonly EventNode[]): string | undefined {
    const decided = this.#decidedAmong(nodes);
    if (decided.some(({ rejected }) => rejected)) return undefined;
    return leading(decided)?.id ?? identityOf(nodes).id;
  }
}
