import type { EventItem } from '../../../../server/src/lsp/protocol.ts';

/** Events of one day, month or year. */
export interface EventGroup<E> {
  /** The start of their ISO dates ("2023", "2023-10", "2023-10-17"), with a "+" when finer groups of that time stand beside it; '' without a date. */
  readonly key: string;
  readonly label: string;
  readonly events: readonly E[];
}

/** A year or month with more events than this is split, so that a group can be taken in at a glance. */
const LARGE = 12;

/** An event of no more than a week is listed under the day on which it begins. */
const SHORT_MS = 7 * 86_400_000;

const YEAR = 4;
const MONTH = 7;
const DAY = 10;

/** Groups events, given in the order of time, by year, and where there are many by month or day. Those without a date come last. */
export function groupByDate<E extends Pick<EventItem, 'start' | 'end'>>(events: readonly E[]): EventGroup<E>[] {
  const dated = events.filter(({ start }) => start !== undefined);
  const undated = events.filter(({ start }) => start === undefined);
  const groups = split(dated, YEAR);
  return undated.length > 0 ? [...groups, { key: '', label: 'No date', events: undated }] : groups;
}

/** Groups by the first `length` characters of the dates on which events begin. What lasts longer, or is known less well, stays apart when a group is split. */
function split<E extends Pick<EventItem, 'start' | 'end'>>(events: readonly E[], length: number): EventGroup<E>[] {
  const byKey = new Map<string, E[]>();
  for (const event of events) {
    const key = (event.start ?? '').slice(0, length);
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  const finer = length === YEAR ? MONTH : DAY;
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, group]): EventGroup<E>[] => {
    if (length === DAY || group.length <= LARGE) return [{ key, label: dateLabel(key), events: group }];
    const within = group.filter(({ start = '', end = start }) => start.slice(0, finer) === end.slice(0, finer) || Date.parse(end) - Date.parse(start) < SHORT_MS);
    const rest = group.filter((event) => !within.includes(event));
    const others = rest.length > 0 ? [{ key: `${key}+`, label: `${dateLabel(key)}, no exact ${length === YEAR ? 'month' : 'day'}`, events: rest }] : [];
    return [...others, ...split(within, finer)];
  });
}

const formats = new Map<number, Intl.DateTimeFormat>([
  [MONTH, new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })],
  [DAY, new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })],
]);

/** "2023", "October 2023", "Tuesday, 17 October 2023". */
function dateLabel(iso: string): string {
  const date = new Date(`${iso}${'-01-01'.slice(0, iso.length === YEAR ? undefined : DAY - iso.length)}`);
  return Number.isNaN(date.getTime()) ? iso : (formats.get(iso.length)?.format(date) ?? iso);
}
