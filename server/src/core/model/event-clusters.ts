import { toldApart, type DecidedEvent } from './decided-events.ts';
import { compatible, severalInArticle, type EventNode } from './event-nodes.ts';

interface Cluster {
  readonly nodes: EventNode[];
  /** The reader's events among them. */
  readonly decided: Map<string, DecidedEvent>;
}

/** What connects two nodes, and what the reader says of one. */
export interface Connections {
  /** How much speaks for two nodes being one event; 0 when nothing does. */
  readonly strength: (a: EventNode, b: EventNode) => number;
  readonly decided: (node: EventNode) => DecidedEvent | undefined;
}

/**
 * Parts connected nodes so that no two nodes of one event have times that differ. A mention that would fit two events goes with the one it shares most with.
 * The reader's word goes before all this: what one entry finds is one event, entries that are the same make one, and events told apart stay apart.
 */
export function partNodes(nodes: readonly EventNode[], connections: Connections): readonly (readonly EventNode[])[] {
  const { strength, decided } = connections;
  const clusters: Cluster[] = [];
  for (const node of inOrder(nodes, decided)) {
    const own = decided(node);
    const given = own && clusters.find((cluster) => cluster.decided.get(own.entry));
    const cluster = given ?? bestFor(node, own, clusters, strength) ?? { nodes: [], decided: new Map<string, DecidedEvent>() };
    if (cluster.nodes.length === 0) clusters.push(cluster);
    cluster.nodes.push(node);
    if (own) cluster.decided.set(own.entry, own);
  }
  return joinSame(clusters).map((cluster) => cluster.nodes);
}

/** What the reader has found first, as the entry that gives the name finds it; then what has a time. */
function inOrder(nodes: readonly EventNode[], decided: Connections['decided']): readonly EventNode[] {
  const rank = ({ id, entry }: DecidedEvent): number => (id === entry ? 0 : 1);
  const found = nodes.flatMap((node) => {
    const event = decided(node);
    return event ? [{ node, event }] : [];
  }).sort((a, b) => a.event.order - b.event.order || rank(a.event) - rank(b.event) || (a.node.key < b.node.key ? -1 : 1));
  const others = nodes.filter((node) => !decided(node));
  return [...found.map(({ node }) => node), ...others.filter(({ times }) => times.length > 0), ...others.filter(({ times }) => times.length === 0)];
}

function bestFor(node: EventNode, own: DecidedEvent | undefined, clusters: readonly Cluster[], strength: Connections['strength']): Cluster | undefined {
  const scored = clusters
    .filter((cluster) => !apart(own, cluster) && cluster.nodes.every((other) => compatible(node, other) && !severalInArticle(node, other)))
    .map((cluster) => ({ cluster, score: Math.max(...cluster.nodes.map((other) => strength(node, other))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.cluster;
}

const apart = (event: DecidedEvent | undefined, { decided }: Cluster): boolean => event !== undefined && [...decided.values()].some((other) => toldApart(event, other));

/** Joins the clusters of entries that are the same. */
function joinSame(clusters: readonly Cluster[]): readonly Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const events = [...cluster.decided.values()];
    const home = joined.find((other) => events.some(({ id }) => [...other.decided.values()].some((each) => each.id === id)) && !events.some((event) => apart(event, other)));
    if (!home) {
      joined.push(cluster);
      continue;
    }
    home.nodes.push(...cluster.nodes);
    for (const event of events) home.decided.set(event.entry, event);
  }
  return joined;
}
