import { addTo, Counter, removeFrom } from '../collections.ts';
import type { EventDecision } from '../decisions/index.ts';
import type { Analysis } from '../types.ts';
import { decidedEvents, meetingPoint, type DecidedEvent } from './decided-events.ts';
import type { EntityIndex } from './entities.ts';
import { partNodes } from './event-clusters.ts';
import { blocksOf, likeness, linkAlike, profileOf, sameAnywhere, sameInStory, sameName, type ArticleProfile, type EventNode } from './event-nodes.ts';
import { LinkGraph } from './link-graph.ts';
import { anchorConcepts, StoryIndex } from './story.ts';

/** Nodes that are looked at together at most. */
const LARGEST_EVENT = 400;

/** What it is worth that two articles call an event by one name. */
const NAMED = 8;

/**
 * The nodes of all articles, linked where they may be one event, and parted into events. Two articles on one story speak of one event when its family, who takes part, where and
 * when can agree; articles on different stories when they also name the time and two participants in common. What the reader says goes before all this.
 */
export class EventLinks {
  readonly #nodes = new Map<string, EventNode>();
  readonly #profiles = new Map<string, ArticleProfile>();
  readonly #stories = new StoryIndex();
  readonly #blocks = new Map<string, Set<string>>();
  readonly #graph = new LinkGraph<number>();
  /** Clusters by node, until something changes among the nodes connected with it. */
  readonly #clusters = new Map<string, readonly (readonly EventNode[])[]>();
  readonly #nodeOf = new Map<string, ReadonlyMap<string, string>>();
  /** Which of the reader's events a node is of. */
  readonly #decided = new Map<string, DecidedEvent>();
  /** How many nodes each entry of the reader's finds. */
  readonly #found = new Counter<string>();

  constructor(private readonly entities: EntityIndex) {}

  /** Adds or replaces an article's nodes. */
  put(analysis: Analysis): void {
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

  /** Takes an article's nodes out. */
  remove(article: string): void {
    this.#take(article);
    this.#stories.remove(article);
  }

  /** Takes what the reader says now of the events that an article tells of. Whether that changes anything. */
  decide({ article, text }: Analysis, decisions: readonly EventDecision[]): boolean {
    const find = decidedEvents(decisions);
    const changed = this.nodesIn(article).filter((node) => {
      const [before, now] = [this.#decided.get(node.key), find(node, text)];
      if (JSON.stringify(before) === JSON.stringify(now)) return false;
      this.#setDecided(node.key, before, now);
      return true;
    });
    return changed.length > 0;
  }

  /** The reader's event that a node is of. */
  decidedAs({ key }: EventNode): DecidedEvent | undefined {
    return this.#decided.get(key);
  }

  /** The entries of the reader's that find an event. */
  foundEntries(): readonly string[] {
    return this.#found.values();
  }

  /** All nodes, in no order. */
  nodes(): Iterable<EventNode> {
    return this.#nodes.values();
  }

  /** The nodes of an article, in text order. */
  nodesIn(article: string): readonly EventNode[] {
    return this.#profiles.get(article)?.nodes ?? [];
  }

  /** The node that an event of an article belongs to. */
  nodeOf(article: string, event: string): EventNode | undefined {
    const key = this.#nodeOf.get(article)?.get(event);
    return key === undefined ? undefined : this.#nodes.get(key)!;
  }

  /** The nodes linked with one: they may be of its event. */
  linked({ key }: EventNode): readonly EventNode[] {
    return [...this.#graph.neighbours(key).keys()].flatMap((other) => this.#nodes.get(other) ?? []);
  }

  /** The nodes that are one event with a node, itself included; the same list until something changes among them. */
  clusterOf(node: EventNode): readonly EventNode[] {
    return this.#clustersAround(node.key).find((nodes) => nodes.includes(node))!;
  }

  /** The nodes connected with one, parted into events (see `partNodes`). */
  #clustersAround(key: string): readonly (readonly EventNode[])[] {
    const known = this.#clusters.get(key);
    if (known) return known;
    const { nodes, whole } = this.#graph.component(key, LARGEST_EVENT);
    // What so much is connected with is too common to tell one event from another.
    if (!whole) return [this.#decidedWith(key)];
    const clusters = partNodes(nodes.flatMap((id) => this.#nodes.get(id) ?? []), { strength: (a, b) => this.#graph.between(a.key, b.key) ?? 0, decided: (node) => this.decidedAs(node) });
    for (const node of clusters.flat()) this.#clusters.set(node.key, clusters);
    return clusters;
  }

  /** The nodes that the reader says are one event with a node, itself included. */
  #decidedWith(key: string): readonly EventNode[] {
    const decided = this.#decided.get(key);
    const keys = decided ? [...this.#graph.neighbours(meetingPoint(decided)).keys()].sort() : [key];
    return keys.map((each) => this.#nodes.get(each)!);
  }

  /** What is of one event of the reader's is connected. */
  #setDecided(key: string, before: DecidedEvent | undefined, now: DecidedEvent | undefined): void {
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

  #link(a: string, b: string, score: number): void {
    this.#forget(a);
    this.#forget(b);
    this.#graph.link(a, b, score);
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

  #take(article: string): void {
    for (const node of this.nodesIn(article)) {
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

  /** What a node is connected with has to be parted anew. */
  #forget(key: string): void {
    for (const node of this.#clusters.get(key)?.flat() ?? []) this.#clusters.delete(node.key);
  }
}

/** Keys of nodes by the local ids of their events. */
const nodesByEvent = ({ nodes }: ArticleProfile): ReadonlyMap<string, string> => new Map(nodes.flatMap((node) => node.events.map((event) => [event.id, node.key] as const)));
