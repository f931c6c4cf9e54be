import { relateTimes } from '../times.ts';
import type { ArticleEvent, DateRange, EventType, Occurrence, Token } from '../types.ts';
import type { EventDraft } from './events.ts';

type Mention = EventDraft['event'];

interface Kind {
  readonly event: Mention;
  readonly noun: boolean;
}

/** The mentions of one event so far; of those that are alike in time and occurrence only one is kept. */
interface Group {
  readonly first: string;
  readonly kinds: Map<string, Kind>;
  readonly participants: Set<string>;
  readonly places: Set<string>;
  /** The event of the reader's that a mark says it is. */
  entry?: string;
}

/** What the joining needs to know of the article's entities. */
export interface Known {
  readonly isPerson: (entity: string) => boolean;
  /** A place and what it lies in, by name. */
  readonly placesOf: (entity: string) => readonly string[];
  /** When the article came out. */
  readonly published: DateRange | undefined;
}

/** Types of events of which one article tells several. */
const RECURRING: ReadonlySet<EventType> = new Set(['visit', 'meeting']);

/** How many events of a kind back a mere "the visit" may refer to. */
const REACH = 40;

/**
 * Brings the mentions of one event within an article together: of one family, with times that can agree and somebody in common; a mention that
 * names nobody goes with the last one before it. What marks by hand say is one event of the reader's is one, and no other of the reader's. Each later mention points at the first (`sameAs`), and each part of a larger event at that one (`partOf`),
 * whose time it takes where it has none.
 */
export function joinEvents(drafts: readonly EventDraft[], known: Known): readonly ArticleEvent[] {
  const joined = join(drafts, drafts.map(({ event }) => event), known);
  const groupOf = new Map(joined.map(({ id, sameAs }) => [id, sameAs ?? id]));
  const times = timesOf(joined);
  const visits = visitsIn(joined, times, known);
  let lastVisit: string | undefined;
  const frames = new Map(drafts.flatMap((draft) => {
    const { event, frame } = draft;
    const found = frame ?? visitOf(event, visits) ?? (event.type === 'meeting' && event.when === undefined && pointsBack(draft) ? lastVisit : undefined);
    if (event.type === 'visit' && times.has(groupOf.get(event.id)!)) lastVisit = event.id;
    return found !== undefined && groupOf.get(found) !== groupOf.get(event.id) ? [[event.id, found] as const] : [];
  }));
  if (frames.size === 0) return settle(drafts, joined, known);
  const parts = drafts.map(({ event }) => {
    const time = event.when === undefined ? times.get(groupOf.get(frames.get(event.id) ?? '') ?? '') : undefined;
    return time ? { ...event, ...time, whenBasis: 'inferred' as const } : event;
  });
  const again = join(drafts, parts, known);
  const first = new Map(again.map(({ id, sameAs }) => [id, sameAs ?? id]));
  return settle(drafts, again, known).map((event) => (frames.has(event.id) ? { partOf: first.get(frames.get(event.id)!)!, ...event } : event));
}

/**
 * A noun says little of whether a thing has happened: it follows the article's other words for it, unless a verb tells that it did. The days go before both:
 * what was over when the article came out has happened, and a noun for what was still to come is planned.
 */
function settle(drafts: readonly EventDraft[], events: readonly ArticleEvent[], { published }: Known): readonly ArticleEvent[] {
  const planned = new Set<string>();
  const done = new Set<string>();
  events.forEach(({ id, sameAs, occurrence }, i) => {
    if (occurrence === 'planned') planned.add(sameAs ?? id);
    else if (occurrence === 'happened' && !isNoun(drafts[i]!)) done.add(sameAs ?? id);
  });
  return events.map((event, i) => {
    const first = event.sameAs ?? event.id;
    const noun = isNoun(drafts[i]!);
    if (event.occurrence === 'planned' && event.range && published && event.range[1] < published[0]) return { ...event, occurrence: 'happened' };
    if (event.occurrence !== 'happened' || !noun) return event;
    const coming = event.range && published && event.range[0] > published[1];
    return coming || (planned.has(first) && !done.has(first)) ? { ...event, occurrence: 'planned' } : event;
  });
}

const isNoun = ({ event }: EventDraft): boolean => event.noun === true;

/** Both name places, and none in common. */
function elsewhere(event: Mention, group: Group, known: Known): boolean {
  const places = placesIn(event, known);
  return places.length > 0 && group.places.size > 0 && !places.some((place) => group.places.has(place));
}

const placesIn = ({ participants }: Mention, { placesOf }: Known): readonly string[] => participants.flatMap(({ role, entity }) => (role === 'place' ? placesOf(entity) : []));

interface Visit {
  readonly first: string;
  readonly visitors: Set<string>;
  readonly occurrences: Set<Occurrence>;
}

/** The visits of which the article tells who makes them and when. */
function visitsIn(events: readonly ArticleEvent[], times: ReadonlyMap<string, unknown>, { isPerson }: Known): readonly Visit[] {
  const visits = new Map<string, Visit>();
  for (const { id, sameAs, type, participants, occurrence } of events) {
    const first = sameAs ?? id;
    if (type !== 'visit' || !times.has(first)) continue;
    const visit = visits.get(first) ?? { first, visitors: new Set(), occurrences: new Set() };
    visits.set(first, visit);
    visit.occurrences.add(occurrence);
    for (const { role, entity } of participants) if (role === 'agent' && isPerson(entity)) visit.visitors.add(entity);
  }
  return [...visits.values()];
}

