import type { PlacedFigure } from '../../recognise/index.ts';
import type { VerbGroup } from '../chunks.ts';
import { clauseAround, subjectName, type SentenceView } from '../sentences.ts';
import { countedNoun, isPartitive, leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type ClaimDraft, type FigureFamily } from './draft.ts';

const IN_A_GAME = ' in a game';

/** What players make in a game: what it is called, and the words for it. */
const FEATS: ReadonlyMap<string, string> = new Map(Object.entries({
  points: 'point', rebounds: 'rebound', assists: 'assist', steals: 'steal', blocks: 'block', turnovers: 'turnover', goals: 'goal', saves: 'save', touchdowns: 'touchdown td', interceptions: 'interception', tackles: 'tackle', sacks: 'sack',
  carries: 'carry', catches: 'catch reception', homers: 'homer', strikeouts: 'strikeout', tries: 'try', wickets: 'wicket',
}).flatMap(([name, words]) => words.split(' ').map((word) => [word, `${name}${IN_A_GAME}`] as const)));

/** Verbs whose object somebody made, and those that take it behind "with". */
const MAKING = new Set(['score', 'have', 'add', 'get', 'grab', 'post', 'record', 'contribute', 'collect', 'tally', 'net', 'notch', 'register', 'make', 'hit', 'throw', 'catch', 'snare', 'total', 'produce']);
const WITH = new Set(['finish', 'end', 'lead', 'pace', 'chip', 'come', 'top']);
/** Verbs that need no noun behind the number: "while Farrow added 12". */
const ELLIPTIC = new Set(['add', 'score', 'have', 'finish', 'chip', 'get', 'contribute', 'net']);
/** How far behind its verb "with" may stand: "led the visiting Marlow Wolves with". */
const REACH = 6;

/** Words by which a number is of more or of less than one whole game. */
const NOT_OF_A_GAME = new Set(['half', 'halftime', 'quarter', 'period', 'overtime', 'inning', 'minute', 'second', 'season', 'year', 'career', 'average', 'per', 'streak', 'straight', 'consecutive', 'series', 'playoff', 'tournament', 'total', 'combine',
  'since', 'ago', 'last', 'previous', 'earlier', 'run', 'first', 'final', 'next', 'spurt', 'remain', 'away', 'short', 'behind', 'ahead', 'deficit', 'lead']);
const GAMES = /^(?:games|matches|contests|outings|starts|seasons)$/i;

/** From how many on a number is rather one of all games. */
const OF_ALL_GAMES = 100;

/** How many points or the like a player made in a game: "Farrow scored 23 points and had nine rebounds", "23 points from Farrow", "while Speke added 12". */
export const feats: FigureFamily = (view, figure, previous) => {
  if (figure.type !== 'number' || !Number.isInteger(figure.value) || figure.value >= OF_ALL_GAMES || isPartitive(view, figure)) return undefined;
  const before = previous?.view === view && isFeat(previous.attribute) ? previous : undefined;
  const feat = figure.of === undefined ? elliptic(view, figure, before) : FEATS.get(countedNoun(figure) ?? '');
  const range = phraseOf(view, figure);
  if (feat === undefined || !isOfAGame(view, range.from)) return undefined;
  const whose = makerOf(view, figure, before);
  return whose === undefined ? undefined : figureDraft(view, figure, range, feat, { text: wordsOf(view, range), entities: [whose] });
};

/** Whether an attribute is what a player made in a game. */
export const isFeat = (attribute: string): boolean => attribute.endsWith(IN_A_GAME);

/** Whether neither its clause nor what opens the sentence ("In the first half, ...") says that it is of another stretch than one game. */
function isOfAGame({ tokens }: SentenceView, from: number): boolean {
  const clause = clauseAround(tokens, from);
  const opening = tokens[0]?.pos === 'ADP' ? clauseAround(tokens, 0).to : 0;
  return [...tokens.slice(0, opening), ...tokens.slice(clause.from, clause.to)].every(({ lemma, text, pos }) => !(NOT_OF_A_GAME.has(lemma) && (lemma !== 'lead' || pos === 'NOUN')) && !GAMES.test(text));
}

/** "Farrow scored 23 points and Speke added 12": of what the one before made. */
function elliptic(view: SentenceView, figure: PlacedFigure, before: ClaimDraft | undefined): string | undefined {
  const { from, to } = view.range(figure);
  const next = view.tokens[to];
  const verb = makingVerb(view, from);
  const isBare = next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'CCONJ';
  return isBare && verb && ELLIPTIC.has(view.tokens[verb.head]!.lemma) ? before?.attribute : undefined;
}

/** Who made it: the subject of the verb before it, who stands behind "from" or before a bracket, or who made what the list began with. */
function makerOf(view: SentenceView, figure: PlacedFigure, before: ClaimDraft | undefined): string | undefined {
  const { from, to } = phraseOf(view, figure);
  const named = (isAt: (at: { from: number; to: number }) => boolean): string | undefined => view.names.find((name) => name.type === 'person' && isAt(view.range(name)))?.entity;
  if (/^(?:from|by)$/i.test(view.tokens[to]?.text ?? '')) return named((at) => at.from === to + 1);
  if (view.tokens[from - 1]?.text === '(') return named((at) => at.to === from - 1);
  if (before && view.tokens.slice(before.range.to, leftOf(view, from) + 1).every(({ text, lemma }) => text === ',' || lemma === 'and')) return before.subject.entities[0];
  const verb = makingVerb(view, from);
  const subject = verb && subjectName(view, verb.from);
  return subject?.type === 'person' ? subject.entity : undefined;
}

/** The verb that a number is the object of, also behind "with". What somebody has now he may have from many games. */
function makingVerb(view: SentenceView, from: number): VerbGroup | undefined {
  const left = leftOf(view, from);
  const isWith = view.tokens[left]?.lemma === 'with';
  const verb = isWith ? view.verbs.findLast((group) => group.to <= left && left - group.to <= REACH && group.from >= clauseAround(view.tokens, left).from) : verbAt(view, left);
  if (!verb || verb.negated || verb.passive || verb.modal !== undefined || verb.tense === 'present') return undefined;
  return (isWith ? WITH : MAKING).has(view.tokens[verb.head]!.lemma) ? verb : undefined;
}
