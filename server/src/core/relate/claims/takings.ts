import { subjectEntity } from '../sentences.ts';
import { leftOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** Verbs whose object is a measure of their subject, by the kinds of figure they take. */
const MONEY: ReadonlyMap<string, string> = new Map([['gross', 'box office'], ['raise', 'money raised'], ['cost', 'retail price'], ['fetch', 'selling price'], ['donate', 'donation'], ['owe', 'debt'], ['earn', 'earnings']]);
const NUMBER: ReadonlyMap<string, string> = new Map([['seat', 'capacity']]);
const QUANTITY: ReadonlyMap<string, string> = new Map([['weigh', 'weight'], ['span', 'length'], ['stretch', 'length'], ['rise', 'height'], ['tower', 'height']]);

/** What somebody or something named, or the film of a story, takes in, costs, holds or weighs, by the verb alone: "the film grossed $77 million", "Calder Hall seats 1,200". */
export const takings: FigureFamily = (view, figure) => {
  const verbs = figure.type === 'money' ? MONEY : figure.type === 'number' ? NUMBER : figure.type === 'quantity' ? QUANTITY : undefined;
  const range = view.range(figure);
  const verb = verbs && verbAt(view, leftOf(view, range.from));
  const attribute = verb && !verb.negated && !verb.passive ? verbs.get(view.tokens[verb.head]!.lemma) : undefined;
  const whose = attribute === undefined ? undefined : subjectEntity(view, verb!.from);
  if (attribute === undefined || (whose === undefined && attribute !== 'box office')) return undefined;
  return figureDraft(view, figure, range, attribute, { text: wordsOf(view, range), entities: whose === undefined ? [] : [whose] });
};
