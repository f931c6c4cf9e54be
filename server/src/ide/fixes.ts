import type { Corpus } from '../core/corpus.ts';
import type { TextEdit } from './front-matter.ts';
import { PUBLISHED_UNKNOWN, publishedFixes } from './published.ts';

/** A change of an article's text that settles a diagnostic. */
export interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
  /** The one that is meant when nothing is chosen. */
  readonly preferred: boolean;
}

/** What can be done about a diagnostic of an article, by its code. */
export function fixes(corpus: Corpus, article: string, code: string): readonly Fix[] {
  const analysis = corpus.get(article);
  return analysis && code === PUBLISHED_UNKNOWN ? publishedFixes(analysis, corpus.publishedElsewhere(article)) : [];
}
