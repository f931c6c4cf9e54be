import { uniqueBy } from '../collections.ts';
import type { ArticleEvent, EventType, ModelEvent, Occurrence } from '../types.ts';
import { eventLabel, type Naming } from './event-label.ts';
import type { EventNode } from './event-nodes.ts';

/** An event that others are a part of. */
export interface Container {
  readonly id: string;
  readonly nodes: readonly EventNode[];
}

/** What nodes say together of the event that they are, apart from what the reader says of it. */
export function modelEvent(nodes: readonly EventNode[], container: Container | undefined, naming: Naming): ModelEvent {
  const events = nodes.flatMap((node) => node.events.map((event) => ({ event, article: node.article })));
  const { id, when, participants } = identityOf(nodes);
  // What belongs to a larger event is of its time, where nobody says more.
  const time = when ?? (container && inferred(identityOf(container.nodes).when));
  const where = participants.find(({ role }) => role === 'place')?.entity;
  return {
    id,
    type: events[0]!.event.type,
    label: eventLabel(nodes, naming),
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

/** What tells an event from others: when, who, and from them its id. */
export function identityOf(nodes: readonly EventNode[]): { readonly id: string; readonly when: ArticleEvent | undefined; readonly participants: EventNode['participants'] } {
  const when = mostPrecise(nodes.flatMap((node) => node.events));
  const participants = uniqueBy(nodes.flatMap((node) => node.participants), ({ entity }) => entity);
  return { id: idOf(nodes[0]!, participants, when), when, participants };
}

/** Readable. Events with a time and two participants keep their id while those stay; the others are told apart by their first mention. */
function idOf(node: EventNode, participants: EventNode['participants'], when: ArticleEvent | undefined): string {
  const who = participants.map(({ entity }) => entity.slice(entity.indexOf(':') + 1).replaceAll(' ', '-')).sort().slice(0, 3).join('+');
  return `event:${node.family}:${who}:${when?.when !== undefined && participants.length >= 2 ? when.when : node.key}`;
}

/** The mention whose time says most: a day, other days, else the more of a date that is known ("XXXX-05-16" before "XXXX-05"). */
function mostPrecise(events: readonly ArticleEvent[]): ArticleEvent | undefined {
  const rank = ({ range, when }: ArticleEvent): number => (range ? (range[0] === range[1] ? 0 : 1) : when !== undefined ? 3 - Math.min(1, (when.match(/\d/g)?.length ?? 0) / 8) : 4);
  const best = events.reduce<ArticleEvent | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  return best?.when === undefined ? undefined : best;
}

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

const sortDate = (event: ModelEvent): string => event.range?.[0] ?? event.when ?? '~';

/** Orders events by their first day, those without a time last. */
export const inTimeOrder = (a: ModelEvent, b: ModelEvent): number => (sortDate(a) < sortDate(b) ? -1 : sortDate(a) > sortDate(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
