import type { EventType, ParticipantRole, Token } from '../types.ts';
import { DESCRIBING, type NounPhrase, type TokenRange, type VerbGroup } from './chunks.ts';
import type { ResolvedEntityMention } from './entities.ts';
import { eventFamily, eventTypeOf, isLight } from './events-words.ts';
import { LIVED } from './lexicon.ts';
import { clauseAround, subjectEntity, type SentenceView } from './sentences.ts';

export interface Participant {
  readonly role: ParticipantRole;
  readonly entity: string;
}

const OF_PLACE = new Set(['in', 'at', 'to', 'near', 'off', 'from', 'into', 'on', 'across', 'outside', 'inside', 'toward', 'towards']);
const WITH = new Set(['with', 'between', 'and', 'against']);

/** Who stands before the verb, and whom or where after it, within the clause. */
export function participantsOfVerb(view: SentenceView, index: number): readonly Participant[] {
  const verb = view.verbs.find(({ head }) => head === index)!;
  const clause = clauseAround(view.tokens, index);
  const before = subjectOf(view, verb, clause.from);
  // Who dies or is born must not be mistaken for another.
  const isLived = LIVED.has(eventFamily(view.tokens[index]!.lemma));
  const after = namesIn(view, verb.to, nextVerb(view, verb.to, clause.to)?.from ?? clause.to);
  return unique([
    ...joined(view, before, verb.from).map((entity) => ({ role: !isLived || isSubject(view, verb) ? (verb.passive ? 'patient' : 'agent') : 'participant', entity }) as const),
    ...after.map((name) => following(view, name, verb.passive ? 'agent' : 'patient', eventTypeOf(view.tokens[index]!.lemma))),
  ]);
}

