import type { EventDraft } from '../events.ts';
import { dateValue, type ClaimDraft } from './draft.ts';

/** When an event was or will be, where the sentence gives it days that are known. */
export function eventDates({ event, date, view }: EventDraft): readonly ClaimDraft[] {
  if (!date?.range || event.participants.length === 0) return [];
  return [{
    attribute: `date of ${event.lemma}`,
    subject: { text: event.text, entities: event.participants.map(({ entity }) => entity) },
    basis: date.basis,
    mention: date,
    value: dateValue(date.text, date.range),
    range: view.range(date),
    view,
  }];
}
