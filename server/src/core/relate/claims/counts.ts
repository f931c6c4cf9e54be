import { familyOf } from '../lexicon.ts';
import { clauseAround } from '../sentences.ts';
import { isPartitive, leftOf, namesWithin, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';

/** Any other count or quantity, by the noun that it counts and the verb that governs it: "host representatives from 130 countries". */
export const counts: FigureFamily = (view, figure) => {
  if (figure.type === 'age' || figure.type === 'ordinal' || isPartitive(view, figure)) return undefined;
  const noun = figure.of?.slice(figure.of.lastIndexOf(' ') + 1);
  if (!noun) return undefined;
  const range = phraseOf(view, figure);
  const clause = clauseAround(view.tokens, range.from);
  const verb = verbAt(view, leftOf(view, range.from)) ?? view.verbs.find((group) => group.from >= range.to && group.from <= range.to + 1 && group.to <= clause.to);
  const governing = verb ? familyOf(view.tokens[verb.head]!.lemma) : '';
  return {
    attribute: governing && governing !== 'be' && governing !== 'have' ? `${noun} (${governing})` : noun,
    subject: { text: wordsOf(view, range), entities: namesWithin(view, range.from, range.to).map((name) => name.entity) },
    counted: noun,
    basis: 'inferred',
    mention: figure,
    value: figureValue(figure),
    range,
    view,
  };
};
