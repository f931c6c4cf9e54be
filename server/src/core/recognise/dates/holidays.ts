import type { Day } from './calendar.ts';
import { addDays, nthWeekday, parseDay } from './calendar.ts';

/** Feasts and days with a name, and the rule that finds them in a year. To add one, add a line. */

const pad = (n: number): string => String(n).padStart(2, '0');
const fixed = (month: number, day: number) => (year: number): Day => parseDay(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`)!;
const nth = (month: number, weekday: number, n: number, plus = 0) => (year: number): Day => addDays(nthWeekday(year, month, weekday, n), plus);
const easter = (plus: number) => (year: number): Day => addDays(easterSunday(year), plus);

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher): a rule of the church's tables, not of the calendar. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return fixed(Math.floor(days / 31), (days % 31) + 1)(year);
}

/** By name, in the pattern language of `grammar.ts`. */
export const HOLIDAYS: readonly (readonly [pattern: string, find: (year: number) => Day])[] = [
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
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['maundy thursday', easter(-3)],
  ['good friday', easter(-2)],
  ['easter [sunday]', easter(0)],
  ['easter monday', easter(1)],
  ['ascension day', easter(39)],
  ['pentecost', easter(49)],
];

/** The day of a holiday (by its pattern) in a year. */
export function holidayIn(year: number, holiday: string): Day | undefined {
  return HOLIDAYS.find(([pattern]) => pattern === holiday)?.[1](year);
}
