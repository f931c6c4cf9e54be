import { weekdayNumber } from '../../calendar.ts';
import type { EventType } from '../../types.ts';
import type { EventDraft } from '../events.ts';
import type { ClaimDraft } from './draft.ts';
import { wordsAt } from './context.ts';

/** What a story is told about, and happens on one day. */
const OF_ONE_DAY: ReadonlySet<EventType> = new Set(['attack', 'accident', 'crime', 'death', 'disaster']);

/** A day that one article may count to the night before and another to the morning after. */
const NEAR_MIDNIGHT = /night|midnight|early|hours|morning|evening|late/i;

/** On which day of the week something happened, also where the week is not known: "on Friday". */
export function eventDays({ event, date, view }: EventDraft): readonly ClaimDraft[] {
  if (date?.type !== 'DATE' || event.occurrence !== 'happened' || event.minor || !OF_ONE_DAY.has(event.type) || NEAR_MIDNIGHT.test(wordsAt(view, date))) return [];
  const weekday = date.range ? (date.range[0] === date.range[1] ? weekdayNumber(date.range[0]) : undefined) : Number(/^XXXX-WXX-([1-7])$/.exec(date.value)?.[1] ?? NaN);
  if (weekday === undefined || Number.isNaN(weekday)) return [];
  return [{
    attribute: `day of ${event.lemma}`,
    subject: { text: event.text, entities: event.participants.filter(({ role }) => role === 'patient').map(({ entity }) => entity) },
    basis: date.basis,
    mention: date,
    value: { kind: 'date', text: date.text, value: weekday, min: weekday, max: weekday, unit: 'weekday' },
    range: view.range(date),
    view,
  }];
}
