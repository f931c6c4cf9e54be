import { clauseAround } from '../sentences.ts';
import { countedNoun, entityBefore, isPartitive, leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const EMPLOYEE = new Set(['employee', 'staff', 'staffer']);

/** How many people work for somebody: "It employs 2,300 people", "Calder's 3,200 employees". */
export const workforces: FigureFamily = (view, figure) => {
  const noun = countedNoun(figure);
  if (figure.type !== 'number' || !noun || isPartitive(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  const verb = verbAt(view, leftOf(view, range.from));
  const lemma = verb && view.tokens[verb.head]!.lemma;
  const employs = lemma === 'employ' && !verb!.passive;
  if (!employs && !(EMPLOYEE.has(noun) && (lemma === 'have' || lemma === undefined))) return undefined;
  const clause = clauseAround(view.tokens, range.from);
  const employer = entityBefore(view, clause.from, range.from, ['organization']);
  return figureDraft(view, figure, range, 'workforce', { text: wordsOf(view, range), entities: employer ? [employer] : [] });
};
