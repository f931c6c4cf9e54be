import type { EventItem } from '../../server/src/lsp/protocol.ts';

/** An event with its place on the time axis. */
export interface Timed {
  readonly event: EventItem;
  /** Milliseconds since 1970: the beginning of its first day. */
  readonly start: number;
  /** The end of its last day. */
  readonly end: number;
}

export const DAY_MS = 86_400_000;

/** The event on the time axis; nothing when it has no date or none of the calendar. */
export function timed(event: EventItem): Timed | undefined {
  const start = Date.parse(event.start ?? '');
  const last = Date.parse(event.end ?? event.start ?? '');
  if (Number.isNaN(start)) return undefined;
  return { event, start, end: (last >= start ? last : start) + DAY_MS };
}

/** Whom an event involves and where it is, by name, each once. */
export function namesOf({ participants, where }: EventItem): string[] {
  return [...new Set([...participants.map(({ name }) => name), ...(where === undefined ? [] : [where])])];
}
