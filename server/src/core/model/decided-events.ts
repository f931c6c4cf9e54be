import { particularity, quotePattern, type EventDecision, type EventFinder } from '../decisions/index.ts';
import { lemmatize } from '../read/lemma.ts';
import { eventFamily } from '../relate/events-words.ts';
import { nameKey } from '../relate/names.ts';
import { rangeContains } from '../calendar.ts';
import { relateTimes } from '../times.ts';
import type { ModelEvent } from '../types.ts';
import type { EntityIndex } from './entities.ts';
import type { EventNode } from './event-nodes.ts';

/** An entry of the reader's, with all that is said of its event: by itself, and by those that are the same. */
export interface DecidedEvent extends Omit<EventDecision, 'mentions' | 'sameAs'> {
  readonly entry: string;
  /** Its event's place among the reader's. */
  readonly order: number;
}

/** Tells which of the reader's events all mentions of one event in an article are of. */
export type FindDecided = (node: EventNode, text: string) => DecidedEvent | undefined;

/** A mark by hand goes before all ways to find an event. @param decisions with the mentions that may stand in the article. Prepared once for a list. */
export function decidedEvents(decisions: readonly EventDecision[]): FindDecided {
  const made = MADE.get(decisions) ?? make(decisions);
  MADE.set(decisions, made);
  return made;
}

const MADE = new WeakMap<readonly EventDecision[], FindDecided>();

function make(decisions: readonly EventDecision[]): FindDecided {
  const eventOf = joinDecisions(decisions);
  const finders = decisions.flatMap(({ id, mentions }) => mentions.map((finder) => ({ finder: prepare(finder), event: eventOf.get(id)!, rank: particularity(finder) }))).sort((a, b) => b.rank - a.rank);
  const any = finders.filter(({ finder }) => finder.families === undefined);
  const byFamily = new Map<string, typeof finders>();
  for (const each of finders) for (const family of each.finder.families ?? []) byFamily.set(family, [...(byFamily.get(family) ?? []), each]);
  return (node, text) => {
    const marked = node.events.flatMap(({ entry }) => (entry === undefined ? [] : eventOf.get(entry) ?? []));
    if (marked[0]) return marked[0];
    const own = familiesOf(node).flatMap((family) => byFamily.get(family) ?? []);
    const candidates = own.length === 0 ? any : any.length === 0 ? own : [...own, ...any].sort((a, b) => b.rank - a.rank);
    if (candidates.length === 0) return undefined;
    const names = namesIn(node);
    return candidates.find(({ finder }) => finds(finder, node, names, text))?.event;
  };
}

/** The entries by id. Those that are the same make one event, unless they are also said to be different; of two that say a thing of it the first counts. */
function joinDecisions(decisions: readonly EventDecision[]): ReadonlyMap<string, DecidedEvent> {
  const groups = groupDecisions(decisions);
  const order = new Map(decisions.map(({ id }, i) => [id, i]));
  const leading = new Map([...new Set(groups.values())].map((group) => [group, leaderOf(group)] as const));
  const eventOf = (entry: string): string | undefined => leading.get(groups.get(entry) ?? [])?.id;
  return new Map([...leading].flatMap(([group, { id }]) => {
    const distinctFrom = [...new Set(group.flatMap((each) => each.distinctFrom.flatMap((other) => eventOf(other) ?? [])))].sort();
    const { mentions: _, sameAs: __, ...said } = group.reduceRight((later, each) => ({ ...later, ...each }));
    return group.map((each): [string, DecidedEvent] => [each.id, { ...said, id, order: order.get(id)!, entry: each.id, distinctFrom }]);
  }));
}

/** The entries that are the same, by the id of each, in their order. */
function groupDecisions(decisions: readonly EventDecision[]): ReadonlyMap<string, readonly EventDecision[]> {
  const order = new Map(decisions.map((each, i) => [each, i]));
  const groups = new Map<string, readonly EventDecision[]>(decisions.map((each) => [each.id, [each]]));
  for (const { id, sameAs } of decisions) {
    for (const other of sameAs) {
      const [mine, theirs] = [groups.get(id)!, groups.get(other)];
      if (!theirs || mine === theirs || mine.some((a) => theirs.some((b) => a.distinctFrom.includes(b.id) || b.distinctFrom.includes(a.id)))) continue;
      const joined = [...mine, ...theirs].sort((a, b) => order.get(a)! - order.get(b)!);
      for (const each of joined) groups.set(each.id, joined);
    }
  }
  return groups;
}

/** The entry that others are said to be the same as gives its name to all. */
const leaderOf = (group: readonly EventDecision[]): EventDecision => group.find(({ sameAs }) => !sameAs.some((id) => group.some((other) => other.id === id))) ?? group[0]!;

