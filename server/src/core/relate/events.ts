import { daysIn } from '../calendar.ts';
import { oneLine } from '../text.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import type { Mark } from '../recognise/marks.ts';
import type { ArticleEvent, Certainty, DateRange, EventType } from '../types.ts';
import { DESCRIBING, isNominal, isPossessive, isVerb, type TokenRange } from './chunks.ts';
import { frameOf } from './events-frames.ts';
import { markedHeads } from './events-marked.ts';
import { quotedNames } from './events-names.ts';
import { participantsOfNoun, participantsOfVerb } from './events-participants.ts';
import { eventFamily, eventTypeOf, isEventNoun, isEventVerb, isLight, isMinor } from './events-words.ts';
import { ATTENDANCE, HAZARD, NOUN_SENSE, PHRASAL } from './lexicon.ts';
import { occurrenceOf } from './modality.ts';
import { clauseAround, type SentenceView } from './sentences.ts';
import { relateTimes } from '../times.ts';

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

/** A date belongs to the nearest event word before it in its clause, else after it; to a verb that says little only where there is no other. */
function assignDates(view: SentenceView, heads: readonly number[]): { readonly assigned: ReadonlyMap<number, ResolvedDate>; readonly unsure: ReadonlySet<number> } {
  const assigned = new Map<number, ResolvedDate>();
  const unsure = new Set<number>();
  const telling = heads.filter((head) => !isAttributive(view, head));
  for (const date of view.dates) {
    if (date.type !== 'DATE' && date.type !== 'TIME') continue;
    const range = view.range(date);
    const clause = clauseAround(view.tokens, besideAge(view, range.from));
    const full = telling.filter((head) => !isLightHead(view, head) && !isStriking(view, head, heads));
    const candidates = full.length > 0 ? full : heads;
    // "the June 20 shooting" is of that day; "the 2007 awards" are no day on which somebody hosted them.
    const described = datedNoun(view, range);
    if (described !== undefined && !heads.includes(described)) continue;
    const before = candidates.filter((head) => head < range.from && head >= clause.from).at(-1);
    // In the middle of a clause, "Monday to survivors of the quake" dates no noun behind it.
    const isOpening = range.from - clause.from <= 1;
    const after = candidates.find((head) => head >= range.to && head < clause.to && (isOpening || !isNominal(view.tokens[head]!)));
    // "On Tuesday, the minister met …": a date that opens the sentence belongs to the first event after its comma.
    const fronted = range.from <= 2 || !view.verbs.some(({ from }) => from < range.from) ? candidates.find((head) => head >= range.to && !isRelative(view, head)) : undefined;
    // "the visit, set for May 16": a clause without an event of its own belongs to the event before it.
    const head = described ?? before ?? after ?? fronted ?? (isOfAnother(view, clause, heads) ? undefined : candidates.filter((candidate) => candidate < range.from).at(-1));
    if (head === undefined) continue;
    const other = assigned.get(head);
    if ((other && relateTimes(other, date) === 'different') || (isNominal(view.tokens[head]!) && head !== described && heads.some((verb) => verb >= clause.from && verb < head && OF_A_DEED.has(view.tokens[verb]!.lemma)))) unsure.add(head);
    if (!other || more(date, other)) assigned.set(head, date);
    // "fell on March 11, when an earthquake struck": both were on that day.
    const then = [range.to, range.to + 1].find((index) => view.tokens[index]?.text.toLowerCase() === 'when');
    const meanwhile = then === undefined ? undefined : candidates.find((each) => each > then);
    if (meanwhile !== undefined && !assigned.has(meanwhile)) assigned.set(meanwhile, date);
  }
  for (const [index, head] of heads.entries()) {
    // "in May, coinciding with the visit": what coincides is of the time of what stands before.
    const other = heads.slice(0, index).findLast((each) => assigned.has(each));
    if (view.tokens[head]!.lemma === 'coincide' && other !== undefined) {
      const next = heads[index + 1];
      if (next !== undefined && !assigned.has(next)) assigned.set(next, assigned.get(other)!);
    }
  }
  return { assigned, unsure };
}

