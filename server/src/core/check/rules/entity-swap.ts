import { opposed } from '../../model/deeds.ts';
import type { Rule } from '../rule.ts';
import { listSides } from '../wording.ts';

/** Who did it and to whom it was done change places: "Berg sued Lahti Foods" and "Lahti Foods sued Berg"; between articles, and between a headline and its own article. */
export const entitySwap: Rule = {
  code: 'entity.swap',
  compare(a, b) {
    if (!a.deed || !b.deed || opposed(a.deed, b.deed) !== 'swapped') return undefined;
    if (a.article !== b.article) return { severity: 'information', kind: 'conflict' };
    return a.claim.inHeadline !== b.claim.inHeadline ? { severity: 'warning', kind: 'internal' } : undefined;
  },
  say: (sides) => `Who did it, and to whom? ${listSides(sides)}.`,
};
