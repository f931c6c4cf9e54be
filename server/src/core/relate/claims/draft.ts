import type { ResolvedDate } from '../../recognise/dates/index.ts';
import type { PlacedFigure } from '../../recognise/index.ts';
import type { Certainty, ClaimValue } from '../../types.ts';
import type { TokenRange } from '../chunks.ts';
import type { SentenceView } from '../sentences.ts';

/** What a family of claims makes of one value; the rest (period, modality, source) is the same for all families. */
export interface ClaimDraft {
  readonly attribute: string;
  readonly subject: { readonly text: string; readonly entities: readonly string[] };
  readonly counted?: string;
  readonly governor?: string;
  readonly modifiers?: readonly string[];
  readonly basis: Certainty;
  readonly mention: PlacedFigure | ResolvedDate;
  readonly value: ClaimValue;
  /** The tokens that carry the claim: the value with what it counts. */
  readonly range: TokenRange;
  readonly view: SentenceView;
  /** Set where the words of the value itself say so ("a goal of $200 billion"). */
  readonly isTarget?: boolean;
}

/** A family reads one figure in its sentence; `previous` is the last claim made before it, for "this figure". */
export type FigureFamily = (view: SentenceView, figure: PlacedFigure, previous: ClaimDraft | undefined) => ClaimDraft | undefined;

/** The value of a figure as an interval in its unit. */
export function figureValue(figure: PlacedFigure): ClaimValue {
  return {
    kind: 'figure',
    text: figure.text,
    value: figure.value,
    min: figure.min ?? (figure.approximate === 'under' ? -Infinity : figure.value),
    max: figure.max ?? (figure.approximate === 'over' ? Infinity : figure.value),
    unit: figure.unit ?? '',
  };
}
