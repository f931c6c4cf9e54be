import { between } from '../order/between.ts';
import { futurePast } from '../order/future-past.ts';
import { stretches } from '../order/stretches.ts';
import { toldOrder } from '../order/told-order.ts';
import type { ArticleRule } from '../rule.ts';

/** Before and after that cannot be: in stretches of time, between two days, beside events whose days the reader gives, and in a future that is past. */
export const dateOrder: ArticleRule = {
  code: 'date.order',
  find: (analysis, known) => [...stretches(analysis), ...between(analysis), ...futurePast(analysis), ...toldOrder(analysis, known)],
};
