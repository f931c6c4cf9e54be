import { leftOf } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';

/** Wins and losses that somebody has so far: "Ode Farrow (45-1, 33 KOs)", "Farrow, 45-1,". A result has a verb or another name beside it. */
export const records: FigureFamily = (view, figure) => {
  if (figure.type !== 'score') return undefined;
  const range = view.range(figure);
  const opener = view.tokens[range.from - 1]?.text;
  const closer = view.tokens[range.to]?.text;
  if (!((opener === '(' && (closer === ')' || closer === ',' || closer === ';')) || (opener === ',' && closer === ','))) return undefined;
  const name = view.names.find((one) => view.range(one).to === range.from - 1);
  if (!name || (name.type !== 'person' && name.type !== 'organization') || leftOf(view, range.from) !== range.from - 1) return undefined;
  const [wins, losses] = figure.text.split(/[-–]/).map(Number);
  if (wins === undefined || losses === undefined || Number.isNaN(wins + losses)) return undefined;
  return {
    attribute: 'record',
    subject: { text: name.text, entities: [name.entity] },
    basis: 'certain',
    mention: figure,
    // One number for a pair, so that two records are equal only when both parts are.
    value: { ...figureValue(figure), value: wins + losses / 1000, min: wins + losses / 1000, max: wins + losses / 1000 },
    range,
    view,
  };
};
