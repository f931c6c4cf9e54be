import { describe, expect, it } from 'vitest';
import { eventDescription, eventDetails, eventLabel } from '../../client/src/features/views/eventText.ts';
import type { EventItem } from '../../server/src/lsp/protocol.ts';

const opening: EventItem = {
  id: 'event:1', label: 'Opening of the bridge', type: 'meeting', when: 'Friday, 3 May 2024', start: '2024-05-03', end: '2024-05-03', where: 'Velden',
  occurrence: 'happened', certain: true, confirmed: false, articles: 2, mentions: [],
  participants: [{ role: 'agent', name: 'Mara Ilves', entity: 'person:mara-ilves' }, { role: 'place', name: 'Velden', entity: 'place:velden' }],
};

describe('an event in words', () => {
  it.each<[Partial<EventItem>, string]>([
    [{}, 'Friday, 3 May 2024 · 2 articles'],
    [{ occurrence: 'planned', articles: 1 }, 'planned · Friday, 3 May 2024 · 1 article'],
    [{ confirmed: true }, '✓ · Friday, 3 May 2024 · 2 articles'],
    [{ certain: false }, 'Friday, 3 May 2024 · 2 articles · date inferred'],
    [{ when: undefined, certain: false, occurrence: 'denied' }, 'denied · 2 articles'],
  ])('beside its name: %j', (change, expected) => {
    expect(eventDescription({ ...opening, ...change })).toBe(expected);
  });

  it('does not repeat the date of the heading', () => {
    expect(eventDescription(opening, 'Friday, 3 May 2024')).toBe('2 articles');
    expect(eventDescription(opening, 'May 2024')).toContain('3 May');
  });

  it('tells a screen reader what icons and marks tell others', () => {
    expect(eventLabel({ ...opening, occurrence: 'planned', confirmed: true, certain: false }))
      .toBe('Opening of the bridge, Friday, 3 May 2024, date inferred, planned, confirmed, 2 articles');
  });

  it('names the place once', () => {
    expect(eventDetails(opening)).toEqual(['meeting, happened', 'Friday, 3 May 2024', 'In Velden', 'With Mara Ilves', '2 articles']);
  });
});
