import { subjectEntity } from '../sentences.ts';
import { leftOf, verbAt, wordsAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** What somebody was fined: "was fined €24 million", "the court fined the company €24 million". */
export const fines: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  const left = leftOf(view, range.from);
  const verb = verbAt(view, left) ?? view.verbs.filter((group) => group.to <= left).at(-1);
  if (!verb || view.tokens[verb.head]!.lemma !== 'fine' || left - verb.to > 6) return undefined;
  const object = view.names.find((name) => view.range(name).from >= verb.to && view.range(name).to <= range.from)?.entity;
  const fined = verb.passive ? subjectEntity(view, verb.from) : object;
  return figureDraft(view, figure, range, 'fine', { text: wordsAt(view, figure), entities: fined === undefined ? [] : [fined] });
};
