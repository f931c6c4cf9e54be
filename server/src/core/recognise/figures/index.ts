import { perParagraph } from '../../memo.ts';
import type { FigureMention, ParagraphContent } from '../../types.ts';
import { ageAfter, ageApposed, ageDecadeAt, ageNamed } from './age.ts';
import { bounded } from './bounds.ts';
import { conversions } from './conversion.ts';
import { count, magnitudeAt } from './count.ts';
import { countedBy } from './counted.ts';
import type { Figure } from './figure.ts';
import { moneyAfter, moneyBeforeAt } from './money.ts';
import { afterNoFigure, isDuration, isWordOnly } from './not-figures.ts';
import { isScientific, numeralAt } from './numeral.ts';
import { ordinalAt } from './ordinal.ts';
import { percentAfter, percentBeforeAt } from './percent.ts';
import { lineOf, type Line } from './pieces.ts';
import { quantityAfter } from './quantity.ts';
import { joinRanges } from './range.ts';

/** A figure with offsets in the paragraph. */
export type LocalFigure = Omit<FigureMention, 'id' | 'conversionOf'> & {
  /** Index, in the paragraph's list, of the figure that this one converts. */
  readonly converts?: number;
};

/**
 * The figures of a paragraph in text order, without overlaps. Each sentence is scanned once: what is no figure is stepped over, each
 * family is asked in turn for what starts there, and refiners then join ranges, set bounds, find what is counted and tie conversions.
 * Scores and records ("3-1") are left out: they are no values to compare.
 */
export const recogniseFigures = perParagraph((content: ParagraphContent): readonly LocalFigure[] => {
  const found: LocalFigure[] = [];
  for (const sentence of content.sentences) {
    const line = lineOf(content, sentence);
    const figures = joinRanges(line, scan(line));
    if (figures.length === 0) continue;
    const before = found.length;
    const converted = conversions(line, figures);
    figures.forEach((figure, i) => {
      const original = converted[i];
      found.push({ ...local(line, bounded(line, figure)), ...(original !== undefined && { converts: before + original }) });
    });
  }
  return found;
});

function scan(line: Line): readonly Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < line.pieces.length;) {
    const step = stepAt(line, i);
    if (typeof step === 'number') { i = step; continue; }
    figures.push(step);
    i = step.to;
  }
  return figures;
}

/** The figure that starts at piece `i`, or the index to go on from. */
function stepAt(line: Line, i: number): Figure | number {
  const money = moneyBeforeAt(line, i);
  if (money) return money;
  const piece = line.pieces[i]!;
  if (piece.kind === 'digits') {
    const ordinal = ordinalAt(line, i) ?? ageDecadeAt(line, i);
    if (ordinal) return ordinal;
    const past = isScientific(line, i) ? 0 : afterNoFigure(line, i);
    if (past > 0) return past;
  } else {
    const other = percentBeforeAt(line, i) ?? ordinalAt(line, i);
    if (other) return other;
  }
  const numeral = numeralAt(line, i, line.pieces[i - 1]?.lower !== 'between');
  if (!numeral) return i + 1;
  const figure = ageAfter(line, numeral) ?? percentAfter(line, numeral) ?? moneyAfter(line, numeral) ?? quantityAfter(line, numeral) ?? ageNamed(line, numeral);
  if (figure) return figure;
  if (isDuration(line, numeral) || isWordOnly(line, numeral)) return numeral.to;
  return magnitudeAt(line, numeral) ?? ageApposed(line, numeral) ?? count(numeral);
}

function local(line: Line, figure: Figure): LocalFigure {
  const { type, from, to, value, unit, min, max, approximate } = figure;
  const start = line.pieces[from]!.start;
  const last = line.pieces[to - 1]!;
  // The stop of "40 sq ft." ends the sentence, too.
  const end = to === line.pieces.length && last.kind === 'word' && last.text.endsWith('.') ? last.end - 1 : last.end;
  const counted = figure.of === undefined ? countedBy(line, figure) : { of: figure.of, ofSpan: figure.ofSpan };
  return {
    kind: 'figure', type, start, end, text: line.text.slice(start, end), value,
    ...(unit !== undefined && { unit }), ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(approximate && { approximate }),
    ...(counted && { of: counted.of, ...(counted.ofSpan && { ofSpan: { start: counted.ofSpan.start, end: counted.ofSpan.end } }) }),
  };
}
