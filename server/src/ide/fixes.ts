import type { Corpus } from '../core/corpus.ts';
import type { Span } from '../core/types.ts';
import type { TextEdit } from './front-matter.ts';
import { IGNORE_UNKNOWN, ignoreFixes } from './ignores.ts';
import { PUBLISHED_UNKNOWN, publishedFixes } from './published.ts';

/** A change of an article's text that settles a diagnostic. */
export interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
  /** The one that is meant when nothing is chosen. */
  readonly preferred: boolean;
}

/** What can be done about a diagnostic of an article, by its code and place. */
export function fixes(corpus: Corpus, article: string, code: string, place: Span): readonly Fix[] {
  const analysis = corpus.get(article);
  if (!analysis) return [];
  if (code === PUBLISHED_UNKNOWN) return publishedFixes(analysis, corpus.publishedElsewhere(article));
  return code === IGNORE_UNKNOWN ? ignoreFixes(analysis, place) : [];
}
