import type { Unit } from './lexicon.ts';

const DESIGNATOR: Record<Unit, readonly [letter: string, factor: number, time?: boolean]> = {
  second: ['S', 1, true], minute: ['M', 1, true], hour: ['H', 1, true],
  day: ['D', 1], night: ['D', 1], weekend: ['D', 2], week: ['W', 1], fortnight: ['W', 2], month: ['M', 1], quarter: ['Q', 1], half: ['M', 6], season: ['M', 3],
  year: ['Y', 1], decade: ['Y', 10], century: ['Y', 100],
};

/** The TIMEX3 value of so many units ("P2Y", "PT30M", "P18M"); undefined is an unknown number ("PXY"). */
export function durationValue(count: number | undefined, unit: Unit): string {
  const [letter, factor, time] = DESIGNATOR[unit];
  const prefix = time ? 'PT' : 'P';
  if (count === undefined) return `${prefix}X${letter}`;
  const total = count * factor;
  const finer = FINER[unit];
  if (!Number.isInteger(total) && finer && Number.isInteger(total * finer[0])) {
    const whole = Math.floor(total);
    const rest = Math.round((total - whole) * finer[0]);
    return `${prefix}${whole > 0 ? whole + letter : ''}${rest}${finer[1]}`;
  }
  return `${prefix}${total}${letter}`;
}

/** How a fraction of a unit is written: so many of the next finer one. */
const FINER: Partial<Record<Unit, readonly [number, string]>> = { year: [12, 'M'], minute: [60, 'S'], hour: [60, 'M'] };
