import type { Severities } from '../core/check/index.ts';
import type { Corpus } from '../core/corpus.ts';
import type { Conflict, ConflictSide, EntryReference, Location, Problem, Severity, Span } from '../core/types.ts';
import { ignoreDiagnostics } from './ignores.ts';
import { locate } from './mentions.ts';
import { publishedDiagnostic } from './published.ts';
import { tidy } from './render.ts';

export interface Diagnostic extends Span {
  readonly severity: Severity;
  /** Stable dotted code: the rule's, or the problem's. */
  readonly code: string;
  readonly message: string;
  readonly related: readonly { readonly place: Location; readonly message: string }[];
  /** The conflict that it is a side of; undefined for what is wrong with the text itself. */
  readonly conflict?: string;
}

/** Longest message; the rules keep well below it, whatever the article's words. */
const LONGEST = 500;

/** Places that a diagnostic names at most for each side: a figure can stand in hundreds of articles. */
const PLACES = 8;

/** Where an entry of the reader's stands; undefined where that is not known. */
export type EntryPlace = (entry: EntryReference) => Location | undefined;

/** What is wrong with an article, and where it and others cannot all be right. */
export function diagnostics(corpus: Corpus, article: string, severities?: Severities, placeOf: EntryPlace = () => undefined): readonly Diagnostic[] {
  const analysis = corpus.get(article);
  if (!analysis) return [];
  return [...analysis.problems.map(problemDiagnostic), ...ignoreDiagnostics(analysis), ...publishedDiagnostic(analysis, severities, corpus.publishedElsewhere(article)), ...corpus.conflictsIn(article).flatMap((conflict) => conflictDiagnostics(conflict, article, placeOf))];
}

export const problemDiagnostic = ({ start, end, severity, code, message }: Problem): Diagnostic => ({ start, end, severity, code, message, related: [] });

/** One diagnostic for each side that the article takes, at the first words that state it; all other words are related information. */
function conflictDiagnostics(conflict: Conflict, article: string, placeOf: EntryPlace): Diagnostic[] {
  return conflict.sides.flatMap((side) => {
    const here = side.spans.find((span) => span.article === article);
    if (!here) return [];
    const others = [...conflict.sides.filter((other) => other !== side), side];
    return [{
      start: here.start,
      end: here.end,
      severity: conflict.severity,
      code: conflict.rule,
      message: tidy(conflict.message, LONGEST),
      related: others.flatMap((other) => [...relatedPlaces(other, here, other === side), ...relatedEntry(other, placeOf)]),
      conflict: conflict.id,
    }];
  });
}

function relatedPlaces({ spans, text, value }: ConflictSide, here: Location, same: boolean): Diagnostic['related'] {
  const shown = tidy(text || value);
  return spans.filter((span) => span !== here).slice(0, PLACES).map((span) => ({
    place: locate(span.article, span),
    message: same ? `also here: "${shown}"` : `"${shown}"`,
  }));
}

/** What the reader holds true, where it is written. */
function relatedEntry({ entry, text }: ConflictSide, placeOf: EntryPlace): Diagnostic['related'] {
  const place = entry && placeOf(entry);
  return place ? [{ place, message: `${entry.file === 'facts' ? 'your fact' : 'your event'}: "${tidy(text)}"` }] : [];
}
