import { durationValue } from '../durations.ts';
import type { Meaning } from '../expression.ts';
import { after, before, rule } from '../grammar.ts';
import type { Captures, Rule, Site } from '../grammar.ts';
import type { DayPart, Unit } from '../lexicon.ts';

/** Times counted from the publication ("yesterday", "last week", "two years ago") or from what was just told ("two days later"). */

const day = (by: number): Meaning => ({ kind: 'shift', unit: 'day', by, from: 'published' });
const partOf = (by: number, part: DayPart | undefined): Meaning | undefined => part && { kind: 'part', part, of: day(by) };
const CLOCK_UNITS: readonly Unit[] = ['second', 'minute', 'hour'];
/** "two hours later" on an unknown clock is a length of time. */
const hours = (count: number, unit: Unit): Meaning => ({ kind: 'duration', value: durationValue(count, unit) });
/** "two decades ago" points to a year, not to a decade. */
const inYears = (unit: Unit, by: number): { readonly unit: Unit; readonly by: number } => {
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  return years > 0 ? { unit: 'year', by: years * by } : { unit, by };
};
const STEP = { last: -1, this: 0, next: 1 } as const;

/** "last year", "this week", "the current quarter"; "the last year" and "the past year" are lengths of time. */
function named({ REL, UNIT_ONE }: Captures, site: Site): Meaning | undefined {
  if (!REL || !UNIT_ONE || CLOCK_UNITS.includes(UNIT_ONE)) return undefined;
  const { atoms, from } = site;
  const article = atoms[from]!.word === 'the';
  const word = atoms[from + (article ? 1 : 0)]!.word;
  if (UNIT_ONE === 'night') return REL === 'last' && !article ? { kind: 'part', part: 'NI', of: day(-1) } : undefined;
  if (UNIT_ONE === 'day') return REL === 'next' && word === 'next' && article ? { kind: 'shift', unit: 'day', by: 1, from: 'narrated' } : undefined;
  if (article && word === 'next') return { kind: 'shift', unit: UNIT_ONE, by: 1, from: 'narrated' };
  if (word === 'past' || word === 'coming' || (article && word === 'last')) return undefined;
  if (word === 'current' && !article && UNIT_ONE !== 'quarter' && before(site) !== 'its' && before(site) !== 'their') return undefined;
  return { kind: 'shift', unit: UNIT_ONE, by: STEP[REL], from: 'published' };
}

function ago({ NUM, UNIT, UNIT_ONE, SOME }: Captures): Meaning | undefined {
  const unit = UNIT ?? UNIT_ONE;
  if (!unit) return undefined;
  if (SOME !== undefined) return { kind: 'vague', value: 'PAST_REF' };
  const count = NUM ?? 1;
  if (CLOCK_UNITS.includes(unit)) return hours(count, unit);
  if (!Number.isInteger(count)) return { kind: 'vague', value: 'PAST_REF' };
  return { kind: 'shift', ...inYears(unit, -count), from: 'published', ...(unit === 'year' && count === 1 && { comparison: 'told' as const }) };
}

const approximate = (meaning: Meaning | undefined): Meaning | undefined => meaning && { ...meaning, mod: 'APPROX' };

function fromNow({ NUM = 1, UNIT, UNIT_ONE }: Captures): Meaning | undefined {
  const unit = UNIT ?? UNIT_ONE;
  if (!unit || !Number.isInteger(NUM)) return undefined;
  return CLOCK_UNITS.includes(unit) ? hours(NUM, unit) : { kind: 'shift', ...inYears(unit, NUM), from: 'published' };
}

const moved = (sign: 1 | -1) => ({ NUM = 1, UNIT, UNIT_ONE }: Captures, { atoms, from, to }: Site): Meaning | undefined => {
  const unit = UNIT ?? UNIT_ONE;
  if (!unit || !Number.isInteger(NUM)) return undefined;
  // "a year-earlier loss" is "year-earlier".
  if (atoms[to - 1]!.hyphen && atoms[from]!.word === 'a') return undefined;
  if (CLOCK_UNITS.includes(unit)) return hours(NUM, unit);
  return { kind: 'shift', ...inYears(unit, sign * NUM), from: 'narrated', ...(sign < 0 && unit === 'year' && NUM === 1 && { comparison: 'told' as const }) };
};

