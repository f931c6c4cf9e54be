import type { SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import type { ClaimDraft } from './draft.ts';

/** Words between a local time and the bracket with the same moment in GMT. */
const BETWEEN = new Set(['hours', 'hrs', 'local', 'time', 'a.m.', 'p.m.', 'am', 'pm', 'a.m', 'p.m']);
const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;
const DAY = 1440;
/** The places farthest ahead of GMT are 14 hours ahead. */
const FARTHEST = 840;

/** How far the local time is from GMT, in minutes, where a moment is told in both: "at 13:53 (1023 GMT)". It is one for all moments of a story in one place. */
export function offsets(view: SentenceView): readonly ClaimDraft[] {
  return view.dates.flatMap((date): readonly ClaimDraft[] => {
    const gmt = date.type === 'TIME' ? /T(\d\d):(\d\d)Z$/.exec(date.value) : null;
    if (!gmt) return [];
    const { from, to } = view.range(date);
    if (view.tokens[from - 1]?.text !== '(' || view.tokens[to]?.text !== ')') return [];
    const local = localBefore(view, from - 2);
    if (!local) return [];
    const ahead = (((local.minutes - Number(gmt[1]) * 60 - Number(gmt[2])) % DAY) + DAY) % DAY;
    const minutes = ahead > FARTHEST ? ahead - DAY : ahead;
    const range = { from: local.index, to: to + 1 };
    return [{
      attribute: 'local time from GMT',
      subject: { text: date.text, entities: [] },
      basis: 'certain',
      mention: date,
      value: { kind: 'figure', text: wordsOf(view, range), value: minutes, min: minutes, max: minutes, unit: 'minute' },
      range,
      view,
    }];
  });
}

function localBefore(view: SentenceView, last: number): { readonly minutes: number; readonly index: number } | undefined {
  let half = '';
  for (let i = last; i >= 0 && i > last - 5; i--) {
    const text = view.tokens[i]!.text.toLowerCase();
    const clock = CLOCK.exec(text);
    if (clock) {
      const hours = Number(clock[1]);
      const isAfternoon = half.startsWith('p') && hours < 12;
      return { minutes: (isAfternoon ? hours + 12 : half.startsWith('a') && hours === 12 ? 0 : hours) * 60 + Number(clock[2]), index: i };
    }
    if (!BETWEEN.has(text)) return undefined;
    if (/^[ap]\.?m/.test(text)) half = text;
  }
  return undefined;
}
