import { areApart, countShared, groupBy, meet, sameContent, sharedSets, uniqueBy } from '../collections.ts';
import { isTelling } from '../relate/events-words.ts';
import { nameKey } from '../relate/names.ts';
import { timeOf } from '../relate/same-event.ts';
import { relateTimes, type When } from '../times.ts';
import type { Analysis, ArticleEvent, Entity, EventType, ParticipantRole } from '../types.ts';
import type { EntityIndex } from './entities.ts';
import { conceptOf, isCountryConcept, withContainers } from './story.ts';

/** All mentions of one event in one article. */
export interface EventNode {
  readonly key: string;
  readonly article: string;
  readonly events: readonly ArticleEvent[];
  readonly family: string;
  /** All its words tell of little by themselves. */
  readonly minor: boolean;
  readonly times: readonly When[];
  /** Concepts of who takes part, those of them that are people, and of where it is with what contains that place. */
  readonly who: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Countries that those people lead, who may be named in their stead. */
  readonly led: ReadonlySet<string>;
  /** What it is called between quotation marks, in small letters. */
  readonly names: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
  /** The places of `where` that are no countries. */
  readonly sites: ReadonlySet<string>;
  readonly participants: readonly { readonly role: ParticipantRole; readonly entity: string }[];
}

/** What of an article tells whether it speaks of the same things as another. */
export interface ArticleProfile {
  readonly nodes: readonly EventNode[];
  /** Without what is said or merely begun: two articles that say "said" speak of two sayings. */
  readonly byFamily: ReadonlyMap<string, readonly EventNode[]>;
  readonly named: readonly EventNode[];
  /** All that it names but countries, which tell little. */
  readonly concepts: ReadonlySet<string>;
}

/** The events of an article for comparison with those of others. */
export function profileOf(analysis: Analysis, entities: EntityIndex): ArticleProfile {
  const local = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const conceptById = new Map(analysis.entities.map((entity) => [entity.id, conceptOf(entities, analysis.article, entity)]));
  const setOf = sharedSets();
  const conceptsOf = (list: readonly Entity[]): ReadonlySet<string> => setOf(list.map(({ id }) => conceptById.get(id)!));
  const nodes = [...groupBy(analysis.events, (event) => event.sameAs ?? event.id)].map(([first, events]): EventNode => {
    const participants = uniqueBy(events.flatMap((event) => event.participants), ({ entity }) => entity);
    const who = participants.filter(({ role }) => role !== 'place').map(({ entity }) => local.get(entity)!);
    const where = participants.filter(({ role }) => role === 'place').flatMap(({ entity }) => withContainers(entities, analysis.article, local.get(entity)!));
    return {
      key: `${analysis.article}#${first}`,
      article: analysis.article,
      events,
      family: events[0]!.lemma,
      minor: events.every(({ minor }) => minor),
      times: events.map(timeOf).filter((time) => time.value !== undefined),
      who: conceptsOf(who),
      people: conceptsOf(who.filter(({ type }) => type === 'person')),
      led: setOf(who.flatMap(({ roles }) => roles.flatMap(countryLed))),
      names: setOf(events.flatMap(({ name }) => name?.toLowerCase() ?? [])),
      where: setOf(where),
      sites: setOf(where.filter((place) => !isCountryConcept(place))),
      participants: participants.map(({ role, entity }) => ({ role, entity: entities.idOf(analysis.article, entity) ?? entity })),
    };
  });
  const byFamily = groupBy(nodes.filter((node, _, all) => isTelling(node.family) && !isVague(node, all)), ({ family }) => family);
  const concepts = setOf([...conceptById.values()].filter((concept) => !isCountryConcept(concept)));
  return { nodes, byFamily, named: nodes.filter(({ names }) => names.size > 0), concepts };
}

/** Whether two profiles of an article give the same links with other articles. */
export function linkAlike(a: ArticleProfile, b: ArticleProfile): boolean {
  const keys = ({ byFamily }: ArticleProfile): readonly string[] => [...byFamily.values()].flatMap((nodes) => nodes.map(({ key }) => key));
  return sameContent(a.nodes, b.nodes, NOT_LINKED_BY) && sameContent(a.nodes.map(typeOf), b.nodes.map(typeOf)) && sameContent(keys(a), keys(b)) && sameContent(a.concepts, b.concepts);
}

/** What of a node says nothing of which others it is linked with. */
const NOT_LINKED_BY: ReadonlySet<string> = new Set(['events', 'participants']);

const typeOf = ({ events }: EventNode): EventType => events[0]!.type;

/** Types of events of which one story has several. */
const RECURRING: ReadonlySet<EventType> = new Set(['visit', 'meeting']);

const recurs = (node: EventNode): boolean => RECURRING.has(typeOf(node));

/**
 * Words that name nobody, no place and no time may be any event: those of what did not happen, and of what recurs where they are not their article's only
 * ones of the kind.
 */
