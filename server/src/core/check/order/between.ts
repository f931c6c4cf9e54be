import { epochDay } from '../../calendar.ts';
import type { Analysis, DateMention } from '../../types.ts';
import { phrases } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';

/** "On 12 May, two days before the 16 May vote". */
const APART = phrases(/<day:day>,? (?:just |only |exactly )?<duration:apart> (?<side>before|after|ahead of|prior to) (?:the |his |her |its |their |on |polls opened on )?<day:other>/);
/** "12 May, the day before the 16 May vote": what stands after the comma is read as one date. */
const NEXT = phrases(/<day:day>,? (?:just |only )?<day:other>/);
const BESIDE = /^(?:the |a |one )?day (?:before|after) /i;

/** As far as "two weeks" may be off, in days of each unit. */
const SLACK: Readonly<Record<string, number>> = { D: 1, W: 4, M: 20, Y: 200 };
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44, Y: 365.25 };

/** Two days, and so many between them as there cannot be. */
export const between = (analysis: Analysis): readonly ArticleFinding[] => [
  ...APART(analysis).flatMap((phrase) => {
    const [, amount, unit] = /^P(\d+)([DWMY])$/.exec(phrase.date('apart').value) ?? [];
    return amount === undefined ? [] : check(phrase.date('day'), phrase.date('other'), phrase.words('side'), Number(amount) * DAYS[unit!]!, SLACK[unit!]!, phrase.date('apart').text);
  }),
  ...NEXT(analysis).flatMap((phrase) => {
    const [day, other] = [phrase.date('day'), phrase.date('other')];
    const isSame = day.value.slice(5) === other.value.slice(5) || day.value.startsWith('XXXX') || other.value.startsWith('XXXX');
    return isSame || !BESIDE.test(other.text) || BESIDE.test(day.text) ? [] : [{
      severity: day.basis === 'certain' && other.basis === 'certain' ? 'warning' as const : 'information' as const,
      subject: '', attribute: 'time between', sides: [sideOf(day), sideOf(other)], message: `“${day.text}” is not ${other.text}.`,
    }];
  }),
];

function check(day: DateMention, other: DateMention, side: string, days: number, slack: number, said: string): readonly ArticleFinding[] {
  const [a, b] = [dayIn(day, other), dayIn(other, day)];
  if (a === undefined || b === undefined) return [];
  const apart = side === 'after' ? a - b : b - a;
  if (Math.abs(apart - days) <= slack) return [];
  const isStated = day.basis === 'certain' && other.basis === 'certain';
  return [{
    severity: isStated ? 'warning' : 'information',
    subject: '',
    attribute: 'time between',
    sides: [sideOf(day), sideOf(other)],
    message: `“${day.text}” is not ${said} ${side} “${other.text}” but ${apart === 0 ? 'the same day' : `${Math.abs(apart)} ${Math.abs(apart) === 1 ? 'day' : 'days'} ${(apart > 0) === (side !== 'after') ? 'before' : 'after'}`}.`,
  }];
}

/** The day, in the year of the other where only one of them says it. */
function dayIn({ value, text, range }: DateMention, other: DateMention): number | undefined {
  const year = /\b\d{4}\b/.exec(text)?.[0] ?? /\b\d{4}\b/.exec(other.text)?.[0] ?? range?.[0].slice(0, 4);
  const day = year === undefined ? Number.NaN : epochDay(`${year}${value.slice(4)}`);
  return Number.isNaN(day) ? undefined : day;
}
