import type { EventItem } from '../../server/src/lsp/protocol.ts';
import { OCCURRENCE } from '../src/features/views/eventText.ts';

/** Characters of a name that are shown at most; the details have all. */
const LONGEST = 60;

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

/** "Visit to Harbin (planned) ✓": what the shape says in words, too. */
export function markText({ label, occurrence, confirmed }: EventItem): string {
  const short = label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label;
  return `${short}${OCCURRENCE[occurrence] && ` (${OCCURRENCE[occurrence]})`}${confirmed ? ' ✓' : ''}`;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const dayName = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "2024" at the turn of the year, "May" at the turn of a month, else "16 May". */
export function tickText(date: Date): string {
  if (date.getUTCDate() > 1) return dayName.format(date);
  return date.getUTCMonth() > 0 ? monthName.format(date) : String(date.getUTCFullYear());
}

/** How wide a text is in the font of the page. */
export function textMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => 7 * text.length;
  context.font = getComputedStyle(document.body).font;
  return (text) => context.measureText(text).width;
}
