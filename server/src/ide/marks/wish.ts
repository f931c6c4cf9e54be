import type { Corpus } from '../../core/corpus.ts';
import { annotationKey, type Annotation, type AnnotationChange, type Said } from '../../core/decisions/index.ts';
import { quoteAt } from '../../core/selectors.ts';
import type { Analysis, EntityMention, Span } from '../../core/types.ts';
import { sameWords, wordsAt } from './words.ts';

/** What the reader wants to say of selected words. `accept` means: what they were recognised as. */
export interface MarkWish {
  readonly spans: readonly Span[];
  /** Of the same words wherever they stand in the article. */
  readonly everywhere: boolean;
  readonly said: Omit<Said, 'kind'> & { readonly kind: NonNullable<Said['kind']> | 'accept' };
}

/** What a wish writes into `annotations.yaml`, or why it cannot be written. What was said of a name at just these words is changed. */
export function markChanges(corpus: Corpus, article: string, path: string, { spans, everywhere, said }: MarkWish): readonly AnnotationChange[] | { readonly problem: string } {
  const analysis = corpus.get(article);
  if (!analysis) return { problem: 'This file is not read as an article.' };
  const words = spans.map((span) => wordsAt(analysis, span));
  if (words.includes(undefined)) return { problem: 'Select the words that are meant, or put the cursor into a name.' };
  const chosen = (words as readonly Span[]).flatMap((span) => (everywhere ? sameWords(analysis, span) : [span]));
  const places = [...new Map(chosen.map((span) => [`${span.start}-${span.end}`, span])).values()];
  const changes = places.flatMap((place): readonly AnnotationChange[] => changeAt(corpus, analysis, path, place, said));
  return changes.length > 0 ? changes : { problem: 'Nothing is recognised there that could be accepted.' };
}

function changeAt(corpus: Corpus, analysis: Analysis, path: string, place: Span, { kind, ...rest }: MarkWish['said']): readonly AnnotationChange[] {
  const said = kind === 'accept' ? accepted(analysis, place) : { ...rest, kind };
  if (!said) return [];
  const there = corpus.marksIn(analysis.article).placed.find((mark) => mark.start === place.start && mark.end === place.end && speakAlike(mark.annotation.kind, said.kind));
  if (there) return [{ change: annotationKey(there.annotation), to: said.kind === 'not-entity' ? { type: undefined, name: undefined, ...said } : said }];
  const { start, end } = place;
  return [{ add: { article: path, ...quoteAt(analysis.text, place), position: { start, end }, ...said } as Annotation }];
}

const NAMES: readonly string[] = ['entity', 'not-entity'];

/** Words are one name or none, tell of one event, and make one claim; notes and tags may be many. */
export const speakAlike = (a: string, b: string): boolean => (NAMES.includes(a) && NAMES.includes(b)) || (a === b && (a === 'event' || a === 'claim'));

function accepted({ mentions }: Analysis, { start, end }: Span): (Said & { readonly kind: 'entity' }) | undefined {
  const mention = mentions.find((each): each is EntityMention => each.kind === 'entity' && each.start === start && each.end === end);
  return mention && { kind: 'entity', type: mention.type };
}
