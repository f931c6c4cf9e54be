import { daysIn } from '../calendar.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import { relateTimes } from '../times.ts';
import { isAttributive, isNominal, isPossessive, type TokenRange } from './chunks.ts';
import { isLight } from './events-words.ts';
import { HAZARD, PHRASAL } from './lexicon.ts';
import { clauseAround, type SentenceView } from './sentences.ts';

/** Which date of a sentence tells when which of its events was; by the indices of their words. */
export interface EventDates {
  readonly assigned: ReadonlyMap<number, ResolvedDate>;
  /** Events whose date may be that of another. */
  readonly unsure: ReadonlySet<number>;
}

/** A date belongs to the nearest event word before it in its clause, else after it; to a verb that says little only where there is no other. */
export function assignDates(view: SentenceView, heads: readonly number[]): EventDates {
  const assigned = new Map<number, ResolvedDate>();
  const unsure = new Set<number>();
  const telling = heads.filter((head) => !isAttributive(view, head));
  for (const date of view.dates) {
    if (date.type !== 'DATE' && date.type !== 'TIME') continue;
    const range = view.range(date);
    const clause = clauseAround(view.tokens, besideAge(view, range.from));
    const full = telling.filter((head) => !isLightHead(view, head) && !isStriking(view, head, heads) && !isCauseOfDeath(view, head));
    const candidates = full.length > 0 ? full : heads;
    // "the June 20 shooting" is of that day; "the 2007 awards" are no day on which somebody hosted them.
    const described = datedNoun(view, range);
    if (described !== undefined && !heads.includes(described)) continue;
    const before = candidates.filter((head) => head < range.from && head >= clause.from).at(-1);
    const decided = before !== undefined && isNominal(view.tokens[before]!) ? candidates.findLast((each) => each < before && each >= clause.from && ON_A_DEED.has(view.tokens[each]!.lemma)) : undefined;
    // In the middle of a clause, "Monday to survivors of the quake" dates no noun behind it.
    const isOpening = range.from - clause.from <= 1;
    const after = candidates.find((head) => head >= range.to && head < clause.to && (isOpening || !isNominal(view.tokens[head]!)));
    // "On Tuesday, the minister met …": a date that opens the sentence belongs to the first event after its comma.
    const fronted = range.from <= 2 || !view.verbs.some(({ from }) => from < range.from) ? candidates.find((head) => head >= range.to && !isRelative(view, head)) : undefined;
    // "the visit, set for May 16": a clause without an event of its own belongs to the event before it.
    const head = described ?? decided ?? before ?? after ?? fronted ?? (isOfAnother(view, clause, heads) ? undefined : candidates.filter((candidate) => candidate < range.from).at(-1));
    if (head === undefined) continue;
    const other = assigned.get(head);
    if ((other && relateTimes(other, date) === 'different') || (isNominal(view.tokens[head]!) && head !== described && heads.some((verb) => verb >= clause.from && verb < head && OF_A_DEED.has(view.tokens[verb]!.lemma)))) unsure.add(head);
    if (!other || more(date, other)) assigned.set(head, date);
    const held = heldWith(view, candidates, head, range);
    if (held !== undefined && !assigned.has(held)) assigned.set(held, date);
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

/** "died of heart failure on Thursday": what somebody died of is of no day. */
function isCauseOfDeath({ tokens, phrases }: SentenceView, head: number): boolean {
  const phrase = phrases.find(({ from, to }) => from <= head && head < to);
  return phrase !== undefined && /^(?:of|from)$/.test(tokens[phrase.from - 1]?.lemma ?? '') && tokens[phrase.from - 2]?.lemma === 'die';
}

/** "Two years ago, Berg, who runs the mill, …": a clause about a name tells of no date before it. */
const isRelative = ({ tokens }: SentenceView, head: number): boolean => /^(?:who|which|that|where|whose)$/i.test(tokens[clauseAround(tokens, head).from - 1]?.text ?? '');

/** Verbs behind which a deed stands that was done before. */
const OF_A_DEED = new Set(['convict', 'acquit', 'charge', 'sentence', 'accuse', 'indict', 'plead', 'try', 'arrest', 'suspect', 'jail', 'clear', 'find', 'blame', 'sue', 'fine', 'apologise', 'apologize']);

/** Verbs of what is thought or done about a deed, which is not of their day: "approved the sale on Tuesday". */
const ON_A_DEED = new Set(['approve', 'reject', 'back', 'endorse', 'ratify', 'veto', 'block', 'condemn', 'denounce', 'criticise', 'criticize', 'welcome', 'praise']);

/** "At the meeting on June 17, held in Oslo, shareholders approved the deal": what was done at a gathering that opens the sentence was done on its day. */
function heldWith({ tokens, verbs }: SentenceView, candidates: readonly number[], head: number, date: TokenRange): number | undefined {
  // "the meeting" may be tagged as a verb.
  const isNoun = isNominal(tokens[head]!) || tokens[head - 1]?.pos === 'DET';
  if (head >= date.from || !isNoun || !/^(?:at|during|in)$/i.test(tokens[0]?.text ?? '') || verbs.some((verb) => verb.from < date.from && verb.head !== head)) return undefined;
  return candidates.find((each) => each > date.to && verbs.some((verb) => verb.head === each && verb.tense !== 'none'));
}

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

const more = (a: ResolvedDate, b: ResolvedDate): boolean => a.range !== undefined && (b.range === undefined || daysIn(a.range) < daysIn(b.range));
