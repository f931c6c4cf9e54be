import { perParagraph } from '../memo.ts';
import type { Recognised, PlacedFigure } from '../recognise/index.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import { overlapping } from '../span.ts';
import type { Article, Paragraph, Sentence, Span, Token } from '../types.ts';
import { chunk, type Chunks, type TokenRange } from './chunks.ts';
import { referent, type RelatedEntities, type ResolvedEntityMention } from './entities.ts';

/** A sentence with all that was found in it. Token indices count in the sentence, offsets in the article. */
export interface SentenceView extends Span, Chunks {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly names: readonly ResolvedEntityMention[];
  readonly dates: readonly ResolvedDate[];
  readonly figures: readonly PlacedFigure[];
  readonly inHeadline: boolean;
  /** The tokens that a span of the article covers. */
  range(span: Span): TokenRange;
  /** Offsets in the article of some tokens. */
  span(range: TokenRange): Span;
  /** Local id of the entity that some tokens mean, also by a pronoun or a role ("he", "the Russian president"). */
  referent(range: TokenRange): string | undefined;
}

const chunksOf = perParagraph((content) => new Map(content.sentences.map((sentence) => [sentence, chunk(sentence)])));

/** The sentences of the article in order. */
export function sentenceViews(article: Article, recognised: Recognised, related: RelatedEntities): readonly SentenceView[] {
  const refer = (span: Span): string | undefined => referent(article, related, span);
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.content.sentences.filter((sentence) => sentence.tokens.length > 0).map((sentence) => view(paragraph, sentence, recognised, related.mentions, refer)));
}

function view(paragraph: Paragraph, sentence: Sentence, recognised: Recognised, names: readonly ResolvedEntityMention[], refer: (span: Span) => string | undefined): SentenceView {
  const { tokens } = sentence;
  const spanOf = ({ from, to }: TokenRange): Span => ({ start: tokens[from]!.start + paragraph.start, end: tokens[to - 1]!.end + paragraph.start });
  const at = { start: sentence.start + paragraph.start, end: sentence.end + paragraph.start };
  return {
    ...at,
    ...chunksOf(paragraph.content).get(sentence)!,
    paragraph,
    tokens,
    names: overlapping(names, at),
    dates: overlapping(recognised.dates, at),
    figures: overlapping(recognised.figures, at),
    inHeadline: paragraph.content.role === 'headline',
    range: (span) => {
      const start = span.start - paragraph.start;
      const end = span.end - paragraph.start;
      let from = tokens.findIndex((token) => token.end > start);
      if (from < 0) from = tokens.length;
      let to = from;
      while (to < tokens.length && tokens[to]!.start < end) to++;
      return { from, to };
    },
    span: spanOf,
    referent: (range) => refer(spanOf(range)),
  };
}

const BREAK = new Set([';', ':', '—', '–', '(', ')', '“', '”', '"']);
const CLAUSE_WORD = new Set(['which', 'who', 'whom', 'whose', 'where', 'when', 'while', 'although', 'though', 'because', 'whereas', 'but', 'after', 'before', 'since', 'until', 'as']);

/** The stretch of tokens around `index` that no comma, dash, bracket or conjunction of clauses interrupts. */
export function clauseAround(tokens: readonly Token[], index: number): TokenRange {
  let from = index;
  while (from > 0 && !isBoundary(tokens, from - 1)) from--;
  let to = index + 1;
  while (to < tokens.length && !isBoundary(tokens, to)) to++;
  return { from, to };
}

function isBoundary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (BREAK.has(token.text) || token.text === ',') return true;
  return CLAUSE_WORD.has(token.text.toLowerCase()) && (token.pos === 'SCONJ' || token.pos === 'PRON' || token.pos === 'CCONJ' || token.pos === 'ADV' || token.pos === 'DET');
}

/** Local id of the subject of a verb: a name, or words that stand for one. */
export function subjectEntity(view: SentenceView, verbFrom: number): string | undefined {
  const name = subjectName(view, verbFrom);
  if (name) return name.entity;
  const clause = clauseAround(view.tokens, verbFrom);
  const phrase = view.phrases.find(({ from, to }) => from >= clause.from && to <= verbFrom);
  return phrase && view.referent(phrase);
}

/** The name that is the subject of a verb: right before it, or before an insertion between commas ("Anna Reuter, the minister, was …"). */
export function subjectName(view: SentenceView, verbFrom: number): ResolvedEntityMention | undefined {
  const { tokens } = view;
  const placed = view.names.map((name) => ({ name, at: view.range(name) }));
  const isSubject = ({ name, at }: (typeof placed)[number]): boolean => name.type !== 'group' && tokens[at.from - 1]?.pos !== 'ADP' && tokens[at.to]?.pos !== 'PART';
  if (tokens[verbFrom - 1]?.text === ',') {
    let open = verbFrom - 2;
    while (open >= 0 && tokens[open]!.text !== ',') open--;
    // "the manager, Eleni Vardaki, was …": the insertion is the name itself.
    const inserted = placed.find(({ at }) => at.from === open + 1 && at.to === verbFrom - 1);
    return (inserted ?? placed.filter((one) => one.at.to <= open && isSubject(one)).at(-1))?.name;
  }
  const clause = clauseAround(tokens, verbFrom);
  const inClause = placed.filter((one) => one.at.from >= clause.from && one.at.to <= verbFrom && isSubject(one)).at(-1);
  if (inClause) return inClause.name;
  const opener = tokens[clause.from - 1]?.text.toLowerCase();
  // "Anna Reuter, who was re-elected in March, …": the relative clause is about the name before it.
  return opener === 'who' || opener === 'which' ? placed.filter(({ at }) => at.to <= clause.from).at(-1)?.name : undefined;
}
