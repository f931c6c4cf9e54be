import { relateTimes } from '../times.ts';
import type { ArticleEvent } from '../types.ts';
import { isNominal } from './chunks.ts';
import type { EventDraft } from './events.ts';

type Mention = EventDraft['event'];

/** The mentions of one event so far; of those that are alike in time and occurrence only one is kept. */
interface Group {
  readonly first: string;
  readonly kinds: Map<string, Mention>;
  readonly participants: Set<string>;
}

/** How many events of a kind back a mere "the visit" may refer to. */
const REACH = 40;

/**
 * Brings the mentions of one event within an article together: of one family, with times that can agree and somebody in common; a mention that
 * names nobody goes with the last one before it. Each later mention points at the first (`sameAs`), and each part of a larger event at that one (`partOf`),
 * whose time it takes where it has none.
 */
export function joinEvents(drafts: readonly EventDraft[], isPerson: (entity: string) => boolean): readonly ArticleEvent[] {
  const alone = drafts.map(({ event }) => event);
  const joined = join(drafts, alone, isPerson);
  if (!drafts.some(({ frame }) => frame !== undefined)) return joined;
  const groupOf = new Map(joined.map(({ id, sameAs }) => [id, sameAs ?? id]));
  const times = timesOf(joined);
  const parts = drafts.map(({ event, frame }) => {
    const time = frame !== undefined && event.when === undefined ? times.get(groupOf.get(frame)!) : undefined;
    return time ? { ...event, ...time, whenBasis: 'inferred' as const } : event;
  });
  const partOf = new Map(drafts.flatMap(({ event, frame }) => (frame !== undefined && groupOf.get(frame) !== groupOf.get(event.id) ? [[event.id, frame] as const] : [])));
  const again = join(drafts, parts, isPerson);
  const first = new Map(again.map(({ id, sameAs }) => [id, sameAs ?? id]));
  return again.map((event) => (partOf.has(event.id) ? { ...event, partOf: first.get(partOf.get(event.id)!)! } : event));
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

function join(drafts: readonly EventDraft[], events: readonly Mention[], isPerson: (entity: string) => boolean): readonly ArticleEvent[] {
  /** Groups by family, the one mentioned last at the end. */
  const byFamily = new Map<string, Group[]>();
  return events.map((event, i) => {
    const groups = byFamily.get(event.lemma) ?? [];
    byFamily.set(event.lemma, groups);
    const group = groupFor(event, groups, drafts[i]!, isPerson) ?? { first: event.id, kinds: new Map<string, Mention>(), participants: new Set<string>() };
    const known = groups.indexOf(group);
    if (known >= 0) groups.splice(known, 1);
    groups.push(group);
    // What only points back says nothing new of when or whether.
    if (known < 0 || event.when !== undefined || event.participants.length > 0) group.kinds.set(`${event.when}|${event.occurrence}`, event);
    for (const { entity } of event.participants) group.participants.add(entity);
    return group.first === event.id ? event : { ...event, sameAs: group.first };
  });
}

function groupFor(event: Mention, groups: readonly Group[], draft: EventDraft, isPerson: (entity: string) => boolean): Group | undefined {
  const bare = event.participants.length === 0;
  const introduces = bare && isNew(draft);
  const isNoun = isNominal(draft.view.tokens[draft.index]!);
  let best: { readonly group: Group; readonly shared: number } | undefined;
  for (const group of groups.slice(-REACH)) {
    const shared = event.participants.filter(({ entity }) => group.participants.has(entity)).length;
    if (introduces || (!bare && shared === 0) || othersInBoth(event, group, isPerson)) continue;
    if (best && best.shared > shared) continue;
    if ([...group.kinds.values()].every((other) => compatible(event, other, isNoun))) best = { group, shared };
  }
  return best?.group;
}

const INTRODUCING = new Set(['a', 'an', 'another', 'several', 'many', 'some', 'any', 'no', 'each', 'every', 'more', 'most', 'few', 'other', 'two', 'three', 'four', 'over']);

/** "a visit", "several visits": words that do not mean an event already told. */
function isNew({ view, index }: EventDraft): boolean {
  if (!isNominal(view.tokens[index]!)) return false;
  const phrase = view.phrases.find(({ from, to }) => from <= index && index < to);
  return phrase !== undefined && INTRODUCING.has(view.tokens[phrase.from]!.text.toLowerCase());
}

/** Each has a person that the other lacks: talks with one are not talks with another. */
function othersInBoth(event: Mention, group: Group, isPerson: (entity: string) => boolean): boolean {
  if (event.type !== 'meeting') return false;
  const people = event.participants.map(({ entity }) => entity).filter(isPerson);
  return people.some((entity) => !group.participants.has(entity)) && [...group.participants].some((entity) => isPerson(entity) && !people.includes(entity));
}

function compatible(a: Mention, b: Mention, isNoun: boolean): boolean {
  const times = relateTimes(timeOf(a), timeOf(b));
  if (times === 'different') return false;
  // What is still to come is not what has happened, unless a time says that they are one; a noun says little of either.
  return isNoun || a.occurrence === b.occurrence || a.occurrence === 'possible' || b.occurrence === 'possible' || times !== 'unknown';
}

export const timeOf = (event: Pick<ArticleEvent, 'when' | 'range'>) => ({ ...(event.when !== undefined && { value: event.when }), ...(event.range && { range: event.range }) });
