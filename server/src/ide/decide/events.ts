import type { Corpus } from '../../core/corpus.ts';
import type { EventChange, EventDecision } from '../../core/decisions/index.ts';
import type { ModelEvent } from '../../core/types.ts';
import type { Refusal, Wish } from './wish.ts';

/** What a decision writes into `events.yaml`, which says `known` now. The articles of finders are named by their ids. */
export function eventChanges(corpus: Corpus, { kind, ids, value, articles }: Wish, known: readonly EventDecision[]): readonly EventChange[] | Refusal {
  const all = corpus.events();
  const events = [...new Set(ids)].map((id) => all.find((event) => event.id === id));
  if (events.includes(undefined)) return { problem: 'The articles have changed, and this event is no longer what it was. Look at the list again.' };
  const entries = entriesFor(corpus, events as readonly ModelEvent[], known);
  const [first, ...others] = entries;
  const decided = new Map(known.map((each) => [each.id, each]));
  switch (kind) {
    case 'event.confirm': {
      const added = entries.filter(({ id }) => !decided.has(id));
      return added.length > 0 ? added : { problem: 'That is confirmed already.' };
    }
    case 'event.rename': {
      const label = value?.trim();
      return label ? [{ ...known.some(({ id }) => id === first!.id) ? { id: first!.id } : first!, label }] : { problem: 'Give the event a name.' };
    }
    case 'event.reject':
      return entries.map((entry) => ({ ...(decided.has(entry.id) ? { id: entry.id } : { id: entry.id, label: entry.label, mentions: entry.mentions }), rejected: true }));
    case 'event.merge':
      if (others.length === 0) return { problem: 'Choose two events or more.' };
      return joined([...entries].sort((a, b) => Number(decided.has(b.id)) - Number(decided.has(a.id))), decided);
    case 'event.distinguish':
      if (others.length === 0) return { problem: 'Choose two events or more.' };
      return entries.map((entry, i) => related(entry, decided, entries.slice(0, i).map(({ id }) => id), 'distinctFrom', entries));
    case 'event.split':
      return splitChanges(corpus, events[0]!, new Set(articles), known);
    default:
      return { problem: `"${kind}" is not known here.` };
  }
}

/** An entry for what some articles tell, and one for the rest, which are different events. An entry that there is keeps what it finds of the rest, or of these. */
function splitChanges(corpus: Corpus, event: ModelEvent, articles: ReadonlySet<string>, known: readonly EventDecision[]): readonly EventChange[] | Refusal {
  const parts = corpus.splitOf(event.id, articles);
  if (!parts) return { problem: 'Choose some of the articles that tell of the event, and not all: what one article takes for one event stays one.' };
  const taken = new Set(known.map(({ id }) => id));
  const nameOf = namesIn(corpus);
  const entry = known.find(({ id }) => id === event.id);
  if (!entry) {
    const [rest, other] = parts.map((part) => newEntry(part.event, part.finders, nameOf, taken));
    return [rest!, { ...other!, distinctFrom: [rest!.id] }];
  }
  if (entry.mentions.some(({ quote }) => quote !== undefined)) return { problem: 'This event is found by its words in newsmodel/events.yaml: change there how, and add an entry for the other.' };
  const [rest, chosen] = parts;
  const other = rest.decided ? chosen : rest;
  return [{ ...newEntry(other.event, other.finders, nameOf, taken), distinctFrom: [event.id] }];
}

/** The entry of an event, or a new one that says what the model says. */
function entriesFor(corpus: Corpus, events: readonly ModelEvent[], known: readonly EventDecision[]): readonly EventChange[] {
  const nameOf = namesIn(corpus);
  const taken = new Set(known.map(({ id }) => id));
  return events.map((event): EventChange => {
    if (known.some(({ id }) => id === event.id)) return { id: event.id };
    const finder = corpus.finderOf(event.id);
    return newEntry(event, finder ? [finder] : [], nameOf, taken);
  });
}

function namesIn(corpus: Corpus): (entity: string) => string {
  const names = new Map(corpus.entities().map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id.slice(id.indexOf(':') + 1);
}

/** What the model says of an event, under an id that is free. */
function newEntry(event: ModelEvent, mentions: EventChange['mentions'], nameOf: (entity: string) => string, taken: Set<string>): EventChange {
  const id = freeId(`${event.label} ${event.range?.[0] ?? ''}`, taken);
  taken.add(id);
  const people = event.participants.filter(({ role }) => role !== 'place').map(({ entity }) => nameOf(entity));
  return {
    id,
    label: event.label,
    type: event.type,
    ...(event.range && { range: event.range }),
    ...(event.where !== undefined && { where: nameOf(event.where) }),
    ...(people.length > 0 && { participants: people }),
    mentions: mentions ?? [],
  };
}

const LONGEST_ID = 60;

/** "Aino Hakala’s visit to Turku 2024-05-16" -> "aino-hakalas-visit-to-turku-2024-05-16". */
export function freeId(label: string, taken: ReadonlySet<string>): string {
  const words = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '').slice(0, LONGEST_ID).replace(/-$/, '') || 'event';
  let id = words;
  for (let n = 2; taken.has(id); n++) id = `${words}-${n}`;
  return id;
}

/** All are the same as the first; an event that is confirmed already keeps its id. */
const joined = (entries: readonly EventChange[], decided: ReadonlyMap<string, EventDecision>): readonly EventChange[] =>
  entries.map((entry, i) => related(entry, decided, i === 0 ? [] : [entries[0]!.id], 'sameAs', entries));

/** An entry with more ids that it is the same as, or different from; what said the opposite of one of the entries at hand goes. */
function related(entry: EventChange, decided: ReadonlyMap<string, EventDecision>, ids: readonly string[], key: 'sameAs' | 'distinctFrom', entries: readonly EventChange[]): EventChange {
  const before = decided.get(entry.id);
  const opposite = key === 'sameAs' ? 'distinctFrom' : 'sameAs';
  const withdrawn = before?.[opposite].filter((id) => !entries.some((other) => other.id === id)) ?? [];
  return {
    ...entry,
    ...(ids.length > 0 && { [key]: [...new Set([...before?.[key] ?? [], ...ids])] }),
    ...(before && withdrawn.length < before[opposite].length && { [opposite]: withdrawn }),
  };
}
