import { perParagraph } from '../../memo.ts';
import type { FigureMention, ParagraphContent } from '../../types.ts';
import { ageAfter, ageApposed, ageDecadeAt, ageNamed } from './age.ts';
import { bounded, halfWidth } from './bounds.ts';
import { conversions, withDegrees } from './conversion.ts';
import { count } from './count.ts';
import { countedBy } from './counted.ts';
import { BEFORE, CODES, LETTER, LOWER_CODES, SIGN } from './currencies.ts';
import type { Figure } from './figure.ts';
import { isFractionSign } from './fraction.ts';
import { isMomentMagnitude, magnitudeAt } from './magnitude.ts';
import { moneyAfter, moneyBeforeAt } from './money.ts';
import { isMultiple, multipleAfter, multipleAt } from './multiple.ts';
import { FEW, isNumberWord } from './number-words.ts';
import { afterNoFigure, isDuration, isWordOnly } from './not-figures.ts';
import { isScientific, numeralAt } from './numeral.ts';
import { ordinalAt } from './ordinal.ts';
import { percentAfter, percentBeforeAt } from './percent.ts';
import { lineOf, type Line } from './pieces.ts';
import { quantityAfter, quantityBeforeAt } from './quantity.ts';
import { joinRanges } from './range.ts';
import { isResult, scoreAt } from './score.ts';

/** A figure with offsets in the paragraph. */
export type LocalFigure = Omit<FigureMention, 'id' | 'conversionOf'> & {
  /** Index, in the paragraph's list, of the figure that this one converts. */
  readonly converts?: number;
};

/**
 * The figures of a paragraph in text order, without overlaps. Each sentence is scanned once: what is no figure is stepped over, each
 * family is asked in turn for what starts there, and refiners then join ranges, set bounds, find what is counted and tie conversions.
 * Scores and records ("3-1") are a kind of their own: no values to compare.
 */
export const recogniseFigures = perParagraph((content: ParagraphContent): readonly LocalFigure[] => {
  const found: LocalFigure[] = [];
  for (const sentence of content.sentences) {
    const line = lineOf(content, sentence);
    const figures = joinRanges(line, scan(line));
    if (figures.length === 0) continue;
    const before = found.length;
    const converted = conversions(line, figures);
    withDegrees(figures, converted).forEach((figure, i) => {
      const original = converted[i];
      const complete = local(line, bounded(line, figure));
      found.push(original === undefined ? complete : { ...measuredLike(found[before + original]!), ...complete, converts: before + original });
    });
  }
  return found;
});

/** Words besides numbers with which a figure can start. */
const STARTERS: ReadonlySet<string> = new Set(['a', 'an', 'minus', 'negative', 'percent', 'percents', 'per', ...FEW.keys(), ...BEFORE.keys(), ...LOWER_CODES.keys()]);

/** Most words start no figure; this tells them at a glance. */
function mayStart(line: Line, i: number): boolean {
  const { kind, lower, text } = line.pieces[i]!;
  if (kind === 'digits') return true;
  if (kind === 'mark') return text === '-' || text === '−' || text === '.' || SIGN.has(text) || isFractionSign(text);
  return isNumberWord(lower) || STARTERS.has(lower) || CODES.has(text) || LETTER.has(text) || lower === 'e' || lower === 'euro' || line.pieces[i + 1]?.text === '$' || isMultiple(lower);
}

function scan(line: Line): readonly Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < line.pieces.length;) {
    if (!mayStart(line, i)) { i++; continue; }
    const step = stepAt(line, i);
    if (typeof step === 'number') { i = step; continue; }
    // "9e999" is more than a number can be.
    if (Number.isFinite(step.value)) figures.push(step);
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
    const past = isScientific(line, i) || isMomentMagnitude(line, i) || isResult(line, i) ? 0 : afterNoFigure(line, i);
    if (past > 0) return past;
    const score = scoreAt(line, i);
    if (score !== undefined) return score;
  } else {
    // "multi-million", "mid-thirties"
    if (piece.kind === 'word' && piece.glued && line.pieces[i - 1]?.text === '-' && line.pieces[i - 1]!.glued && line.pieces[i - 2]?.kind === 'word') return i + 1;
    const other = multipleAt(line, i) ?? percentBeforeAt(line, i) ?? ordinalAt(line, i) ?? quantityBeforeAt(line, i);
    if (other) return other;
  }
  const numeral = numeralAt(line, i, line.pieces[i - 1]?.lower !== 'between');
  if (!numeral) return i + 1;
  const figure = multipleAfter(line, numeral) ?? ageAfter(line, numeral) ?? percentAfter(line, numeral) ?? moneyAfter(line, numeral) ?? magnitudeAt(line, numeral) ?? quantityAfter(line, numeral) ?? ageNamed(line, numeral);
  if (figure) return figure;
  if (isDuration(line, numeral) || isWordOnly(line, numeral)) return numeral.to;
  return ageApposed(line, numeral) ?? count(numeral);
}

/** A conversion measures what its original does. */
const measuredLike = ({ of, ofSpan }: LocalFigure): Pick<LocalFigure, 'of' | 'ofSpan'> => ({ ...(of !== undefined && { of }), ...(ofSpan && { ofSpan }) });

function local(line: Line, figure: Figure): LocalFigure {
  const { type, from, to, value, unit, min, max, approximate } = figure;
  const start = line.pieces[from]!.start;
  const last = line.pieces[to - 1]!;
  // The stop of "40 sq ft." ends the sentence, too.
  const end = to === line.pieces.length && last.kind === 'word' && last.text.endsWith('.') ? last.end - 1 : last.end;
  const counted = figure.of === undefined ? countedBy(line, figure) : { of: figure.of, ofSpan: figure.ofSpan };
  return {
    kind: 'figure', type, start, end, text: line.text.slice(start, end), value,
    ...(unit !== undefined && { unit }), ...(type === 'quantity' && !figure.numeral.vague && { precision: halfWidth(figure) }), ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(approximate && { approximate }),
    ...(counted && { of: counted.of, ...(counted.ofSpan && { ofSpan: { start: counted.ofSpan.start, end: counted.ofSpan.end } }) }),
  };
}
