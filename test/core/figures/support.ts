import { readParagraph } from '../../../server/src/core/read/index.ts';
import { recogniseFigures, type LocalFigure } from '../../../server/src/core/recognise/figures/index.ts';

/** The figures of a text as a body paragraph. */
export const figuresIn = (text: string): readonly LocalFigure[] => recogniseFigures(readParagraph(text, 'body', false));

/** "text | type | value unit", one a figure. */
export const valuesIn = (text: string): readonly string[] =>
  figuresIn(text).map((figure) => `${figure.text} | ${figure.type} | ${String(Number(figure.value.toPrecision(12)))}${figure.unit === undefined ? '' : ` ${figure.unit}`}`);

/** "text > what it counts", one a figure. */
export const countedIn = (text: string): readonly string[] => figuresIn(text).map((figure) => `${figure.text} > ${figure.of ?? '-'}`);

/** "text: min..max approximate", one a figure. */
export const boundsIn = (text: string): readonly string[] =>
  figuresIn(text).map((figure) => `${figure.text}: ${figure.min ?? ''}..${figure.max ?? ''}${figure.approximate ? ` ${figure.approximate}` : ''}`);
