import { Counter } from '../collections.ts';
import { capitalised, gerund, possessive, thirdPerson } from '../read/inflect.ts';
import { lemmatize } from '../read/lemma.ts';
import { eventFamily, isDeverbal, nounOf } from '../relate/events-words.ts';
import type { ArticleEvent, EntityType, EventType, ParticipantRole } from '../types.ts';
import type { EventNode } from './event-nodes.ts';

/** What the label needs to know of the model's entities. */
export interface Naming {
  readonly nameOf: (entity: string) => string;
  readonly typeOf: (entity: string) => EntityType | undefined;
}

/** Kinds of events that are called by a noun, whatever the articles' words: "visit", not "arrives". */
const BY_NOUN: ReadonlySet<EventType> = new Set(['visit', 'meeting', 'disaster', 'election']);

/** What stands before whom a thing is done to, where that is not "of". */
const BEFORE_TARGET: ReadonlyMap<string, string> = new Map([
  ...['sanction', 'embargo', 'lawsuit', 'charge', 'protest', 'accusation', 'offensive', 'warrant', 'verdict', 'appeal', 'crime', 'fraud', 'win', 'victory'].map((word) => [word, 'against'] as const),
  ...['attack', 'strike', 'airstrike', 'raid', 'assault', 'ambush', 'tariff', 'ban'].map((word) => [word, 'on'] as const),
  ...['invitation', 'speech', 'address', 'statement', 'warning', 'message', 'grant', 'loan'].map((word) => [word, 'to'] as const),
  ...['deal', 'agreement', 'treaty', 'pact', 'accord', 'contract', 'merger', 'trade'].map((word) => [word, 'with'] as const),
]);

/** Marked words are shown as far as this. */
const LONGEST_WORDS = 60;

/** Named in a label at most, of each side. */
const MOST_NAMED = 2;

/** How an analyst would call an event in a list: "Vladimir Putin’s visit to China", "Sinking of the Agia Thekla", "China condemns Russia". */
export function eventLabel(nodes: readonly EventNode[], naming: Naming): string {
  const events = nodes.flatMap((node) => node.events);
  const nouns = events.filter(({ noun }) => noun);
  const parts = partsOf(nodes);
  const { type } = events[0]!;
  const marked = events.filter(({ words }) => words !== undefined);
  if (marked.length > 0) return byWords(marked, parts, naming);
  return BY_NOUN.has(type) || 2 * nouns.length >= events.length ? byNoun(type, nounFor(events, nouns), mostFrequent(events.flatMap(({ name }) => name ?? [])), parts, naming) : byVerb(events.filter(({ noun }) => !noun), parts, naming);
}

interface Parts {
  readonly agents: readonly string[];
  /** Whom it is done to, or who takes part besides. */
  readonly targets: readonly string[];
  readonly place: string | undefined;
}

