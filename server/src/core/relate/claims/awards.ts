import { clauseAround, type SentenceView } from '../sentences.ts';
import { phraseAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** How far the sum may stand behind the verb: "awarded the widow of the driver $2 million". */
const REACH = 9;
const VERDICT = new Set(['verdict', 'award', 'judgment', 'judgement', 'settlement']);

/** What a court has somebody pay, or two settle on: "awarded her $2 million", "was ordered to pay $2 million", "a $2 million verdict". Fines have a family of their own. */
export const awards: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  if (!isAwarded(view, range.from) && !isVerdict(view, range.to)) return undefined;
  return figureDraft(view, figure, range, 'sum awarded', { text: figure.text, entities: [] });
};

function isAwarded(view: SentenceView, from: number): boolean {
  const clause = clauseAround(view.tokens, from);
  const [verb, before] = view.verbs.filter((group) => group.to <= from && group.from >= clause.from).reverse();
  if (!verb || from - verb.to > REACH || verb.negated) return false;
  const lemma = view.tokens[verb.head]!.lemma;
  return lemma === 'award' || (lemma === 'pay' && verb.modal === 'to' && before !== undefined && view.tokens[before.head]!.lemma === 'order');
}

/** "a $2 million verdict". */
function isVerdict(view: SentenceView, to: number): boolean {
  const phrase = phraseAt(view, to);
  return phrase !== undefined && VERDICT.has(view.tokens[phrase.head]!.lemma);
}
