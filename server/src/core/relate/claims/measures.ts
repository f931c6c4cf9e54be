import type { PlacedFigure } from '../../recognise/index.ts';
import type { NounPhrase, VerbGroup } from '../chunks.ts';
import { CHANGE, MEASURE, MEASURE_VERB, TARGET } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { entitiesAbout, isPartitive, leftOf, phraseAt, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureValue, type ClaimDraft, type FigureFamily } from './draft.ts';

/** Nouns that only say that something is measured: what it is stands beside them ("trade volume", "the amount of trade"). */
const LIGHT = new Set(['volume', 'level', 'amount', 'total', 'number', 'rate', 'figure', 'size', 'sum', 'record', 'high', 'low', 'estimate', 'content', 'concentration']);
const ANAPHOR = new Set(['this', 'that', 'the', 'these', 'those']);
/** Between a measure noun and its figure: "trade of $5 billion", "a population at 3 million". */
const LINKING = new Set(['of', 'at', 'to', 'as']);

interface Measured {
  readonly attribute: string;
  readonly phrase: NounPhrase;
  readonly isChange?: boolean;
}

/** What a measure noun names: "trade reached $5 billion", "a magnitude of 6.1", "$5 billion in trade", "a $5 billion deal". */
export const measures: FigureFamily = (view, figure, previous) => {
  if (figure.type === 'age' || figure.type === 'ordinal' || figure.type === 'score' || isPartitive(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  const own = view.range(figure);
  // "Five times the legal limit" is no measure of its own.
  if (view.tokens[own.to]?.lemma === 'time') return undefined;
  const isTarget = leftNoun(view, own.from, TARGET);
  const found = ofItself(view, figure) ?? ofEachShare(view, figure, own.to) ?? fromRight(view, own.to) ?? fromLeft(view, own.from);
  if (found) return draft(view, figure, range, found, isTarget);
  if (!isTarget && !isAnaphoric(view, own.from)) return undefined;
  // "the goal of $200 billion", "raising this figure to $200 million": the measure is the one just spoken of.
  if (!previous || previous.value.unit !== (figure.unit ?? '')) return undefined;
  return { ...previous, mention: figure, value: figureValue(figure), range, view, ...(isTarget && { modality: 'target' as const }) };
};

function draft(view: SentenceView, figure: PlacedFigure, range: ClaimDraft['range'], found: Measured, isTarget: boolean): ClaimDraft {
  return {
    attribute: found.isChange ? `change of ${found.attribute}` : found.attribute,
    subject: { text: wordsOf(view, found.phrase), entities: entitiesOf(view, found) },
    basis: 'certain',
    mention: figure,
    value: found.attribute === 'temperature' && figure.unit === undefined ? { ...figureValue(figure), unit: 'degree' } : figureValue(figure),
    range,
    view,
    ...(isTarget && { modality: 'target' as const }),
  };
}

/** The entities of the phrase, or of another phrase of the sentence for the same measure ("China-Russia trade … $5 billion in trade"). */
function entitiesOf(view: SentenceView, { attribute, phrase }: Measured): readonly string[] {
  const alike = view.phrases.filter((other) => other !== phrase && nameOf(view, other)?.attribute === attribute);
  for (const candidate of [phrase, ...alike]) {
    const entities = entitiesAbout(view, candidate);
    if (entities.length > 0) return entities;
  }
  return [];
}

/** "magnitude 6.8", "a 6.8-magnitude earthquake": the words of the figure name its measure. */
function ofItself(view: SentenceView, figure: PlacedFigure): Measured | undefined {
  if (figure.of !== 'magnitude') return undefined;
  const range = phraseOf(view, figure);
  return { attribute: figure.of, phrase: { ...range, head: range.to - 1, owner: false } };
}

/** "$25 a share", "$25 per share": what is paid for each. */
function ofEachShare(view: SentenceView, figure: PlacedFigure, to: number): Measured | undefined {
  const [each, share] = [view.tokens[to], view.tokens[to + 1]];
  if (figure.type !== 'money' || share?.lemma !== 'share' || (each?.lemma !== 'a' && each?.lemma !== 'per')) return undefined;
  return { attribute: 'price per share', phrase: { from: to + 1, to: to + 2, head: to + 1, owner: false } };
}

/** "$218.2 billion in trade", "a $5 billion deal", "$2.5 million worth of jewellery". */
function fromRight(view: SentenceView, to: number): Measured | undefined {
  const first = view.tokens[to];
  if (!first) return undefined;
  const skip = first.text === '-' ? 1 : 0;
  const following = view.phrases.find((phrase) => phrase.to > to + skip && phrase.from <= to + skip);
  if (following && following.head >= to) return nameOf(view, following);
  if (first.lemma === 'worth') return { attribute: 'value', phrase: phraseAt(view, to + 2) ?? { from: to, to: to + 1, head: to, owner: false } };
  if (first.lemma !== 'in' && first.lemma !== 'of') return undefined;
  const phrase = phraseAt(view, to + 1);
  return phrase && nameOf(view, phrase);
}

/** "a magnitude of 6.1", "trade … amounting to $190 million", "jewellery worth $108 million". */
function fromLeft(view: SentenceView, from: number): Measured | undefined {
  const index = leftOf(view, from);
  const token = view.tokens[index];
  if (!token) return undefined;
  if (token.lemma === 'worth') {
    const phrase = phraseAt(view, index - 1);
    return phrase && { attribute: 'value', phrase };
  }
  const noun = phraseAt(view, index);
  if (noun && noun.to === index + 1 && MEASURE.has(view.tokens[noun.head]!.lemma)) return nameOf(view, noun);
  if (token.lemma === 'of') {
    const phrase = phraseAt(view, index - 1);
    return phrase && nameOf(view, phrase);
  }
  const linked = LINKING.has(token.lemma);
  const verb = verbAt(view, linked ? lastVerbal(view, index - 1) : index);
  if (!verb || !MEASURE_VERB.has(view.tokens[verb.head]!.lemma)) return undefined;
  const subject = subjectOf(view, verb);
  return subject && { ...subject, isChange: !linked && CHANGE.has(view.tokens[verb.head]!.lemma) };
}

/** How far from its verb a link may stand: "put the cost of rebuilding at". */
const VERB_REACH = 7;

/** "rose sharply to": the verb may be followed by an adverb or by its own object ("put the toll at 10"). */
function lastVerbal(view: SentenceView, index: number): number {
  for (let i = index; i >= 0 && i >= index - VERB_REACH; i--) {
    const verb = verbAt(view, i);
    if (verb && MEASURE_VERB.has(view.tokens[verb.head]!.lemma)) return i;
    if (view.tokens[i]!.pos === 'PUNCT') return -1;
  }
  return -1;
}

/** The measure that the verb speaks of: its object before a link ("put the toll at"), else its subject, also across a comma. */
function subjectOf(view: SentenceView, verb: VerbGroup): Measured | undefined {
  const objects = view.phrases.filter((phrase) => phrase.from >= verb.to && phrase.from <= verb.to + VERB_REACH);
  const clause = clauseAround(view.tokens, verb.from);
  const from = view.tokens[verb.head]!.pos === 'VERB_ING' ? 0 : clause.from;
  const subjects = view.phrases.filter((phrase) => phrase.from >= from && phrase.to <= verb.from).reverse();
  for (const phrase of [...objects, ...subjects]) {
    const found = nameOf(view, phrase);
    if (found) return found;
  }
  return undefined;
}

/** What a phrase measures: by its head, or for a light head by what stands beside it. */
function nameOf(view: SentenceView, phrase: NounPhrase): Measured | undefined {
  const head = view.tokens[phrase.head]!;
  const direct = MEASURE.get(head.lemma);
  if (direct) return { attribute: direct, phrase };
  if (!LIGHT.has(head.lemma)) return undefined;
  for (let i = phrase.head - 1; i >= phrase.from; i--) {
    const beside = MEASURE.get(view.tokens[i]!.lemma);
    if (beside) return { attribute: beside, phrase };
  }
  const of = view.tokens[phrase.to];
  const whole = of?.lemma === 'of' ? phraseAt(view, phrase.to + 1) : undefined;
  const attribute = whole && MEASURE.get(view.tokens[whole.head]!.lemma);
  return attribute !== undefined ? { attribute, phrase: whole! } : undefined;
}

/** Whether a noun of `list` governs the figure: "the goal of $200 billion", "a target price of $5". */
function leftNoun(view: SentenceView, from: number, list: ReadonlySet<string>): boolean {
  const index = leftOf(view, from);
  const phrase = phraseAt(view, view.tokens[index]?.lemma === 'of' ? index - 1 : index);
  return phrase !== undefined && view.tokens.slice(phrase.from, phrase.to).some((token) => list.has(token.lemma) && token.pos === 'NOUN');
}

/** "raising this figure to", "that number": the words stand for a measure named before. */
function isAnaphoric(view: SentenceView, from: number): boolean {
  const index = leftOf(view, from);
  if (!LINKING.has(view.tokens[index]?.lemma ?? '')) return false;
  const phrase = phraseAt(view, index - 1);
  return phrase !== undefined && LIGHT.has(view.tokens[phrase.head]!.lemma) && ANAPHOR.has(view.tokens[phrase.from]!.lemma);
}
