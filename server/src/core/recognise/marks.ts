import { placeAll } from '../anchors.ts';
import type { Annotation, AnnotationKind } from '../decisions/index.ts';
import { contains } from '../span.ts';
import type { Article, Span } from '../types.ts';

/** A mark by hand, and where its words stand in the article now. */
export interface Mark extends Span {
  readonly annotation: Annotation;
}

/** The marks whose words are found, in text order. The others are orphaned: nobody can tell where they belong. */
export function placeMarks(text: string, annotations: readonly Annotation[] = []): readonly Mark[] {
  if (annotations.length === 0) return [];
  const places = placeAll(text, annotations);
  return annotations.flatMap((annotation, i): Mark[] => {
    const place = places[i];
    return place ? [{ ...place, annotation }] : [];
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks of a kind that stand in the text of an article, each in one paragraph. */
export function marksOf({ paragraphs }: Article, marks: readonly Mark[], kind: AnnotationKind): readonly Mark[] {
  const inText = (mark: Mark): boolean => paragraphs.some(({ start, content }) => contains({ start, end: start + content.text.length }, mark));
  return marks.filter((mark) => mark.annotation.kind === kind && inText(mark));
}

/** Of marks that overlap the first, and the longest of those that begin at one place. */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  const chosen: Mark[] = [];
  for (const mark of marks) if (mark.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(mark);
  return chosen;
}
