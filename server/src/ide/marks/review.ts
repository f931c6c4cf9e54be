import type { Corpus } from '../../core/corpus.ts';
import type { AnnotationKind } from '../../core/decisions/index.ts';
import type { Span } from '../../core/types.ts';
import { recognisedIn, type Recognised, type RecognisedKind } from './recognised.ts';

/** How far an article has been read through. */
export interface Progress {
  readonly reviewed: number;
  readonly total: number;
}

const REJECTED: Readonly<Record<RecognisedKind, AnnotationKind>> = { entity: 'not-entity', event: 'not-event', claim: 'not-claim' };

/** What the reader has said something about, rejected or accepted, of all that is recognised or was. A name that `entities.yaml` knows is accepted. */
export function progress(corpus: Corpus, article: string, kinds: readonly RecognisedKind[]): Progress {
  const rejections = new Set(kinds.map((kind) => REJECTED[kind]));
  const rejected = corpus.marksIn(article).placed.filter(({ annotation }) => rejections.has(annotation.kind)).length;
  const all = reviewable(corpus, article, kinds);
  return { reviewed: all.filter(({ reviewed }) => reviewed).length + rejected, total: all.length + rejected };
}

/** The next place behind an offset (or the last before it) about which the reader has said nothing; from the other end when there is none. */
export function nextUnreviewed(corpus: Corpus, article: string, offset: number, step: 1 | -1, kinds: readonly RecognisedKind[]): Span | undefined {
  const left = reviewable(corpus, article, kinds).flatMap(({ what, reviewed }) => (reviewed ? [] : [what]));
  return step === 1 ? left.find(({ start }) => start > offset) ?? left[0] : left.findLast(({ start }) => start < offset) ?? left.at(-1);
}

function reviewable(corpus: Corpus, article: string, kinds: readonly RecognisedKind[]): readonly Recognised[] {
  const analysis = corpus.get(article);
  return analysis ? recognisedIn(corpus, analysis, kinds) : [];
}
