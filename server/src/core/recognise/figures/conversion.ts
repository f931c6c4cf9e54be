import type { Figure } from './figure.ts';
import { lowerAt, type Line } from './pieces.ts';
import { toBaseUnit } from './units.ts';

const MODIFIER = /^(?:about|around|approximately|roughly|some|nearly|almost|over|more|less|than|just|under|at|least|or|an?|approx|approx\.|up|to|~|≈|equivalent|equal|us|u\.s\.|worth)$/;

/**
 * For each figure, the index of the one that it says again in another unit: "10 kilometers (6 miles)", "$10m (£8m)", "600 metres, or 2,000 feet".
 * Whether the two agree is not asked here: a wrong conversion is still meant as one.
 */
export function conversions(line: Line, figures: readonly Figure[]): readonly (number | undefined)[] {
  const original: (number | undefined)[] = [];
  figures.forEach((figure, i) => {
    const before = figures[i - 1];
    if (before && converts(line, before, figure)) original.push(i - 1);
    else original.push(before && original[i - 1] !== undefined && goesOn(line, before, figure) ? original[i - 1] : undefined);
  });
  return original;
}

function converts(line: Line, first: Figure, second: Figure): boolean {
  if (first.type !== second.type || (first.type !== 'money' && first.type !== 'quantity') || first.unit === undefined || second.unit === undefined || first.unit === second.unit) return false;
  if (dimensionOf(first.unit, second.unit) !== dimensionOf(second.unit, first.unit)) return false;
  const open = opening(line, second.from - 1, first.to);
  if (open < 0) return false;
  const mark = lowerAt(line, open);
  // What is measured may stand between the figure and the bracket ("10 kilometers deep (6 miles)").
  if (isOfEach(line, second.to) && !isOfEach(line, first.to)) return false;
  if (mark === '(' || mark === '[') return open - first.to <= BETWEEN && /^[)\];,]$/.test(lowerAt(line, second.to)) && noFigureEnds(line, first.to, open);
  return (mark === 'or' || mark === '/') && open <= first.to + 1;
}

/** "$35.2 million, or 31 cents a share": what each gets of it is no conversion. */
const isOfEach = (line: Line, to: number): boolean => /^(?:an?|per|each|apiece)$/.test(lowerAt(line, to));

/** A bare "degree" measures what the other side does. */
const dimensionOf = (unit: string, other: string): string => toBaseUnit(0, unit === 'degree' && Object.hasOwn(OTHER_DEGREE, other) ? other : unit).dimension;

const OTHER_DEGREE: Readonly<Record<string, string>> = { 'degree celsius': 'degree fahrenheit', 'degree fahrenheit': 'degree celsius' };

/** In "90 degrees (32 Celsius)" the first ones can only be Fahrenheit. */
export function withDegrees(figures: readonly Figure[], original: readonly (number | undefined)[]): readonly Figure[] {
  return figures.map((figure, i) => {
    if (figure.unit !== 'degree') return figure;
    const conversion = figures[original.indexOf(i)] ?? figures[original[i] ?? -1];
    const unit = OTHER_DEGREE[conversion?.unit ?? ''];
    return unit === undefined ? figure : { ...figure, unit };
  });
}

/** "2m euros (£1.7m; $2.6m)": one more conversion in the same bracket. */
function goesOn(line: Line, before: Figure, figure: Figure): boolean {
  return before.type === figure.type && before.unit !== figure.unit && figure.from === before.to + 1 && /^[;,/]$/.test(lowerAt(line, before.to)) && /^[)\];,]$/.test(lowerAt(line, figure.to));
}

/** Words that may stand between a figure and the bracket with its conversion. */
const BETWEEN = 4;

function noFigureEnds(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (line.pieces[at]!.kind !== 'word' && line.pieces[at]!.text !== '-') return false;
  return true;
}

/** The bracket, "or" or slash before the second figure, past words like "about". */
function opening(line: Line, from: number, stop: number): number {
  for (let at = from; at >= stop; at--) {
    const word = lowerAt(line, at);
    if (word === '(' || word === '[' || word === '/') return at;
    if (word === 'or' && (at === stop || lowerAt(line, at - 1) === ',')) return at;
    if (!MODIFIER.test(word)) return -1;
  }
  return -1;
}
