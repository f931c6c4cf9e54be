import type { Corpus } from '../../core/corpus.ts';
import { annotationKey, type Annotation, type AnnotationChange } from '../../core/decisions/index.ts';
import { anchorAt } from '../../core/anchors.ts';
import type { Span } from '../../core/types.ts';
import { markText } from './text.ts';
import { speakAlike } from './wish.ts';
import { misplaced, wordsAt } from './words.ts';

/** What puts a mark on other words, of the same article or of another, or why it cannot go there. All that it says stays. */
export function attachChanges(corpus: Corpus, mark: Annotation, article: string, path: string, span: Span): readonly AnnotationChange[] | { readonly problem: string } {
  const analysis = corpus.get(article);
  if (!analysis) return { problem: 'This file is not read as an article.' };
  const place = wordsAt(analysis, span);
  if (!place) return { problem: 'Select the words that the mark belongs to.' };
  const problem = misplaced(analysis, [place], mark.kind);
  if (problem !== undefined) return { problem };
  const there = corpus.marksIn(article).placed.find(({ start, end, annotation }) => start === place.start && end === place.end && speakAlike(annotation.kind, mark.kind));
  if (there) return { problem: `These words are marked already: ${markText(there.annotation)}.` };
  const { start, end } = place;
  return [{ remove: annotationKey(mark) }, { add: { ...mark, article: path, ...anchorAt(analysis.text, place), position: { start, end } } }];
}
