import { perObject } from '../memo.ts';
import type { Recognised, PlacedFigure } from '../recognise/index.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import { apart, marksOf, type Mark } from '../recognise/marks.ts';
import { firstEndingAfter, overlapping } from '../span.ts';
import type { Article, Paragraph, Sentence, Span, Token } from '../types.ts';
import { chunk, type Chunks, type TokenRange } from './chunks.ts';
import { referent, type RelatedEntities, type ResolvedEntityMention } from './entities.ts';

/** A sentence with all that was found in it. Token indices count in the sentence, offsets in the article. */
export class SentenceView implements Span, Chunks {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly phrases: Chunks['phrases'];
  readonly verbs: Chunks['verbs'];
  readonly names: readonly ResolvedEntityMention[];
  readonly dates: readonly ResolvedDate[];
  readonly figures: readonly PlacedFigure[];
  /** What the reader has marked by hand as an event, or as none. */
  readonly eventMarks: readonly Mark[];
  readonly notEvents: readonly Mark[];
  #named: ReadonlySet<number> | undefined;

  constructor(readonly paragraph: Paragraph, sentence: Sentence, { dates, figures }: Recognised, names: readonly ResolvedEntityMention[], marks: EventMarks, private readonly refer: (span: Span) => string | undefined) {
    this.start = sentence.start + paragraph.start;
    this.end = sentence.end + paragraph.start;
    this.tokens = sentence.tokens;
    ({ phrases: this.phrases, verbs: this.verbs } = chunksOf(sentence));
    this.names = overlapping(names, this);
    this.dates = overlapping(dates, this);
    this.figures = overlapping(figures, this);
    this.eventMarks = overlapping(marks.events, this);
    this.notEvents = overlapping(marks.none, this);
  }

  get inHeadline(): boolean {
    return this.paragraph.content.role === 'headline';
  }

  /** The tokens of names and dates. */
  get named(): ReadonlySet<number> {
    if (this.#named) return this.#named;
    const named = new Set<number>();
    for (const mention of [...this.names, ...this.dates]) {
      const { from, to } = this.range(mention);
      for (let i = from; i < to; i++) named.add(i);
    }
    return (this.#named = named);
  }

  /** The tokens that a span of the article covers. */
  range(span: Span): TokenRange {
    const { tokens, paragraph } = this;
    const end = span.end - paragraph.start;
    const from = firstEndingAfter(tokens, span.start - paragraph.start);
    let to = from;
    while (to < tokens.length && tokens[to]!.start < end) to++;
    return { from, to };
  }

  /** Offsets in the article of some tokens. */
  span({ from, to }: TokenRange): Span {
    return { start: this.tokens[from]!.start + this.paragraph.start, end: this.tokens[to - 1]!.end + this.paragraph.start };
  }

  /** Local id of the entity that some tokens mean, also by a pronoun or a role ("he", "the Russian president"). */
  referent(range: TokenRange): string | undefined {
    return this.refer(this.span(range));
  }
}

interface EventMarks {
  readonly events: readonly Mark[];
  readonly none: readonly Mark[];
}

const chunksOf = perObject(chunk);

/** The sentences of the article in order. */
export function sentenceViews(article: Article, recognised: Recognised, related: RelatedEntities): readonly SentenceView[] {
  const refer = (span: Span): string | undefined => referent(article, related, span);
  const marks: EventMarks = { events: apart(marksOf(article, recognised.marks, 'event')), none: apart(marksOf(article, recognised.marks, 'not-event')) };
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.content.sentences.filter((sentence) => sentence.tokens.length > 0).map((sentence) => new SentenceView(paragraph, sentence, recognised, related.mentions, marks, refer)));
}

const BREAK = new Set([',', ';', ':', '—', '–', '(', ')', '“', '”', '"']);
const CLAUSE_WORD = new Set(['which', 'who', 'whom', 'whose', 'where', 'when', 'while', 'although', 'though', 'because', 'whereas', 'but', 'after', 'before', 'since', 'until', 'as']);

/** The stretch of tokens around `index` that no comma, dash, bracket or conjunction of clauses interrupts. */
export function clauseAround(tokens: readonly Token[], index: number): TokenRange {
  const boundaries = boundariesOf(tokens);
  let from = index;
  while (from > 0 && !boundaries[from - 1]) from--;
  let to = index + 1;
  while (to < tokens.length && !boundaries[to]) to++;
  return { from, to };
}

/** Which tokens part clauses; asked for at every verb and figure. */
const boundariesOf = perObject((tokens: readonly Token[]): readonly boolean[] => tokens.map((token, i) => isBoundary(token) && !isAroundShort(tokens, i)));

/** A bracket around one word, such as a short form: "the Group of Eight (G8) countries". */
const isAroundShort = (tokens: readonly Token[], at: number): boolean => (tokens[at]!.text === '(' && tokens[at + 2]?.text === ')') || (tokens[at]!.text === ')' && tokens[at - 2]?.text === '(');

function isBoundary(token: Token): boolean {
  if (BREAK.has(token.text)) return true;
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

const CLOSING_QUOTE = /^(?:['’"”]|'')$/;

/** The name that is the subject of a verb: right before it, before an insertion between commas ("Anna Reuter, the minister, was …"), or before the bracket that the verb opens. */
export function subjectName(view: SentenceView, verbFrom: number): ResolvedEntityMention | undefined {
  const { tokens } = view;
  const placed = view.names.map((name) => ({ name, at: view.range(name) }));
  const isSubject = ({ name, at }: (typeof placed)[number]): boolean => name.type !== 'group' && tokens[at.from - 1]?.pos !== 'ADP' && tokens[at.to]?.pos !== 'PART';
  // "Anna Reuter (born 3 May 1970) is …": the bracket tells of the name before it.
  if (tokens[verbFrom - 1]?.text === '(') return placed.find(({ at }) => at.to === verbFrom - 1)?.name;
  // A comma inside closing quotation marks closes the insertion as well: "Anna Reuter, known as 'the Owl,' was …".
  const close = CLOSING_QUOTE.test(tokens[verbFrom - 1]?.text ?? '') ? verbFrom - 2 : verbFrom - 1;
  if (tokens[close]?.text === ',') {
    let open = close - 1;
    while (open >= 0 && tokens[open]!.text !== ',') open--;
    // "the manager, Eleni Vardaki, was …": the insertion is the name itself.
    const inserted = placed.find(({ at }) => at.from === open + 1 && at.to === close);
    return (inserted ?? placed.filter((one) => one.at.to <= open && isSubject(one)).at(-1))?.name;
  }
  const clause = clauseAround(tokens, verbFrom);
  const inClause = placed.filter((one) => one.at.from >= clause.from && one.at.to <= verbFrom && isSubject(one)).at(-1);
  if (inClause) return inClause.name;
  const opener = tokens[clause.from - 1]?.text.toLowerCase();
  // "Anna Reuter, who was re-elected in March, …": the relative clause is about the name before it.
  return opener === 'who' || opener === 'which' ? placed.filter(({ at }) => at.to <= clause.from).at(-1)?.name : undefined;
}
