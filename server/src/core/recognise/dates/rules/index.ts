import type { Rule } from '../grammar.ts';
import { calendarRules } from './calendar.ts';
import { clockRules } from './clock.ts';
import { durationRules } from './duration.ts';
import { holidayRules } from './holiday.ts';
import { periodRules } from './period.ts';
import { relativeRules } from './relative.ts';
import { setRules } from './set.ts';
import { vagueRules } from './vague.ts';
import { weekdayRules } from './weekday.ts';

/** All ways of writing dates. Where two rules match the same words, the family named first wins. */
export const RULES: readonly Rule[] = [
  ...calendarRules, ...holidayRules, ...weekdayRules, ...periodRules, ...relativeRules, ...setRules, ...durationRules, ...clockRules, ...vagueRules,
];