const yearEnd: Meaning = { kind: 'same', unit: 'year', strict: false, mod: 'END' };

const lastYear = (_: Captures, { atoms, from, to }: Site): Meaning =>
  ({ kind: 'shift', unit: 'year', by: -1, from: 'narrated', comparison: atoms.slice(from, to).some(({ word }) => word === 'quarter' || word === 'period') ? 'quarter' : 'told' });

/** "the year", "that day"; the first only where the unit is one that articles take as known. */
function definite({ UNIT_ONE }: Captures, site: Site): Meaning | undefined {
  if (!UNIT_ONE || CLOCK_UNITS.includes(UNIT_ONE)) return undefined;
  const { atoms, from } = site;
  const pointed = atoms[from]!.word !== 'the' || atoms[from + 1]!.word === 'same';
  if (!pointed && (UNIT_ONE === 'day' || UNIT_ONE === 'night' || UNIT_ONE === 'decade' || UNIT_ONE === 'century' || UNIT_ONE === 'fortnight')) return undefined;
  const next = atoms[site.to];
  // "Person of the Year"
  if (atoms[site.to - 1]!.capital) return undefined;
  // "the year ended Sept. 30" is any twelve months.
  if (UNIT_ONE === 'year' && (next?.word === 'ended' || next?.word === 'ending' || (next?.word === 'to' && atoms[site.to + 1]?.readings.some(([name]) => name === 'MONTH')))) return { kind: 'duration', value: 'P1Y' };
  // "the year book", "the year of the flood"
  if (next && (next.pos === 'NOUN' || next.hyphen || (next.word === 'of' && !pointed))) return undefined;
  return { kind: 'same', unit: UNIT_ONE, strict: pointed };
}

