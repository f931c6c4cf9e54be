import { readParagraph } from '../../../read/index.ts';
import type { DateRange } from '../../../types.ts';
import type { Day } from '../calendar.ts';
import { addDays, containing, dayOfWeek, iso, move, parseDay } from '../calendar.ts';
import type { Meaning } from '../expression.ts';
import { recogniseDates } from '../recognise.ts';

/** Days from the first to the last on one of which an article was published. */
interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** When an article was published in which a relative time ("next week", "last Friday") is that day. */
export function seenFrom(relative: Meaning, day: Day): Days | undefined {
  if (relative.kind === 'weekday' && relative.relation && dayOfWeek(day) === relative.weekday) {
    return relative.relation === 'last' ? { first: addDays(day, 1), last: addDays(day, 13) } : relative.relation === 'next' ? { first: addDays(day, -13), last: addDays(day, -1) } : { first: addDays(day, -7), last: addDays(day, 7) };
  }
  if (relative.kind !== 'shift' || relative.from !== 'published' || relative.comparison) return undefined;
  const moved = move(day, relative.unit, -relative.by);
  return moved && containing(relative.unit, moved);
}

/** A weekday alone names the day of publication or one of the six before it, or of those after it where it is still to come. */
const DAYS_BACK = 6;

/**
 * When an article was published that calls a day (ISO) by its weekday: "Tuesday", "last Friday night". Undefined for words that say no weekday, or another one: where
 * two articles may speak of two events, the weekday is what they have to agree on.
 */
export function publishedWhenCalled(words: string, isoDay: string, ahead: boolean): DateRange | undefined {
  const day = parseDay(isoDay);
  const found = recogniseDates(readParagraph(words, 'body', false));
  const meaning = found.length === 1 ? dayOf(found[0]!.meaning) : undefined;
  if (!day || meaning?.kind !== 'weekday' || meaning.from === 'narrated' || dayOfWeek(day) !== meaning.weekday) return undefined;
  const window = meaning.relation ? seenFrom(meaning, day) : ahead ? { first: addDays(day, -DAYS_BACK), last: day } : { first: day, last: addDays(day, DAYS_BACK) };
  return window && [iso(window.first), iso(window.last)];
}

/** "Tuesday" of "Tuesday night" and "3 p.m. Tuesday". */
function dayOf(meaning: Meaning): Meaning | undefined {
  return meaning.kind === 'part' || meaning.kind === 'clock' ? meaning.of && dayOf(meaning.of) : meaning;
}
