import { ANY_PERSON, familyOf, MEASURE } from '../lexicon.ts';
import { clauseAround } from '../sentences.ts';
import { isPartitive, leftOf, namesWithin, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';

/** Any other count or quantity, by the noun that it counts and the verb that governs it: "host representatives from 130 countries". */
export const counts: FigureFamily = (view, figure) => {
  if (figure.type === 'age' || figure.type === 'ordinal' || isPartitive(view, figure)) return undefined;
  const noun = figure.of?.slice(figure.of.lastIndexOf(' ') + 1);
  if (!noun && figure.type === 'number') return undefined;
  const range = phraseOf(view, figure);
  const clause = clauseAround(view.tokens, range.from);
  const verb = verbAt(view, leftOf(view, range.from)) ?? view.verbs.find((group) => group.from >= range.to && group.from <= range.to + 1 && group.to <= clause.to);
  const governing = verb ? familyOf(view.tokens[verb.head]!.lemma) : '';
  const what = noun ? MEASURE.get(noun) ?? (ANY_PERSON.has(noun) ? 'person' : noun) : figure.type;
  return {
    attribute: governing && governing !== 'be' && governing !== 'have' ? `${what} (${governing})` : what,
    subject: { text: wordsOf(view, range), entities: namesWithin(view, range.from, range.to).map((name) => name.entity) },
    ...(noun && { counted: what }),
    basis: 'inferred',
    mention: figure,
    value: figureValue(figure),
    range,
    view,
  };
};
