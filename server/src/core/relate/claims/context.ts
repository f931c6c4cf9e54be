import type { PlacedFigure } from '../../recognise/index.ts';
import type { EntityType, Span } from '../../types.ts';
import { isVerb, type NounPhrase, type TokenRange, type VerbGroup } from '../chunks.ts';
import type { ResolvedEntityMention } from '../entities.ts';
import type { SentenceView } from '../sentences.ts';

/** Words between a figure and what governs it that change its precision, not its meaning. */
const AROUND = new Set(['about', 'around', 'approximately', 'roughly', 'some', 'nearly', 'almost', 'over', 'under', 'least', 'most', 'more', 'less', 'fewer', 'than', 'up', 'many', 'much', 'as', 'only', 'just',
  'estimate', 'estimated', 'approximate', 'another', 'other', 'further', 'additional', 'extra', 'a', 'an', 'the', 'exactly', 'close', 'record', 'possibly', 'perhaps', 'total', 'whopping', 'staggering', 'mere', 'maybe', 'apparently', 'reportedly', 'well', 'between', 'even']);

/** The tokens of a figure with the noun that it counts. */
export function phraseOf(view: SentenceView, figure: PlacedFigure): TokenRange {
  const own = view.range(figure);
  if (!figure.ofSpan) return own;
  const noun = view.range(figure.ofSpan);
  return { from: Math.min(own.from, noun.from), to: Math.max(own.to, noun.to) };
}

/** Index of the first token left of `from` that is not an approximating word, with "at" before "least" skipped too. */
export function leftOf(view: SentenceView, from: number): number {
  let i = from - 1;
  while (i >= 0) {
    const { lemma, text } = view.tokens[i]!;
    // By its form: as an adjective "least" has the lemma "little".
    const next = view.tokens[i + 1]?.text.toLowerCase();
    const partOfBound = (lemma === 'at' && (next === 'least' || next === 'most')) || (lemma === 'to' && i > 0 && view.tokens[i - 1]!.lemma === 'up') || (lemma === 'to' && view.tokens[i - 1]?.lemma === 'close');
    if (!AROUND.has(lemma) && !AROUND.has(text.toLowerCase()) && !partOfBound) return i;
    i--;
  }
  return -1;
}

/** Whether the figure is only a part of another: "15 of them", "30 of the 80 wounded". */
export function isPartitive(view: SentenceView, figure: PlacedFigure): boolean {
  const { to } = view.range(figure);
  const [of, whole] = [view.tokens[to], view.tokens[to + 1]];
  return of?.lemma === 'of' && whole !== undefined && (whole.pos === 'DET' || whole.pos === 'PRON') && figure.type !== 'money';
}

/** Whether the figure counts one of two kinds of a thing: "12 Somali and 11 Yemeni pirates" are 23 pirates. */
export function isOneOfKinds(view: SentenceView, figure: PlacedFigure): boolean {
  const { from, to } = view.range(figure);
  const isKind = (at: number): boolean => KIND.has(view.tokens[at]?.pos ?? '');
  if (!isKind(to) || phraseOf(view, figure).to <= to + 1 || view.tokens[from - 1]?.lemma !== 'and' || !isKind(from - 2)) return false;
  return view.figures.some((other) => view.range(other).to === from - 2);
}

const KIND = new Set(['ADJ', 'PROPN']);

const DEFINITE = new Set(['the', 'these', 'those', 'both', 'this', 'that', 'our', 'their', 'its', 'his', 'her']);
const LARGEST_REFERENCE = 12;

/** Whether the figure only points back at things already named: "the two countries". */
export function isReference(view: SentenceView, figure: PlacedFigure): boolean {
  const { from } = view.range(figure);
  const before = view.tokens[from - 1];
  return figure.type === 'number' && figure.value <= LARGEST_REFERENCE && before !== undefined && DEFINITE.has(before.lemma) && before.pos !== 'SCONJ';
}

/** The verb group that the token at `index` is in. */
export const verbAt = (view: SentenceView, index: number): VerbGroup | undefined => view.verbs.find((verb) => verb.from <= index && index < verb.to);

/** The noun phrase that the token at `index` is in. */
export const phraseAt = (view: SentenceView, index: number): NounPhrase | undefined => view.phrases.find((phrase) => phrase.from <= index && index < phrase.to);

export function namesWithin(view: SentenceView, from: number, to: number): readonly ResolvedEntityMention[] {
  return view.names.filter((name) => {
    const range = view.range(name);
    return range.from >= from && range.to <= to;
  });
}

/** The entity of one of some types that is named last among the tokens. */
export function entityBefore(view: SentenceView, from: number, to: number, types: readonly EntityType[]): string | undefined {
  return namesWithin(view, from, to).filter(({ type }) => types.includes(type)).at(-1)?.entity;
}

/** The person whom words behind the comma at `index` describe, whose age may stand between: "Otto Berg, 59, of Hale". */
export function personBefore(view: SentenceView, comma: number): ResolvedEntityMention | undefined {
  const age = view.figures.find((figure) => figure.type === 'age' && view.range(figure).to === comma);
  const end = age ? view.range(age).from - 1 : comma;
  return [comma, end].every((index) => view.tokens[index]?.text === ',') ? view.names.find((name) => name.type === 'person' && view.range(name).to === end) : undefined;
}

/** The last word of what a figure counts: "member" of "crew member". */
export const countedNoun = ({ of }: PlacedFigure): string | undefined => of?.slice(of.lastIndexOf(' ') + 1);

const LINK = new Set(['of', 'between', 'with', 'for', 'in', 'to', 'and', 'from', 'by', 'on', 'against', ',', 'the']);

/**
 * The entities that a noun phrase is about: its owner ("Greece's turnout"), those inside it ("China-Russia trade") and those of the
 * prepositional phrases right after it ("trade between China and Russia").
 */
export function entitiesAbout(view: SentenceView, phrase: NounPhrase): readonly string[] {
  const owner = view.phrases.find((other) => other.owner && other.to + 1 === phrase.from);
  const found = [...(owner ? namesWithin(view, owner.from, owner.to) : []), ...namesWithin(view, phrase.from, phrase.to)];
  for (let i = phrase.to; i < view.tokens.length; i++) {
    const token = view.tokens[i]!;
    const name = view.names.find((candidate) => view.range(candidate).from === i);
    if (name) {
      found.push(name);
      i = view.range(name).to - 1;
    } else if (!LINK.has(token.lemma) || isVerb(token)) {
      break;
    }
  }
  return [...new Set(found.map((name) => name.entity))];
}

/** Whether the words of the sentence speak of two countries without naming them: "bilateral trade", "between the two nations". */
export function isBilateral(view: SentenceView): boolean {
  return view.tokens.some((token, i) => token.lemma === 'bilateral' || ((token.lemma === 'two' || token.lemma === 'both') && /^(?:country|nation|side|neighbour|neighbor|state|power)$/.test(view.tokens[i + 1]?.lemma ?? '')));
}

/** The words of a span of the article. */
export const wordsAt = (view: SentenceView, span: Span): string => view.paragraph.content.text.slice(span.start - view.paragraph.start, span.end - view.paragraph.start);

/** The words of some tokens. */
export const wordsOf = (view: SentenceView, range: TokenRange): string => wordsAt(view, view.span(range));
