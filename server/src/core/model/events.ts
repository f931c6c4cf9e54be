import { addTo, Counter, removeFrom, uniqueBy } from '../collections.ts';
import type { EventDecision, EventFinder } from '../decisions/index.ts';
import type { Analysis, ArticleEvent, EventType, ModelEvent, Occurrence } from '../types.ts';
import { asDecided, decidedEvents, leading, meetingPoint, type DecidedEvent } from './decided-events.ts';
import type { EntityIndex } from './entities.ts';
import { partNodes } from './event-clusters.ts';
import { eventLabel, type Naming } from './event-label.ts';
import { blocksOf, likeness, linkAlike, profileOf, sameAnywhere, sameInStory, sameName, type ArticleProfile, type EventNode } from './event-nodes.ts';
import { finderFor, findersFor, quotationOf } from './find-again.ts';
import { LinkGraph } from './link-graph.ts';
import type { EventMention } from './published-elsewhere.ts';
import { anchorConcepts, StoryIndex } from './story.ts';

const NOTHING: readonly EventDecision[] = [];

/** Nodes that are looked at together at most. */
const LARGEST_EVENT = 400;

/** What it is worth that two articles call an event by one name. */
const NAMED = 8;

/** A part of an event as an event of its own, and how it is found. */
export interface EventPart {
  readonly event: ModelEvent;
  readonly finders: readonly EventFinder[];
  /** An entry of the reader's finds some of it. */
  readonly decided: boolean;
}

/**
 * The events of all articles. Two articles on one story speak of one event when its family, who takes part, where and when can agree; articles on different
 * stories when they also name the time and two participants in common.
 */
export class EventIndex {
  readonly #nodes = new Map<string, EventNode>();
  readonly #profiles = new Map<string, ArticleProfile>();
  readonly #stories = new StoryIndex();
  readonly #blocks = new Map<string, Set<string>>();
  readonly #graph = new LinkGraph<number>();
  /** Clusters by node, until something changes among the nodes connected with it. */
  readonly #clusters = new Map<string, readonly (readonly EventNode[])[]>();
  /** Events by their nodes, until anything changes: what one is called may depend on any article. */
  #built = new WeakMap<readonly EventNode[], { readonly event: ModelEvent | undefined }>();
  readonly #nodeOf = new Map<string, ReadonlyMap<string, string>>();
  /** Which of the reader's events a node is of. */
  readonly #decided = new Map<string, DecidedEvent>();
  /** How many nodes each entry of the reader's finds. */
  readonly #found = new Counter<string>();

