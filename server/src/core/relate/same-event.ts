import { relateTimes } from '../times.ts';
import type { ArticleEvent } from '../types.ts';

/** How many events back a mere "the visit" may refer to. */
const REACH = 40;

/**
 * Brings the mentions of one event within an article together: of one family, with times that can agree and somebody in common; a mention that
 * names nobody goes with the last one before it. Each later mention points at the first (`sameAs`).
 */
export function joinEvents(events: readonly Omit<ArticleEvent, 'sameAs'>[]): readonly ArticleEvent[] {
  const groups: { readonly first: string; readonly events: Omit<ArticleEvent, 'sameAs'>[] }[] = [];
  return events.map((event) => {
    const candidates = groups.filter((group) => group.events[0]!.lemma === event.lemma && group.events.every((other) => compatible(event, other))).slice(-REACH);
    const best = candidates.map((group) => ({ group, shared: sharedWith(event, group.events) }))
      .filter(({ shared }) => shared > 0 || event.participants.length === 0)
      .reduce<{ group: (typeof groups)[number]; shared: number } | undefined>((a, b) => (a && a.shared > b.shared ? a : b), undefined);
    if (!best) {
      groups.push({ first: event.id, events: [event] });
      return event;
    }
    best.group.events.push(event);
    return { ...event, sameAs: best.group.first };
  });
}

function compatible(a: Omit<ArticleEvent, 'sameAs'>, b: Omit<ArticleEvent, 'sameAs'>): boolean {
  if (relateTimes(timeOf(a), timeOf(b)) === 'different') return false;
  // What is still to come is not what has happened, unless a time says that they are one.
  return a.occurrence === b.occurrence || a.occurrence === 'possible' || b.occurrence === 'possible' || relateTimes(timeOf(a), timeOf(b)) !== 'unknown';
}

export const timeOf = (event: Pick<ArticleEvent, 'when' | 'range'>) => ({ ...(event.when !== undefined && { value: event.when }), ...(event.range && { range: event.range }) });

function sharedWith(event: Omit<ArticleEvent, 'sameAs'>, others: readonly Omit<ArticleEvent, 'sameAs'>[]): number {
  const known = new Set(others.flatMap(({ participants }) => participants.map(({ entity }) => entity)));
  return event.participants.filter(({ entity }) => known.has(entity)).length;
}
