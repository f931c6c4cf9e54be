import type { EventType } from '../types.ts';

/** The kinds of events. */
export const EVENT_TYPES = [
  'meeting', 'visit', 'statement', 'attack', 'disaster', 'accident', 'crime', 'legal', 'election', 'appointment',
  'deal', 'product', 'sport', 'economic', 'movement', 'death', 'other',
] as const satisfies readonly EventType[];
