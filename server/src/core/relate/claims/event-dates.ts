import { epochDay } from '../../calendar.ts';
import type { EventDraft } from '../events.ts';
import type { ClaimDraft } from './draft.ts';

/** When an event was or will be, where the sentence gives it days that are known. */
export function eventDates({ event, date, view }: EventDraft): readonly ClaimDraft[] {
  if (!date?.range || event.participants.length === 0) return [];
  const [first, last] = date.range;
  return [{
    attribute: `date of ${event.lemma}`,
    subject: { text: event.text, entities: event.participants.map(({ entity }) => entity) },
    basis: date.basis,
    mention: date,
    value: { kind: 'date', text: date.text, value: epochDay(first), min: epochDay(first), max: epochDay(last), unit: 'day' },
    range: view.range(date),
    view,
  }];
}
