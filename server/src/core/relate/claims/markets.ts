import { familyOf } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf, namesWithin, verbAt } from './context.ts';
import { figureValue, type ClaimDraft, type FigureFamily } from './draft.ts';

/** What is traded, with the name of its price: all that is meant by "stocks fell". */
const TRADED: ReadonlyMap<string, string> = new Map([['stock', 'stocks'], ['share', 'shares'], ['index', 'index'], ['bond', 'bonds'], ['oil', 'oil price'], ['gold', 'gold price'], ['currency', 'currency']]);
const UP = new Set(['rise', 'gain', 'climb', 'jump', 'soar', 'surge', 'advance', 'rally', 'add', 'increase', 'up']);
const DOWN = new Set(['fall', 'drop', 'plunge', 'sink', 'slip', 'lose', 'tumble', 'slump', 'slide', 'shed', 'decline', 'down']);
const CLOSING = new Set(['close', 'end', 'finish', 'be', 'trade', 'open']);

/** By how much a price went up or down: "Greek stocks plunged 5.4 per cent", "shares in Calder closed down 3.9 percent". A loss is negative. */
export const markets: FigureFamily = (view, figure) => {
  if (figure.type !== 'percent') return undefined;
  const range = view.range(figure);
  const left = leftOf(view, range.from);
  const word = view.tokens[left]?.lemma ?? '';
  const isParticle = (word === 'up' || word === 'down') && CLOSING.has(view.tokens[left - 1]?.lemma ?? '');
  const verb = verbAt(view, isParticle ? left - 1 : left);
  if (!verb) return undefined;
  const direction = isParticle ? word : familyOf(view.tokens[verb.head]!.lemma);
  const sign = UP.has(direction) ? 1 : DOWN.has(direction) ? -1 : 0;
  const traded = sign === 0 ? undefined : tradedBefore(view, verb.from);
  return traded && draft(view, figure, range, traded, sign);
};

interface Traded {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** The subject of the verb, if it is something traded, with the words around its noun. */
function tradedBefore(view: SentenceView, verbFrom: number): Traded | undefined {
  const clause = clauseAround(view.tokens, verbFrom);
  for (let i = verbFrom - 1; i >= clause.from; i--) {
    const what = TRADED.get(view.tokens[i]!.lemma);
    if (what !== undefined && view.tokens[i]!.pos === 'NOUN') return { what, from: clause.from, to: verbFrom };
  }
  return undefined;
}

function draft(view: SentenceView, figure: Parameters<FigureFamily>[1], range: ClaimDraft['range'], { what, from, to }: Traded, sign: number): ClaimDraft {
  const names = namesWithin(view, from, to);
  const value = figureValue(figure);
  const [min, max] = sign > 0 ? [value.min, value.max] : [-value.max, -value.min];
  return {
    attribute: `change of ${what}`,
    subject: { text: names[0]?.text ?? what, entities: names.map((name) => name.entity) },
    basis: 'certain',
    mention: figure,
    value: { ...value, value: sign * value.value, min, max },
    range,
    view,
  };
}
