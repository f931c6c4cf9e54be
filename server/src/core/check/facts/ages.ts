import type { DateRange } from '../../types.ts';
import { sentenceAround } from '../sentence.ts';
import { factSide, sayFact, type FactComparator, type ReadFact } from './read-fact.ts';

/** An age of another time than that of the article. */
const THEN = /\b(?:died|dies|dead|death|killed|when (?:he|she|they)|at the age|at age|was (?:aged|just|only)|would|turn(?:s|ed|ing)?)\b/i;

/** How old somebody is, from when he or she was born, or from an age at a given time. */
export const ages: FactComparator = (fact, subjects, analysis) => {
  const birth = birthOf(fact);
  const { published } = analysis;
  if (!birth || !published) return [];
  const youngest = fullYears(birth[1], published.range[0]);
  const oldest = fullYears(birth[0], published.range[1]);
  return analysis.claims.flatMap((claim) => {
    if (claim.attribute !== 'age' || !claim.subject.entities.some((entity) => subjects.includes(entity))) return [];
    if (claim.value.max >= youngest && claim.value.min <= oldest) return [];
    const { start, end } = sentenceAround(analysis.text, claim);
    if (THEN.test(analysis.text.slice(start, end))) return [];
    const off = Math.max(youngest - claim.value.max, claim.value.min - oldest);
    return [{
      severity: published.basis !== 'inferred' && off > 1 ? 'warning' : 'information',
      subject: fact.fact.subject,
      attribute: fact.fact.attribute,
      sides: [{ value: `${claim.value.value} year`, text: claim.value.text, span: claim }, factSide(fact.fact)],
      message: `“${claim.value.text}” does not fit the facts: ${sayFact(fact.fact)}. By them the age would be ${youngest === oldest ? youngest : `${youngest} or ${oldest}`}.`,
    }];
  });
};

/** The days of which one is that of birth. */
function birthOf({ families, words, values, fact }: ReadFact): DateRange | undefined {
  const [value] = values;
  if (!value || values.length > 1) return undefined;
  if (families.has('bear')) return value.range;
  const age = words.has('age') ? value.figure?.value ?? Number(value.text) : Number.NaN;
  if (!Number.isInteger(age) || !fact.range) return undefined;
  const [first, last] = fact.range;
  return [back(first, age + 1), back(last, age)];
}

const back = (isoDate: string, years: number): string => `${String(Number(isoDate.slice(0, 4)) - years).padStart(4, '0')}${isoDate.slice(4)}`;

/** Years that are full on a day. */
const fullYears = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
