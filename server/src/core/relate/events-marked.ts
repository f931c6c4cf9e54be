import type { Mark } from '../recognise/marks.ts';
import { overlap } from '../span.ts';
import { isNominal, isVerb } from './chunks.ts';
import { isLight, isMinor } from './events-words.ts';
import type { SentenceView } from './sentences.ts';

/** The words that name events after the reader's word on them. */
export interface MarkedHeads {
  /** Indices of tokens, in order. */
  readonly heads: readonly number[];
  /** The mark of those that the reader has marked. */
  readonly marks: ReadonlyMap<number, Mark>;
}

/** Marked words tell of one event, whatever was recognised there; what is marked as none tells of no event. */
export function markedHeads(view: SentenceView, recognised: readonly number[]): MarkedHeads {
  const { eventMarks, notEvents } = view;
  if (eventMarks.length + notEvents.length === 0) return { heads: recognised, marks: NONE };
  const marks = new Map<number, Mark>();
  for (const mark of eventMarks) {
    const head = mark.start >= view.start ? headOf(view, mark, recognised) : undefined;
    if (head !== undefined && !marks.has(head)) marks.set(head, mark);
  }
  const said = [...eventMarks, ...notEvents];
  const kept = recognised.filter((index) => !marks.has(index) && !said.some((mark) => overlap(mark, view.span({ from: index, to: index + 1 }))));
  return { heads: [...kept, ...marks.keys()].sort((a, b) => a - b), marks };
}

const NONE: ReadonlyMap<number, Mark> = new Map();

/** The word of a mark that names the event: one that tells of most by itself, else the noun of its first phrase, else its first verb or word. */
function headOf(view: SentenceView, mark: Mark, recognised: readonly number[]): number | undefined {
  const { from, to } = view.range(mark);
  const inside = Array.from({ length: to - from }, (_, i) => from + i);
  const known = inside.filter((index) => recognised.includes(index));
  const lemmaAt = (index: number): string => view.tokens[index]!.lemma;
  const noun = inside.find((index) => isNominal(view.tokens[index]!) && !(index + 1 < to && isNominal(view.tokens[index + 1]!)));
  return known.find((index) => !isMinor(lemmaAt(index))) ?? known.find((index) => !isLight(lemmaAt(index))) ?? known[0]
    ?? noun ?? inside.find((index) => isVerb(view.tokens[index]!)) ?? inside[0];
}