/** The reader says that the two are different events. */
export const toldApart = (a: DecidedEvent | undefined, b: DecidedEvent | undefined): boolean =>
  a !== undefined && b !== undefined && a.id !== b.id && (a.distinctFrom.includes(b.id) || b.distinctFrom.includes(a.id));

/** What connects all mentions of one of the reader's events; no node has such a key. */
export const meetingPoint = ({ id }: DecidedEvent): string => `decided:${id}`;

/** Of several of the reader's events that the model takes for one, the first. */
export const leading = (decided: readonly DecidedEvent[]): DecidedEvent | undefined => decided.reduce<DecidedEvent | undefined>((first, each) => (first && first.order <= each.order ? first : each), undefined);

/** The event as the reader has it: what is decided of it takes the place of what the articles say. */
export function asDecided(event: ModelEvent, decided: readonly DecidedEvent[], entities: EntityIndex): ModelEvent {
  const { minor: _, ...told } = event;
  const { id, label, type, range, where, participants } = leading(decided)!;
  const entityOf = (name: string): string => conceptsOfName(name).find((concept) => entities.get(concept)) ?? `name:${name}`;
  const place = where === undefined ? event.where : entityOf(where);
  const roles = new Map(event.participants.map(({ entity, role }) => [entity, role]));
  const others = participants?.map(entityOf).map((entity) => ({ entity, role: roles.get(entity) ?? 'participant' as const })) ?? event.participants.filter(({ entity }) => entity !== event.where);
  return {
    ...told,
    id,
    ...(label !== undefined && { label }),
    ...(type && { type }),
    ...(range && { when: range[0] === range[1] ? range[0] : range.join('/'), range, whenBasis: 'certain' }),
    ...(place !== undefined && { where: place }),
    participants: place === undefined || others.some(({ entity }) => entity === place) ? others : [...others, { role: 'place', entity: place }],
    confirmed: true,
  };
}

// ------------------------------------------------------------------------------------------------------------- finding

/** A finder whose words and names are those that nodes have. */
interface Prepared extends Omit<EventFinder, 'words' | 'with' | 'quote'> {
  readonly families?: readonly string[];
  /** Of each name, the ids and concepts that it may stand for. */
  readonly names: readonly (readonly string[])[];
  readonly quote?: RegExp;
}

function prepare({ words, with: names, quote, ...rest }: EventFinder): Prepared {
  return { ...rest, ...(words && { families: [...new Set(words.flatMap(familiesOfWord))] }), names: names.map(conceptsOfName), ...(quote !== undefined && { quote: quotePattern(quote) }) };
}

/** "Trip" and "visited" are of the family of "visit". */
function familiesOfWord(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return [...new Set([lower, lemmatize(lower, 'NOUN'), lemmatize(lower, 'VERB'), lemmatize(lower, 'VERB_PAST')].flatMap((lemma) => [lemma, eventFamily(lemma)]))];
}

const familiesOf = ({ events }: EventNode): readonly string[] => [...new Set(events.map(({ lemma }) => lemma))];

/** What a name may stand for in the model. */
export const conceptsOfName = (name: string): readonly string[] =>
  [`person:${nameKey('person', name)}`, `thing:${nameKey('place', name)}`, `thing:${nameKey('organization', name)}`, `group:${nameKey('group', name)}`];

/** Whether a finder finds a node, whatever the articles that it is for. */
export function matches(finder: EventFinder): (node: EventNode, text: string) => boolean {
  const prepared = prepare(finder);
  return (node, text) => finds(prepared, node, namesIn(node), text);
}

function finds({ families, type, names, range, quote }: Prepared, node: EventNode, known: ReadonlySet<string>, text: string): boolean {
  if (families && !familiesOf(node).some((family) => families.includes(family))) return false;
  if (type && !node.events.some((event) => event.type === type)) return false;
  if (range && !(node.times.some((time) => time.range && rangeContains(range, time.range)) && node.times.every((time) => relateTimes(time, { range }) !== 'different'))) return false;
  if (!names.every((concepts) => concepts.some((concept) => known.has(concept)))) return false;
  return quote === undefined || [...text.matchAll(quote)].some((match) => node.events.some(({ start, end }) => match.index <= start && end <= match.index + match[0].length));
}

/** Of people of one name, the careers tell them apart; the reader's name has none. */
export const withoutCareer = (id: string): string => id.split(' / ', 1)[0]!;

const namesIn = ({ who, where, participants }: EventNode): ReadonlySet<string> => new Set([...who, ...where, ...participants.map(({ entity }) => entity)].map(withoutCareer));
