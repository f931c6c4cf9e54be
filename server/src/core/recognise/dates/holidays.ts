import type { Day, Period } from './calendar.ts';
import { addDays, between, nthWeekday, onDay, parseDay } from './calendar.ts';
import { MOVING_FEASTS, type FindFeast } from './moving-feasts.ts';

/** Feasts and days with a name, and the rule that finds them in a year. To add one, add a line. */

const pad = (n: number): string => String(n).padStart(2, '0');
const fixed = (month: number, day: number) => (year: number): Day => parseDay(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`)!;
const nth = (month: number, weekday: number, n: number, plus = 0) => (year: number): Day => addDays(nthWeekday(year, month, weekday, n), plus);
/** By name, in the pattern language of `grammar.ts`. */
export const HOLIDAYS: readonly (readonly [pattern: string, find: FindFeast])[] = [
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ['martin luther king [,] [jr] [.] day', nth(1, 1, 3)],
  ["valentine 's day", fixed(2, 14)],
  ["presidents ['] day", nth(2, 1, 3)],
  ["international women 's day", fixed(3, 8)],
  ["st|saint [.] patrick 's day", fixed(3, 17)],
  ["april fools|fool ['|'s] day", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['may day', fixed(5, 1)],
  ['victory day', fixed(5, 9)],
  ["mother 's day", nth(5, 7, 2)],
  ['memorial day', nth(5, 1, -1)],
  ["father 's day", nth(6, 7, 3)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['independence day', fixed(7, 4)],
  ['[the] fourth of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['halloween', fixed(10, 31)],
  ["all saints ['] day", fixed(11, 1)],
  ['guy fawkes night|day', fixed(11, 5)],
  ['election day', nth(11, 1, 1, 1)],
  ['veterans|armistice|remembrance day', fixed(11, 11)],
  ['thanksgiving [day]', nth(11, 4, 4)],
  ['black friday', nth(11, 4, 4, 1)],
  ['cyber monday', nth(11, 4, 4, 4)],
  ['christmas eve', fixed(12, 24)],
  ['christmas [day]', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['orthodox christmas', fixed(1, 7)],
  ...MOVING_FEASTS,
];

/** The day of a holiday (by its pattern) in a year, as far as it is known. */
export function holidayIn(year: number, holiday: string): Period | undefined {
  const feast = HOLIDAYS.find(([pattern]) => pattern === holiday)?.[1](year);
  return feast && ('first' in feast ? between(feast.first, feast.last) : onDay(feast));
}
