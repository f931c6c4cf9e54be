import { weekdayNumber } from '../../calendar.ts';
import type { EventType } from '../../types.ts';
import type { EventDraft } from '../events.ts';
import type { ClaimDraft } from './draft.ts';
import { wordsAt } from './context.ts';

/** What a story is told about, and happens on one day. */
const OF_ONE_DAY: ReadonlySet<EventType> = new Set(['attack', 'accident', 'crime', 'death', 'disaster']);

/** A day that one article may count to the night before and another to the morning after. */
const NEAR_MIDNIGHT = /night|midnight|early|hours|morning|evening|late/i;

/** Ways to kill, which one article tells by the deed and another by what came of it. */
const KILLING = new Set(['kill', 'shoot', 'stab', 'attack']);

/** On which day of the week something happened, also where the week is not known: "on Friday". */
export function eventDays({ event, date, view }: EventDraft): readonly ClaimDraft[] {
  if ((date?.type !== 'DATE' && date?.type !== 'TIME') || event.occurrence !== 'happened' || event.minor || !OF_ONE_DAY.has(event.type) || NEAR_MIDNIGHT.test(wordsAt(view, date)) || /[A-Z]{3}$/.test(date.text)) return [];
  const weekday = date.range ? (date.range[0] === date.range[1] ? weekdayNumber(date.range[0]) : undefined) : Number(/^XXXX-WXX-([1-7])(?:T\d|$)/.exec(date.value)?.[1] ?? NaN);
  if (weekday === undefined || Number.isNaN(weekday)) return [];
  const victims = event.participants.filter(({ role }) => role === 'patient' || (event.noun && role === 'participant')).map(({ entity }) => entity);
  return [{
    attribute: `day of ${KILLING.has(event.lemma) && victims.length > 0 ? 'attack' : event.lemma}`,
    subject: { text: event.text, entities: victims },
    basis: date.basis,
    mention: date,
    value: { kind: 'date', text: date.text, value: weekday, min: weekday, max: weekday, unit: 'weekday' },
    range: view.range(date),
    view,
  }];
}
