import type { EventType } from '../../types.ts';
import type { EventDraft } from '../events.ts';
import type { ClaimDraft } from './draft.ts';
import { wordsAt } from './context.ts';

/** What happens at one time of day. An earthquake is told in the time of many places. */
const MOMENTARY: ReadonlySet<EventType> = new Set(['attack', 'accident', 'crime', 'death']);

/** How many minutes "about" leaves open, and a time that is told to the quarter of an hour. */
const ABOUT = 14, ROUND = 4;

/** At what time of day something happened: "about 10 a.m.", where no zone is named. */
export function eventTimes({ event, date, view }: EventDraft): readonly ClaimDraft[] {
  const clock = date?.type === 'TIME' && event.occurrence === 'happened' && (MOMENTARY.has(event.type) || event.lemma === 'blaze') ? /T(\d\d):(\d\d)$/.exec(date.value) : null;
  if (!date || !clock || /\b[A-Z]{2,4}\b/.test(wordsAt(view, date).replace(/\b[AP]M\b/g, ''))) return [];
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  const range = view.range(date);
  const isAbout = date.mod !== undefined || ['about', 'around', 'after', 'before', 'nearly', 'approximately'].includes(view.tokens[range.from - 1]?.text.toLowerCase() ?? '');
  const slack = isAbout ? ABOUT : minutes % 15 === 0 ? ROUND : 1;
  return [{
    attribute: `time of day of ${event.lemma}`,
    subject: { text: event.text, entities: [] },
    basis: 'certain',
    mention: date,
    value: { kind: 'figure', text: date.text, value: minutes, min: minutes - slack, max: minutes + slack, unit: 'minute of the day' },
    range,
    view,
  }];
}
