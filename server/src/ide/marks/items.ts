import type { Corpus } from '../../core/corpus.ts';
import { annotationKey, type Annotation } from '../../core/decisions/index.ts';
import type { Location } from '../../core/types.ts';
import { markText } from './text.ts';

/** A mark by hand, for a list. */
export interface MarkItem {
  readonly key: string;
  readonly annotation: Annotation;
  /** What it says of its words. */
  readonly says: string;
  /** Where its words stand; without it the mark is orphaned. */
  readonly place?: Location;
}

/** The marks of a folder as its file has them. */
export function markItems(corpus: Corpus, annotations: readonly Annotation[], articles: ReadonlyMap<string, string>): readonly MarkItem[] {
  const placesIn = new Map<string, ReadonlyMap<string, Location>>();
  return annotations.map((annotation): MarkItem => {
    const id = articles.get(annotation.article);
    const places = id === undefined ? undefined : placesIn.get(id) ?? placesOf(corpus, id);
    if (id !== undefined && places) placesIn.set(id, places);
    const key = annotationKey(annotation);
    const place = places?.get(key);
    return { key, annotation, says: markText(annotation), ...(place && { place }) };
  });
}

const placesOf = (corpus: Corpus, article: string): ReadonlyMap<string, Location> =>
  new Map(corpus.marksIn(article).placed.map(({ start, end, annotation }) => [annotationKey(annotation), { article, start, end }]));