/** "Two years ago, Berg, who runs the mill, …": a clause about a name tells of no date before it. */
const isRelative = ({ tokens }: SentenceView, head: number): boolean => /^(?:who|which|that|where|whose)$/i.test(tokens[clauseAround(tokens, head).from - 1]?.text ?? '');

/** Verbs behind which a deed stands that was done before. */
const OF_A_DEED = new Set(['convict', 'acquit', 'charge', 'sentence', 'accuse', 'indict', 'plead', 'try', 'arrest', 'suspect', 'jail', 'clear', 'find', 'blame', 'sue', 'fine', 'apologise', 'apologize']);

/** The noun that heads the phrase which a date opens, right behind an article or an owner, or which belongs to it ("Tuesday's earthquake"). */
function datedNoun({ tokens, phrases }: SentenceView, { from, to }: TokenRange): number | undefined {
  const opener = tokens[from - 1];
  const isOwner = tokens[to]?.pos === 'PART' && isPossessive(tokens[to]);
  if (!isOwner && !(opener && (opener.pos === 'DET' || isPossessive(opener)))) return undefined;
  const at = isOwner ? to + 1 : to;
  return phrases.find((each) => each.from <= at && each.to > at && tokens[each.head]!.pos === 'NOUN')?.head;
}

/** What is said of a happening that is to come: "the visit, set for May 16". */
const SCHEDULED = new Set(['set', 'schedule', 'plan', 'expect', 'fix', 'slate', 'time', 'date']);

/** "…the time of the fire, stopped by on Saturday": a clause with a verb of its own tells of what that verb says, however little. */
const isOfAnother = ({ tokens }: SentenceView, clause: TokenRange, heads: readonly number[]): boolean =>
  heads.some((head) => head >= clause.from && head < clause.to && !isNominal(tokens[head]!) && !SCHEDULED.has(tokens[head]!.lemma));

/** What an earthquake or a storm does when it happens. */
const STRIKING = new Set(['strike', 'hit', 'shake', 'rock', 'jolt', 'rattle', 'batter', 'sweep', 'rip', 'run']);

/** "The earthquake that hit Oslo on Tuesday": what strikes is what happened. */
const isStriking = ({ tokens }: SentenceView, head: number, heads: readonly number[]): boolean =>
  STRIKING.has(tokens[head]!.lemma) && heads.some((each) => each < head && isNominal(tokens[each]!) && HAZARD.has(tokens[each]!.lemma));

/** "A fire broke out at 9 p.m.": what breaks out is what happened. */
const isLightHead = ({ tokens }: SentenceView, head: number): boolean => (isLight(tokens[head]!.lemma) && !PHRASAL.has(`${tokens[head]!.lemma} ${tokens[head + 1]?.lemma}`)) || (tokens[head]!.lemma === 'break' && tokens[head + 1]?.lemma === 'out');

/** "The shooting of Ames, 15, on Saturday sparked riots": an age between commas parts no clause. Index before it where a date follows on one, else its own. */
function besideAge({ tokens }: SentenceView, index: number): number {
  const comma = tokens[index - 1]?.pos === 'ADP' ? index - 2 : index - 1;
  return tokens[comma]?.text === ',' && tokens[comma - 1]?.pos === 'NUM' && tokens[comma - 2]?.text === ',' ? comma - 3 : index;
}

/** A participle that describes a noun to come: "leading industrial countries", "Ames's honored presence". */
function isAttributive({ tokens, verbs }: SentenceView, index: number): boolean {
  const { pos } = tokens[index]!;
  const group = verbs.find(({ head }) => head === index);
  if ((pos !== 'VERB_PART' && pos !== 'VERB_ING') || group?.from !== index || group.tense === 'past') return false;
  let next = index + 1;
  while (tokens[next] && DESCRIBING.has(tokens[next]!.pos)) next++;
  return isNominal(tokens[next] ?? tokens[index]!);
}


const more = (a: ResolvedDate, b: ResolvedDate): boolean => a.range !== undefined && (b.range === undefined || daysIn(a.range) < daysIn(b.range));
