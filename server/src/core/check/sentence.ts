import type { Span } from '../types.ts';

const END = /[.!?]["”’')\]]*\s+(?=["“‘'(]?\p{Lu})|\n\s*\n|(?<=[.!?”"])\n/gu;

/** No sentence is looked for farther than this. */
const REACH = 600;

/** The sentence around a span as far as the text alone tells: after "Mr. " it may begin too late. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const last = [...text.slice(from, start).matchAll(END)].at(-1);
  const next = text.slice(end, end + REACH).search(END);
  return { start: last ? from + last.index + last[0].length : from, end: next < 0 ? Math.min(text.length, end + REACH) : end + next + 1 };
}
