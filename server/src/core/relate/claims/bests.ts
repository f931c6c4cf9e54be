import type { TokenRange } from '../chunks.ts';
import type { SentenceView } from '../sentences.ts';
import { leftOf, phraseAt, phraseOf, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** The figure of a record that somebody holds: "Rodney Vance's scoring record of 2,116 points", "the record of 9.58 seconds held by Vance". */
export const bests: FigureFamily = (view, figure) => {
  if (figure.type !== 'number' && figure.type !== 'quantity' && figure.type !== 'money') return undefined;
  const range = phraseOf(view, figure);
  const of = leftOf(view, view.range(figure).from);
  if (view.tokens[of]?.lemma !== 'of') return undefined;
  const record = phraseAt(view, of - 1);
  if (!record || view.tokens[record.head]!.lemma !== 'record' || record.to !== of) return undefined;
  const owner = ownerOf(view, record);
  return owner === undefined ? undefined : figureDraft(view, figure, range, 'held record', { text: wordsOf(view, record), entities: [owner] });
};

/** Whose a record is: the owner right before it, some describing words between. */
function ownerOf(view: SentenceView, record: TokenRange): string | undefined {
  const name = view.names.findLast((each) => view.range(each).to <= record.to && view.tokens[view.range(each).to]?.pos === 'PART');
  if (!name) return undefined;
  const between = view.tokens.slice(view.range(name).to + 1, record.to - 1);
  return between.every(({ pos }) => pos === 'ADJ' || pos === 'NOUN' || pos === 'VERB_ING' || pos === 'NUM' || pos === 'PROPN' || pos === 'PUNCT') ? name.entity : undefined;
}
