import Papa from 'papaparse';
import { ANNOTATION_WORDS, type Annotation } from '../core/decisions/index.ts';
import type { Analysis, Claim, Conflict, Location } from '../core/types.ts';
import { claimValue, periodText } from '../ide/slot.ts';
import type { FilePiece } from './file.ts';
import { imprintOf, sentenceAt, type ExportSource } from './source.ts';

/** Tables for a spreadsheet (RFC 4180): the timeline, the claims, the places of the conflicts, and what the reader has marked by hand. */
export function* csv(source: ExportSource): Generator<FilePiece> {
  yield* table('timeline.csv', ['from', 'to', 'event', 'type', 'occurrence', 'date is', 'where', 'who', 'articles', 'where it stands'], timeline(source));
  yield* table('claims.csv', ['article', 'line', 'published', 'source', 'subject', 'attribute', 'value', 'unit', 'as written', 'period', 'modality', 'according to', 'sentence'], claims(source));
  yield* table('conflicts.csv', ['conflict', 'rule', 'severity', 'message', 'side', 'value', 'as written', 'article', 'line', 'published', 'source', 'sentence'], conflicts(source));
  yield* table('marks.csv', ['article', 'line', 'kind', ...ANNOTATION_WORDS, 'words', 'orphaned'], marks(source));
}

type Cell = string | number | undefined;

/** What spreadsheets run as a formula when a cell begins with it, also in wide letters; an apostrophe before it makes it words. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** Excel reads UTF-8 only after a byte-order mark. */
const MARK = '\uFEFF';

function* table(path: string, head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<FilePiece> {
  // Every cell in quotation marks, so that no word of a text can begin another.
  const write = (row: readonly Cell[]): string => `${Papa.unparse([[...row]], { quotes: true, escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
  yield { path, text: MARK + write(head) };
  for (const row of rows) yield { path, text: write(row.map(clean)) };
}

/** Characters that no cell can show. */
// eslint-disable-next-line no-control-regex
const clean = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ') : cell);

function* timeline(source: ExportSource): Generator<readonly Cell[]> {
  const names = new Map(source.entities.map(({ id, name }) => [id, name]));
  for (const { label, type, range, when, whenBasis, where, participants, occurrence, articles, mentions } of source.events) {
    if (!range) continue;
    const who = participants.filter(({ role }) => role !== 'place').map(({ entity }) => names.get(entity));
    yield [
      range[0], range[1], label, type, occurrence, when === undefined || whenBasis === 'inferred' ? 'inferred' : 'stated', where === undefined ? undefined : names.get(where),
      [...new Set(who)].filter(Boolean).join('; '), articles, [...new Set(mentions.map((place) => placeOf(source, place)))].join('; '),
    ];
  }
}

const placeOf = (source: ExportSource, place: Location): string => `${source.article(place.article)?.path ?? ''}:${source.line(place)}`;

function* claims(source: ExportSource): Generator<readonly Cell[]> {
  for (const article of source.articles) {
    const { analysis, id } = article;
    const { published, source: outlet } = imprintOf(article);
    for (const claim of analysis.claims) {
      const { subject, attribute, value, modality, attribution, start, end } = claim;
      const place = { article: id, start, end };
      yield [
        article.path, source.line(place), published, outlet, subject.text, attribute, valueOf(analysis, claim), value.kind === 'figure' ? value.unit : undefined, source.words(place),
        periodText(claim), modality, attribution?.text, sentence(source, place),
      ];
    }
  }
}

/** A number in the unit; of a date, its TIMEX3 value. */
function valueOf({ mentions }: Analysis, claim: Claim): Cell {
  if (claim.value.kind === 'figure') return claim.value.value;
  const date = mentions.find(({ id }) => id === claim.mention);
  return date?.kind === 'date' ? date.value : claimValue(claim);
}

function* conflicts(source: ExportSource): Generator<readonly Cell[]> {
  for (const conflict of source.corpus.conflicts()) {
    for (const [i, { value, text, spans }] of conflict.sides.entries()) {
      for (const place of spans) yield conflictRow(source, conflict, [i + 1, value, source.words(place) || text], place);
      if (spans.length === 0) yield conflictRow(source, conflict, [i + 1, value, text], undefined);
    }
  }
}

function* marks(source: ExportSource): Generator<readonly Cell[]> {
  for (const { id, path } of source.articles) {
    const { placed, orphaned } = source.corpus.marksIn(id);
    const row = (annotation: Annotation, line: Cell, words: string): readonly Cell[] =>
      [path, line, annotation.kind, ...ANNOTATION_WORDS.map((key) => annotation[key]), words.replace(/\s+/g, ' '), line === undefined ? 'yes' : 'no'];
    for (const { annotation, start, end } of placed) yield row(annotation, source.line({ article: id, start, end }), annotation.exact);
    for (const annotation of orphaned) yield row(annotation, undefined, annotation.exact);
  }
}

function conflictRow(source: ExportSource, { id, rule, severity, message }: Conflict, side: readonly Cell[], place: Location | undefined): readonly Cell[] {
  const article = place && source.article(place.article);
  const { published, source: outlet } = article ? imprintOf(article) : {};
  return [id, rule, severity, message, ...side, article?.path, place && article && source.line(place), published, outlet, place && sentence(source, place)];
}

function sentence(source: ExportSource, place: Location): string {
  const article = source.article(place.article);
  return article ? source.words({ article: place.article, ...sentenceAt(article.analysis, place) }).replace(/\s+/g, ' ') : '';
}
