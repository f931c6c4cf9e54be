import type { EventItem } from '../../../server/src/lsp/protocol.ts';

/** What the extension tells the timeline's page. */
export type ToTimeline =
  | { readonly type: 'events'; readonly events: readonly EventItem[] }
  | { readonly type: 'problem'; readonly text: string };
