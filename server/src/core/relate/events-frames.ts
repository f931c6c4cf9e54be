import { isPossessive, isVerb, type TokenRange } from './chunks.ts';
import { eventFamily, eventTypeOf } from './events-words.ts';
import type { SentenceView } from './sentences.ts';

/** Types of events that have others as their parts. */
const FRAMES = new Set(['visit', 'meeting', 'sport', 'election']);

/**
 * The event that the one at `index` is a part of, by its sentence: "During the visit, they will sign …", "talks as part of the trip", "arrives to meet …".
 */
export function frameOf(view: SentenceView, heads: readonly number[], index: number): number | undefined {
  for (const head of heads) {
    const type = eventTypeOf(view.tokens[head]!.lemma);
    // "confirmed the trip during a meeting": a meeting has no trip as its part.
    if (head === index || !FRAMES.has(type) || (type === 'meeting' && eventTypeOf(view.tokens[index]!.lemma) === 'visit')) continue;
    const opener = openerOf(view, head);
    if (opener ? takesIn(view, heads, opener, head, index) : isPurpose(view, head, index)) return head;
  }
  return undefined;
}

/** Tokens from "during" or "as part of" to the noun that it goes with. */
function openerOf(view: SentenceView, head: number): TokenRange | undefined {
  const phrase = view.phrases.find((candidate) => candidate.head === head);
  if (!phrase) return undefined;
  // "during Xi's visit": the owner's phrase stands between.
  let from = phrase.from;
  for (let owner = view.phrases.find((candidate) => candidate.owner && candidate.to + 1 === from); owner; owner = view.phrases.find((candidate) => candidate.owner && candidate.to + 1 === from)) from = owner.from;
  // "during his visit"
  if (isPossessive(view.tokens[from - 1])) from--;
  const [before, second] = [view.tokens[from - 1]?.lemma, view.tokens[from - 2]?.lemma];
  if (before === 'during') return { from: from - 1, to: head + 1 };
  return before === 'of' && second === 'part' ? { from: from - 2, to: head + 1 } : undefined;
}

/** Words at the start of a sentence take in all that follows; elsewhere the verb before them and what depends on it. */
function takesIn(view: SentenceView, heads: readonly number[], opener: TokenRange, frame: number, index: number): boolean {
  if (opener.from <= 2) return index > frame;
  const verb = heads.filter((head) => head < opener.from && isVerb(view.tokens[head]!)).at(-1);
  return index < opener.from && (verb === undefined || index >= verb);
}

/** "arrives in China to meet Xi": what somebody comes for. */
function isPurpose(view: SentenceView, frame: number, index: number): boolean {
  if (eventFamily(view.tokens[frame]!.lemma) !== 'visit' || !isVerb(view.tokens[frame]!)) return false;
  const next = view.verbs.find(({ from }) => from > frame);
  return next?.head === index && next.modal === 'to';
}
