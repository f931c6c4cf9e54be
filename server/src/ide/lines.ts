import type { Analysis } from '../core/types.ts';

/** Zero-based; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin. A line ends with LF, CRLF or a lone CR, as editors count them. */
export class LineIndex {
  private readonly starts: number[] = [0];

  /**
   * @param lead characters before `text` on its first line that the core never sees: a byte-order mark that an editor sent along.
   */
  constructor(readonly text: string, private readonly lead = 0) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Offset of a line's first character; the text's length for a line after the last. */
  startOf(line: number): number {
    return this.starts[Math.max(0, line)] ?? this.text.length;
  }

  /** Offset of a line's end, before the characters that end it. */
  endOf(line: number): number {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    if (line + 1 >= this.count) return end;
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(inside);
    const character = Math.min(inside, this.endOf(line)) - this.startOf(line);
    return { line, character: line === 0 ? character + this.lead : character };
  }

  /** A position outside the text is moved to the nearest one in it. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.count) return this.text.length;
    const within = line === 0 ? character - this.lead : character;
    return Math.min(this.startOf(line) + Math.max(0, within), this.endOf(line));
  }
}

const known = new WeakMap<Analysis, LineIndex>();

/** The line index of an article, made once for each analysis. */
export function linesOf(analysis: Analysis): LineIndex {
  let lines = known.get(analysis);
  if (!lines) known.set(analysis, (lines = new LineIndex(analysis.text)));
  return lines;
}
