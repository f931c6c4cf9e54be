import { placeAll } from '../anchors.ts';
import type { Annotation } from '../decisions/index.ts';
import type { Span } from '../types.ts';

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
