import type { Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';
import { figureMismatch, judgeFigures } from './figure-mismatch.ts';

/** A later article gives another value of what grows or changes while a story unfolds: news, and no contradiction. */
export const figureUpdate: Rule = {
  code: 'figure.update',
  joins: figureMismatch.code,
  compare(a, b, match) {
    const finding = judgeFigures(a, b, match);
    return finding?.kind === 'update' ? finding : undefined;
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. A later article gives another number.`,
};
