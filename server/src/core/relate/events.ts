import { daysIn } from '../calendar.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import type { ArticleEvent } from '../types.ts';
import { isNominal, isVerb } from './chunks.ts';
import { participantsOfNoun, participantsOfVerb } from './events-participants.ts';
import { eventFamily, eventTypeOf, isEventNoun, isEventVerb, isMinor } from './events-words.ts';
import { PHRASAL } from './lexicon.ts';
import { occurrenceOf } from './modality.ts';
import { clauseAround, type SentenceView } from './sentences.ts';

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
      const lemma = eventLemma(view, index);
      const event = {
        ...span,
        id: `v${++count}`,
        type: eventTypeOf(lemma),
        text: token.text,
        lemma: eventFamily(lemma),
        ...(isMinor(lemma) && { minor: true as const }),
        ...(date && { when: date.value, whenBasis: date.basis, ...(date.range && { range: date.range }) }),
        ...(where !== undefined && { where }),
        participants,
        occurrence: occurrenceOf(view, index),
      };
      return { event, index, view, ...(date && { date }) };
    });
  });
}

/** Indices of the words that name an event: verbs that tell of more than how things are, and nouns of happening outside a name. */
function eventHeads(view: SentenceView): readonly number[] {
  const named = new Set(view.names.flatMap((name) => {
    const { from, to } = view.range(name);
    return Array.from({ length: to - from }, (_, i) => from + i);
  }));
  const verbs = new Set(view.verbs.map(({ head }) => head));
  return view.tokens.flatMap((token, index) => {
    if (named.has(index)) return [];
    if (isVerb(token)) return verbs.has(index) && isEventVerb(token.lemma) && token.text.toLowerCase() !== 'according' ? [index] : [];
    return isNominal(token) && isEventNoun(token.lemma) ? [index] : [];
  });
}

/** The lemma of a word, with its particle where the two make an event ("went down" is "sink"). */
function eventLemma(view: SentenceView, index: number): string {
  const { lemma } = view.tokens[index]!;
  return PHRASAL.get(`${lemma} ${view.tokens[index + 1]?.lemma}`) ?? lemma;
}

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
