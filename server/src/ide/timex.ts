import type { DateMention } from '../core/types.ts';
import { longRange, MONTHS } from './words.ts';

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', E: 'decade', C: 'century', H: 'hour', TM: 'minute', S: 'second' };
const PARTS: Readonly<Record<string, string>> = { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night', MI: 'midday', DT: 'daytime' };
const VAGUE: Readonly<Record<string, string>> = { PAST_REF: 'some time in the past', PRESENT_REF: 'at present', FUTURE_REF: 'some time to come' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MODS: Readonly<Record<string, string>> = {
  APPROX: 'about', START: 'early', MID: 'mid', END: 'late', BEFORE: 'before', AFTER: 'after', ON_OR_BEFORE: 'by', ON_OR_AFTER: 'from',
  LESS_THAN: 'less than', MORE_THAN: 'more than', EQUAL_OR_LESS: 'at most', EQUAL_OR_MORE: 'at least',
};

/** The value of a date, time, duration or repetition in plain words. */
export function dateWords(mention: Pick<DateMention, 'type' | 'value' | 'mod' | 'range'>): string {
  const words = withoutMod(mention);
  const mod = mention.mod && MODS[mention.mod];
  return mod ? `${mod} ${words}` : words;
}

function withoutMod({ type, value, range }: Pick<DateMention, 'type' | 'value' | 'range'>): string {
  if (type === 'SET') return repetition(value);
  if (type === 'DURATION') return duration(value);
  const vague = VAGUE[value];
  if (vague) return vague;
  const day = range ? longRange(range) : partialDay(value.split('T')[0]!);
  const time = /T(\w\w(?::\d\d)?)/.exec(value)?.[1];
  return time ? [day, PARTS[time] ?? (time.includes(':') ? time : `${time}:00`)].filter(Boolean).join(', ') : day;
}

/** What is known of a day when the year, week or day is not: "XXXX-03-12" -> "12 March of an unknown year"; nothing for "XXXX-XX-XX". */
function partialDay(value: string): string {
  const weekday = /^\w{4}-WXX-([1-7])$/.exec(value)?.[1];
  if (weekday) return `a ${WEEKDAYS[Number(weekday) - 1]}`;
  const [, month = '', day = ''] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name) return `${day ? `${Number(day)} ` : ''}${name} of an unknown year`;
  return /^[X-]+$/.test(value) ? '' : value;
}

/** "P2D" -> "2 days", "PT1H30M" -> "1 hour 30 minutes", "PXW" -> "some weeks". */
function duration(value: string): string {
  const [, date = '', time = ''] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  const words = [...amounts(date, ''), ...amounts(time, 'T')];
  return words.join(' ') || value;
}

function amounts(text: string, prefix: string): string[] {
  return [...text.matchAll(/(\d{1,9}(?:\.\d{1,9})?|X{1,2})([A-WYZ]{1,2})/g)].map(([, n = '', letter = '']) => {
    const unit = UNITS[prefix + letter] ?? UNITS[letter] ?? letter;
    const many = unit === 'century' ? 'centuries' : `${unit}s`;
    return n.startsWith('X') ? `some ${many}` : `${n} ${n === '1' ? unit : many}`;
  });
}

function repetition(value: string): string {
  const weekday = /^XXXX-WXX-([1-7])/.exec(value)?.[1];
  if (weekday) return `every ${WEEKDAYS[Number(weekday) - 1]}`;
  if (/^XXXX-WXX-WE/.test(value)) return 'every weekend';
  if (/^XXXX-XX-XX/.test(value)) return 'every day';
  const words = value.startsWith('P') ? duration(value) : '';
  return words ? `every ${words.replace(/^1 /, '')}` : value;
}
