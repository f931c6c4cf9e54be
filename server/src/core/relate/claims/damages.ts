import { clauseAround, type SentenceView } from '../sentences.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** Between a sum and "damage" behind it, or between "damage" and a sum behind it, only such words stand. */
const LINK = new Set(['in', 'of', 'worth', 'property', 'fire', 'flood', 'storm', 'insure', 'insured', 'structural', 'at', 'be', 'an', 'a', 'estimate', 'estimated', 'to', 'vicinity', 'the', 'total', 'reach', 'exceed', 'top', 'put', 'around', 'about', 'more', 'than', 'over', 'nearly', 'almost', 'some', ',', '(', ')']);
const REACH = 8;

/** What damage cost: "caused $1 million in damage", "200 million euros of damage", "damage is put at an estimated $2 million". */
export const damages: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  if (!isDamageBehind(view, range.to) && !isDamageBefore(view, range.from)) return undefined;
  // What a court awards or somebody seeks is no damage done.
  const verb = view.verbs.findLast(({ from }) => from < range.from);
  if (verb && AWARDED.has(view.tokens[verb.head]!.lemma)) return undefined;
  return figureDraft(view, figure, range, 'cost of damage', { text: figure.text, entities: [] });
};

const AWARDED = new Set(['award', 'seek', 'pay', 'demand', 'claim', 'win', 'receive']);

function isDamageBehind({ tokens }: SentenceView, to: number): boolean {
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
    const { lemma } = tokens[i]!;
    if (lemma === 'damage') return true;
    // A sum in brackets is the same in other money.
    if (!LINK.has(lemma) && tokens[i]!.pos !== 'NUM' && tokens[i]!.pos !== 'SYM') return false;
  }
  return false;
}

function isDamageBefore({ tokens }: SentenceView, from: number): boolean {
  const clause = clauseAround(tokens, from);
  for (let i = from - 1; i >= Math.max(clause.from, from - REACH); i--) {
    const { lemma } = tokens[i]!;
    if (lemma === 'damage') return true;
    if (!LINK.has(lemma)) return false;
  }
  return false;
}
