import type { Location as LspLocation, Position, Range } from 'vscode-languageserver';
import type { Corpus } from '../core/corpus.ts';
import type { Analysis, Location, Span } from '../core/types.ts';
import { LineIndex, linesOf } from '../ide/lines.ts';
import type { Library } from '../workspace/library.ts';

const NO_TEXT = new LineIndex('');

/** The only place where offsets become positions and back. */
export class Positions {
  /** Line indexes of articles whose editor sent a byte-order mark along. */
  private readonly marked = new WeakMap<Analysis, LineIndex>();
  private readonly decisions = new Map<string, { readonly lead: number; readonly lines: LineIndex }>();

  constructor(private readonly corpus: Corpus, private readonly library: Library) {}

  private lines(article: string): LineIndex {
    const analysis = this.corpus.get(article);
    const lead = this.library.lead(article);
    if (!analysis) return this.linesOfDecisions(article, lead);
    if (lead === 0) return linesOf(analysis);
    const lines = this.marked.get(analysis) ?? new LineIndex(analysis.text, lead);
    this.marked.set(analysis, lines);
    return lines;
  }

  /** Files of decisions have places too. */
  private linesOfDecisions(id: string, lead: number): LineIndex {
    const text = this.library.decisionText(id);
    if (text === undefined) return NO_TEXT;
    const known = this.decisions.get(id);
    if (known?.lines.text === text && known.lead === lead) return known.lines;
    const lines = new LineIndex(text, lead);
    this.decisions.set(id, { lead, lines });
    return lines;
  }

  /** An article's URI as the editor spells it. */
  uri(article: string): string {
    return this.library.opened(article)?.uri ?? article;
  }

  range(article: string, { start, end }: Span): Range {
    const lines = this.lines(article);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  }

  location(place: Location): LspLocation {
    return { uri: this.uri(place.article), range: this.range(place.article, place) };
  }

  offset(article: string, position: Position): number {
    return this.lines(article).offsetAt(position);
  }

  span(article: string, range: Range): Span {
    const lines = this.lines(article);
    return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  }
}
