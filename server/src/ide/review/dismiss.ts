import type { Corpus } from '../../core/corpus.ts';
import { quoteAround, type Reason, type ReviewDecision, type ReviewSide } from '../../core/decisions/index.ts';
import type { Conflict, ConflictSide } from '../../core/types.ts';
import { oneLine } from '../../core/text.ts';

/** For people, by the word in `review.yaml`. */
export const REASON_NAMES: Readonly<Record<Reason, string>> = {
  'different-thing': 'different things', explained: 'explained, both are right', 'source-wrong': 'the source is wrong, and known', other: 'another reason',
};

/** Words quoted before and after a value. */
const CONTEXT = 3;

/** Articles that are quoted for one side. Of the others it is known that they say the same. */
const MOST_QUOTES = 8;

/** An article's path below the folder that keeps the decision; undefined where it is in another. */
export type PathOf = (article: string) => string | undefined;

/** The entry of `review.yaml` that dismisses a conflict: for each side, the words around its value. */
export function dismissal(corpus: Corpus, { rule, slot, sides }: Conflict, pathOf: PathOf, reason: Reason, note?: string): ReviewDecision {
  const about = oneLine(slot.attribute);
  return {
    rule, ...(about !== '' && { about }), sides: sides.flatMap((side) => quotesOf(corpus, side, pathOf)),
    reason, ...(note !== undefined && oneLine(note) !== '' && { note: oneLine(note) }),
  };
}

/** The first place of each article. */
function quotesOf(corpus: Corpus, { spans, text }: ConflictSide, pathOf: PathOf): readonly ReviewSide[] {
  if (spans.length === 0) return [{ quote: oneLine(text) }];
  const first = spans.filter(({ article }, i) => spans.findIndex((span) => span.article === article) === i).slice(0, MOST_QUOTES);
  return first.map((place) => {
    const path = pathOf(place.article);
    return { ...(path !== undefined && { article: path }), quote: quoteAround(corpus.get(place.article)?.text ?? '', place, CONTEXT) };
  });
}

/** Dismisses all conflicts of a rule, or in an article. */
export const dismissalOfAll = (what: Pick<ReviewDecision, 'rule' | 'articles'>, reason: Reason, note?: string): ReviewDecision =>
  ({ ...what, sides: [], reason, ...(note !== undefined && oneLine(note) !== '' && { note: oneLine(note) }) });
