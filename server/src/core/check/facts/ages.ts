import type { DateRange } from '../../types.ts';
import { agesNow, sayYears, severityOfAge, yearsBetween } from '../ages.ts';
import { factSide, sayFact, type FactComparator, type ReadFact } from './read-fact.ts';

/** How old somebody is, from when he or she was born, or from an age at a given time. */
export const ages: FactComparator = (fact, subjects, analysis) => {
  const birth = birthOf(fact);
  const { published } = analysis;
  if (!birth || !published) return [];
  const years = yearsBetween(birth, published.range);
  return agesNow(analysis).filter(({ subject, value: { min, max } }) => subject.entities.some((entity) => subjects.includes(entity)) && (max < years.low || min > years.high)).map((claim) => ({
    severity: severityOfAge(claim, years, published),
    subject: fact.fact.subject,
    attribute: fact.fact.attribute,
    sides: [{ value: `${claim.value.value} year`, text: claim.value.text, span: claim }, factSide(fact.fact)],
    message: `“${claim.value.text}” does not fit the facts: ${sayFact(fact.fact)}. By them the age would be ${sayYears(years)}.`,
  }));
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
