import type { Span } from '../types.ts';
import type { Line } from './lines.ts';
import { readLines, trim } from './lines.ts';

/** What the mark-up at the beginning of a line says of it. */
export type Markup = 'heading' | 'list' | 'quote' | 'code' | 'rule' | 'comment';

/** One paragraph of the text, or a line that stands for one. */
export interface Block extends Span {
  /** Where the words begin, after "# ", "- " or "> ". */
  readonly contentStart: number;
  readonly markup?: Markup;
  /** Whether a blank line or an end of the text stands before it. */
  readonly apart: boolean;
}

/** Longer paragraphs are cut at the end of a sentence, so that one endless line costs no more than many short ones. */
const LONGEST_PARAGRAPH = 8_000;
/** Text broken by hand or by a mail program keeps to some width between these. */
const NARROWEST = 45;
const WIDEST = 120;

const PREFIX = /^(?:(#{1,6}\s+)|((?:>\s?)+)|(?:[-*+•‣◦▪]|\d{1,3}[.)])\s+)/;
const RULE = /^(?:[-*_=~#]\s*){3,}$/;
const ENDS_SENTENCE = /[.!?:…]["'”’»)\]]*$/;

/** Splits [from, to) into paragraphs: a line each, except that hard-wrapped lines are joined. */
export function readBlocks(text: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  let fence = '';
  const flush = (): void => {
    for (const span of joinWrapped(text, run)) addParagraph(text, span, span.start === run[0]!.start, blocks);
    run = [];
  };
  for (const line of readLines(text, from, to)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + 200));
    const mark = /^(?:```|~~~)/.exec(written)?.[0] ?? '';
    if (fence || mark) {
      flush();
      if (line.end > line.start) blocks.push({ ...line, contentStart: line.start, markup: 'code', apart: false });
      if (!fence) fence = mark;
      else if (mark === fence) fence = '';
    } else if (line.start === line.end) {
      flush();
    } else if (isComment(text, line)) {
      flush();
      blocks.push({ ...line, contentStart: line.start, markup: 'comment', apart: true });
    } else if (line.end - line.start < 200 && RULE.test(written)) {
      flush();
      blocks.push({ ...line, contentStart: line.start, markup: 'rule', apart: true });
    } else {
      run.push(line);
    }
  }
  flush();
  return blocks;
}

/** A line that is an HTML comment, and nothing else. */
const isComment = (text: string, { start, end }: Line): boolean => text.startsWith('<!--', start) && text.startsWith('-->', end - 3) && end - start > 6;

/**
 * Joins lines that were one paragraph before somebody wrapped them. Wrapped text is told by its form: every line is so long that
 * the first word of the next would not have fitted, and the breaks fall in the middle of sentences.
 */
function joinWrapped(text: string, run: readonly Line[]): Span[] {
  const width = run.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (run.length < 2 || width < NARROWEST || width > WIDEST) return [...run];

  const full = (i: number): boolean => {
    const next = run[i + 1]!;
    return run[i]!.end - run[i]!.start + 1 + firstWordLength(text, next) > width && !PREFIX.test(text.slice(next.start, next.start + 8));
  };
  let joins = 0;
  let inside = 0;
  let lowerCase = 0;
  for (let i = 0; i + 1 < run.length; i++) {
    if (!full(i)) continue;
    joins++;
    if (ENDS_SENTENCE.test(text.slice(Math.max(run[i]!.start, run[i]!.end - 6), run[i]!.end))) continue;
    inside++;
    if (/^\p{Ll}/u.test(text.slice(run[i + 1]!.start, run[i + 1]!.start + 2))) lowerCase++;
  }
  if (lowerCase === 0 || inside * 2 < joins || (run.length === 2 && inside === 0)) return [...run];

  const joined: Span[] = [];
  let start = run[0]!.start;
  for (let i = 0; i < run.length; i++) {
    if (i + 1 < run.length && full(i)) continue;
    joined.push({ start, end: run[i]!.end });
    start = run[i + 1]?.start ?? 0;
  }
  return joined;
}

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) > 0x20) end++;
  return end - line.start;
}

function addParagraph(text: string, span: Span, apart: boolean, blocks: Block[]): void {
  const prefix = PREFIX.exec(text.slice(span.start, Math.min(span.end, span.start + 40)));
  const markup = prefix?.[1] ? 'heading' : prefix?.[2] ? 'quote' : prefix ? 'list' : undefined;
  const contentStart = span.start + (prefix?.[0].length ?? 0);
  let piece = contentStart;
  while (span.end - piece > LONGEST_PARAGRAPH) {
    const cut = cutBefore(text, piece, piece + LONGEST_PARAGRAPH);
    const { start, end } = trim(text, piece, cut);
    if (end > start) blocks.push({ start, end, contentStart: start, ...(markup && { markup }), apart });
    piece = cut;
  }
  const rest = trim(text, piece, span.end);
  const whole = piece === contentStart;
  if (whole || rest.end > rest.start) blocks.push({ start: whole ? span.start : rest.start, end: rest.end, contentStart: rest.start, ...(markup && { markup }), apart });
}

/** The best place to cut [start, limit): after a sentence, else after a word, else between two characters. */
function cutBefore(text: string, start: number, limit: number): number {
  const middle = start + ((limit - start) >> 1);
  let space = -1;
  for (let i = limit; i > middle; i--) {
    if (!/\s/.test(text[i - 1]!)) continue;
    if (/[.!?]["”’)]?$/.test(text.slice(i - 3, i - 1))) return i;
    if (space < 0) space = i;
  }
  if (space > 0) return space;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
}
