import type { VerbGroup } from '../chunks.ts';
import { THEFT, THEFT_NOUN, THEFT_WITH } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf, phraseAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** What a theft was worth: "stole $137 million worth of jewels", "made off with €85 million", "gems worth £1.2m were stolen", "a $2 million heist". */
export const thefts: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  if (!isHaul(view, range.from, range.to) && !isTaken(view, range.from, range.to)) return undefined;
  return figureDraft(view, figure, range, 'value stolen', { text: figure.text, entities: [] });
};

/** "a haul of $2 million", "the $2 million heist". */
function isHaul(view: SentenceView, from: number, to: number): boolean {
  const left = leftOf(view, from);
  const before = view.tokens[left]?.lemma === 'of' ? phraseAt(view, left - 1) : undefined;
  const after = view.phrases.find((phrase) => phrase.from <= to && to < phrase.to);
  return [before, after].some((phrase) => phrase !== undefined && THEFT_NOUN.has(view.tokens[phrase.head]!.lemma));
}

const VALUING = new Set(['value', 'estimate', 'appraise', 'price', 'reckon']);

function isTaken(view: SentenceView, from: number, to: number): boolean {
  const clause = clauseAround(view.tokens, from);
  // "stole diamonds valued at": what says only how much is passed over.
  const left = view.verbs.filter((group) => group.to <= from && group.from >= clause.from && !VALUING.has(view.tokens[group.head]!.lemma)).at(-1);
  if (left && takes(view, left)) return true;
  const right = view.verbs.find((group) => group.from >= to && group.from < clause.to);
  return right !== undefined && right.passive && takes(view, right);
}

/** "stole", "made off with", "got away with". */
function takes(view: SentenceView, verb: VerbGroup): boolean {
  const { lemma } = view.tokens[verb.head]!;
  if (THEFT.has(lemma)) return true;
  const particles = THEFT_WITH.get(lemma);
  const next = view.tokens[verb.to]?.lemma;
  return particles !== undefined && (next === 'with' ? particles === '' : next === particles && view.tokens[verb.to + 1]?.lemma === 'with');
}