function isVague(node: EventNode, all: readonly EventNode[]): boolean {
  if (node.who.size + node.where.size + node.times.length > 0) return false;
  return node.events.every(({ occurrence }) => occurrence === 'denied' || occurrence === 'possible') || (recurs(node) && all.some((other) => other !== node && other.family === node.family));
}

const LEADER = /^(?:president|prime minister|premier|chancellor|king|queen|emperor|leader|head of state) of (?:the )?/;

/** "president of russia" -> Russia. */
const countryLed = (role: string): readonly string[] => (LEADER.test(role) ? [`thing:${nameKey('place', role.replace(LEADER, ''))}`] : []);

/** Events of note are also compared with those of articles on other stories: within a family, with two participants in common. */
export function blocksOf(node: EventNode): readonly string[] {
  if (node.minor || node.times.length === 0) return [];
  const sorted = [...new Set([...node.who, ...node.where])].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${node.family}|${a}|${b}`));
}

/** Likeness of two articles from which words that have nobody and no place but a country in common may be of one event. */
const ALIKE = 0.35;

/** How much speaks for two nodes of one family being one event when their articles may tell the same story and are so much alike; 0 for different events. */
export function sameInStory(a: EventNode, b: EventNode, alike: number): number {
  const [ofA, ofB] = [standIns(a, b), standIns(b, a)];
  if (!compatible(a, b) || areApart(ofA, ofB)) return 0;
  const common = shared(a, b);
  if (alike < ALIKE && !sharesMore(a, b) && !(countShared(ofA, ofB) > 1 && (atOnce(a, b) || isOnce(a, b)))) return 0;
  if (common === 0 && recurs(a) && a.who.size > 0 && b.who.size + b.where.size > 0) return 0;
  return 1 + common + 3 * alike;
}

/** What two countries hardly do to each other twice in one story, where only one article says when. */
const isOnce = (a: EventNode, b: EventNode): boolean => ONCE.has(typeOf(a)) && (a.times.length === 0 || b.times.length === 0);
const ONCE: ReadonlySet<EventType> = new Set(['attack', 'disaster', 'accident', 'appointment', 'death']);

/** Who takes part in one event, with the countries of its people where the other names no people: "China and Russia" for their presidents. */
const standIns = (a: EventNode, b: EventNode): ReadonlySet<string> => (b.people.size === 0 && a.led.size > 0 ? new Set([...a.who, ...a.led]) : a.who);

/** Two events of any families that are called by one name. */
export const sameName = (a: EventNode, b: EventNode): boolean => meet(a.names, b.names) && compatible(a, b);

/** As `sameInStory` for articles on any stories: times must agree, and two participants. */
export function sameAnywhere(a: EventNode, b: EventNode): number {
  const count = shared(a, b);
  return count >= 2 && atOnce(a, b) && compatible(a, b) ? count : 0;
}

/** Both name their time, and it is one. */
const atOnce = (a: EventNode, b: EventNode): boolean => a.times.some((time) => b.times.some((other) => ['same', 'contained'].includes(relateTimes(time, other))));

/** Neither times nor places nor people keep the two from being one event. */
export const compatible = (a: EventNode, b: EventNode): boolean =>
  !elsewhere(a, b) && !(recurs(a) && (areApart(standIns(a, b), standIns(b, a)) || (lacks(a.people, b.people) && lacks(b.people, a.people)))) && a.times.every((time) => b.times.every((other) => relateTimes(time, other) !== 'different'));

/** Two visits, or two meetings, that one article tells apart and says who makes them. */
export const severalInArticle = (a: EventNode, b: EventNode): boolean =>
  a.article === b.article && a.family === b.family && recurs(a) && a.people.size > 0 && b.people.size > 0 && !meet(a.names, b.names);

/** Somebody of the one is not in the other: talks with one are not talks with another. */
const lacks = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((concept) => !b.has(concept));
/** Two towns of one country are two places; a town and its country are not. */
const elsewhere = (a: EventNode, b: EventNode): boolean => (a.sites.size > 0 && b.sites.size > 0 ? areApart(a.sites, b.sites) : areApart(a.where, b.where));
/** Somebody or a place that is no country takes part in both. */
const sharesMore = (a: EventNode, b: EventNode): boolean => [...a.who, ...a.sites].some((concept) => (b.who.has(concept) || b.sites.has(concept)) && !isCountryConcept(concept));
const shared = (a: EventNode, b: EventNode): number => countShared(a.who, b.who) + Number(meet(a.where, b.where)) + Number(meet(a.who, b.where)) + Number(meet(a.where, b.who));

/** Share of the names of two articles that both have, counted in the shorter list. */
export const likeness = (a: ArticleProfile, b: ArticleProfile): number => countShared(a.concepts, b.concepts) / Math.max(1, Math.min(a.concepts.size, b.concepts.size));
