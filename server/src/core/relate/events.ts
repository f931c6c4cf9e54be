import { oneLine } from '../text.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import type { Mark } from '../recognise/marks.ts';
import type { ArticleEvent, Certainty, DateRange, EventType } from '../types.ts';
import { DESCRIBING, isAttributive, isNominal, isPossessive, isVerb } from './chunks.ts';
import { assignDates } from './events-dates.ts';
import { frameOf } from './events-frames.ts';
import { markedHeads } from './events-marked.ts';
import { quotedNames } from './events-names.ts';
import { participantsOfNoun, participantsOfVerb } from './events-participants.ts';
import { eventFamily, eventTypeOf, isEventNoun, isEventVerb, isMinor } from './events-words.ts';
import { ATTENDANCE, NOUN_SENSE, PHRASAL } from './lexicon.ts';
import { occurrenceOf } from './modality.ts';
import type { SentenceView } from './sentences.ts';

/** An event with the words it was read from. */
export interface EventDraft {
  readonly event: Omit<ArticleEvent, 'sameAs' | 'partOf'>;
  /** Index of the word that names it. */
  readonly index: number;
  readonly view: SentenceView;
  readonly date?: ResolvedDate;
  /** The date may be that of another: "signed Berg on Tuesday and Hale today" gives two, "convicted of arson on June 20" may tell of the verdict or the deed. */
  readonly isDateUnsure?: true;
  /** Id of the event that it is a part of, as far as its sentence tells ("during the visit"). */
  readonly frame?: string;
}

/** The events that the sentences tell of, in text order, with who, where and when as far as the sentence says it. */
export function recogniseEvents(views: readonly SentenceView[]): readonly EventDraft[] {
  const drafts: EventDraft[] = [];
  for (const view of views) {
    const { heads, marks } = markedHeads(view, eventHeads(view));
    const dates = assignDates(view, heads);
    const names = quotedNames(view, heads);
    const idAt = new Map(heads.map((index, i) => [index, `v${drafts.length + i + 1}`]));
    for (const index of heads) {
      const date = dates.assigned.get(index);
      const frame = frameOf(view, heads, index);
      drafts.push({
        event: eventAt(view, index, idAt.get(index)!, { date, name: names.get(index), mark: marks.get(index) }),
        index,
        view,
        ...(date && { date }),
        ...(dates.unsure.has(index) && { isDateUnsure: true }),
        ...(frame !== undefined && { frame: idAt.get(frame)! }),
      });
    }
  }
  return drafts;
}

/** What is known of an event besides its word. */
interface Told {
  readonly date: ResolvedDate | undefined;
  readonly name: string | undefined;
  readonly mark: Mark | undefined;
}

function eventAt(view: SentenceView, index: number, id: string, { date, name, mark }: Told): EventDraft['event'] {
  const token = view.tokens[index]!;
  const lemma = eventLemma(view, index);
  // Marked words may be of any kind: what is no verb is read as a noun.
  const isNoun = isNominal(token) || !view.verbs.some(({ head }) => head === index);
  const participants = isNoun ? participantsOfNoun(view, index) : participantsOfVerb(view, index);
  const where = participants.find(({ role }) => role === 'place')?.entity;
  // Filled in step by step: thousands of these are made a second.
  const event: EventDraft['event'] & { noun?: true; name?: string; minor?: true; when?: string; whenBasis?: Certainty; range?: DateRange; where?: string; marked?: true; words?: string; entry?: string } = {
    start: mark?.start ?? token.start + view.paragraph.start,
    end: mark?.end ?? token.end + view.paragraph.start,
    id,
    type: (mark?.annotation.type as EventType | undefined) ?? eventTypeOf(lemma),
    text: token.text,
    lemma: eventFamily(lemma),
    participants,
    occurrence: occurrenceOf(view, index),
  };
  if (isNoun && !ATTENDANCE.has(token.lemma)) event.noun = true;
  if (name !== undefined) event.name = name;
  if (mark) {
    event.marked = true;
    // Of a single word that is of its usual type all is known that there is to know.
    const words = oneLine(mark.annotation.exact);
    if (words.includes(' ') || event.type !== eventTypeOf(lemma)) event.words = words;
    if (mark.annotation.event !== undefined) event.entry = mark.annotation.event;
  } else if (isMinor(lemma) || (isAttributive(view, index) && isPossessive(view.tokens[index - 1]))) event.minor = true;
  if (date) {
    event.when = date.value;
    event.whenBasis = date.basis;
    if (date.range) event.range = date.range;
  }
  if (where !== undefined) event.where = where;
  return event;
}

/** Indices of the words that name an event: verbs that tell of more than how things are, and nouns of happening outside names and dates. */
function eventHeads(view: SentenceView): readonly number[] {
  const verbs = new Set(view.verbs.map(({ head }) => head));
  // Where All Words Have Capitals, a capital makes no name.
  const titled = view.inHeadline || view.paragraph.content.heading;
  return view.tokens.flatMap((token, index) => {
    if (view.named.has(index) || isBuilding(view, index)) return [];
    if (isVerb(token)) return verbs.has(index) && isEventVerb(token.lemma) && token.text.toLowerCase() !== 'according' ? [index] : [];
    return (token.pos === 'NOUN' || (titled && isNominal(token))) && (isEventNoun(token.lemma) || isAttendance(view, index)) ? [index] : [];
  });
}

/** "the court building": a thing, though its form is that of a verb. */
const isBuilding = ({ tokens }: SentenceView, index: number): boolean => /^buildings?$/i.test(tokens[index]!.text) && !tokens[index - 1]?.pos.startsWith('AUX');

/** "Ames's presence at the summit in Oslo": somebody's presence or attendance at a gathering, not that of troops in a country. */
function isAttendance({ tokens }: SentenceView, index: number): boolean {
  if (!ATTENDANCE.has(tokens[index]!.lemma) || tokens[index + 1]?.lemma !== 'at') return false;
  let owner = index - 1;
  while (tokens[owner] && DESCRIBING.has(tokens[owner]!.pos)) owner--;
  return isPossessive(tokens[owner]) && !/^(?:its|their)$/i.test(tokens[owner]!.text);
}

/** The lemma of a word in its sense, with its particle where the two make an event ("went down" is "sink"). */
function eventLemma(view: SentenceView, index: number): string {
  const token = view.tokens[index]!;
  const { lemma } = token;
  if (isNominal(token)) return NOUN_SENSE.get(lemma) ?? lemma;
  return PHRASAL.get(`${lemma} ${view.tokens[index + 1]?.lemma}`) ?? lemma;
}
