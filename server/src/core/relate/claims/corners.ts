import type { TokenRange } from '../chunks.ts';
import type { SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import { wordValue, type ClaimDraft } from './draft.ts';
import { endOfStreet, streetOf } from './streets.ts';

/** Attributes of corners begin so: the street that crosses another. */
export const CORNER = 'corner of ';

/** What stands before two streets that meet; "between Elm Street and Oak Avenue" is no corner. */
const BEFORE = new Set(['at', 'of', 'near']);

/** Which streets meet at a place: "at Elm Street and Oak Avenue", "on Elm Street, at Oak Avenue". The attribute names the one, the value is the other. */
export const corners = (view: SentenceView): readonly ClaimDraft[] => view.tokens.flatMap((_, from): readonly ClaimDraft[] => {
  // "Elm Street" of "West Elm Street" begins no street.
  if (from > 0 && /^\p{Lu}/u.test(view.tokens[from - 1]!.text) && view.tokens[from - 1]!.pos === 'PROPN') return [];
  const first = streetAt(view, from);
  const second = first && streetAt(view, crossing(view, first));
  if (!second || streetOf(view, first.from, first.to) === streetOf(view, second.from, second.to)) return [];
  return [corner(view, first, second), corner(view, second, first)];
});

function streetAt(view: SentenceView, from: number): TokenRange | undefined {
  const to = endOfStreet(view, from);
  return to === 0 ? undefined : { from, to };
}

/** Where the other street would begin; behind the last token where none is said to cross. */
function crossing({ tokens }: SentenceView, { from, to }: TokenRange): number {
  if (tokens[to]?.lemma === 'and' && BEFORE.has(tokens[from - 1]?.lemma ?? '')) return to + 1;
  const joint = tokens[to]?.text === ',' ? to + 1 : to;
  return tokens[joint]?.lemma === 'at' ? joint + 1 : tokens.length;
}

function corner(view: SentenceView, street: TokenRange, other: TokenRange): ClaimDraft {
  const attribute = `${CORNER}${streetOf(view, street.from, street.to)}`;
  return { attribute, subject: { text: wordsOf(view, street), entities: [] }, basis: 'certain', value: wordValue(wordsOf(view, other), streetOf(view, other.from, other.to)), range: other, view };
}
