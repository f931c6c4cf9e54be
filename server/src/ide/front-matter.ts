import type { Analysis, Span } from '../core/types.ts';

/** A change of an article's text. */
export type TextEdit = Span & { readonly text: string };

/** Writes `key: value` in the front matter, which is made where there is none. */
export function setFrontMatter({ text, sections }: Analysis, key: string, value: string): TextEdit {
  const line = /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n';
  const front = sections.find(({ role }) => role === 'front-matter');
  if (!front) return { start: 0, end: 0, text: `---${line}${key}: ${value}${line}---${line}${line}` };
  const block = text.slice(front.start, front.end);
  const written = new RegExp(`^${key}[ \\t]*:[^\\r\\n]*`, 'im').exec(block);
  if (written) return { start: front.start + written.index, end: front.start + written.index + written[0].length, text: `${key}: ${value}` };
  const opening = /^[^\r\n]*(?:\r\n|[\r\n])/.exec(block)?.[0].length ?? block.length;
  return { start: front.start + opening, end: front.start + opening, text: `${key}: ${value}${line}` };
}
