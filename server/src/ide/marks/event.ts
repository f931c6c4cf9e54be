import type { Corpus } from '../../core/corpus.ts';
import { EVENT_TYPES, type EventChange, type EventDecision } from '../../core/decisions/index.ts';
import { eventChanges, freeId } from '../decide/events.ts';

/** The event that marked words are said to be of. */
export interface EventWish {
  /** The id of an entry of `events.yaml`, or of an event of the model. */
  readonly event?: string | undefined;
  /** What to call an event that is new. */
  readonly label?: string | undefined;
  readonly type?: string | undefined;
}

/** The entry that a mark names, with what has to be written into `events.yaml` first. */
export interface EventEntry {
  readonly id?: string;
  readonly changes: readonly EventChange[];
}

/** A new event gets an entry that marks alone find; one that is only recognised is confirmed. */
export function eventEntry(corpus: Corpus, { event, label, type }: EventWish, known: readonly EventDecision[]): EventEntry | { readonly problem: string } {
  if (label !== undefined) {
    const id = freeId(label, new Set(known.map((each) => each.id)));
    const given = EVENT_TYPES.find((each) => each === type);
    return { id, changes: [{ id, label, ...(given && { type: given }), mentions: [] }] };
  }
  if (event === undefined || known.some(({ id }) => id === event)) return { ...(event !== undefined && { id: event }), changes: [] };
  const changes = eventChanges(corpus, { kind: 'event.confirm', ids: [event] }, known);
  return 'problem' in changes ? changes : { id: changes[0]!.id, changes };
}
