import type { Corpus } from '../core/corpus.ts';
import type { ConflictSeverity } from '../core/types.ts';

/** Articles read and conflicts found, by severity. */
export function summary(corpus: Corpus): { readonly articles: number; readonly conflicts: Readonly<Record<ConflictSeverity, number>> } {
  const conflicts = { warning: 0, information: 0, hint: 0 };
  for (const { severity } of corpus.conflicts()) conflicts[severity]++;
  return { articles: corpus.size, conflicts };
}
