import type { Corpus } from '../../core/corpus.ts';
import { eventIds, type EventDecision } from '../../core/decisions/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { tidy } from '../render.ts';

/** The code under which an entry that finds no event is reported. */
export const EVENT_UNUSED = 'newsmodel.unused';

/** The entries that no article tells of as they describe it. */
export const unusedEvents = (corpus: Corpus, events: readonly EventDecision[]): readonly string[] => {
  const found = corpus.foundEvents();
  return events.flatMap(({ id }) => (found.has(id) ? [] : [id]));
};

/** Says at each entry of `events.yaml` that finds nothing that it does. */
export function unusedDiagnostics(corpus: Corpus, events: readonly EventDecision[], text: string): readonly Diagnostic[] {
  const unused = unusedEvents(corpus, events);
  if (unused.length === 0) return [];
  const places = eventIds(text);
  return unused.flatMap((id): Diagnostic[] => {
    const span = places.get(id);
    const message = `No article tells of "${tidy(id, 80)}" as it is described here, or an entry above finds it first. Change "mentions", or remove this entry.`;
    return span ? [{ start: span.start, end: span.end, severity: 'information', code: EVENT_UNUSED, message, related: [] }] : [];
  });
}
