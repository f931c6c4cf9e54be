import type { ParagraphContent, Sentence, Span, Token } from '../../types.ts';
import { isNumberWord } from './number-words.ts';

export type PieceKind = 'digits' | 'word' | 'mark';

/** A token, or a part of one where a figure can begin or end inside it: "four-mile" is "four", "-", "mile". */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: PieceKind;
  /** No space stands before it. */
  readonly glued: boolean;
  /** Index of its token in the sentence. */
  readonly token: number;
}

/** A sentence as the rules for figures read it. */
export interface Line {
  /** Of the whole paragraph; offsets count in it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly tokens: readonly Token[];
  /** Capital letters say nothing here, as in "Quake Kills Ten People". */
  readonly title: boolean;
  /** The paragraph begins with this sentence. */
  readonly first: boolean;
}

const PARTS = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}'’.]*|[^\d\p{L}]/gu;
const DIGIT = /\d/;
const ONLY_DIGITS = /^\d[\d.,]*$/;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const HYPHEN = /[-‐‑–—]/;
/** A token made of digits that is no number but a list of them: "22,24,26". */
const NUMBER = /^(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d{1,2})$/;
const MARKED = /^[.,]$/;
const LIST = /^\d+(?:,\d+)+$/;

/** The pieces of a sentence. */
export function lineOf(content: ParagraphContent, sentence: Sentence): Line {
  const pieces: Piece[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const { text, start } = tokens[i]!;
    if (!splits(text)) push(pieces, content.text, text, start, i);
    else for (const part of partsOf(text)) push(pieces, content.text, part.text, start + part.at, i);
  }
  return { text: content.text, pieces, tokens, title: (content.role !== 'body' || content.heading) && isTitleCase(tokens), first: sentence === content.sentences[0] };
}

/** Most of the longer words have a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => text.length > 3 && LETTER.test(text));
  return long.filter(({ text }) => CAPITAL.test(text)).length > long.length / 2;
}

function push(pieces: Piece[], paragraph: string, text: string, start: number, token: number): void {
  const code = text.charCodeAt(0);
  const digit = code >= 48 && code <= 57;
  const number = digit && pieces.length > 1 ? pieces.at(-2)! : undefined;
  // "Dh4,275" comes as "Dh4" and ",275": the number is one.
  if (number?.kind === 'digits' && number.token !== token && MARKED.test(paragraph.slice(number.end, start)) && NUMBER.test(number.text + paragraph.slice(number.end, start + text.length))) {
    pieces.splice(-2, 2, { ...number, end: start + text.length, text: paragraph.slice(number.start, start + text.length), lower: paragraph.slice(number.start, start + text.length) });
    return;
  }
  const kind = digit ? (NUMBER.test(text) ? 'digits' : 'mark') : LETTER.test(text) ? 'word' : 'mark';
  pieces.push({
    text, start, end: start + text.length, kind, token,
    lower: digit ? text : text.toLowerCase(),
    glued: start > 0 && !isSpace(paragraph.charCodeAt(start - 1)),
  });
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000;

function splits(text: string): boolean {
  if (text.length < 2) return false;
  if (DIGIT.test(text)) return !ONLY_DIGITS.test(text) || LIST.test(text) && !NUMBER.test(text);
  if (HYPHEN.test(text)) return text.toLowerCase().split(HYPHEN).some(isNumberWord);
  return CURRENCY_IN_TOKEN.test(text);
}

const CURRENCY_IN_TOKEN = /\p{Sc}/u;

function partsOf(text: string): { readonly text: string; readonly at: number }[] {
  const parts: { text: string; at: number }[] = [];
  for (const match of text.matchAll(PARTS)) {
    const part = match[0];
    if (!LIST.test(part) || NUMBER.test(part)) { parts.push({ text: part, at: match.index }); continue; }
    for (const item of part.matchAll(/\d+|,/g)) parts.push({ text: item[0], at: match.index + item.index });
  }
  return parts;
}

/** The piece at `i` if it reads `lower`. */
export const reads = (line: Line, i: number, lower: string): boolean => line.pieces[i]?.lower === lower;

export const lowerAt = (line: Line, i: number): string => line.pieces[i]?.lower ?? '';

/** A hyphen or dash. */
export const isDash = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind === 'mark' && piece.text.length === 1 && HYPHEN.test(piece.text);

/** The index after a hyphen that ties the words on its two sides together ("12-cent"); `i` itself if there is none. */
export function afterHyphen(line: Line, i: number): number {
  const hyphen = line.pieces[i];
  return isDash(hyphen) && hyphen!.glued && line.pieces[i + 1]?.glued ? i + 1 : i;
}

/** The token of a piece. */
export const tokenAt = (line: Line, i: number): Token | undefined => line.tokens[line.pieces[i]?.token ?? -1];

export const isCapital = (piece: Piece | undefined): boolean => piece !== undefined && CAPITAL.test(piece.text);
