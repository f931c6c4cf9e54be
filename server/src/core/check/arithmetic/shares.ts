import type { Analysis, FigureMention } from '../../types.ts';
import { phrases } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { intervalOf, say, sum } from './interval.ts';

const ALL = 100;

/** "48 percent in favour, 41 percent against and 21 percent undecided", "61% said yes, 44% said no": answers of which each gives one. */
const ANSWERS = phrases(/<percent:yes> (?:[a-z]+ ){0,3}(?:in favou?r|for|yes),? (?:and |while |with |but )?<percent:no> (?:[a-z]+ ){0,3}(?:against|opposed|no)(?:,? (?:and |while |with )?<percent:other> (?:[a-z]+ ){0,3}(?:undecided|unsure|abstaining|abstained))?\b/i);

/** Shares of one whole that are more than all of it together. */
export const shares = (analysis: Analysis): readonly ArticleFinding[] => ANSWERS(analysis).flatMap((phrase) => {
  const parts = ['yes', 'no', 'other'].flatMap((name): FigureMention | readonly FigureMention[] => phrase.figure(name) ?? []);
  if (sum(parts.map(intervalOf)).low <= ALL) return [];
  return [{
    severity: 'warning',
    subject: '',
    attribute: 'shares',
    sides: parts.map(sideOf),
    message: `${parts.map(({ text }) => `“${text}”`).join(' and ')} come to ${say(parts.reduce((count, { value }) => count + value, 0))} percent, more than all.`,
  }];
});
