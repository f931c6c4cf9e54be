import type { Span } from '../types.ts';
import { oneLine } from '../text.ts';

/** Words of an article as the reader's files quote them: on one line, with one blank between words. */

/** The words, with any blanks and line breaks between them. */
export const quotePattern = (quote: string): RegExp => new RegExp(quote.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'g');

/** Whether a text holds the quotation. */
export const holdsQuote = (text: string, quote: string): boolean => quotePattern(quote).test(text);

/** Whether a place in a text lies in the quotation, or holds it. */
export function isQuotedAt(text: string, quote: string, { start, end }: Span): boolean {
  const reach = 2 * quote.length + 50; // blanks and line breaks take more room in the article
  const from = Math.max(0, start - reach);
  return [...text.slice(from, end + reach).matchAll(quotePattern(quote))].some((match) => {
    const [first, last] = [from + match.index, from + match.index + match[0].length];
    return (first <= start && end <= last) || (start <= first && last <= end);
  });
}

/** The words at a place with some whole words before and after them, of the same line. */
export function quoteAround(text: string, { start, end }: Span, words: number): string {
  const reach = words * 30;
  const before = text.slice(Math.max(0, start - reach), start).split(/[\r\n]/).at(-1)!;
  const after = text.slice(end, end + reach).split(/[\r\n]/, 1)[0]!;
  // The word that the place begins or ends in belongs to it.
  const open = before.split(/\s/).at(-1)!;
  const close = after.split(/\s/, 1)[0]!;
  const left = oneLine(before.slice(0, before.length - open.length)).split(' ').slice(-words).join(' ');
  const right = oneLine(after.slice(close.length)).split(' ').slice(0, words).join(' ');
  const cut = before.length === reach && left.split(' ').length < words ? '' : left;
  return oneLine(`${cut} ${open}${text.slice(start, end)}${close} ${right}`);
}
