import { getChinese, getHebrew, getISO, getIslamicUmmAlQura, getPersian } from 'temporal-polyfill/fns/Calendar';
import { create, fromFields, withCalendar } from 'temporal-polyfill/fns/PlainDate';
import type { Day } from './calendar.ts';
import { addDays, parseDay } from './calendar.ts';

/** Feasts whose day another calendar or the tables of a church give. */

/** A feast: its day, or the days within which it falls where its day is not known for sure, or which it lasts. */
export type Feast = Day | { readonly first: Day; readonly last: Day };

export type FindFeast = (year: number) => Feast | undefined;

/** What other calendars say of years long past or far ahead is nobody's news. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The day (by the code of its month) of another calendar that falls into a year of ours; undefined where none or two of its years give one. */
function inCalendar(calendar: () => CalendarRecord, monthCode: string, day: number): (year: number) => Day | undefined {
  const known = new Map<number, Day | undefined>();
  return (year) => {
    if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
    if (!known.has(year)) {
      const first = withCalendar(create(year, 1, 1), calendar()).year;
      const days = [first, first + 1].map((its) => withCalendar(fromFields({ calendar: calendar(), year: its, monthCode, day }), getISO())).filter((found) => found.year === year);
      known.set(year, days.length === 1 ? days[0] : undefined);
    }
    return known.get(year);
  };
}

type CalendarRecord = ReturnType<typeof getISO>;

/** From so many days before to so many after a day. */
const around = (find: (year: number) => Day | undefined, before: number, after: number): FindFeast => (year) => {
  const day = find(year);
  return day && { first: addDays(day, -before), last: addDays(day, after) };
};

/** The new moon is seen a day earlier here and a day later there. */
const muslim = (month: string, day: number, lasts = 0): FindFeast => around(inCalendar(getIslamicUmmAlQura, month, day), 1, lasts + 1);
const jewish = (month: string, day: number, lasts = 0): FindFeast => (lasts === 0 ? inCalendar(getHebrew, month, day) : around(inCalendar(getHebrew, month, day), 0, lasts));

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const onIso = (year: number, month: number, day: number): Day => parseDay(`${pad(year, 4)}-${pad(month)}-${pad(day)}`)!;
/** Between two days of the year, where its calendar is not one of Temporal's. */
const within = (m1: number, d1: number, m2: number, d2: number): FindFeast => (year) => ({ first: onIso(year, m1, d1), last: onIso(year, m2, d2) });
/** Which day it is differs from country to country. */
const open: FindFeast = () => undefined;

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
  return onIso(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Easter Sunday by the tables of the Julian calendar (Meeus), as a day of ours. */
function orthodoxEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + weekday + 114;
  return addDays(onIso(year, Math.floor(days / 31), (days % 31) + 1), Math.floor(year / 100) - Math.floor(year / 400) - 2);
}

const easter = (plus: number): FindFeast => (year) => addDays(easterSunday(year), plus);

/** By name, in the pattern language of `grammar.ts`. */
export const MOVING_FEASTS: readonly (readonly [pattern: string, find: FindFeast])[] = [
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['maundy thursday', easter(-3)],
  ['good friday', easter(-2)],
  ['easter [sunday]', easter(0)],
  ['easter monday', easter(1)],
  ['ascension day', easter(39)],
  ['pentecost', easter(49)],
  ['orthodox good friday', (year) => addDays(orthodoxEaster(year), -2)],
  ['orthodox easter [sunday]', orthodoxEaster],
  ['orthodox easter monday', (year) => addDays(orthodoxEaster(year), 1)],
  ['[holy month of] ramadan', muslim('M09', 1, 29)],
  ['eid al|ul|el fitr', muslim('M10', 1)],
  ['eid al|ul|el adha', muslim('M12', 10)],
  ['ashura', muslim('M01', 10)],
  ['nowruz', inCalendar(getPersian, 'M01', 1)],
  ['[chinese] lunar new year', inCalendar(getChinese, 'M01', 1)],
  ['chinese new year', inCalendar(getChinese, 'M01', 1)],
  ['rosh hashanah|hashana', jewish('M01', 1)],
  ['yom kippur', jewish('M01', 10)],
  ['hanukkah|chanukah', jewish('M03', 25, 7)],
  ['passover', jewish('M07', 15, 7)],
  ['diwali|deepavali', within(10, 13, 11, 15)],
  ['labour day', open],
];
