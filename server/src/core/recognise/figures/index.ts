import { perParagraph } from '../../memo.ts';
import type { FigureMention } from '../../types.ts';

/** A figure with offsets in the paragraph. */
export type LocalFigure = Omit<FigureMention, 'id' | 'conversionOf'> & {
  /** Index, in the paragraph's list, of the figure that this one converts. */
  readonly converts?: number;
};

/** The figures of a paragraph in text order, without overlaps. */
export const recogniseFigures = perParagraph((): readonly LocalFigure[] => []);