/** Who takes part in which role, those first whom most articles name. */
function partsOf(nodes: readonly EventNode[]): Parts {
  const counts = new Map<string, Map<ParticipantRole, number>>();
  for (const { participants } of nodes) {
    for (const { entity, role } of participants) {
      const roles = counts.get(entity) ?? new Map<ParticipantRole, number>();
      counts.set(entity, roles.set(role, (roles.get(role) ?? 0) + 1));
    }
  }
  const ranked = [...counts].map(([entity, roles]) => ({ entity, total: sum(roles.values()), role: [...roles].sort(([, m], [, n]) => n - m)[0]![0] })).sort((a, b) => b.total - a.total);
  const named = (...wanted: readonly ParticipantRole[]): readonly string[] => ranked.filter(({ role }) => wanted.includes(role)).map(({ entity }) => entity);
  return { agents: named('agent').slice(0, MOST_NAMED), targets: named('patient', 'participant').slice(0, MOST_NAMED), place: named('place')[0] };
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** The noun that most mentions have, in its form there ("talks"); of an event that only verbs tell, the noun that belongs to them. */
function nounFor(events: readonly ArticleEvent[], nouns: readonly ArticleEvent[]): string {
  const family = events[0]!.lemma;
  return mostFrequent(nouns.map(({ text }) => text.toLowerCase())) ?? nounOf(family);
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counter = new Counter<string>();
  for (const word of words) counter.add(word);
  return counter.most();
}

/** As the reader has marked it: "Cup final", "Aino Hakala told staff". */
function byWords(marked: readonly ArticleEvent[], { agents, place }: Parts, naming: Naming): string {
  const words = mostFrequent(marked.map((event) => event.words!))!.replace(/^(?:the|an?) /i, '');
  const shown = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1).trimEnd()}…` : words;
  const isSaid = (entity: string): boolean => words.toLowerCase().includes(naming.nameOf(entity).toLowerCase());
  const where = place === undefined || isSaid(place) ? '' : ` in ${naming.nameOf(place)}`;
  const isNoun = marked.some(({ noun, words: own }) => noun && own?.endsWith(words));
  const who = isNoun || agents.some(isSaid) ? '' : `${agents.map(naming.nameOf).join(' and ')} `;
  return capitalised(`${who}${shown}${where}`.trim());
}

function byNoun(type: EventType, noun: string, called: string | undefined, { agents, targets, place }: Parts, naming: Naming): string {
  const names = (entities: readonly string[]): string => entities.map(naming.nameOf).join(' and ');
  const head = called === undefined ? noun : `“${called}” ${noun}`;
  const where = place === undefined ? '' : ` ${type !== 'visit' ? 'in' : /^tours?$/.test(noun) ? 'of' : 'to'} ${naming.nameOf(place)}`;
  if (type === 'meeting') {
    const met = [...agents, ...targets].slice(0, MOST_NAMED);
    return capitalised(`${head}${met.length === 0 ? '' : ` ${met.length > 1 ? 'between' : 'of'} ${names(met)}`}${where}`);
  }
  const whose = agents.length > 0 ? `${possessive(names(agents))} ` : '';
  const [first] = targets;
  const known = agents.length > 0 && (called !== undefined || (type === 'visit' && place !== undefined));
  if (first === undefined || known) return capitalised(`${whose}${head}${where}`);
  const lemma = lemmatize(noun, 'NOUN');
  const before = BEFORE_TARGET.get(lemma);
  if (agents.length === 0 && before === 'with') return capitalised(`${head} ${targets.length > 1 ? 'between' : 'of'} ${names(targets)}${where}`);
  // "Conflict in Ukraine", "invasion of Ukraine".
  if (agents.length === 0 && before === undefined && naming.typeOf(first) === 'place' && !isDeverbal(lemma)) return capitalised(`${head} in ${naming.nameOf(first)}`);
  return capitalised(`${whose}${head} ${before ?? 'of'} ${names(targets)}${where}`);
}

function byVerb(verbs: readonly ArticleEvent[], { agents, targets, place }: Parts, naming: Naming): string {
  const names = (entities: readonly string[]): string => entities.map(naming.nameOf).join(' and ');
  const verb = mostFrequent(verbs.map(verbOf))!;
  const where = place === undefined ? '' : ` in ${naming.nameOf(place)}`;
  const object = targets.length > 0 ? ` ${names(targets)}` : '';
  if (agents.length > 0) {
    const several = agents.length > 1 || naming.typeOf(agents[0]!) === 'group';
    return capitalised(`${names(agents)} ${several ? verb : thirdPerson(verb)}${object}${where}`);
  }
  const done = targets.length > 0 ? mostFrequent(verbs.map(({ text }) => text.toLowerCase()).filter((text) => /(?:ed|en|[nt])$/.test(text) && lemmatize(text, 'VERB') !== verb && !text.endsWith('ing'))) : undefined;
  return capitalised(done !== undefined ? `${names(targets)} ${done}${where}` : `${gerund(verb)}${object && ` of${object}`}${where}`);
}

/** The verb as the article has it, unless its particle makes it another ("went down" is "sink"). */
function verbOf({ text, lemma }: ArticleEvent): string {
  const own = ['VERB_PAST', 'VERB_ING', 'VERB_PRES'] as const;
  return own.map((pos) => lemmatize(text, pos)).find((verb) => eventFamily(verb) === lemma) ?? lemma;
}
