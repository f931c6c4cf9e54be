import { epochDay } from '../../calendar.ts';
import type { Analysis, DateMention } from '../../types.ts';
import { phrases } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { meets, type Interval } from './interval.ts';

/** "From 3 to 10 May, a five-day visit", "a five-day visit from 3 to 10 May", "the five-day visit (3-10 May)", "lasted five days, from 3 to 10 May". */
const STRETCHES = [
  phrases(/\bfrom <date:first> (?:to|until|till|through) <date:last>(?:,| -| \() ?(?:a |an |or |some |in all |a total of )?<duration:length>(?! (?:ago|later|earlier|before|after|from|old|to|apart))/i),
  phrases(/<duration:length>(?: [a-z-]+){1,3},? (?:from |between |\()<date:first> ?(?:to|until|till|through|and|-) ?<date:last>(?! (?:of|each|every)\b)/i),
  phrases(/\b(?:last(?:s|ed)?|runs?|ran|for|took|takes) <duration:length>(?:,| \() ?(?:from |between )?<date:first> ?(?:to|until|till|through|and|-) ?<date:last>(?=[.;)\n]| in all\b|,(?! (?:and|then|before|in|from)\b))/i),
];

/** Days of a unit, and how far so many of them may be off. Both ways of counting, with and without the last day, are right. */
const UNITS: Readonly<Record<string, { readonly days: number; readonly slack: number }>> = {
  D: { days: 1, slack: 0 }, W: { days: 7, slack: 3 }, M: { days: 30.44, slack: 16 }, Y: { days: 365.25, slack: 183 },
};

/** A length of time that is not that between its first and its last day. */
export const durations = (analysis: Analysis): readonly ArticleFinding[] => STRETCHES.flatMap((find) => find(analysis)).flatMap((phrase): readonly ArticleFinding[] => {
  const [first, last, length] = [phrase.date('first'), phrase.date('last'), phrase.date('length')];
  const [, amount, unit] = /^P(\d+)([DWMY])$/.exec(length.value) ?? [];
  if (amount === undefined || length.mod || !isExact(first) || !isExact(last) || first.range[0] > last.range[1]) return [];
  const { days, slack } = UNITS[unit!]!;
  const said: Interval = { low: Number(amount) * days - slack, high: Number(amount) * days + slack };
  // "Three nights" from Friday to Monday, and the working days of a week.
  const real: Interval = { low: epochDay(last.range[0]) - epochDay(first.range[1]), high: epochDay(last.range[1]) - epochDay(first.range[0]) + 1 };
  if (meets(said, real) || (unit === 'D' && Number(amount) === workingDays(first.range[0], last.range[1]))) return [];
  return [{
    severity: first.basis === 'certain' && last.basis === 'certain' ? 'warning' : 'information',
    subject: '',
    attribute: 'duration',
    sides: [first, last, length].sort((a, b) => a.start - b.start).map(sideOf),
    message: `From “${first.text}” to “${last.text}” it is ${sayLength(real, unit!)}, not “${length.text}”.`,
  }];
});

const isExact = (date: DateMention): date is DateMention & { readonly range: NonNullable<DateMention['range']> } => date.range !== undefined && date.mod === undefined && date.type === 'DATE';

function workingDays(first: string, last: string): number {
  let count = 0;
  for (let day = epochDay(first); day <= epochDay(last) && count < 400; day++) if ((day + 3) % 7 < 5) count++;
  return count;
}

const NAMES: Readonly<Record<string, string>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };

function sayLength({ low, high }: Interval, unit: string): string {
  const [from, to] = [low, high].map((days) => Math.round(days / UNITS[unit]!.days));
  return from === to && to === 1 ? `one ${NAMES[unit]!.slice(0, -1)}` : `${from === to ? from : `${from} to ${to}`} ${NAMES[unit]}`;
}
