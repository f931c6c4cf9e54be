import { durationValue } from '../durations.ts';
import type { Meaning } from '../expression.ts';
import { rule } from '../grammar.ts';
import type { Captures, Rule } from '../grammar.ts';

/** Times that come again: "every Monday", "daily", "twice a week". */

const pad = (n: number): string => String(n).padStart(2, '0');
const every = (count: number, { UNIT, UNIT_ONE, UNIT_MANY }: Captures): Meaning | undefined => {
  const unit = UNIT ?? UNIT_ONE ?? UNIT_MANY;
  return unit && { kind: 'set', value: durationValue(count, unit) };
};

export const setRules: readonly Rule[] = [
  rule('RATE', ({ RATE }, { atoms, from, to }) => {
    // "the Daily Telegraph"
    if (!RATE || (atoms[from]!.capital && (atoms[to]?.capital || atoms[from - 1]?.capital))) return undefined;
    return { kind: 'set', value: durationValue(1, RATE) };
  }),
  rule('every|each|per UNIT_ONE', (m) => every(1, m)),
  rule('every other UNIT_ONE', (m) => every(2, m)),
  rule('every NUM UNIT_MANY', (m) => every(m.NUM ?? 1, m)),
  rule('every few UNIT_MANY', ({ UNIT_MANY }) => UNIT_MANY && { kind: 'set', value: durationValue(undefined, UNIT_MANY) }),
  rule('once|twice a|per|every|each UNIT_ONE', (m) => every(1, m)),
  rule('NUM times a|per|every|each UNIT_ONE', (m) => every(1, m)),
  rule('[the] ORD WEEKDAY of|in every|each|the month', () => ({ kind: 'set', value: 'P1M' })),
  rule('every|each WEEKDAY [PART]', ({ WEEKDAY, PART }) => (WEEKDAY === undefined ? undefined : { kind: 'set', value: `XXXX-WXX-${WEEKDAY}${PART ? `T${PART}` : ''}` })),
  rule('every|each MONTH', ({ MONTH }) => (MONTH === undefined ? undefined : { kind: 'set', value: `XXXX-${pad(MONTH)}` })),
  rule('every|each SEASON', ({ SEASON }) => SEASON && { kind: 'set', value: `XXXX-${SEASON}` }),
  rule('every|each PART', ({ PART }) => PART && { kind: 'set', value: `XXXX-XX-XXT${PART}` }),
  rule('WEEKDAY PARTS', ({ WEEKDAY, PARTS }) => (WEEKDAY === undefined || !PARTS ? undefined : { kind: 'set', value: `XXXX-WXX-${WEEKDAY}T${PARTS}` })),
  rule('WEEKDAYS', ({ WEEKDAYS }) => (WEEKDAYS === undefined ? undefined : { kind: 'set', value: `XXXX-WXX-${WEEKDAYS}` })),
];
