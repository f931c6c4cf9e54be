import { readArticle } from '../../core/read/index.ts';
import type { Analysis, Location } from '../../core/types.ts';
import { setFrontMatter, type TextEdit } from '../front-matter.ts';

const LIST = /^crosscheck-ignore[ \t]*:(.*)$/im;

/** Keeps a rule's conflicts of the paragraph at a place from being reported: a comment on a line above it. */
export function ignoreHere({ text }: Analysis, { article, start }: Location, rule: string): TextEdit {
  const eol = /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n';
  const paragraph = readArticle(article, text).paragraphs.findLast((each) => each.start <= start);
  const line = lineStart(text, paragraph?.start ?? start);
  return { start: line, end: line, text: `<!-- crosscheck-ignore ${rule} -->${eol}` };
}

const lineStart = (text: string, offset: number): number => Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** Keeps them from being reported in the whole article: a line in its front matter, or one more rule there. */
export function ignoreArticle(analysis: Analysis, rule: string): TextEdit {
  const front = analysis.sections.find(({ role }) => role === 'front-matter');
  const before = front && LIST.exec(analysis.text.slice(front.start, front.end))?.[1]?.trim().replace(/^\[|\]$/g, '');
  return setFrontMatter(analysis, 'crosscheck-ignore', before ? `${before}, ${rule}` : rule);
}
