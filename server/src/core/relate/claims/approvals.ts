import { clauseAround } from '../sentences.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** Who or what is counted when people vote. */
const BALLOT = new Set(['vote', 'share', 'ballot', 'voter', 'shareholder', 'member', 'delegate', 'elector']);
const FAVOUR = new Set(['favour', 'favor']);

/** Which share of those who voted was for it: "with 86.3% of votes in favour", "votes representing 83.6% of the shares were cast in favour". */
export const approvals: FigureFamily = (view, figure) => {
  if (figure.type !== 'percent') return undefined;
  const range = view.range(figure);
  const clause = clauseAround(view.tokens, range.from);
  const behind = view.tokens.slice(range.to, clause.to);
  const isOfBallots = behind[0]?.lemma === 'of' && behind.slice(1, 5).some(({ lemma }) => BALLOT.has(lemma));
  const isFor = behind.some(({ lemma }, i) => FAVOUR.has(lemma) && behind[i - 1]?.lemma === 'in');
  return isOfBallots && isFor ? figureDraft(view, figure, range, 'share in favour', { text: figure.text, entities: [] }) : undefined;
};
