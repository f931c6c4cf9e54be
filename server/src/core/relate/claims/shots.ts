import type { PlacedFigure } from '../../recognise/index.ts';
import type { TokenRange, VerbGroup } from '../chunks.ts';
import { clauseAround, subjectEntity, type SentenceView } from '../sentences.ts';
import { countedNoun, isPartitive, leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type ClaimDraft, type FigureFamily } from './draft.ts';

const PROJECTILE = new Set(['shot', 'bullet', 'round', 'slug']);
/** What is done to somebody so many times, and what it is called. */
const DONE: ReadonlyMap<string, string> = new Map([['shoot', 'times shot'], ['hit', 'times shot'], ['strike', 'times shot'], ['stab', 'times stabbed'], ['knife', 'times stabbed']]);
const WOUND: readonly (readonly [before: ReadonlySet<string>, attribute: string])[] = [
  [new Set(['gunshot', 'bullet', 'shot']), 'times shot'],
  [new Set(['stab', 'knife']), 'times stabbed'],
];
/** Words of shooting, one of which makes of "hit" what a bullet does. */
const OF_SHOOTING = new Set(['shoot', 'shot', 'fire', 'bullet', 'gun', 'gunshot', 'gunfire', 'pistol', 'rifle', 'revolver']);

/** How many shots were fired, how many hit somebody, and how often somebody was stabbed: "fired 11 shots", "seven bullets hit Berg", "was shot seven times", "12 stab wounds". */
export const shots: FigureFamily = (view, figure) => {
  const noun = countedNoun(figure);
  if (figure.type !== 'number' || isPartitive(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  if (noun !== undefined && PROJECTILE.has(noun)) return ofProjectiles(view, figure, range);
  if (noun === 'wound') return ofWounds(view, figure, range);
  return noun === undefined && view.tokens[range.to]?.lemma === 'time' ? ofTimes(view, figure, range) : noun === 'time' ? ofTimes(view, figure, { from: range.from, to: range.to - 1 }) : undefined;
};

/** "fired 11 shots", "11 shots were fired", "seven bullets hit Berg", "was hit by seven bullets". */
function ofProjectiles(view: SentenceView, figure: PlacedFigure, range: TokenRange): ClaimDraft | undefined {
  // "Two other bullets" come on top of others.
  if (view.tokens.slice(range.from, range.to).some(({ lemma }) => lemma === 'other' || lemma === 'more' || lemma === 'another')) return undefined;
  const near = leftOf(view, range.from);
  const left = view.tokens[near]?.lemma === 'of' ? leftOf(view, near) : near;
  const before = verbAt(view, left);
  const after = view.verbs.find(({ from }) => from === range.to);
  if (before && lemmaOf(view, before) === 'fire' && !before.passive) return draft(view, figure, range, 'shots fired', subjectEntity(view, before.from));
  if (after && lemmaOf(view, after) === 'fire' && after.passive) return draft(view, figure, range, 'shots fired');
  if (after && !after.passive && HITTING.has(lemmaOf(view, after))) return draft(view, figure, range, 'times shot', personIn(view, after.to, clauseAround(view.tokens, after.from).to));
  const struck = view.tokens[left]?.lemma === 'by' ? view.verbs.find(({ to }) => to === left) : undefined;
  return struck?.passive && HITTING.has(lemmaOf(view, struck)) ? draft(view, figure, range, 'times shot', subjectEntity(view, struck.from)) : undefined;
}

const HITTING = new Set(['hit', 'strike']);

/** "suffered three gunshot wounds". */
function ofWounds(view: SentenceView, figure: PlacedFigure, range: TokenRange): ClaimDraft | undefined {
  const kind = view.tokens.slice(view.range(figure).to, range.to).map(({ lemma }) => lemma);
  const attribute = WOUND.find(([before]) => kind.some((word) => before.has(word)))?.[1];
  const verb = view.verbs.findLast(({ to }) => to <= range.from);
  return attribute === undefined ? undefined : draft(view, figure, range, attribute, verb && subjectEntity(view, verb.from));
}

/** "was shot seven times", "hitting him eleven times", "fired 11 times". */
function ofTimes(view: SentenceView, figure: PlacedFigure, range: TokenRange): ClaimDraft | undefined {
  const verb = view.verbs.findLast(({ to }) => to <= range.from);
  const between = verb && view.tokens.slice(verb.to, range.from);
  if (!verb || between!.some(({ pos, text }) => pos === 'PUNCT' || text === 'and')) return undefined;
  const lemma = lemmaOf(view, verb);
  if (lemma === 'fire' && !verb.passive) return draft(view, figure, range, 'shots fired', subjectEntity(view, verb.from));
  const attribute = DONE.get(lemma);
  if (attribute === undefined || (HITTING.has(lemma) && !view.tokens.some((token) => OF_SHOOTING.has(token.lemma)))) return undefined;
  return draft(view, figure, range, attribute, verb.passive ? subjectEntity(view, verb.from) : personIn(view, verb.to, range.from));
}

const lemmaOf = (view: SentenceView, verb: VerbGroup): string => view.tokens[verb.head]!.lemma;

/** The person named, or meant by a pronoun, among some tokens. */
function personIn(view: SentenceView, from: number, to: number): string | undefined {
  const name = view.names.find((each) => each.type === 'person' && view.range(each).from >= from && view.range(each).to <= to);
  const phrase = view.phrases.find((each) => each.from >= from && each.to <= to);
  return name?.entity ?? (phrase && view.referent(phrase));
}

const draft = (view: SentenceView, figure: PlacedFigure, range: TokenRange, attribute: string, whose?: string): ClaimDraft =>
  figureDraft(view, figure, range, attribute, { text: wordsOf(view, range), entities: whose === undefined ? [] : [whose] });
