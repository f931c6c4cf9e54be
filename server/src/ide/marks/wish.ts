import type { Corpus } from '../../core/corpus.ts';
import { annotationKey, type Annotation, type AnnotationChange, type AnnotationKind, type Said } from '../../core/decisions/index.ts';
import { anchorAt } from '../../core/anchors.ts';
import type { Analysis, Span } from '../../core/types.ts';
import { acceptance, recognisedAt, type RecognisedKind } from './recognised.ts';
import { misplaced, sameWords, wordsAt } from './words.ts';

/** What the reader wants to say of selected words. `accept` means: what they were recognised as; `reject`: that they are not what they were recognised as. */
export interface MarkWish {
  readonly spans: readonly Span[];
  /** Of the same words wherever they stand in the article. */
  readonly everywhere: boolean;
  readonly said: Omit<Said, 'kind'> & { readonly kind: NonNullable<Said['kind']> | 'accept' | 'reject' };
}

/** What a wish writes into `annotations.yaml`, or why it cannot be written. What was said of a name at just these words is changed. */
export function markChanges(corpus: Corpus, article: string, path: string, { spans, everywhere, said }: MarkWish): readonly AnnotationChange[] | { readonly problem: string } {
  const analysis = corpus.get(article);
  if (!analysis) return { problem: 'This file is not read as an article.' };
  const words = spans.map((span) => wordsAt(analysis, span));
  if (words.includes(undefined)) return { problem: 'Select the words that are meant, or put the cursor into a name.' };
  const problem = said.kind === 'accept' || said.kind === 'reject' ? undefined : misplaced(analysis, words as readonly Span[], said.kind);
  if (problem !== undefined) return { problem };
  const chosen = (words as readonly Span[]).flatMap((span) => (everywhere ? sameWords(analysis, span) : [span]));
  const places = [...new Map(chosen.map((span) => [`${span.start}-${span.end}`, span])).values()];
  const changes = places.flatMap((place): readonly AnnotationChange[] => changeAt(corpus, analysis, path, place, said));
  return changes.length > 0 ? changes : { problem: 'Nothing is recognised there that could be accepted or rejected.' };
}

function changeAt(corpus: Corpus, analysis: Analysis, path: string, place: Span, { kind, ...rest }: MarkWish['said']): readonly AnnotationChange[] {
  const said = kind === 'accept' || kind === 'reject' ? judged(corpus, analysis, place, kind) : { ...rest, kind };
  if (!said) return [];
  const there = corpus.marksIn(analysis.article).placed.find((mark) => mark.start === place.start && mark.end === place.end && speakAlike(mark.annotation.kind, said.kind));
  if (there) return [{ change: annotationKey(there.annotation), to: said.kind === 'entity' && there.annotation.kind === 'entity' ? said : { ...UNSAID, ...said } }];
  const { start, end } = place;
  return [{ add: { article: path, ...anchorAt(analysis.text, place), position: { start, end }, ...said } as Annotation }];
}

/** What says of what a mark is, goes when it comes to say something else; its note and tag stay. */
export const UNSAID: Said = { type: undefined, name: undefined, event: undefined, subject: undefined, attribute: undefined, value: undefined };

/** What kinds of marks speak of: words are one name or none, tell of one event or none, and make one claim or none; notes and tags may be many. */
export const speakAlike = (a: AnnotationKind, b: AnnotationKind): boolean => SPEAKS_OF[a] !== undefined && SPEAKS_OF[a] === SPEAKS_OF[b];
const SPEAKS_OF: Readonly<Partial<Record<AnnotationKind, RecognisedKind>>> = { entity: 'entity', 'not-entity': 'entity', event: 'event', 'not-event': 'event', claim: 'claim', 'not-claim': 'claim' };

function judged(corpus: Corpus, analysis: Analysis, place: Span, kind: 'accept' | 'reject'): (Said & { readonly kind: AnnotationKind }) | undefined {
  const recognised = recognisedAt(corpus, analysis, place);
  if (!recognised) return undefined;
  return kind === 'reject' ? { kind: `not-${recognised.is}` } : acceptance(corpus, analysis, recognised);
}
