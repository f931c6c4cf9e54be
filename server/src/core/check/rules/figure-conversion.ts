import { readingsOf, type Unit } from '../../recognise/figures/units.ts';
import type { FigureMention } from '../../types.ts';
import { sideOf, type ArticleFinding, type ArticleRule } from '../rule.ts';
import { inUnits } from '../wording.ts';

/** Who converts rounds once more ("20 miles (30 km)"): zeros at the end may stand for any digits, as far as this part of the value. */
const ROUND_MOST = 0.1;
/** Off by this part of what it should be, or by so many degrees, the conversion is a mistake and no rounding. */
const PLAIN = 0.2;
const PLAIN_DEGREES = 5;
/** Bits and bytes share their symbols, thousands are 1,000 or 1,024, and an angle is no temperature. */
const UNJUDGED = new Set(['information', 'bandwidth', 'angle']);

/** A conversion in brackets that is not the value before it. Money is never judged: rates change. */
export const figureConversion: ArticleRule = {
  code: 'figure.conversion',
  find({ mentions }) {
    const figures = new Map(mentions.flatMap((mention) => (mention.kind === 'figure' ? [[mention.id, mention] as const] : [])));
    return [...figures.values()].flatMap((figure) => {
      const original = figure.conversionOf === undefined ? undefined : figures.get(figure.conversionOf);
      return original ? findingOf(original, figure) : [];
    });
  },
};

function findingOf(original: FigureMention, conversion: FigureMention): readonly ArticleFinding[] {
  if (original.precision === undefined || conversion.precision === undefined) return [];
  const pairs = readingsOf(original.unit ?? '').flatMap((from) => readingsOf(conversion.unit ?? '').map((to) => ({ from, to })));
  const pair = pairs[0];
  if (!pair || pair.from.dimension !== pair.to.dimension || UNJUDGED.has(pair.from.dimension)) return [];
  if (pairs.some(({ from, to }) => agree(original, conversion, from, to))) return [];
  const expected = converted(original.value, pair.from, pair.to);
  const off = Math.abs(conversion.value - expected);
  const isPlain = pair.from.dimension === 'temperature' ? off >= PLAIN_DEGREES : off >= PLAIN * Math.abs(expected);
  const rounded = Number(expected.toPrecision(3));
  return [{
    severity: isPlain ? 'warning' : 'information',
    subject: original.of ?? '',
    attribute: 'conversion',
    sides: [sideOf(original), sideOf(conversion)],
    message: `“${conversion.text}” stands for “${original.text}”, which is about ${inUnits(rounded, pair.to.name)}.`,
  }];
}

const converted = (value: number, from: Unit, to: Unit): number => (value * from.factor + (from.offset ?? 0) - (to.offset ?? 0)) / to.factor;

/** Whether what both sides state, as exactly as they state it, can be one value. */
function agree(original: FigureMention, conversion: FigureMention, from: Unit, to: Unit): boolean {
  const low = conversion.value - slack(conversion);
  const high = conversion.value + slack(conversion);
  const meets = (a: number, b: number): boolean => Math.min(a, b) <= high && Math.max(a, b) >= low;
  const [least, most] = [original.value - slack(original), original.value + slack(original)];
  if (meets(converted(least, from, to), converted(most, from, to))) return true;
  // "5 degrees Celsius (9 degrees Fahrenheit) warmer": a difference has no zero point.
  const ratio = from.factor / to.factor;
  return from.dimension === 'temperature' && meets(least * ratio, most * ratio);
}

/** How far the value may be from what is written. */
function slack({ value, precision = 0 }: FigureMention): number {
  return Math.max(precision, Math.min(lastPlace(value) / 2, ROUND_MOST * Math.abs(value)));
}

/** The place of the last digit that is not zero: 1,000 in 2,000; 0 for a value with a fraction. */
function lastPlace(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 0;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}
