import { Names, type AnnotationKind } from '../../core/decisions/index.ts';
import { perObject } from '../../core/memo.ts';
import { readArticle } from '../../core/read/index.ts';
import { contains } from '../../core/span.ts';
import { oneLine } from '../../core/text.ts';
import type { Analysis, EntityMention, Span } from '../../core/types.ts';
import { innermost } from '../mentions.ts';

const LONGEST = 1000;

/** The words that a selection means: without blanks around them; of a mere cursor, the name, event or claim there, else the word. */
export function wordsAt(analysis: Analysis, { start, end }: Span): Span | undefined {
  const { text } = analysis;
  if (start === end) return nameAt(analysis, start) ?? innermost([...analysis.events, ...analysis.claims], start) ?? wordAt(text, start);
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to && to - from <= LONGEST ? { start: from, end: to } : undefined;
}

/** The name at an offset. */
export const nameAt = ({ mentions }: Analysis, offset: number): EntityMention | undefined =>
  innermost(mentions.filter((mention): mention is EntityMention => mention.kind === 'entity'), offset);

function wordAt(text: string, offset: number): Span | undefined {
  const part = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}\p{M}\uD800-\uDFFF'’-]/u.test(character);
  let [start, end] = [offset, offset];
  while (part(text[start - 1])) start--;
  while (part(text[end])) end++;
  return start < end && end - start <= LONGEST ? { start, end } : undefined;
}

const paragraphsOf = perObject(({ article, text }: Analysis): readonly Span[] => readArticle(article, text).paragraphs.map(({ start, content }) => ({ start, end: start + content.text.length })));

/** Whether words may be marked so: what a sentence tells stands in one paragraph. */
export const isPlaced = (analysis: Analysis, words: Span, kind: AnnotationKind): boolean =>
  kind === 'note' || kind === 'tag' || paragraphsOf(analysis).some((paragraph) => contains(paragraph, words));

/** Why words cannot be marked so, if they cannot. */
export const misplaced = (analysis: Analysis, words: readonly Span[], kind: AnnotationKind): string | undefined =>
  (words.every((each) => isPlaced(analysis, each, kind)) ? undefined : 'A name, an event or a claim stands in one paragraph, and these words are in several. Select those of one, or add a note or a tag.');

/** All places of an article where the same words stand as words of their own. */
export function sameWords({ text, sections }: Analysis, { start, end }: Span): readonly Span[] {
  const name = oneLine(text.slice(start, end));
  const own = new Names([{ name, spellings: [name], type: 'misc' }]);
  const read = sections.filter(({ role }) => role !== 'furniture' && role !== 'front-matter');
  const places = read.flatMap((section) => own.in(text.slice(section.start, section.end)).map((found) => ({ start: section.start + found.start, end: section.start + found.end })));
  return places.some((place) => place.start === start && place.end === end) ? places : [{ start, end }, ...places.filter((place) => place.end <= start || place.start >= end)];
}
