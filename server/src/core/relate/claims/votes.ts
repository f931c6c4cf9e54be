import { subjectEntity, type SentenceView } from '../sentences.ts';
import { leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const GETTING = new Set(['win', 'get', 'receive', 'take', 'poll', 'garner', 'gain', 'secure', 'capture', 'have', 'score', 'obtain', 'collect', 'draw']);
/** A result on the way, or what somebody expects. */
const UNFINISHED = new Set(['count', 'counted', 'partial', 'preliminary', 'exit', 'projection', 'project', 'survey', 'poll', 'far', 'early', 'initial', 'provisional']);

/** How many or which share of the votes somebody got: "Ibarra won 52.3 percent of the vote", "Speke received 2,345 votes". */
export const votes: FigureFamily = (view, figure) => {
  if (figure.type !== 'percent' && figure.type !== 'number') return undefined;
  const range = phraseOf(view, figure);
  if (!/(?:^| )(?:vote|ballot)$/.test(figure.of ?? '') || isUnfinished(view)) return undefined;
  const verb = verbAt(view, leftOf(view, view.range(figure).from));
  if (!verb || verb.negated || !GETTING.has(view.tokens[verb.head]!.lemma)) return undefined;
  const who = subjectEntity(view, verb.from);
  if (who === undefined) return undefined;
  return figureDraft(view, figure, range, figure.type === 'percent' ? 'share of votes' : 'votes', { text: wordsOf(view, range), entities: [who] });
};

const isUnfinished = (view: SentenceView): boolean => view.tokens.some(({ lemma, pos }) => UNFINISHED.has(lemma) && pos !== 'VERB_PAST');
