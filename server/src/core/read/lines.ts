import type { Span } from '../types.ts';

/** A line without its end; `start` and `end` leave out blank characters on both sides. A blank line has `start === end`. */
export type Line = Span;

/** White space and characters that show nothing: zero-width marks, direction marks, the byte-order mark, the soft hyphen. */
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;

export function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code <= 0x20) return true;
  return code >= 0x85 && (code === 0x85 || INVISIBLE.test(character));
}

/** Shrinks a span so that it neither begins nor ends with blank characters. */
export function trim(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text[start]!)) start++;
  while (end > start && isBlank(text[end - 1]!)) end--;
  return { start, end };
}

/** Splits at every kind of line end: CRLF, LF, CR, NEL, form feed, line and paragraph separator. */
export function readLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
  ends.lastIndex = from;
  let start = from;
  while (start <= to) {
    const match = ends.exec(text);
    const end = match && match.index < to ? match.index : to;
    lines.push(trim(text, start, end));
    if (end === to) break;
    start = ends.lastIndex;
  }
  return lines;
}
