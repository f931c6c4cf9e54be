import type { ArticleRule, Rule } from '../rule.ts';
import { claimMismatch } from './claim-mismatch.ts';
import { dateMismatch } from './date-mismatch.ts';
import { dateOrder } from './date-order.ts';
import { dateWeekday } from './date-weekday.ts';
import { detailMismatch } from './detail-mismatch.ts';
import { entitySwap } from './entity-swap.ts';
import { factMismatch } from './fact-mismatch.ts';
import { figureArithmetic } from './figure-arithmetic.ts';
import { figureConversion } from './figure-conversion.ts';
import { figureMismatch } from './figure-mismatch.ts';
import { figureScaleSlip } from './figure-scale-slip.ts';
import { figureUpdate } from './figure-update.ts';
import { nameVariantWithin } from './name-variant-within.ts';
import { nameVariant } from './name-variant.ts';
import { placeMismatch } from './place-mismatch.ts';
import { polarity } from './polarity.ts';
import { quoteMismatch } from './quote-mismatch.ts';
import { roleMismatch } from './role-mismatch.ts';
import { timeZone } from './time-zone.ts';

/** All rules that compare claims; of two that find the same pair of claims, the earlier one reports it. */
export const RULES: readonly Rule[] = [figureScaleSlip, figureMismatch, figureUpdate, polarity, entitySwap, dateMismatch, claimMismatch, placeMismatch, roleMismatch, detailMismatch, nameVariant, quoteMismatch];

/** All rules that read one article by itself. */
export const ARTICLE_RULES: readonly ArticleRule[] = [figureConversion, figureArithmetic, dateWeekday, dateOrder, timeZone, factMismatch, nameVariantWithin];
