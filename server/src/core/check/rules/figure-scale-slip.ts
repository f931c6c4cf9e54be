import { isVague } from '../../model/counts.ts';
import type { Rule, Side } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';

/**
 * A slip of a scale word puts a value out by a thousand ("million" for "billion"). Values of one measure in different years differ too, but not by that
 * much: the ratio may be off a thousand by a factor of two.
 */
const SLIP = 1000;
const SLACK = 2;
/** Below this nobody writes a scale word. */
const SMALLEST = 1000;

/** The same measure, about a power of a thousand apart: the period need not be the same, for no year is a thousand times the one before. */
export const figureScaleSlip: Rule = {
  code: 'figure.scale-slip',
  compare(a, b, match) {
    if (a.claim.basis !== 'certain' || b.claim.basis !== 'certain') return undefined;
    if (a.claim.value.kind !== 'figure' || (a.claim.value.unit === '' && a.claim.counted !== undefined && match.period === 'different')) return undefined;
    if (isVague(a.claim) || isVague(b.claim)) return undefined;
    const [low, high] = [a.claim.value.value, b.claim.value.value].sort((x, y) => x - y) as [number, number];
    if (low < SMALLEST) return undefined;
    const ratio = high / low;
    const isSlip = [SLIP, SLIP * SLIP].some((power) => ratio >= power / SLACK && ratio <= power * SLACK);
    const isUnnamed = a.subject.size === 0 || b.subject.size === 0;
    if (!isSlip || ((match.certainty === 'possible' || isUnnamed) && !sameDigits(low, high))) return undefined;
    return { severity: 'warning', kind: a.article === b.article ? 'internal' : 'conflict' };
  },
  say(sides) {
    const middle = Math.sqrt(Math.min(...sides.map(valueOf)) * Math.max(...sides.map(valueOf)));
    const low = sides.filter((side) => valueOf(side) < middle);
    const high = sides.filter((side) => valueOf(side) >= middle);
    const [odd, others, times] = articlesOf(high) < articlesOf(low) ? [high, low, 'a thousandth of it'] : [low, high, 'a thousand times as much'];
    return `${nameSlot(sides)}: ${listSides(odd)}, but ${listSides(others)}, about ${times}. A slip of “million” for “billion”, or of a decimal?`;
  },
};

/** The same two digits or more before another scale word ("£1.3 million", "£1.3 billion") show the slip even where an article does not say whose value it is. */
function sameDigits(low: number, high: number): boolean {
  const digits = (value: number): string => value.toExponential().replace(/e.*/, '');
  return digits(low) === digits(high) && digits(low).length > 1;
}

const valueOf = (side: Side): number => side.claims[0]!.claim.value.value;
const articlesOf = (sides: readonly Side[]): number => new Set(sides.flatMap(({ claims }) => claims.map(({ article }) => article))).size;
