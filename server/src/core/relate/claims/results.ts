import type { PlacedFigure } from '../../recognise/index.ts';
import type { TokenRange } from '../chunks.ts';
import type { ResolvedEntityMention } from '../entities.ts';
import { clauseAround, subjectName, type SentenceView } from '../sentences.ts';
import { leftOf } from './context.ts';
import { figureDraft, figureValue, type ClaimDraft, type FigureFamily } from './draft.ts';

const WINNING = new Set(['beat', 'defeat', 'win', 'lose', 'edge', 'rout', 'down', 'top', 'thrash', 'crush', 'stun', 'upset', 'outlast', 'overcome', 'hammer', 'trounce', 'fall', 'draw', 'tie']);
const OUTCOME = new Set(['win', 'victory', 'defeat', 'loss', 'rout', 'triumph', 'upset', 'draw', 'tie']);
/** What a score is of that is no whole game. */
const OF_A_PART = new Set(['half', 'halftime', 'half-time', 'quarter', 'period', 'set', 'lead', 'trail', 'record', 'season', 'series', 'aggregate', 'run', 'advantage', 'streak', 'mark']);
const VOTING = new Set(['vote', 'ruling', 'decision', 'rule', 'decide']);
/** How far a verb or a noun that says what the score is may stand before it: "defeated the visiting Drake Bulldogs, 65-53". */
const REACH = 9;

/** How a game between two ended ("Drake beat Marlow 65-53", "Drake's 65-53 win over Marlow"), and how a body voted ("voted 7-2 to close the park"). */
export const results: FigureFamily = (view, figure) => {
  if (figure.type !== 'score') return undefined;
  const [first, second, third] = figure.text.split(/[-–]/).map(Number);
  if (first === undefined || second === undefined || third !== undefined || Number.isNaN(first + second)) return undefined;
  const range = view.range(figure);
  if (isVote(view, range)) return draft(view, figure, range, 'vote count', first + second / 1000, []);
  if (!isResult(view, range) || view.tokens.some(({ lemma }) => OF_A_PART.has(lemma))) return undefined;
  const sides = rivalsAround(view, range);
  // Told of one side alone, a result may be that of any of its games.
  return sides.length < 2 ? undefined : draft(view, figure, range, 'result', Math.max(first, second) + Math.min(first, second) / 1000, sides);
};

/** One number for a pair, so that two are equal only when both parts are. */
function draft(view: SentenceView, figure: PlacedFigure, range: TokenRange, attribute: string, both: number, names: readonly ResolvedEntityMention[]): ClaimDraft {
  const subject = { text: names.map(({ text }) => text).join(' and ') || figure.text, entities: [...new Set(names.map(({ entity }) => entity))] };
  return { ...figureDraft(view, figure, range, attribute, subject), value: { ...figureValue(figure), value: both, min: both, max: both } };
}

/** "voted 7-2", "a 7-2 vote", "by a vote of 7-2". */
function isVote(view: SentenceView, { from, to }: TokenRange): boolean {
  const left = leftOf(view, from);
  const before = view.tokens[left]?.lemma === 'of' || view.tokens[left]?.lemma === ',' ? view.tokens[left - 1] : view.tokens[left];
  return before?.lemma === 'vote' || VOTING.has(view.tokens[to]?.lemma ?? '');
}

/** "a 65-53 win", or a verb of winning before it with no other verb between. */
function isResult(view: SentenceView, { from, to }: TokenRange): boolean {
  if (view.tokens.slice(to, to + 3).some(({ lemma, pos }) => pos === 'NOUN' && OUTCOME.has(lemma))) return true;
  const verb = view.verbs.findLast((group) => group.to <= from);
  return verb !== undefined && from - verb.to <= REACH && WINNING.has(view.tokens[verb.head]!.lemma) && verb.modal === undefined && !verb.negated;
}

/** The two who played: the subject of the verb and the first behind it, or those before and behind "a 65-53 win over". */
function rivalsAround(view: SentenceView, { from, to }: TokenRange): readonly ResolvedEntityMention[] {
  const end = clauseAround(view.tokens, to - 1).to;
  const named = view.names.map((name) => ({ name, at: view.range(name) })).filter(({ at }) => at.to <= end && !WHERE.has(view.tokens[at.from - 1]?.lemma ?? ''));
  const verb = view.verbs.findLast((group) => group.to <= from && WINNING.has(view.tokens[group.head]!.lemma));
  const middle = verb ? verb.from : from;
  const first = (verb && subjectName(view, verb.from)) ?? named.findLast(({ at }) => at.to <= middle)?.name;
  const second = named.find(({ name, at }) => at.from >= (verb ? verb.to : to) && name.entity !== first?.entity)?.name;
  return first && second ? [first, second] : [];
}

const WHERE = new Set(['in', 'at', 'for', 'near', 'from']);
