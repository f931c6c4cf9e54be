import type { Corpus } from '../../core/corpus.ts';
import { ANNOTATION_KINDS, annotationKey, articleOfKey, marksByArticle, type Annotation, type AnnotationKind } from '../../core/decisions/index.ts';
import type { Location } from '../../core/types.ts';
import { markText, placedText } from './text.ts';

/** A mark by hand, for a list. */
export interface MarkItem {
  readonly key: string;
  readonly annotation: Annotation;
  /** What it says of its words. */
  readonly says: string;
  /** Where its words stand; without it the mark is orphaned. */
  readonly place?: Location;
}

/** Which marks a list is to show. */
export interface MarkFilter {
  readonly kinds: readonly AnnotationKind[];
  /** Those that have these words somewhere, in any case. */
  readonly words?: string | undefined;
}

/** How many marks stand on their words, by article or kind. */
export function countPlaced<By extends 'article' | 'kind'>(corpus: Corpus, annotations: readonly Annotation[], articles: ReadonlyMap<string, string>, filter: MarkFilter, by: By): ReadonlyMap<Annotation[By], number> {
  const counts = new Map<Annotation[By], number>();
  for (const path of marksByArticle(annotations).keys()) {
    const id = articles.get(path);
    if (id === undefined) continue;
    for (const { annotation } of corpus.marksIn(id).placed) if (shows(filter, annotation)) counts.set(annotation[by], (counts.get(annotation[by]) ?? 0) + 1);
  }
  return counts;
}

/** How many marks are orphaned. */
export const countOrphaned = (corpus: Corpus, annotations: readonly Annotation[], articles: ReadonlyMap<string, string>, filter: MarkFilter): number => orphans(corpus, annotations, articles, filter).length;

/** The marks that stand on their words in an article, by kind and place. */
export function placedMarks(corpus: Corpus, article: string, filter: MarkFilter): readonly MarkItem[] {
  const shown = corpus.marksIn(article).placed.filter(({ annotation }) => shows(filter, annotation));
  const says = placedText(corpus, article);
  const items = shown.map((mark): MarkItem => ({ ...itemOf(mark.annotation), says: says(mark), place: { article, start: mark.start, end: mark.end } }));
  return items.sort((a, b) => ANNOTATION_KINDS.indexOf(a.annotation.kind) - ANNOTATION_KINDS.indexOf(b.annotation.kind)); // sorting keeps the order of places
}

/** The marks whose words are gone, in the order of the file. */
export const orphanedMarks = (corpus: Corpus, annotations: readonly Annotation[], articles: ReadonlyMap<string, string>, filter: MarkFilter): readonly MarkItem[] =>
  orphans(corpus, annotations, articles, filter).map(itemOf);

function orphans(corpus: Corpus, annotations: readonly Annotation[], articles: ReadonlyMap<string, string>, filter: MarkFilter): readonly Annotation[] {
  return [...marksByArticle(annotations)].flatMap(([path, list]) => {
    const id = articles.get(path);
    return (id === undefined ? list : corpus.marksIn(id).orphaned).filter((annotation) => shows(filter, annotation));
  });
}

/** The mark of a folder that a key names. */
export const markWith = (annotations: readonly Annotation[], key: string): Annotation | undefined =>
  marksByArticle(annotations).get(articleOfKey(key) ?? '')?.find((annotation) => annotationKey(annotation) === key);

const itemOf = (annotation: Annotation): MarkItem => ({ key: annotationKey(annotation), annotation, says: markText(annotation) });

function shows({ kinds, words }: MarkFilter, annotation: Annotation): boolean {
  if (!kinds.includes(annotation.kind)) return false;
  if (words === undefined || words === '') return true;
  const sought = words.toLowerCase();
  const { exact, note, article } = annotation;
  return [exact, note, article, markText(annotation)].some((text) => text?.toLowerCase().includes(sought));
}
