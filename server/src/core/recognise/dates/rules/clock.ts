import type { Meaning } from '../expression.ts';
import { rule } from '../grammar.ts';
import type { Captures, Rule } from '../grammar.ts';

/** Times of day: "5:30 p.m. EST", "0723 GMT", "noon", "3 in the morning". */

const clock = (minutes: number, { ZONE }: Captures): Meaning | undefined =>
  minutes >= 0 && minutes <= 24 * 60 ? { kind: 'clock', minutes, ...(ZONE && { zone: ZONE }) } : undefined;

/** Twelve-hour to twenty-four-hour time. */
function halfDay(minutes: number, half: 'am' | 'pm'): number {
  const hour = Math.floor(minutes / 60);
  if (hour < 1 || hour > 12) return hour > 12 && half === 'pm' ? minutes : -1;
  return (hour % 12) * 60 + (minutes % 60) + (half === 'pm' ? 12 * 60 : 0);
}

export const clockRules: readonly Rule[] = [
  rule('CLOCK [AMPM] [local time] [ZONE]', (m, { atoms, from }) => {
    if (m.CLOCK === undefined) return undefined;
    // "7.30" is a time only with "p.m."
    if (!m.AMPM && !atoms[from]!.word.includes(':')) return undefined;
    return clock(m.AMPM ? halfDay(m.CLOCK, m.AMPM) : m.CLOCK, m);
  }),
  rule('CLOCK ZONE AMPM', (m) => (m.CLOCK === undefined || !m.AMPM ? undefined : clock(halfDay(m.CLOCK, m.AMPM), m))),
  rule('NUM AMPM [local time] [ZONE]', (m) => (m.NUM !== undefined && m.AMPM && Number.isInteger(m.NUM) && m.NUM <= 24 ? clock(halfDay(m.NUM * 60, m.AMPM), m) : undefined)),
  rule('HHMM ZONE|hours', (m) => (m.HHMM === undefined ? undefined : clock(m.HHMM, m))),
  rule("NUM o'clock", (m) => (m.NUM !== undefined && m.NUM <= 12 ? clock(m.NUM * 60, m) : undefined)),
  rule("NUM [o'clock] in the PART", (m) => (m.NUM !== undefined && m.PART && m.NUM <= 12 && m.NUM >= 1 ? clock(halfDay(m.NUM * 60, m.PART === 'MO' ? 'am' : 'pm'), m) : undefined)),
  rule('CLOCK in the PART', (m, { atoms, from }) => {
    if (m.CLOCK === undefined || !m.PART || !atoms[from]!.word.includes(':')) return undefined;
    const isHalfDay = m.CLOCK >= 60 && m.CLOCK < 13 * 60;
    return clock(isHalfDay ? halfDay(m.CLOCK, m.PART === 'MO' ? 'am' : 'pm') : m.CLOCK, m);
  }),
  rule('noon|midday', (m) => clock(12 * 60, m)),
  rule('midnight', (m) => clock(24 * 60, m)),
  rule('noon|midnight local time', (m, { atoms, from }) => clock(atoms[from]!.word === 'noon' ? 12 * 60 : 24 * 60, m)),
  rule('noon|midnight ZONE', (m, { atoms, from }) => clock(atoms[from]!.word === 'noon' ? 12 * 60 : 24 * 60, m)),
  rule('the early|small hours', () => ({ kind: 'part', part: 'MO' })),
  rule('mid [-] afternoon|morning', (_, { atoms, to }) => ({ kind: 'part', part: atoms[to - 1]!.word === 'morning' ? 'MO' : 'AF' })),
  rule('the night', (_, { atoms, to }) => (atoms[to]?.word === 'of' && atoms[to + 1]?.readings.some(([name]) => name === 'MONTH' || name === 'DAY' || name === 'WEEKDAY') ? { kind: 'part', part: 'NI' } : undefined)),
  rule('the PART', ({ PART }, { atoms, to }) => (PART && atoms[to]?.pos !== 'NOUN' && atoms[to]?.pos !== 'PROPN' && PART !== 'NI' ? { kind: 'part', part: PART } : undefined)),
];
