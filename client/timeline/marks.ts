import type { EventItem } from '../../server/src/lsp/protocol.ts';

interface Mark {
  readonly name: string;
  /** Around (0, 0), 12 pixels wide. */
  readonly path: string;
}

/** What tells events apart by shape: filled for what happened, an empty diamond, a broken circle, a cross. */
export const MARKS: Readonly<Record<EventItem['occurrence'], Mark>> = {
  happened: { name: 'Happened', path: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z' },
  planned: { name: 'Planned', path: 'M0,-6L6,0L0,6L-6,0z' },
  possible: { name: 'Possible', path: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z' },
  denied: { name: 'Denied', path: 'M-5,-5L5,5M5,-5L-5,5' },
};
