import type { FigureMention, Span } from '../../types.ts';
import type { Numeral } from './numeral.ts';

/** A figure in the making: what the families find and the refiners complete. */
export interface Figure {
  readonly type: FigureMention['type'];
  /** Piece indices, half-open. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit?: string;
  readonly numeral: Numeral;
  /** The lower end of a range. */
  readonly low?: Figure;
  /** Counted in whole things: what the words say is exact unless it is round. */
  readonly whole?: boolean;
  readonly approximate?: FigureMention['approximate'];
  readonly min?: number;
  readonly max?: number;
  readonly of?: string;
  readonly ofSpan?: Span;
}