export const relativeRules: readonly Rule[] = [
  rule('today', () => day(0)),
  rule('yesterday', () => day(-1)),
  rule('tomorrow', () => day(1)),
  rule('[the] day before yesterday', () => day(-2)),
  rule('[the] day after tomorrow', () => day(2)),
  rule('tonight', () => partOf(0, 'NI')),
  rule('this PART', ({ PART }) => partOf(0, PART)),
  rule('yesterday PART', ({ PART }) => partOf(-1, PART)),
  rule('tomorrow PART', ({ PART }) => partOf(1, PART)),
  rule('overnight', (_, { atoms, from, to }) => (atoms[to]?.pos === 'NOUN' || atoms[from - 1]?.hyphen ? undefined : { kind: 'part', part: 'NI' })),

  rule('[the] REL UNIT_ONE', named),
  rule('this|the past weekend', () => ({ kind: 'shift', unit: 'weekend', by: -1, from: 'published' })),
  rule('[the] current FISCAL year', () => ({ kind: 'shift', unit: 'year', by: 0, from: 'published' })),
  rule('[the] REL FISCAL year|quarter', ({ REL }, { atoms, to }) => (REL ? { kind: 'shift', unit: atoms[to - 1]!.word as Unit, by: STEP[REL], from: 'published' } : undefined)),
  rule('the latest period', () => ({ kind: 'same', unit: 'quarter', strict: false })),
  rule('[the] latest quarter|week|month|year', (_, { atoms, to }) => ({ kind: 'same', unit: atoms[to - 1]!.word as Unit, strict: false })),
  rule('the FISCAL year', () => ({ kind: 'duration', value: 'P1Y' })),
  rule('[the] year end', () => yearEnd),
  rule("the year 's end", () => yearEnd),
  rule("year 's end", () => yearEnd),
  rule('the latest FISCAL year', () => ({ kind: 'shift', unit: 'year', by: -1, from: 'published' })),

  rule('a|an|one UNIT_ONE ago', ago),
  rule('NUM UNIT ago', ago),
  rule('a|an|one UNIT_ONE or so ago', (m) => approximate(ago(m))),
  rule('NUM UNIT or so ago', (m) => approximate(ago(m))),
  rule('a couple of UNIT_MANY ago', ({ UNIT_MANY }) => UNIT_MANY && { kind: 'shift', unit: UNIT_MANY, by: -2, from: 'published' }),
  rule('[a] SOME UNIT_MANY ago', ({ UNIT_MANY }) => UNIT_MANY && { kind: 'vague', value: 'PAST_REF' }),
  rule('UNIT_MANY ago', ({ UNIT_MANY }) => UNIT_MANY && { kind: 'vague', value: 'PAST_REF' }),
  rule('[not so] long ago', () => ({ kind: 'vague', value: 'PAST_REF' })),
  rule('a|one UNIT_ONE from now', fromNow),
  rule('NUM UNIT from now', fromNow),

  rule('a|an|one UNIT_ONE earlier|before|previously', (m, site) => (site.atoms[site.to - 1]!.word === 'before' && /^[a-z\d]/.test(after(site)) ? undefined : moved(-1)(m, site))),
  rule('NUM UNIT earlier|before|previously', (m, site) => (site.atoms[site.to - 1]!.word === 'before' && /^[a-z\d]/.test(after(site)) ? undefined : moved(-1)(m, site))),
  rule('a|an|one UNIT_ONE later|afterward|afterwards', moved(1)),
  rule('NUM UNIT later|afterward|afterwards', moved(1)),
  rule('the UNIT_ONE before|earlier', (m, site) => (after(site) === '' || !/^[a-z]/.test(after(site)) || /^(?:and|but|when|as|in|by|from|to)$/.test(after(site)) ? moved(-1)({ UNIT: m.UNIT_ONE } as Captures, site) : undefined)),
  rule('the UNIT_ONE before last', ({ UNIT_ONE }, { atoms, to }) => UNIT_ONE && UNIT_ONE !== 'day' && !atoms[to]?.readings.length && !CLOCK_UNITS.includes(UNIT_ONE) ? { kind: 'shift', unit: UNIT_ONE, by: -2, from: 'published' } : undefined),
  rule('the UNIT_ONE after', (m, site) => (after(site) === '' || !/^[a-z]/.test(after(site)) ? moved(1)({ UNIT: m.UNIT_ONE } as Captures, site) : undefined)),
  rule('the REF UNIT_ONE', ({ REF, UNIT_ONE }) => (REF && UNIT_ONE && !CLOCK_UNITS.includes(UNIT_ONE) ? { kind: 'shift', unit: UNIT_ONE, by: REF, from: 'narrated' } : undefined)),
  rule('the REF|next PART', ({ PART, REF }) => PART && { kind: 'part', part: PART, of: { kind: 'shift', unit: 'day', by: REF ?? 1, from: 'narrated' } }),

  rule('[the] year earlier|ago period|quarter|month', lastYear),
  rule('[the] year earlier|ago [third|first|second|fourth] quarter', lastYear),
  rule('year -earlier|-ago', lastYear),
  rule('[the] same|corresponding [year -ago|-earlier] period|quarter|month last year', lastYear),
  rule('[the] same|corresponding period|quarter|month a year ago|earlier', lastYear),

  rule('the|that UNIT_ONE', definite),
  rule('the|that same UNIT_ONE', definite),
  rule('that PART', ({ PART }, { atoms, to }) => (PART && atoms[to]?.pos !== 'NOUN' && !atoms[to]?.hyphen ? { kind: 'part', part: PART, of: { kind: 'same', unit: 'day', strict: true } } : undefined)),
  rule('that|the same PART', ({ PART }) => PART && { kind: 'part', part: PART, of: { kind: 'same', unit: 'day', strict: true } }),
];
