import { Temporal } from 'temporal-polyfill';
import type { DateRange, EntityType, FigureMention, Modality, ModelEvent, Occurrence } from '../core/types.ts';

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const typeName: Readonly<Record<EntityType, string>> = {
  person: 'person', organization: 'organization', place: 'place', facility: 'facility', group: 'group',
  event: 'named event', product: 'product', work: 'work', misc: 'name',
};

export const occurrenceName: Readonly<Record<Occurrence, string>> = { happened: '', planned: 'planned', possible: 'possible', denied: 'denied' };

export const modalityName: Readonly<Record<Modality, string>> = { actual: '', target: 'a target', forecast: 'a forecast', possible: 'possible', denied: 'denied' };

/** "1 article", "3 articles". */
export const count = (n: number, noun: string): string => `${number(n)} ${noun}${n === 1 ? '' : 's'}`;

const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** "190,000,000". */
export const number = (value: number): string => digits.format(value);

const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** "3rd", "12th". */
export const ordinal = (value: number): string => `${number(value)}${ENDINGS[ordinals.select(value)]}`;

const SCALES = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']] as const;

/** "175 to 205 million", "at least 40"; empty when there is nothing to add to the value. */
export function bounds({ value, min, max }: Pick<FigureMention, 'value' | 'min' | 'max'>): string {
  if (min === undefined && max === undefined) return '';
  if (min === undefined) return `at most ${number(max!)}`;
  if (max === undefined) return `at least ${number(min)}`;
  if (min === max) return min === value ? '' : number(min);
  const scale = SCALES.find(([size]) => Math.abs(min) >= size);
  return scale ? `${number(min / scale[0])} to ${number(max / scale[0])} ${scale[1]}` : `${number(min)} to ${number(max)}`;
}

/** "240.1 billion"; "9,400" below a million. */
function rounded(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  return scale ? `${number(value / scale[0])} ${scale[1]}` : number(value);
}

/** "240.1 billion USD": for lists. */
export const shortAmount = (value: number, unit?: string): string => amount(value, unit, rounded);

/** "190,000,000 USD", "5.4%", "12 kilometers". */
export function amount(value: number, unit?: string, show = number): string {
  if (!unit) return show(value);
  if (unit === 'percent' || unit === '%') return `${number(value)}%`;
  return `${show(value)} ${/^[A-Z]{3}$/.test(unit) || Math.abs(value) === 1 ? unit : plural(unit)}`;
}

const IRREGULAR: Readonly<Record<string, string>> = { person: 'people', foot: 'feet', man: 'men', woman: 'women', child: 'children' };

/** "square meter" -> "square meters", "kilometer per hour" -> "kilometers per hour", "police officer" -> "police officers". */
export function plural(noun: string): string {
  const [head = noun, ...rest] = noun.split(/ (?=per |celsius$|fahrenheit$|kelvin$)/);
  const at = head.lastIndexOf(' ') + 1;
  const last = head.slice(at);
  const many = IRREGULAR[last] ?? (/(?:[sxz]|ch|sh)$/.test(last) ? `${last}es` : `${last.replace(/(?<=[^aeiou])y$/, 'ie')}s`);
  return [head.slice(0, at) + many, ...rest].join(' ');
}

const parts = (iso: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [year, month, day];
};

const isIsoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function calendar(iso: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(iso);
  } catch {
    return undefined; // "2023-02-30": the value came from a text
  }
}

const lastDay = (iso: string): boolean => {
  const date = calendar(iso);
  return date !== undefined && date.day === date.daysInMonth;
};

/** Days between the ends of a range, both counted. */
export function days([first, last]: DateRange): number {
  const [from, to] = [calendar(first), calendar(last)];
  return from && to ? from.until(to).days + 1 : 1;
}

/** A range the way lists sort: "2023-03", "2023-10-17", "2023-10-17/18". */
export function shortRange([first, last]: DateRange): string {
  if (first === last) return first;
  if (!isIsoDay(first) || !isIsoDay(last)) return `${first}/${last}`;
  const [y1, m1, d1] = parts(first);
  const [y2, m2] = parts(last);
  const whole = d1 === 1 && lastDay(last);
  if (y1 === y2 && whole && m1 === 1 && m2 === 12) return String(y1);
  if (y1 === y2 && m1 === m2) return whole ? first.slice(0, 7) : `${first}/${last.slice(8)}`;
  return `${first}/${y1 === y2 ? last.slice(5) : last}`;
}

/** A range in words: "17 October 2023", "March 2023", "2022", "17 to 18 October 2023". */
export function longRange([first, last]: DateRange): string {
  if (!isIsoDay(first) || !isIsoDay(last)) return first === last ? first : `${first} to ${last}`;
  const [y1, m1, d1] = parts(first);
  const [y2, m2, d2] = parts(last);
  const month = (m: number): string => MONTHS[m - 1] ?? String(m);
  if (first === last) return `${weekday(first)}${d1} ${month(m1)} ${y1}`;
  if (d1 === 1 && lastDay(last)) {
    if (m1 === 1 && m2 === 12) return y1 === y2 ? String(y1) : `${y1} to ${y2}`;
    if (y1 === y2) return m1 === m2 ? `${month(m1)} ${y1}` : `${month(m1)} to ${month(m2)} ${y1}`;
  }
  if (y1 !== y2) return `${d1} ${month(m1)} ${y1} to ${d2} ${month(m2)} ${y2}`;
  return m1 === m2 ? `${d1} to ${d2} ${month(m1)} ${y1}` : `${d1} ${month(m1)} to ${d2} ${month(m2)} ${y1}`;
}

const weekday = (iso: string): string => {
  const date = calendar(iso);
  return date ? `${WEEKDAYS[date.dayOfWeek - 1]}, ` : '';
};

/** When an event happens, short; empty when nobody says. */
export const eventTime = ({ range, when = '' }: Pick<ModelEvent, 'range' | 'when'>): string => (range ? shortRange(range) : when.includes('X') ? withoutYear(when) : when);

/** "XXXX-05-16" -> "16 May": what is known of a day whose year nobody says. */
function withoutYear(when: string): string {
  const [, month, day] = /^X{4}-(\d{2})(?:-(\d{2}))?/.exec(when) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? '' : day === undefined ? name : `${Number(day)} ${name}`;
}

/** The days of a range, if they are no more than `most`. */
export function daysOf(range: DateRange, most: number): readonly string[] {
  const n = days(range);
  if (!(n <= most)) return [];
  const first = Temporal.PlainDate.from(range[0]);
  return Array.from({ length: n }, (_, i) => first.add({ days: i }).toString());
}
