import type { Corpus } from '../core/corpus.ts';
import type { ConflictSeverity } from '../core/types.ts';

/** Articles read and conflicts found, by severity. */
export function summary(corpus: Corpus): { readonly articles: number; readonly conflicts: Readonly<Record<ConflictSeverity, number>> } {
  return { articles: corpus.size, conflicts: corpus.conflictCounts() };
}
