import { daysIn } from '../calendar.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import type { ArticleEvent, ParticipantRole } from '../types.ts';
import { isNominal, isVerb, type NounPhrase } from './chunks.ts';
import type { ResolvedEntityMention } from './entities.ts';
import { EVENT_TYPE, familyOf, PHRASAL, REPORTING } from './lexicon.ts';
import { occurrenceOf } from './modality.ts';
import { clauseAround, subjectEntity, type SentenceView } from './sentences.ts';

/** An event with the words it was read from. */
export interface EventDraft {
  readonly event: Omit<ArticleEvent, 'sameAs'>;
  /** Index of the word that names it. */
  readonly index: number;
  readonly view: SentenceView;
  readonly date?: ResolvedDate;
}

/** The events that the sentences tell of, in text order, with who, where and when as far as the sentence says it. */
export function recogniseEvents(views: readonly SentenceView[]): readonly EventDraft[] {
  let count = 0;
  return views.flatMap((view) => {
    const heads = eventHeads(view);
    const dates = assignDates(view, heads);
    return heads.map((index): EventDraft => {
      const token = view.tokens[index]!;
      const span = view.span({ from: index, to: index + 1 });
      const participants = isNominal(token) ? participantsOfNoun(view, index) : participantsOfVerb(view, index);
      const where = participants.find(({ role }) => role === 'place')?.entity;
      const date = dates.get(index);
      const event = {
        ...span,
        id: `v${++count}`,
        type: EVENT_TYPE.get(eventLemma(view, index))!,
        text: token.text,
        lemma: familyOf(eventLemma(view, index)),
        ...(date && { when: date.value, whenBasis: date.basis, ...(date.range && { range: date.range }) }),
        ...(where !== undefined && { where }),
        participants,
        occurrence: occurrenceOf(view, index),
      };
      return { event, index, view, ...(date && { date }) };
    });
  });
}

/** Indices of the words that name an event: verbs that are not mere reporting, and nouns that head a phrase outside a name. */
function eventHeads(view: SentenceView): readonly number[] {
  const inName = (index: number): boolean => view.names.some((name) => {
    const { from, to } = view.range(name);
    return from <= index && index < to;
  });
  return view.tokens.flatMap((token, index) => {
    if (!EVENT_TYPE.has(eventLemma(view, index)) || inName(index)) return [];
    if (isVerb(token)) return view.verbs.some((verb) => verb.head === index) && !isReporting(view, index) ? [index] : [];
    if (!isNominal(token)) return [];
    // "peace talks" is talks; the "peace" of it is not an event of its own.
    return view.phrases.some((phrase) => phrase.head === index) ? [index] : [];
  });
}

/** The lemma of a word, with its particle where the two make an event ("went down" is "sink"). */
function eventLemma(view: SentenceView, index: number): string {
  const { lemma } = view.tokens[index]!;
  return PHRASAL.get(`${lemma} ${view.tokens[index + 1]?.lemma}`) ?? lemma;
}

/** "announced that", "according to": words that only bring in what follows. */
const isReporting = (view: SentenceView, index: number): boolean =>
  (REPORTING.has(view.tokens[index]!.lemma) && view.tokens[index + 1]?.lemma === 'that') || view.tokens[index]!.text.toLowerCase() === 'according';

/** A date belongs to the nearest event word before it in its clause, else after it. */
function assignDates(view: SentenceView, heads: readonly number[]): ReadonlyMap<number, ResolvedDate> {
  const assigned = new Map<number, ResolvedDate>();
  for (const date of view.dates) {
    if (date.type !== 'DATE' && date.type !== 'TIME') continue;
    const range = view.range(date);
    const clause = clauseAround(view.tokens, range.from);
    const before = heads.filter((head) => head < range.from && head >= clause.from).at(-1);
    const after = heads.find((head) => head >= range.to && head < clause.to);
    // "On Tuesday, the minister met …": a date that opens the sentence belongs to the first event after its comma.
    const fronted = range.from <= 2 ? heads.find((head) => head >= range.to) : undefined;
    // "the visit, set for May 16": a clause without an event of its own belongs to the event before it.
    const head = before ?? after ?? fronted ?? heads.filter((candidate) => candidate < range.from).at(-1);
    if (head !== undefined && (!assigned.has(head) || more(date, assigned.get(head)!))) assigned.set(head, date);
  }
  return assigned;
}

