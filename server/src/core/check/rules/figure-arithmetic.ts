import { changes } from '../arithmetic/changes.ts';
import { durations } from '../arithmetic/durations.ts';
import { parts } from '../arithmetic/parts.ts';
import { rates } from '../arithmetic/rates.ts';
import { shares } from '../arithmetic/shares.ts';
import { years } from '../arithmetic/years.ts';
import type { ArticleRule } from '../rule.ts';

/** Figures whose relation the words state, and that do not add up: parts and whole, shares of it, change and levels, years and ages, lengths of time and their ends, amounts in two currencies. */
export const figureArithmetic: ArticleRule = {
  code: 'figure.arithmetic',
  find: (analysis) => [...changes(analysis), ...parts(analysis), ...shares(analysis), ...years(analysis), ...durations(analysis), ...rates(analysis)],
};