/** Whether a name or a pronoun stands as the subject of a verb: right before it, before a relative or an insertion, or before the bracket ("Ida Brandt (born 3 May 1970)"). Not "Berg's wife died", "the man accused of killing Berg died". */
function isSubject({ tokens, phrases, verbs, named }: SentenceView, { from }: VerbGroup): boolean {
  const before = tokens[from - 1];
  if (!before || /^(?:[,(["”’']|''|who)$/i.test(before.text)) return true;
  const phrase = phrases.findLast(({ to }) => to <= from);
  const isTold = PERSONAL.test(before.text) || named.has(from - 1);
  return phrase?.to === from && isTold && !verbs.some((verb) => verb.to === phrase.from && verb.tense === 'none');
}

/** "Putin will meet the premier and visit Harbin": a verb joined to another shares its subject. */
function subjectOf(view: SentenceView, verb: VerbGroup, clauseFrom: number): string | undefined {
  let first = verb;
  while (view.tokens[first.from - 1]?.pos === 'CCONJ') {
    const previous = view.verbs[view.verbs.indexOf(first) - 1];
    if (!previous || first.tense === 'past' || first.tense === 'present') break;
    first = previous;
  }
  const from = first === verb ? clauseFrom : clauseAround(view.tokens, first.head).from;
  const pronoun = PERSONAL.exec(view.tokens[first.from - 1]?.text ?? '')?.[0].toLowerCase();
  const mayBe = ({ type }: ResolvedEntityMention): boolean => pronoun === undefined || ((pronoun === 'he' || pronoun === 'she') && type === 'person');
  return subjectEntity(view, first.from) ?? namesIn(view, from, first.from).findLast(mayBe)?.entity;
}

/** Whoever is meant by them: "in Oslo, he was arrested" tells of nobody called Oslo. */
const PERSONAL = /^(?:i|you|he|she|it|we|they)$/i;

/** A subject with those joined to it: "Norway and Sweden signed". */
function joined(view: SentenceView, subject: string | undefined, to: number): readonly string[] {
  if (subject === undefined) return [];
  const named = namesIn(view, 0, to);
  const all: string[] = [subject];
  for (let i = named.findLastIndex(({ entity }) => entity === subject); i > 0; i--) {
    const [other, own] = [view.range(named[i - 1]!), view.range(named[i]!)];
    if (own.from !== other.to + 1 || view.tokens[other.to]!.lemma !== 'and') break;
    all.unshift(named[i - 1]!.entity);
  }
  return all;
}

/** Whose event it is ("Putin's visit", "the visit of Putin"), with whom, and where to. */
export function participantsOfNoun(view: SentenceView, index: number): readonly Participant[] {
  const clause = clauseAround(view.tokens, index);
  const phrase = view.phrases.find(({ from, to }) => from <= index && index < to) ?? { from: index, to: index + 1 };
  const ownerPhrase = ownerOf(view, phrase);
  const owners = ownerPhrase ? ownersIn(view, ownerPhrase) : possessor(view, phrase.from);
  const inside = namesIn(view, phrase.from, phrase.to);
  const verb = nextVerb(view, phrase.to, clause.to);
  const after = namesIn(view, phrase.to, verb?.from ?? clause.to);
  const type = eventTypeOf(view.tokens[index]!.lemma);
  const supporting = owners.length === 0 ? supportingSubject(view, index, clause.from) : [];
  return unique([
    ...[...owners, ...supporting, ...(verb ? supportingAgents(view, verb, clause.to) : [])].map((entity) => ({ role: 'agent', entity }) as const),
    ...inside.map((name) => ({ role: 'participant', entity: name.entity }) as const),
    ...after.map((name) => following(view, name, 'participant', type)),
    ...(verb ? linkedWith(view, verb) : []),
  ]);
}

const SUPPORT = new Set(['make', 'hold', 'pay', 'have', 'begin', 'start', 'embark', 'conduct', 'stage', 'carry', 'attend', 'host', 'take', 'launch', 'sign', 'undertake', 'engage']);

/** The phrase that owns another; words that describe may stand between ("Ames's honored presence"). */
function ownerOf({ phrases, tokens }: SentenceView, { from }: TokenRange): NounPhrase | undefined {
  let start = from;
  while (tokens[start - 1] && DESCRIBING.has(tokens[start - 1]!.pos)) start--;
  return phrases.find(({ to, owner }) => owner && to + 1 >= start && to + 1 <= from);
}

function ownersIn(view: SentenceView, phrase: NounPhrase): readonly string[] {
  const named = namesIn(view, phrase.from, phrase.to).map(({ entity }) => entity);
  const meant = named.length === 0 ? view.referent(phrase) : undefined;
  return meant === undefined ? named : [meant];
}

const isPersonal = (token: Token | undefined): boolean => token !== undefined && /^(?:his|her)$/i.test(token.text);

/** "Xi … during his visit": the last person named before in the clause, else the first of the sentence ("During his visit, Putin …"). */
function possessor(view: SentenceView, from: number): readonly string[] {
  // The pronoun opens the phrase, or is one by itself before it.
  if (!isPersonal(view.tokens[from]) && !isPersonal(view.tokens[from - 1])) return [];
  const people = view.names.filter(({ type }) => type === 'person');
  const clause = clauseAround(view.tokens, from);
  const person = namesIn(view, clause.from, from).filter(({ type }) => type === 'person').at(-1) ?? people[0];
  return person ? [person.entity] : [];
}

/** "Putin made a visit": the subject of a light verb takes part in the noun's event. */
function supportingSubject(view: SentenceView, index: number, from: number): readonly string[] {
  const verb = view.verbs.filter((group) => group.to <= index && group.from >= from).at(-1);
  if (!verb || !SUPPORT.has(view.tokens[verb.head]!.lemma)) return [];
  const subject = subjectEntity(view, verb.from) ?? namesIn(view, 0, verb.from).find(({ type }) => type !== 'group')?.entity;
  return joined(view, subject, verb.from);
}

/** "promises made by Putin and Xi": who a light participle after the noun says it comes from. */
function supportingAgents(view: SentenceView, verb: VerbGroup, to: number): readonly string[] {
  const { lemma } = view.tokens[verb.head]!;
  if (!verb.passive || verb.tense !== 'none' || !(SUPPORT.has(lemma) || isLight(lemma)) || view.tokens[verb.to]?.lemma !== 'by') return [];
  return namesIn(view, verb.to, nextVerb(view, verb.to, to)?.from ?? to).filter(({ type }) => type !== 'place').map(({ entity }) => entity);
}

const LINK = new Set(['link', 'tie', 'connect', 'relate', 'coincide']);

/** "The visit was linked to the Silk forum": what a thing goes together with takes part in it. */
function linkedWith(view: SentenceView, verb: VerbGroup): readonly Participant[] {
  if (!LINK.has(view.tokens[verb.head]!.lemma) || !/^(?:to|with)$/.test(view.tokens[verb.to]?.lemma ?? '')) return [];
  const names = namesIn(view, verb.to, nextVerb(view, verb.to, view.tokens.length)?.from ?? view.tokens.length);
  return names.filter(({ type }) => type !== 'place').map(({ entity }) => ({ role: 'participant', entity }) as const);
}

function following(view: SentenceView, name: ResolvedEntityMention, bare: ParticipantRole, type: EventType): Participant {
  const { from } = view.range(name);
  const preposition = precedingPreposition(view, from);
  if ((name.type === 'place' || name.type === 'facility') && isWhere(view, name, preposition, type)) return { role: 'place', entity: name.entity };
  if (preposition === 'by') return { role: 'agent', entity: name.entity };
  return { role: preposition !== undefined && WITH.has(preposition) ? 'participant' : bare, entity: name.entity };
}

/** Kinds of events whose object is where they are: "visited Oslo"; not "condemned Norway". */
const AT_OBJECT: ReadonlySet<EventType> = new Set(['visit', 'movement', 'disaster', 'attack', 'accident', 'other']);

function isWhere(view: SentenceView, name: ResolvedEntityMention, preposition: string | undefined, type: EventType): boolean {
  if (preposition === undefined) return AT_OBJECT.has(type) && !isOwner(view, name);
  return OF_PLACE.has(preposition) || (type === 'visit' && preposition === 'of');
}

/** How many words before a name its preposition may stand. */
const PREPOSITION_REACH = 8;

function precedingPreposition(view: SentenceView, index: number): string | undefined {
  for (let i = index - 1; i >= 0 && i >= index - PREPOSITION_REACH; i--) {
    const { pos, lemma } = view.tokens[i]!;
    // "by China and Russia", "in the city of Harbin": what stands before both, and before what the place is.
    if (lemma === 'and' && isNamed(view, i - 1)) continue;
    if (lemma === 'of' && KIND_OF_PLACE.has(view.tokens[i - 1]?.lemma ?? '')) continue;
    if (pos === 'ADP' || lemma === 'to' || lemma === 'and') return lemma;
    if (pos === 'PUNCT' || pos.startsWith('VERB')) return undefined;
  }
  return undefined;
}

/** "Russia's actions": what is done to something of a place is not there. */
const isOwner = (view: SentenceView, name: ResolvedEntityMention): boolean => view.tokens[view.range(name).to]?.pos === 'PART' && view.tokens[view.range(name).to]?.lemma !== 'to';

const KIND_OF_PLACE = new Set(['city', 'town', 'village', 'capital', 'port', 'province', 'region', 'state', 'island', 'county', 'district', 'republic']);

const isNamed = (view: SentenceView, index: number): boolean => view.names.some((name) => {
  const { from, to } = view.range(name);
  return from <= index && index < to;
});

const nextVerb = (view: SentenceView, from: number, to: number): VerbGroup | undefined => view.verbs.find((verb) => verb.from >= from && verb.from < to);

/** The names among some tokens, without nationalities that only describe somebody else ("Chinese President Xi Jinping"). */
function namesIn(view: SentenceView, from: number, to: number): readonly ResolvedEntityMention[] {
  return view.names.filter((name) => {
    const range = view.range(name);
    if (range.from < from || range.to > to) return false;
    return name.type !== 'group' || view.phrases.every((phrase) => phrase.from > range.from || phrase.to < range.to || phrase.head < range.to);
  });
}

function unique(participants: readonly Participant[]): readonly Participant[] {
  const first = new Map<string, Participant>();
  for (const participant of participants) if (!first.has(participant.entity)) first.set(participant.entity, participant);
  return [...first.values()];
}