/** A meeting without a time of its own is part of the only visit that one of those who meet makes. */
function visitOf({ type, when, participants, occurrence }: Mention, visits: readonly Visit[]): string | undefined {
  if (type !== 'meeting' || when !== undefined) return undefined;
  const fitting = visits.filter(({ visitors, occurrences }) => participants.some(({ entity }) => visitors.has(entity)) && (occurrence !== 'planned' || occurrences.has('planned')));
  return fitting.length === 1 ? fitting[0]!.first : undefined;
}

/** The time of each event, by its first mention: that of the first mention that has days, else any. */
function timesOf(events: readonly ArticleEvent[]): ReadonlyMap<string, Pick<ArticleEvent, 'when' | 'range'>> {
  const times = new Map<string, Pick<ArticleEvent, 'when' | 'range'>>();
  for (const { id, sameAs, when, range } of events) {
    const key = sameAs ?? id;
    if (when !== undefined && (!times.has(key) || (range && !times.get(key)!.range))) times.set(key, { when, ...(range && { range }) });
  }
  return times;
}

function join(drafts: readonly EventDraft[], events: readonly Mention[], known: Known): readonly ArticleEvent[] {
  /** Groups by family, the one mentioned last at the end. */
  const byFamily = new Map<string, Group[]>();
  const byEntry = new Map<string, Group>();
  return events.map((event, i) => {
    const groups = byFamily.get(event.lemma) ?? [];
    byFamily.set(event.lemma, groups);
    const group: Group = byEntry.get(event.entry ?? '') ?? groupFor(event, groups, drafts[i]!, known) ?? { first: event.id, kinds: new Map<string, Kind>(), participants: new Set<string>(), places: new Set<string>() };
    const noun = isNoun(drafts[i]!);
    const at = groups.indexOf(group);
    if (at >= 0) groups.splice(at, 1);
    groups.push(group);
    // What only points back says nothing new of when or whether.
    if (at < 0 || event.when !== undefined || event.participants.length > 0) group.kinds.set(`${event.when}|${event.occurrence}|${noun}`, { event, noun });
    for (const { entity } of event.participants) group.participants.add(entity);
    for (const place of placesIn(event, known)) group.places.add(place);
    if (event.entry !== undefined) byEntry.set((group.entry = event.entry), group);
    return group.first === event.id ? event : { sameAs: group.first, ...event };
  });
}

function groupFor(event: Mention, groups: readonly Group[], draft: EventDraft, known: Known): Group | undefined {
  const bare = event.participants.length === 0 || pointsBack(draft);
  const noun = isNoun(draft);
  const introduces = bare && isNew(draft);
  let best: { readonly group: Group; readonly shared: number } | undefined;
  for (const group of groups.slice(-REACH)) {
    if (group.entry !== undefined && event.entry !== undefined) continue;
    const shared = event.participants.filter(({ entity }) => group.participants.has(entity)).length;
    if (introduces || (!bare && shared === 0) || (RECURRING.has(event.type) && (othersInBoth(event, group, known) || elsewhere(event, group, known)))) continue;
    if (best && best.shared > shared) continue;
    if ([...group.kinds.values()].every((other) => compatible({ event, noun }, other))) best = { group, shared };
  }
  return best?.group;
}

const INTRODUCING = new Set(['a', 'an', 'another', 'several', 'many', 'some', 'any', 'no', 'each', 'every', 'more', 'most', 'few', 'other', 'two', 'three', 'four', 'over']);

/** "a visit", "several visits": words that do not mean an event already told. */
function isNew(draft: EventDraft): boolean {
  const { view, index } = draft;
  if (!isNoun(draft)) return false;
  const first = firstOf(view, index);
  return first !== undefined && (first.pos === 'NUM' || INTRODUCING.has(first.text.toLowerCase()));
}

const firstOf = ({ phrases, tokens }: EventDraft['view'], index: number): Token | undefined => {
  const phrase = phrases.find(({ from, to }) => from <= index && index < to);
  return phrase && tokens[phrase.from];
};

/** "this visit", "that meeting": words that mean an event already told. */
const pointsBack = (draft: EventDraft): boolean => isNoun(draft) && /^(?:this|that)$/i.test(firstOf(draft.view, draft.index)?.text ?? '');

/** Each has a person that the other lacks: talks with one are not talks with another. */
function othersInBoth(event: Mention, group: Group, { isPerson }: Known): boolean {
  const people = event.participants.map(({ entity }) => entity).filter(isPerson);
  return people.some((entity) => !group.participants.has(entity)) && [...group.participants].some((entity) => isPerson(entity) && !people.includes(entity));
}

function compatible({ event: a, noun }: Kind, { event: b, noun: other }: Kind): boolean {
  const times = relateTimes(timeOf(a), timeOf(b));
  if (times === 'different') return false;
  // What is still to come is not what has happened, unless a time says that they are one; a noun says little of either.
  return noun || other || a.occurrence === b.occurrence || a.occurrence === 'possible' || b.occurrence === 'possible' || times !== 'unknown';
}

export const timeOf = (event: Pick<ArticleEvent, 'when' | 'range'>) => ({ ...(event.when !== undefined && { value: event.when }), ...(event.range && { range: event.range }) });
