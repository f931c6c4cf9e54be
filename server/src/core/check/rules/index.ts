import type { Rule } from '../rule.ts';
import { dateMismatch } from './date-mismatch.ts';
import { figureMismatch } from './figure-mismatch.ts';
import { figureScaleSlip } from './figure-scale-slip.ts';

/** All rules; of two that find the same pair of claims, the earlier one reports it. */
export const RULES: readonly Rule[] = [figureScaleSlip, figureMismatch, dateMismatch];
