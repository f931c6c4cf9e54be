import { relateTimes } from '../times.ts';
import type { ArticleEvent } from '../types.ts';

type Mention = Omit<ArticleEvent, 'sameAs'>;

/** The mentions of one event so far; of those that are alike in time and occurrence only one is kept. */
interface Group {
  readonly first: string;
  readonly kinds: Map<string, Mention>;
  readonly participants: Set<string>;
}

/** How many events of a kind back a mere "the visit" may refer to. */
const REACH = 40;

/**
 * Brings the mentions of one event within an article together: of one family, with times that can agree and somebody in common; a mention that
 * names nobody goes with the last one before it. Each later mention points at the first (`sameAs`).
 */
export function joinEvents(events: readonly Mention[]): readonly ArticleEvent[] {
  const byFamily = new Map<string, Group[]>();
  return events.map((event) => {
    const groups = byFamily.get(event.lemma) ?? [];
    byFamily.set(event.lemma, groups);
    const best = groups.slice(-REACH)
      .filter((group) => [...group.kinds.values()].every((other) => compatible(event, other)))
      .map((group) => ({ group, shared: event.participants.filter(({ entity }) => group.participants.has(entity)).length }))
      .filter(({ shared }) => shared > 0 || event.participants.length === 0)
      .reduce<{ readonly group: Group; readonly shared: number } | undefined>((a, b) => (a && a.shared > b.shared ? a : b), undefined);
    const group = best?.group ?? { first: event.id, kinds: new Map<string, Mention>(), participants: new Set<string>() };
    if (!best) groups.push(group);
    group.kinds.set(`${event.when}|${event.occurrence}`, event);
    for (const { entity } of event.participants) group.participants.add(entity);
    return best ? { ...event, sameAs: group.first } : event;
  });
}

function compatible(a: Mention, b: Mention): boolean {
  if (relateTimes(timeOf(a), timeOf(b)) === 'different') return false;
  // What is still to come is not what has happened, unless a time says that they are one.
  return a.occurrence === b.occurrence || a.occurrence === 'possible' || b.occurrence === 'possible' || relateTimes(timeOf(a), timeOf(b)) !== 'unknown';
}

export const timeOf = (event: Pick<ArticleEvent, 'when' | 'range'>) => ({ ...(event.when !== undefined && { value: event.when }), ...(event.range && { range: event.range }) });
