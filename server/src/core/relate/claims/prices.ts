import { familyOf } from '../lexicon.ts';
import { clauseAround } from '../sentences.ts';
import { leftOf, namesWithin, verbAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const TRADE = new Set(['acquire', 'sell', 'merge']);

/** What was paid for a named thing: "agreed to buy Calder Tidal for £1.3 billion", "paid £1.3 billion for Calder Tidal". */
export const prices: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  const clause = clauseAround(view.tokens, range.from);
  const left = leftOf(view, range.from);
  const verb = view.tokens[left]?.lemma === 'for' ? view.verbs.filter((group) => group.to <= left && group.from >= clause.from).at(-1) : undefined;
  const paid = verbAt(view, left);
  const bought = verb && TRADE.has(familyOf(view.tokens[verb.head]!.lemma)) ? namesWithin(view, verb.to, left)
    : paid && view.tokens[paid.head]!.lemma === 'pay' && view.tokens[range.to]?.lemma === 'for' ? namesWithin(view, range.to, clause.to) : [];
  const thing = bought.find(({ type }) => type !== 'person' && type !== 'group');
  if (!thing) return undefined;
  return figureDraft(view, figure, range, 'value', { text: thing.text, entities: [thing.entity] });
};
