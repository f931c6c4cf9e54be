import { clauseAround } from '../sentences.ts';
import { countedNoun, isPartitive, leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const CARRY = new Set(['carry', 'transport', 'ferry', 'hold']);
const TRAVELLER = new Set(['person', 'people', 'passenger', 'crew', 'sailor', 'tourist', 'migrant', 'child', 'soldier', 'member']);

/** How many a ship, train or plane had on board: "with 143 passengers and 22 crew on board", "was carrying 143 passengers". */
export const aboard: FigureFamily = (view, figure) => {
  const noun = countedNoun(figure);
  if (figure.type !== 'number' || !noun || !TRAVELLER.has(noun) || isPartitive(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  const clause = clauseAround(view.tokens, range.from);
  const verb = verbAt(view, leftOf(view, range.from));
  const carried = verb !== undefined && CARRY.has(view.tokens[verb.head]!.lemma);
  const onBoard = view.tokens.slice(range.to, clause.to).some((token, i, rest) => token.lemma === 'aboard' || (token.lemma === 'on' && rest[i + 1]?.lemma === 'board'));
  if (!carried && !onBoard) return undefined;
  return figureDraft(view, figure, range, 'aboard', { text: wordsOf(view, range), entities: [] }, noun === 'people' ? 'person' : noun);
};
