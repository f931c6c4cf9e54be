import type { Analysis, Claim, DateRange, PublicationDate } from './../types.ts';
import type { Interval } from './arithmetic/interval.ts';
import { sentenceAround } from './sentence.ts';

/** An age of another time than that of the article. */
const THEN = /\b(?:died|dies|dead|death|killed|when (?:he|she|they)|at the age|at age|was (?:aged|just|only)|would|turn(?:s|ed|ing)?)\b/i;

/** How old somebody was on the day of publication by the article, as far as the words tell. */
export function agesNow(analysis: Analysis): readonly Claim[] {
  return analysis.claims.filter((claim) => {
    if (claim.attribute !== 'age') return false;
    const { start, end } = sentenceAround(analysis.text, claim);
    return !THEN.test(analysis.text.slice(start, end));
  });
}

/** Full years between a day of the first range and one of the second. */
export const yearsBetween = (birth: DateRange, then: DateRange): Interval => ({ low: fullYears(birth[1], then[0]), high: fullYears(birth[0], then[1]) });

const fullYears = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

/** How severe an age is that cannot be: a year may be a birthday just missed. */
export function severityOfAge({ value: { min, max } }: Claim, { low, high }: Interval, published: PublicationDate): 'warning' | 'information' {
  return published.basis !== 'inferred' && Math.max(low - max, min - high) > 1 ? 'warning' : 'information';
}

/** "52", "51 or 52". */
export const sayYears = ({ low, high }: Interval): string => (low === high ? String(low) : `${low} or ${high}`);
