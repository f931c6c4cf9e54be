import type { Corpus } from '../../core/corpus.ts';
import type { EntityMention, Span } from '../../core/types.ts';

/** How far the names of an article have been read through. */
export interface Progress {
  readonly reviewed: number;
  readonly total: number;
}

/** Names that are marked by hand, rejected ones too, of all that are recognised or were. */
export function progress(corpus: Corpus, article: string): Progress {
  const rejected = corpus.marksIn(article).placed.filter(({ annotation }) => annotation.kind === 'not-entity').length;
  const names = namesIn(corpus, article);
  const left = names.filter(isUnreviewed).length;
  return { reviewed: names.length - left + rejected, total: names.length + rejected };
}

/** The next name behind an offset (or the last before it) about which the reader has said nothing; from the other end when there is none. */
export function nextUnreviewed(corpus: Corpus, article: string, offset: number, step: 1 | -1): Span | undefined {
  const left = namesIn(corpus, article).filter(isUnreviewed);
  return step === 1 ? left.find(({ start }) => start > offset) ?? left[0] : left.findLast(({ start }) => start < offset) ?? left.at(-1);
}

const namesIn = (corpus: Corpus, article: string): readonly EntityMention[] => (corpus.get(article)?.mentions ?? []).filter((mention): mention is EntityMention => mention.kind === 'entity');

const isUnreviewed = ({ marked }: EntityMention): boolean => !marked;
