import type { PlacedFigure } from '../../recognise/index.ts';
import type { ClaimValue } from '../../types.ts';
import type { TokenRange } from '../chunks.ts';
import type { ResolvedEntityMention } from '../entities.ts';
import type { SentenceView } from '../sentences.ts';
import { figureValue, type ClaimDraft, type FigureFamily } from './draft.ts';

/** Wins and losses that somebody has so far, and the wins by knockout beside them: "Ode Farrow (45-1, 33 KOs)", "Farrow, 45-1,". A result has a verb or another name beside it. */
export const records: FigureFamily = (view, figure) => {
  if (figure.type === 'number' && (/^kos?$|^knockouts?$/.test(figure.of ?? '') || /^kos?$/i.test(view.tokens[view.range(figure).to]?.text ?? ''))) return knockouts(view, figure);
  if (figure.type !== 'score') return undefined;
  const range = view.range(figure);
  const name = holder(view, range);
  const [wins, losses] = figure.text.split(/[-–]/).map(Number);
  if (!name || wins === undefined || losses === undefined || Number.isNaN(wins + losses)) return undefined;
  // One number for a pair, so that two records are equal only when both parts are.
  const both = wins + losses / 1000;
  return draft(view, figure, 'record', name, { ...figureValue(figure), value: both, min: both, max: both });
};

function knockouts(view: SentenceView, figure: PlacedFigure): ClaimDraft | undefined {
  const { from } = view.range(figure);
  const record = view.figures.find((other) => other.type === 'score' && view.range(other).to === from - 1);
  const name = record && view.tokens[from - 1]!.text === ',' ? holder(view, view.range(record)) : undefined;
  return name && draft(view, figure, 'knockouts', name, figureValue(figure));
}

/** Whose record it is: the name right before the bracket or the comma that opens it. */
function holder(view: SentenceView, { from, to }: TokenRange): ResolvedEntityMention | undefined {
  const [opener, closer] = [view.tokens[from - 1]?.text, view.tokens[to]?.text];
  if (!(opener === '(' && (closer === ')' || closer === ',' || closer === ';')) && !(opener === ',' && closer === ',')) return undefined;
  const name = view.names.find((one) => view.range(one).to === from - 1);
  return name?.type === 'person' || name?.type === 'organization' ? name : undefined;
}

const draft = (view: SentenceView, figure: PlacedFigure, attribute: string, name: ResolvedEntityMention, value: ClaimValue): ClaimDraft =>
  ({ attribute, subject: { text: name.text, entities: [name.entity] }, basis: 'certain', mention: figure, value, range: view.range(figure), view });
