import type { TokenRange } from '../chunks.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const ENTITLED = new Set(['eligible', 'registered', 'qualified']);
/** How far "voters" may stand behind the share: "of the country's 2.5 million eligible voters". */
const REACH = 8;

/** The share of voters who voted, given as one: "88 percent of eligible voters", "60 percent of the electorate". What those voters did otherwise is no turnout. */
export const turnouts: FigureFamily = (view, figure) => {
  if (figure.type !== 'percent') return undefined;
  const range = view.range(figure);
  if (view.tokens[range.to]?.lemma !== 'of' || !isElectorate(view, range.to + 1) || !isVoting(view, range)) return undefined;
  return figureDraft(view, figure, range, 'turnout', { text: figure.text, entities: [] });
};

function isElectorate(view: SentenceView, from: number): boolean {
  const phrase = view.tokens.slice(from, from + REACH);
  const at = phrase.findIndex(({ lemma }) => lemma === 'voter' || lemma === 'electorate');
  if (at < 0 || phrase.slice(0, at).some(({ pos }) => pos === 'PUNCT' || pos.startsWith('VERB'))) return false;
  return phrase[at]!.lemma === 'electorate' || phrase.slice(0, at).some(({ lemma, text }) => ENTITLED.has(lemma) || ENTITLED.has(text.toLowerCase()));
}

const VOTING = new Set(['vote', 'ballot', 'turnout', 'turn', 'part', 'participate', 'account', 'poll']);
const CHOOSING = new Set(['for', 'against', 'back', 'support', 'favour', 'favor', 'oppose', 'prefer', 'choose', 'say', 'want']);

/** "had voted", "cast ballots", "turned out", "accounting for": the clause speaks of going to the polls, and not of what those voters chose or think. */
function isVoting(view: SentenceView, range: TokenRange): boolean {
  const behind = view.tokens.slice(range.to + 1, clauseAround(view.tokens, range.from).to);
  return view.tokens.some(({ lemma }) => VOTING.has(lemma)) && !behind.some(({ lemma }) => CHOOSING.has(lemma));
}