  readonly #naming: Naming = {
    nameOf: (id) => this.entities.get(id)?.name ?? id.slice(id.indexOf(':') + 1),
    typeOf: (id) => this.entities.get(id)?.type,
  };

  constructor(private readonly entities: EntityIndex) {}

  put(analysis: Analysis): void {
    this.#built = new WeakMap();
    const { article } = analysis;
    const profile = profileOf(analysis, this.entities);
    const { nodes } = profile;
    const before = this.#profiles.get(article);
    const filed = this.#stories.put(article, anchorConcepts(this.entities, analysis), analysis.published, [...profile.byFamily.keys()]);
    if (before && !filed && linkAlike(before, profile)) {
      this.#replace(article, profile);
      return;
    }
    this.#take(article);
    this.#profiles.set(article, profile);
    this.#nodeOf.set(article, nodesByEvent(profile));
    for (const node of nodes) {
      this.#nodes.set(node.key, node);
      this.#graph.add(node.key);
    }
    const story = this.#stories.around(article);
    for (const other of story) if (other !== article) this.#linkInStory(profile, this.#profiles.get(other)!);
    for (const a of profile.named) for (const b of profile.named) if (a.key < b.key && sameName(a, b)) this.#link(a.key, b.key, NAMED);
    const inStory = new Set(story);
    for (const node of nodes) this.#linkAnywhere(node, inStory);
    for (const node of nodes) for (const block of blocksOf(node)) addTo(this.#blocks, block, node.key);
  }

  /** Takes what the reader says now of the events that an article tells of. Whether that changes anything. */
  decide({ article, text }: Analysis, decisions: readonly EventDecision[] = NOTHING): boolean {
    const find = decidedEvents(decisions);
    const changed = (this.#profiles.get(article)?.nodes ?? []).filter((node) => {
      const [before, now] = [this.#decided.get(node.key), find(node, text)];
      if (JSON.stringify(before) === JSON.stringify(now)) return false;
      this.#setDecided(node.key, before, now);
      return true;
    });
    return changed.length > 0;
  }

  /** The entries of the reader's that find an event. */
  foundEntries(): readonly string[] {
    return this.#found.values();
  }

  /** What is of one event of the reader's is connected. */
  #setDecided(key: string, before: DecidedEvent | undefined, now: DecidedEvent | undefined): void {
    this.#built = new WeakMap();
    this.#forget(key);
    if (before) this.#found.add(before.entry, -1);
    if (now) this.#found.add(now.entry);
    if (before && before.id !== now?.id) this.#graph.unlink(key, meetingPoint(before));
    if (!now) {
      this.#decided.delete(key);
      return;
    }
    this.#decided.set(key, now);
    const [connected] = this.#graph.neighbours(meetingPoint(now)).keys();
    if (connected !== undefined) this.#forget(connected);
    this.#graph.link(key, meetingPoint(now), 0);
  }

  #linkInStory(profile: ArticleProfile, other: ArticleProfile): void {
    const alike = likeness(profile, other);
    for (const [family, nodes] of profile.byFamily) {
      for (const b of other.byFamily.get(family) ?? []) {
        for (const a of nodes) {
          const score = sameInStory(a, b, alike);
          if (score > 0) this.#link(a.key, b.key, score);
        }
      }
    }
    for (const a of profile.named) for (const b of other.named) if (sameName(a, b)) this.#link(a.key, b.key, NAMED);
  }

  #linkAnywhere(node: EventNode, inStory: ReadonlySet<string>): void {
    for (const block of blocksOf(node)) {
      for (const key of this.#blocks.get(block) ?? []) {
        const other = this.#nodes.get(key)!;
        const score = inStory.has(other.article) ? 0 : sameAnywhere(node, other);
        if (score > 0) this.#link(node.key, key, score);
      }
    }
  }

  /** Most keystrokes move words and change no event: what is linked stays so. */
  #replace(article: string, profile: ArticleProfile): void {
    this.#profiles.set(article, profile);
    this.#nodeOf.set(article, nodesByEvent(profile));
    for (const node of profile.nodes) {
      this.#forget(node.key);
      this.#nodes.set(node.key, node);
    }
  }

  remove(article: string): void {
    this.#built = new WeakMap();
    this.#take(article);
    this.#stories.remove(article);
  }

  #take(article: string): void {
    for (const node of this.#profiles.get(article)?.nodes ?? []) {
      for (const block of blocksOf(node)) removeFrom(this.#blocks, block, node.key);
      this.#forget(node.key);
      this.#graph.remove(node.key);
      this.#nodes.delete(node.key);
      const decided = this.#decided.get(node.key);
      if (decided) this.#found.add(decided.entry, -1);
      this.#decided.delete(node.key);
    }
    this.#profiles.delete(article);
    this.#nodeOf.delete(article);
  }

  #link(a: string, b: string, score: number): void {
    this.#forget(a);
    this.#forget(b);
    this.#graph.link(a, b, score);
  }

  /** What a node is connected with has to be parted anew. */
  #forget(key: string): void {
    for (const node of this.#clusters.get(key)?.flat() ?? []) this.#clusters.delete(node.key);
  }

  of(article: string, event: string): ModelEvent | undefined {
    const key = this.#nodeOf.get(article)?.get(event);
    return key === undefined ? undefined : this.#kept(this.#clusterOf(key));
  }

  /** The mentions of the event that one of an article is of, and those that may be of it as well; none where the reader has rejected it. */
  mentionsLike(article: string, event: string): { readonly same: readonly EventMention[]; readonly alike: readonly EventMention[] } {
    const key = this.#nodeOf.get(article)?.get(event);
    const nodes = key === undefined ? [] : this.#clusterOf(key);
    if (key === undefined || this.#idOf(nodes) === undefined) return { same: [], alike: [] };
    const mentions = (list: readonly EventNode[]): readonly EventMention[] => list.flatMap((node) => node.events.map((mention) => ({ article: node.article, event: mention })));
    return { same: mentions(nodes), alike: mentions([...this.#graph.neighbours(key).keys()].flatMap((other) => this.#nodes.get(other) ?? []).filter((node) => !nodes.includes(node))) };
  }

  /** The event of the reader's that an event of an article is found to be. */
  decidedOf(article: string, event: string): DecidedEvent | undefined {
    const key = this.#nodeOf.get(article)?.get(event);
    return key === undefined ? undefined : this.#decided.get(key);
  }

  /** The event that the event of an article is a part of. */
  largerThan(article: string, event: string): ModelEvent | undefined {
    const key = this.#nodeOf.get(article)?.get(event);
    const nodes = key === undefined ? undefined : this.#clusterOf(key);
    const larger = nodes && this.#containerOf(nodes, this.#idOf(nodes));
    return larger && this.#kept(larger.nodes);
  }

  all(): readonly ModelEvent[] {
    const seen = new Set<string>();
    const built: ModelEvent[] = [];
    for (const key of [...this.#nodes.keys()].sort()) {
      if (seen.has(key)) continue;
      for (const nodes of this.#cluster(key)) {
        for (const node of nodes) seen.add(node.key);
        const event = this.#kept(nodes);
        if (event) built.push(event);
      }
    }
    return built.sort(inTimeOrder);
  }

  /** How an event can be found again (see `finderFor`). */
  finderOf(id: string, textOf: (article: string) => string): EventFinder | undefined {
    const own = [...this.#nodes.keys()].map((key) => this.#clusterOf(key)).find((nodes) => this.#idOf(nodes) === id);
    if (!own) return undefined;
    const others = [...this.#nodes.values()].filter((node) => !own.includes(node));
    return finderFor(own, others, { textOf, nameOf: (entity) => this.entities.get(entity)?.name });
  }

  /** What an event would be as two: its mentions in some articles, and the rest. Nothing where one of them is empty. */
  split(id: string, articles: ReadonlySet<string>, textOf: (article: string) => string): readonly [EventPart, EventPart] | undefined {
    const all = [...this.#nodes.keys()].map((key) => this.#clusterOf(key)).find((nodes) => this.#idOf(nodes) === id) ?? [];
    const parts = [all.filter(({ article }) => !articles.has(article)), all.filter(({ article }) => articles.has(article))] as const;
    if (parts.some((nodes) => nodes.length === 0)) return undefined;
    const around = { textOf, nameOf: (entity: string) => this.entities.get(entity)?.name };
    const isDecided = (nodes: readonly EventNode[]): boolean => nodes.some(({ key }) => this.#decided.has(key));
    const contested = parts.every(isDecided);
    const part = (nodes: readonly EventNode[]): EventPart => {
      const others = [...this.#nodes.values()].filter((node) => !nodes.includes(node));
      // A quotation goes before the words by which an entry finds both.
      const finders = contested ? nodes.map((node) => quotationOf(node, around)) : findersFor(nodes, others, around);
      return { event: this.#build(nodes), finders, decided: isDecided(nodes) };
    };
    return [part(parts[0]), part(parts[1])];
  }

  /** The events of note that the given articles speak of, in time order; if an entity is given, those in which it takes part. */
  in(articles: Iterable<string>, entity?: string): readonly ModelEvent[] {
    const found = new Map<string, ModelEvent>();
    const seen = new Set<EventNode>();
    for (const article of articles) {
      for (const node of this.#profiles.get(article)?.nodes ?? []) {
        if (seen.has(node)) continue;
        const nodes = this.#clusterOf(node.key);
        for (const other of nodes) seen.add(other);
        const event = entity === undefined || this.#mayInvolve(nodes, entity) ? this.#kept(nodes) : undefined;
        if (event && !event.minor && (entity === undefined || event.participants.some((participant) => participant.entity === entity))) found.set(event.id, event);
      }
    }
    return [...found.values()].sort(inTimeOrder);
  }

  /** Whether an entity may take part in the event of some nodes: the reader may say who does. Much is asked for an entity, and an event takes time to build. */
  #mayInvolve(nodes: readonly EventNode[], entity: string): boolean {
    return nodes.some(({ key, participants }) => this.#decided.has(key) || participants.some((participant) => participant.entity === entity));
  }

  /**
   * The connected nodes, parted so that no two nodes of one event have times that differ. An undated mention that would fit two events goes with the one
   * it shares most with.
   */
  #cluster(key: string): readonly (readonly EventNode[])[] {
    const known = this.#clusters.get(key);
    if (known) return known;
    const { nodes, whole } = this.#graph.component(key, LARGEST_EVENT);
    // What so much is connected with is too common to tell one event from another.
    if (!whole) return [this.#decidedWith(key)];
    const clusters = partNodes(nodes.flatMap((id) => this.#nodes.get(id) ?? []), { strength: (a, b) => this.#graph.between(a.key, b.key) ?? 0, decided: (node) => this.#decided.get(node.key) });
    for (const node of clusters.flat()) this.#clusters.set(node.key, clusters);
    return clusters;
  }

  /** The nodes that the reader says are one event with a node, itself included. */
  #decidedWith(key: string): readonly EventNode[] {
    const decided = this.#decided.get(key);
    const keys = decided ? [...this.#graph.neighbours(meetingPoint(decided)).keys()].sort() : [key];
    return keys.map((each) => this.#nodes.get(each)!);
  }

  /** The event that nodes make, as the reader has it; none when it is rejected. */
  #kept(nodes: readonly EventNode[]): ModelEvent | undefined {
    const known = this.#built.get(nodes) ?? { event: this.#asDecided(nodes) };
    this.#built.set(nodes, known);
    return known.event;
  }

  #asDecided(nodes: readonly EventNode[]): ModelEvent | undefined {
    const decided = nodes.flatMap(({ key }) => this.#decided.get(key) ?? []);
    if (decided.length === 0) return this.#build(nodes);
    return decided.some(({ rejected }) => rejected) ? undefined : asDecided(this.#build(nodes), decided, this.entities);
  }

  #build(nodes: readonly EventNode[]): ModelEvent {
    const events = nodes.flatMap((node) => node.events.map((event) => ({ event, article: node.article })));
    const { id, when, participants } = identityOf(nodes);
    const container = this.#containerOf(nodes, this.#idOf(nodes) ?? id);
    // What belongs to a larger event is of its time, where nobody says more.
    const time = when ?? (container && inferred(identityOf(container.nodes).when));
    const where = participants.find(({ role }) => role === 'place')?.entity;
    const first = events[0]!;
    return {
      id,
      type: first.event.type,
      label: eventLabel(nodes, this.#naming),
      ...(time?.when !== undefined && { when: time.when }),
      ...(time?.range && { range: time.range }),
      ...(time?.whenBasis && { whenBasis: time.whenBasis }),
      ...(where !== undefined && { where }),
      participants,
      occurrence: occurrenceIn(events.map(({ event }) => event)),
      ...(container && { partOf: container.id }),
      ...(isOfNote(nodes) ? undefined : { minor: true }),
      ...(events.some(({ event }) => event.marked) && { marked: true }),
      mentions: events.map(({ event, article }) => ({ article, start: event.start, end: event.end })),
      articles: new Set(nodes.map(({ article }) => article)).size,
    };
  }

  /** The event that most of the nodes are a part of. */
  #containerOf(nodes: readonly EventNode[], own: string | undefined): { readonly id: string; readonly nodes: readonly EventNode[] } | undefined {
    const containers = new Counter<string>();
    const nodesOf = new Map<string, readonly EventNode[]>();
    for (const { article, events } of nodes) {
      for (const { partOf } of events) {
        const key = partOf === undefined ? undefined : this.#nodeOf.get(article)!.get(partOf);
        const cluster = key === undefined ? undefined : this.#clusterOf(key);
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
    const decided = nodes.flatMap(({ key }) => this.#decided.get(key) ?? []);
    if (decided.some(({ rejected }) => rejected)) return undefined;
    return leading(decided)?.id ?? identityOf(nodes).id;
  }

  /** The nodes that are one event with a node. */
  #clusterOf(key: string): readonly EventNode[] {
    return this.#cluster(key).find((nodes) => nodes.some((node) => node.key === key))!;
  }
}

/** The mention whose time says most: a day, other days, else the more of a date that is known ("XXXX-05-16" before "XXXX-05"). */
function mostPrecise(events: readonly ArticleEvent[]): ArticleEvent | undefined {
  const rank = ({ range, when }: ArticleEvent): number => (range ? (range[0] === range[1] ? 0 : 1) : when !== undefined ? 3 - Math.min(1, (when.match(/\d/g)?.length ?? 0) / 8) : 4);
  const best = events.reduce<ArticleEvent | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  return best?.when === undefined ? undefined : best;
}

/** Keys of nodes by the local ids of their events. */
const nodesByEvent = ({ nodes }: ArticleProfile): ReadonlyMap<string, string> => new Map(nodes.flatMap((node) => node.events.map((event) => [event.id, node.key] as const)));

const inferred = (event: ArticleEvent | undefined): ArticleEvent | undefined => event && { ...event, whenBasis: 'inferred' };

/** Words that tell of little by themselves make an event of note when several articles tell of it, and who it was and on what days. */
const isOfNote = (nodes: readonly EventNode[]): boolean =>
  nodes.some(({ minor }) => !minor) ||
  (nodes.some(({ article }) => article !== nodes[0]!.article) && nodes.some(({ who }) => who.size > 0) && nodes.some(({ times }) => times.some(({ range }) => range)));

const STRENGTH: readonly Occurrence[] = ['happened', 'planned', 'possible', 'denied'];

/** Kinds that are spoken of long before they happen. */
const ANNOUNCED: ReadonlySet<EventType> = new Set(['visit', 'meeting', 'election', 'sport', 'product']);

/** What the surest words say: of what is announced, a noun without a day ("the talks") says little of whether a thing has happened. */
function occurrenceIn(events: readonly ArticleEvent[]): Occurrence {
  const firm = events.filter(({ noun, range, occurrence, type }) => occurrence !== 'happened' || !noun || range || !ANNOUNCED.has(type));
  return STRENGTH.find((each) => firm.some(({ occurrence }) => occurrence === each)) ?? 'happened';
}

/** What tells an event from others: when, who, and from them its id. */
function identityOf(nodes: readonly EventNode[]): { readonly id: string; readonly when: ArticleEvent | undefined; readonly participants: EventNode['participants'] } {
  const when = mostPrecise(nodes.flatMap((node) => node.events));
  const participants = uniqueBy(nodes.flatMap((node) => node.participants), ({ entity }) => entity);
  return { id: idOf(nodes[0]!, participants, when), when, participants };
}

/** Readable. Events with a time and two participants keep their id while those stay; the others are told apart by their first mention. */
function idOf(node: EventNode, participants: EventNode['participants'], when: ArticleEvent | undefined): string {
  const who = participants.map(({ entity }) => entity.slice(entity.indexOf(':') + 1).replaceAll(' ', '-')).sort().slice(0, 3).join('+');
  return `event:${node.family}:${who}:${when?.when !== undefined && participants.length >= 2 ? when.when : node.key}`;
}

const sortDate = (event: ModelEvent): string => event.range?.[0] ?? event.when ?? '~';
const inTimeOrder = (a: ModelEvent, b: ModelEvent): number => (sortDate(a) < sortDate(b) ? -1 : sortDate(a) > sortDate(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
