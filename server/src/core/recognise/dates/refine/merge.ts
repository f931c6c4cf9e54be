import type { Atom } from '../atoms.ts';
import type { Meaning } from '../expression.ts';
import type { Found, Refiner } from './found.ts';
import { joinPairs } from './found.ts';

/** One date written in two parts: "9 a.m. Tuesday", "March of the previous year", "last year's third quarter". */
export const mergeParts: Refiner = (found, atoms) => joinPairs(found.map((one) => dayBeside(one, atoms)), atoms, (a, b, between) => {
  const gap = between.join(' ');
  const around = a.meaning.kind === 'same' && (a.meaning.unit === 'quarter' || a.meaning.unit === 'week') ? a.meaning.unit : undefined;
  if (around && isDay(b.meaning) && (gap === 'ended' || gap === 'ending')) return [{ ...a, meaning: { kind: 'around', unit: around, day: b.meaning } }, b];
  const meaning = clockOfDay(a.meaning, b.meaning, gap) ?? partOfWhole(a.meaning, b.meaning, gap);
  return meaning && [{ from: a.from, to: b.to, meaning } satisfies Found];
});

/** "the day before last Tuesday", "the day after Christmas". */
function dayBeside(one: Found, atoms: readonly Atom[]): Found {
  const side = atoms[one.from - 1]?.word;
  if ((side !== 'before' && side !== 'after') || atoms[one.from - 2]?.word !== 'day' || !isDay(one.meaning)) return one;
  const from = atoms[one.from - 3]?.word === 'the' ? one.from - 3 : one.from - 2;
  return { ...one, from, meaning: { kind: 'offset', by: side === 'before' ? -1 : 1, of: one.meaning } };
}

const isDay = (meaning: Meaning): boolean => meaning.kind === 'weekday' || (meaning.kind === 'shift' && meaning.unit === 'day') || (meaning.kind === 'same' && meaning.unit === 'day')
  || (meaning.kind === 'calendar' && meaning.part !== undefined && ('day' in meaning.part || 'holiday' in meaning.part));

/** "9 a.m. Tuesday", "noon on Saturday", "6 p.m. EST, Nov. 6", "the morning of Oct. 5". */
function clockOfDay(a: Meaning, b: Meaning, gap: string): Meaning | undefined {
  if (a.kind === 'clock' && a.of === undefined) {
    if (isDay(b) && (gap === '' || gap === 'on' || gap === ',')) return { ...a, of: b };
    if (b.kind === 'part' && b.of && gap === '') return { ...a, of: b.of };
  }
  if (a.kind === 'part' && a.of === undefined && (gap === 'of' || gap === 'on' || gap === '')) {
    if (isDay(b)) return { ...a, of: b };
    if (b.kind === 'part' && b.of && gap !== '') return b;
  }
  return undefined;
}

const isOpen = (meaning: Meaning): boolean => meaning.kind === 'calendar' && meaning.part !== undefined && meaning.year === undefined && meaning.relation === undefined;
const isYear = (meaning: Meaning): boolean => ((meaning.kind === 'shift' || meaning.kind === 'same') && meaning.unit === 'year') || (meaning.kind === 'calendar' && meaning.year !== undefined && meaning.part === undefined);
const isQuarterLike = (meaning: Meaning): boolean => meaning.kind === 'same' && (meaning.unit === 'quarter' || meaning.unit === 'month');

function partOfWhole(a: Meaning, b: Meaning, gap: string): Meaning | undefined {
  const linked = gap === '' || gap === 'of' || gap === 'in' || gap === ',';
  if (linked && gap !== ',' && (isOpen(a) || isQuarterLike(a)) && isYear(b)) return { kind: 'within', part: a, whole: b };
  if (a.kind === 'weekday' && a.relation === undefined && b.kind === 'shift' && b.unit === 'week' && gap !== ',' && gap !== 'in' && linked) return { kind: 'within', part: a, whole: b };
  if ((gap === "'s" || gap === '’s') && isYear(a) && (isOpen(b) || isQuarterLike(b))) return { kind: 'within', part: b, whole: a };
  return undefined;
}