const more = (a: ResolvedDate, b: ResolvedDate): boolean => a.range !== undefined && (b.range === undefined || daysIn(a.range) < daysIn(b.range));

interface Participant {
  readonly role: ParticipantRole;
  readonly entity: string;
}

const OF_PLACE = new Set(['in', 'at', 'to', 'near', 'off', 'from', 'into', 'on', 'across', 'outside', 'inside', 'toward', 'towards']);
const WITH = new Set(['with', 'between', 'and', 'against']);

/** Who stands before the verb, and whom or where after it, within the clause. */
function participantsOfVerb(view: SentenceView, index: number): readonly Participant[] {
  const verb = view.verbs.find(({ head }) => head === index)!;
  const clause = clauseAround(view.tokens, index);
  const before = subjectEntity(view, verb.from) ?? namesIn(view, clause.from, verb.from).at(-1)?.entity;
  const after = namesIn(view, verb.to, nextVerb(view, verb.to, clause.to));
  return unique([
    ...(before !== undefined ? [{ role: verb.passive ? 'patient' : 'agent', entity: before } as const] : []),
    ...after.map((name) => following(view, name, verb.passive ? 'agent' : 'patient')),
  ]);
}

/** Whose event it is ("Putin's visit", "the visit of Putin"), with whom, and where to. */
function participantsOfNoun(view: SentenceView, index: number): readonly Participant[] {
  const clause = clauseAround(view.tokens, index);
  const phrase = view.phrases.find(({ head }) => head === index)!;
  const ownerPhrase = view.phrases.find(({ to, owner }) => owner && to + 1 === phrase.from);
  const owners = ownerPhrase ? ownersIn(view, ownerPhrase) : [];
  const inside = namesIn(view, phrase.from, phrase.to);
  const after = namesIn(view, phrase.to, nextVerb(view, phrase.to, clause.to));
  const supporting = owners.length === 0 ? supportingSubject(view, index, clause.from) : [];
  return unique([
    ...[...owners, ...supporting].map((entity) => ({ role: 'agent', entity }) as const),
    ...inside.map((name) => ({ role: 'participant', entity: name.entity }) as const),
    ...after.map((name) => following(view, name, 'participant')),
  ]);
}

const SUPPORT = new Set(['make', 'hold', 'pay', 'have', 'begin', 'start', 'embark', 'conduct', 'stage', 'carry', 'attend', 'host', 'take', 'launch', 'sign', 'undertake', 'engage']);

function ownersIn(view: SentenceView, phrase: NounPhrase): readonly string[] {
  const named = namesIn(view, phrase.from, phrase.to).map(({ entity }) => entity);
  const meant = named.length === 0 ? view.referent(phrase) : undefined;
  return meant === undefined ? named : [meant];
}

/** "Putin made a visit": the subject of a light verb takes part in the noun's event. */
function supportingSubject(view: SentenceView, index: number, from: number): readonly string[] {
  const verb = view.verbs.filter((group) => group.to <= index && group.from >= from).at(-1);
  if (!verb || !SUPPORT.has(view.tokens[verb.head]!.lemma)) return [];
  const subject = subjectEntity(view, verb.from) ?? namesIn(view, 0, verb.from).find(({ type }) => type !== 'group')?.entity;
  return subject === undefined ? [] : [subject];
}

function following(view: SentenceView, name: ResolvedEntityMention, bare: ParticipantRole): Participant {
  const { from } = view.range(name);
  const preposition = precedingPreposition(view, from);
  const isPlace = name.type === 'place' || name.type === 'facility';
  if (isPlace && (preposition === undefined || OF_PLACE.has(preposition))) return { role: 'place', entity: name.entity };
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

function nextVerb(view: SentenceView, from: number, to: number): number {
  return view.verbs.find((verb) => verb.from >= from && verb.from < to)?.from ?? to;
}

/** The names among some tokens, without nationalities that only describe somebody else ("Chinese President Xi Jinping"). */
function namesIn(view: SentenceView, from: number, to: number): readonly ResolvedEntityMention[] {
  return view.names.filter((name) => {
    const range = view.range(name);
    if (range.from < from || range.to > to) return false;
    return name.type !== 'group' || view.phrases.every((phrase) => phrase.from > range.from || phrase.to < range.to || phrase.head < range.to);
  });
}

function unique(participants: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}
