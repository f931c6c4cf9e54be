import { clauseAround, type SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import type { ClaimDraft } from './draft.ts';
import { endOfStreet, streetOf } from './streets.ts';

/** Where in a street something is or happened: "the 1200 block of Elm Street", "at 14 Orchard Road". The attribute names the street, the value is the number. */
export const addresses = (view: SentenceView): readonly ClaimDraft[] => view.tokens.flatMap((token, i): readonly ClaimDraft[] => {
  if (!/^\d{1,5}$/.test(token.text)) return [];
  const isBlock = view.tokens[i + 1]?.text.toLowerCase() === 'block' && view.tokens[i + 2]?.lemma === 'of';
  const from = isBlock ? i + 3 : i + 1;
  const to = endOfStreet(view, from);
  if (to === 0) return [];
  const value = Number(token.text);
  const range = { from: i, to: i + 1 };
  const attribute = `${isBlock ? 'block' : 'number'} of ${streetOf(view, from, to)}${isHome(view, i) ? ', home' : ''}`;
  return [{ attribute, subject: { text: wordsOf(view, { from, to }), entities: [] }, basis: 'certain', value: { kind: 'figure', text: token.text, value, min: value, max: value, unit: '' }, range, view }];
});

const LIVING = new Set(['live', 'reside', 'home', 'resident', 'residence', 'address']);

/** Where somebody lives need not be where it happened. */
const isHome = ({ tokens }: SentenceView, index: number): boolean => {
  const clause = clauseAround(tokens, index);
  return tokens.slice(clause.from, index).some(({ lemma }) => LIVING.has(lemma));
};
