import type { Article, Paragraph, ParagraphContent, Problem } from '../types.ts';
import { isBlank } from './lines.ts';
import { readFrontMatter } from './front-matter.ts';
import { blankMarkup } from './markup.ts';
import { readIgnores } from './ignores.ts';
import { readBlocks, type Block } from './paragraphs.ts';
import { classify, toSections, type Part } from './sections.ts';
import { splitSentences } from './sentences.ts';
import { tagSentence } from './tagger.ts';

export { looksLikeNews } from './news-like.ts';
export { readWrittenDate } from './written-date.ts';

/** Of a longer text only so much is analysed, and the reader is told. A long newspaper article has 20,000 characters. */
export const LONGEST_ARTICLE = 500_000;

/**
 * Reads a text as an article: sections, front matter, paragraphs, sentences, tokens. Never throws; what is wrong with the text is in
 * `problems`. Paragraphs whose text is unchanged since `previous` keep their `content` object.
 *
 * A dateline at the beginning of a paragraph ("MOSCOW, Oct 13 (Reuters) -") becomes a paragraph of its own with role 'dateline'.
 */
export function readArticle(id: string, text: string, previous?: Article): Article {
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  if (isBinary(text)) return { id, text, sections: [], paragraphs: [], problems: [problem('article.binary', 'information', 'This file is not text, so it is not analysed.')] };

  const problems: Problem[] = [];
  const length = analysedLength(text);
  if (length < text.length) {
    problems.push(problem('article.too-long', 'warning', `The text is too long: only its first ${LONGEST_ARTICLE.toLocaleString('en-US')} characters are analysed.`));
  }

  const { frontMatter, span, bodyStart, problems: invalid } = readFrontMatter(text.slice(0, length));
  problems.push(...invalid);
  const blocks = readBlocks(text, bodyStart, length);
  const parts = withComments(classify(text, blocks.filter(({ markup }) => markup !== 'comment'), frontMatter?.author), blocks);
  const known = previous ? knownContents(previous) : undefined;
  const paragraphs: Paragraph[] = [];
  for (const { contentStart: start, end, role, heading } of parts) {
    if (role === 'furniture') continue;
    const words = text.slice(start, end);
    paragraphs.push({ start, content: known?.get(contentKey(role, heading, words)) ?? readParagraph(words, role, heading) });
  }
  const ignores = readIgnores(text, frontMatter, blocks);
  if (paragraphs.length === 0) problems.push(problem('article.empty', 'information', 'There is no text to analyse here.'));
  return { id, text, sections: toSections(span, parts), paragraphs, ...(frontMatter && { frontMatter }), ...(ignores.length > 0 && { ignores }), problems };
}

/** Comments say nothing of the story, and do not come between its lines. */
function withComments(parts: readonly Part[], blocks: readonly Block[]): readonly Part[] {
  const comments = blocks.filter(({ markup }) => markup === 'comment');
  if (comments.length === 0) return parts;
  const furniture = comments.map(({ start, end, contentStart }): Part => ({ start, end, contentStart, role: 'furniture', heading: false }));
  return [...parts, ...furniture].sort((a, b) => a.start - b.start);
}

/** Splits a paragraph into sentences and tagged tokens. */
export function readParagraph(text: string, role: ParagraphContent['role'], heading: boolean): ParagraphContent {
  const plain = blankMarkup(text);
  const whole = role === 'body' && !heading ? splitSentences(plain) : [{ start: 0, end: text.length }];
  const sentences = whole.map((sentence) => ({ start: sentence.start, end: sentence.end, tokens: tagSentence(plain, sentence) })).filter(({ tokens }) => tokens.length > 0);
  return { text, role, heading, sentences };
}

/** How much of the text is analysed: all, or of an endless text the beginning, up to a blank. */
function analysedLength(text: string): number {
  if (text.length <= LONGEST_ARTICLE) return text.length;
  let length = LONGEST_ARTICLE;
  while (length > LONGEST_ARTICLE - 1_000 && !isBlank(text[length]!)) length--;
  return length;
}

/** Something wrong with the text as a whole is said at its beginning. */
function problem(code: string, severity: Problem['severity'], message: string): Problem {
  return { start: 0, end: 0, code, severity, message };
}

/** A NUL, or many control or replacement characters, tell a file that is no text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  if (head.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = head.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return strange > 4 && strange > head.length / 50;
}

function contentKey(role: string, heading: boolean, text: string): string {
  return `${role}${heading ? '#' : ' '}${text}`;
}

function knownContents({ paragraphs }: Article): Map<string, ParagraphContent> {
  return new Map(paragraphs.map(({ content }) => [contentKey(content.role, content.heading, content.text), content]));
}
