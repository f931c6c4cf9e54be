import type { Diagnostic } from '../diagnostics.ts';
import type { DecisionFile } from './context.ts';
import { idleDiagnostics } from './idle.ts';
import { unknownDiagnostics } from './unknown.ts';
import { unusedDiagnostics } from './unused.ts';

/**
 * What is to be said of a file of decisions beside its mistakes: what finds nothing, has no effect, or names what is not there. (Of `review.yaml`: `staleReview`.)
 * @param eventsAreKnown while a file of events has mistakes, nobody knows all that it says
 */
export function fileDiagnostics(file: DecisionFile, eventsAreKnown: boolean): readonly Diagnostic[] {
  if (file.kind === 'events') return unusedDiagnostics(file.corpus, file.decisions.events, file.text);
  return file.kind === 'annotations' ? [...unknownDiagnostics(file, eventsAreKnown), ...idleDiagnostics(file)] : [];
}
