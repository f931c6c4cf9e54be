import { eventIds, factPlaces } from '../../core/decisions/index.ts';
import type { EntryReference, Span } from '../../core/types.ts';

/** Where the entries of a file stand in its text that articles are held against, by their keys. */
export const ENTRY_PLACES: Readonly<Record<EntryReference['file'], (text: string) => ReadonlyMap<string, Span>>> = { facts: factPlaces, events: eventIds };
