import type { EventItem, LspLocation } from '../../server/src/lsp/protocol.ts';
import { groupByDate } from '../src/features/views/eventGroups.ts';
import { eventDescription, eventDetails } from '../src/features/views/eventText.ts';
import { count, fileName } from '../src/words.ts';
import { button, html } from './dom.ts';

type Open = (place: LspLocation) => void;

/** The events as headings and lists: the same as on the axis and those without a date, for readers to whom an axis says nothing. */
export function listOf(events: readonly EventItem[], open: Open): Node[] {
  return groupByDate(events).flatMap(({ label, events: group }) => [
    html('h2', label),
    html('ol', ...group.map((event) => {
      const more = html('details', html('summary', count(event.mentions.length, 'place')));
      // Filled when it is opened: there may be thousands of places.
      more.addEventListener('toggle', () => more.open && more.children.length === 1 && more.append(placesOf(event, open)), { once: true });
      return html('li', nameOf(event, open), ` ${eventDescription(event, label)} `, more);
    })),
  ]);
}

/** An event by itself: what is known of it and every place that tells of it. */
export function detailsOf(event: EventItem, open: Open): Node[] {
  return [html('h2', event.label), html('p', eventDetails(event).join(' · ')), placesOf(event, open)];
}

/** Its name, which leads to the first of its words. */
function nameOf(event: EventItem, open: Open): HTMLElement {
  const [first] = event.mentions;
  return first ? button(event.label, () => open(first)) : html('span', event.label);
}

function placesOf(event: EventItem, open: Open): HTMLElement {
  return html('ul', ...event.mentions.map((mention) => {
    const { uri, range, text } = mention;
    return html('li', button(`${fileName(uri)}, line ${range.start.line + 1}: ${text}`, () => open(mention)));
  }));
}
