import type { ParticipantRole, Token } from '../types.ts';
import type { NounPhrase, VerbGroup } from './chunks.ts';
import type { ResolvedEntityMention } from './entities.ts';
import { eventFamily, isLight } from './events-words.ts';
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
  const after = namesIn(view, verb.to, nextVerb(view, verb.to, clause.to)?.from ?? clause.to);
  return unique([
    ...(before !== undefined ? [{ role: verb.passive ? 'patient' : 'agent', entity: before } as const] : []),
    ...after.map((name) => following(view, name, verb.passive ? 'agent' : 'patient', false)),
  ]);
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
  return subjectEntity(view, first.from) ?? namesIn(view, from, first.from).at(-1)?.entity;
}

/** Whose event it is ("Putin's visit", "the visit of Putin"), with whom, and where to. */
export function participantsOfNoun(view: SentenceView, index: number): readonly Participant[] {
  const clause = clauseAround(view.tokens, index);
  const phrase = view.phrases.find(({ from, to }) => from <= index && index < to) ?? { from: index, to: index + 1 };
  const ownerPhrase = view.phrases.find(({ to, owner }) => owner && to + 1 === phrase.from);
  const owners = ownerPhrase ? ownersIn(view, ownerPhrase) : possessor(view, phrase.from);
  const inside = namesIn(view, phrase.from, phrase.to);
  const verb = nextVerb(view, phrase.to, clause.to);
  const after = namesIn(view, phrase.to, verb?.from ?? clause.to);
  const isVisit = eventFamily(view.tokens[index]!.lemma) === 'visit';
  const supporting = owners.length === 0 ? supportingSubject(view, index, clause.from) : [];
  return unique([
    ...[...owners, ...supporting, ...(verb ? supportingAgents(view, verb, clause.to) : [])].map((entity) => ({ role: 'agent', entity }) as const),
    ...inside.map((name) => ({ role: 'participant', entity: name.entity }) as const),
    ...after.map((name) => following(view, name, 'participant', isVisit)),
  ]);
}

const SUPPORT = new Set(['make', 'hold', 'pay', 'have', 'begin', 'start', 'embark', 'conduct', 'stage', 'carry', 'attend', 'host', 'take', 'launch', 'sign', 'undertake', 'engage']);

function ownersIn(view: SentenceView, phrase: NounPhrase): readonly string[] {
  const named = namesIn(view, phrase.from, phrase.to).map(({ entity }) => entity);
  const meant = named.length === 0 ? view.referent(phrase) : undefined;
  return meant === undefined ? named : [meant];
}

const isPossessive = (token: Token | undefined): boolean => token !== undefined && /^(?:his|her)$/i.test(token.text);

/** "Xi … during his visit": the last person named before in the clause, else the first of the sentence ("During his visit, Putin …"). */
function possessor(view: SentenceView, from: number): readonly string[] {
  // The pronoun opens the phrase, or is one by itself before it.
  if (!isPossessive(view.tokens[from]) && !isPossessive(view.tokens[from - 1])) return [];
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
  return subject === undefined ? [] : [subject];
}

/** "promises made by Putin and Xi": who a light participle after the noun says it comes from. */
function supportingAgents(view: SentenceView, verb: VerbGroup, to: number): readonly string[] {
  const { lemma } = view.tokens[verb.head]!;
  if (!verb.passive || verb.tense !== 'none' || !(SUPPORT.has(lemma) || isLight(lemma)) || view.tokens[verb.to]?.lemma !== 'by') return [];
  return namesIn(view, verb.to, nextVerb(view, verb.to, to)?.from ?? to).filter(({ type }) => type !== 'place').map(({ entity }) => entity);
}

function following(view: SentenceView, name: ResolvedEntityMention, bare: ParticipantRole, isVisit: boolean): Participant {
  const { from } = view.range(name);
  const preposition = precedingPreposition(view, from);
  const isPlace = name.type === 'place' || name.type === 'facility';
  if (isPlace && (preposition === undefined || OF_PLACE.has(preposition) || (isVisit && preposition === 'of'))) return { role: 'place', entity: name.entity };
  if (preposition === 'by') return { role: 'agent', entity: name.entity };
  return { role: preposition !== undefined && WITH.has(preposition) ? 'participant' : bare, entity: name.entity };
}

function precedingPreposition(view: SentenceView, index: number): string | undefined {
  for (let i = index - 1; i >= 0 && i >= index - 5; i--) {
    const { pos, lemma } = view.tokens[i]!;
    if (pos === 'ADP' || lemma === 'to' || lemma === 'and') return lemma;
    if (pos === 'PUNCT' || pos.startsWith('VERB')) return undefined;
  }
  return undefined;
}

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
