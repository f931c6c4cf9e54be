import { epochDay } from '../../calendar.ts';
import type { Analysis, ConflictSeverity, DateMention } from '../../types.ts';
import { phrases, type Phrase } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';

/** "On 12 May, two days before the 16 May vote". */
const APART = phrases(/<day:day>,? (?:just |only |exactly )?<duration:apart> (?<side>before|after|ahead of|prior to) (?:the |his |her |its |their |on |polls opened on )?<day:other>/);
/** "12 May, the day before the 16 May vote": what stands after the comma is read as one date. */
const NEXT = phrases(/<day:day>,? (?:just |only )?<day:other>/);
const BESIDE = /^(?:the |a |one )?day (?:before|after) /i;

/** "In 2009, three years before it opened in 2007", "in 2001, two years after winning it in 2004". No other word of the clause may have the date, and nothing to come may be what it tells of. */
const CLAUSE = phrases(/<date:day>, (?:just |only |about |nearly |almost |more than |less than |exactly |at least |some )?<duration:apart> (?<side>before|after) (?:(?:it|he|she|they)(?: (?:had|was|were|first|finally)){0,2} |(?=[a-z]+ing\b)(?!(?:during|following|including|announcing|planning|agreeing|promising|scheduling)\b))(?!(?:awarded|given|chosen|announced|promised|scheduled|planned|due|set|expected|approved|agreed|applied|bid)\b)[a-z'-]+(?: (?!(?:that|which|who|whom|whose|where|what|when|since|until|from|by|and|or|but|in|on|at|to|for|built|made|won|sold|held|due|set|[a-z]+ed)\b)[a-z'-]+){0,4} (?:in|on) <date:other>(?=[.,;)\n]| and\b)/i);
/** "In 2001, a year after the 2004 race": a bid for 2004 is made before. */
const EVENT = phrases(/<date:day>, (?:just |only |about |nearly |almost |more than |less than |exactly |at least |some )?<duration:apart> (?<side>before|after) (?:the|his|her|its|their) <year:other>(?= (?!(?:bid|budget|campaign|season|plan|draft|model|target|goal|deadline)\b)[a-z'-]+[.,;)\n])/i);

/** As far as "two weeks" may be off, in days of each unit. */
const SLACK: Readonly<Record<string, number>> = { D: 1, W: 4, M: 20, Y: 200 };
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44, Y: 365.25 };

/** Two days, and so many between them as there cannot be. */
export const between = (analysis: Analysis): readonly ArticleFinding[] => [
  ...APART(analysis).flatMap((phrase) => {
    const [, amount, unit] = /^P(\d+)([DWMY])$/.exec(phrase.date('apart').value) ?? [];
    return amount === undefined ? [] : check(phrase.date('day'), phrase.date('other'), phrase.words('side'), Number(amount) * DAYS[unit!]!, SLACK[unit!]!, phrase.date('apart').text);
  }),
  ...CLAUSE(analysis).flatMap((phrase) => checkSide(phrase, phrase.words('side') === 'before' ? 'warning' : 'information')),
  ...EVENT(analysis).flatMap((phrase) => checkSide(phrase, 'information')),
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

/** Only what is on the wrong side: with words between, years are counted loosely. */
function checkSide(phrase: Phrase, severity: ConflictSeverity): readonly ArticleFinding[] {
  const [day, other, side] = [phrase.date('day'), phrase.date('other'), phrase.words('side')];
  if (!isDated(day) || !isDated(other) || !day.range || !other.range) return [];
  if (side === 'before' ? day.range[0] <= other.range[1] : day.range[1] >= other.range[0]) return [];
  return [{
    severity, subject: '', attribute: 'time between', sides: [sideOf(day), sideOf(other)],
    message: `“${day.text}” is not ${phrase.date('apart').text} ${side} “${other.text}” but ${side === 'before' ? 'after' : 'before'} it.`,
  }];
}

/** Written with its year. */
const isDated = ({ text, value, basis, mod, type }: DateMention): boolean => type === 'DATE' && basis === 'certain' && mod === undefined && text.includes(value.slice(0, 4));

/** The day, in the year of the other where only one of them says it. */
function dayIn({ value, text, range }: DateMention, other: DateMention): number | undefined {
  const year = /\b\d{4}\b/.exec(text)?.[0] ?? /\b\d{4}\b/.exec(other.text)?.[0] ?? range?.[0].slice(0, 4);
  const day = year === undefined ? Number.NaN : epochDay(`${year}${value.slice(4)}`);
  return Number.isNaN(day) ? undefined : day;
}
