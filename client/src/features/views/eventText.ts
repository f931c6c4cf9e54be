import type { EventItem } from '../../../../server/src/lsp/protocol.ts';
import { count } from '../../words.ts';

/** What is not simply reported as having happened. */
export const OCCURRENCE: Readonly<Record<EventItem['occurrence'], string>> = {
  happened: '', planned: 'planned', possible: 'possible', denied: 'denied',
};

/** "✓ · planned · 16 May 2024 · 3 articles"; `group` is the heading above it, whose date is not said again. */
export function eventDescription(event: EventItem, group?: string): string {
  const when = event.when === group ? undefined : event.when;
  return [event.confirmed && '✓', OCCURRENCE[event.occurrence], when, count(event.articles, 'article'), inferred(event)].filter(Boolean).join(' · ');
}

/** For screen readers: all that icons, colours and marks say, in words. */
export function eventLabel(event: EventItem): string {
  return [event.label, event.when ?? 'no date', inferred(event), event.occurrence, event.confirmed && 'confirmed', count(event.articles, 'article')].filter(Boolean).join(', ');
}

/** What is known of an event, a line each. */
export function eventDetails(event: EventItem): string[] {
  const involved = [...new Set(event.participants.map(({ name }) => name))].filter((name) => name !== event.where);
  return [
    [event.type, event.occurrence, event.confirmed && 'confirmed by you'].filter(Boolean).join(', '),
    [event.when ?? 'No date', inferred(event)].filter(Boolean).join(', '),
    event.where === undefined ? '' : `In ${event.where}`,
    involved.length > 0 ? `With ${involved.join(', ')}` : '',
    event.partOf === undefined ? '' : `Part of ${event.partOf}`,
    count(event.articles, 'article'),
  ].filter(Boolean);
}

const inferred = ({ certain, when }: EventItem): string => (certain || when === undefined ? '' : 'date inferred');
