import type { ClaimValue } from '../../types.ts';
import type { EventDraft } from '../events.ts';
import { dateValue, type ClaimDraft } from './draft.ts';

/** When an event was or will be: the days that are known, else the month of an unknown year. */
export function eventDates({ event, date, view }: EventDraft): readonly ClaimDraft[] {
  if (!date || event.participants.length === 0) return [];
  const month = date.range ? undefined : /^XXXX-(\d\d)$/.exec(date.value);
  const value: ClaimValue | undefined = date.range ? dateValue(date.text, date.range)
    : month ? { kind: 'date', text: date.text, value: Number(month[1]), min: Number(month[1]), max: Number(month[1]), unit: 'month of the year' } : undefined;
  if (!value) return [];
  return [{
    attribute: `${month ? 'month' : 'date'} of ${event.lemma}`,
    subject: { text: event.text, entities: event.participants.map(({ entity }) => entity) },
    basis: date.basis,
    mention: date,
    value,
    range: view.range(date),
    view,
  }];
}
