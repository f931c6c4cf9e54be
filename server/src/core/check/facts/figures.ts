import { rangesOverlap } from '../../calendar.ts';
import type { Analysis, Claim, ConflictSeverity, DateRange } from '../../types.ts';
import type { Fact } from '../../decisions/index.ts';
import { factSide, sayFact, type FactComparator } from './read-fact.ts';

/** So near, two figures may be of two counts of one thing. */
const NEAR = 0.05;

/** What is counted changes: a fact of another year says little of now. */
const YEARS = 2;

/** What news counts under other words than a fact is named by. */
const COUNTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['workforce', ['employee', 'staff', 'worker', 'workforce']],
  ['population', ['population', 'inhabitant', 'resident']],
]);

/** An amount of whom or what the fact is about. */
export const figures: FactComparator = ({ fact, words, values }, subjects, analysis) => {
  const [value] = values;
  const figure = value?.figure;
  if (!figure || values.length > 1 || words.has('age')) return [];
  const [min, max] = [figure.min ?? figure.value, figure.max ?? figure.value];
  return analysis.claims.flatMap((claim) => {
    if (claim.value.kind !== 'figure' || claim.modality !== 'actual' || claim.value.unit !== (figure.unit ?? '') || !(isOf(claim, words) || claim.attribute === fact.attribute.toLowerCase())) return [];
    const whose = ownerOf(claim, subjects, analysis);
    const when = whose && timeOf(fact, claim, analysis);
    if (!when || (claim.value.max >= min && claim.value.min <= max)) return [];
    const off = Math.min(Math.abs(claim.value.min - max), Math.abs(claim.value.max - min));
    if (off <= NEAR * Math.abs(figure.value)) return [];
    const severity: ConflictSeverity = whose === 'said' && when === 'same' ? 'warning' : 'information';
    return [{
      severity,
      subject: fact.subject,
      attribute: fact.attribute,
      sides: [{ value: [claim.value.value, claim.value.unit].join(' ').trim(), text: claim.value.text, span: claim }, factSide(fact)],
      message: `“${claim.value.text}” does not fit the facts: ${sayFact(fact)}.`,
    }];
  });
};

const isOf = ({ attribute, counted }: Claim, words: ReadonlySet<string>): boolean =>
  [attribute, ...(counted === undefined ? [] : [counted]), ...(COUNTED.get(attribute) ?? [])].some((name) => words.has(name));

/** Whether the claim is about one of the subjects: because it says so, or as the only one that its sentence names. */
function ownerOf({ subject, scope }: Claim, subjects: readonly string[], { entities }: Analysis): 'said' | 'near' | undefined {
  if (subject.entities.length > 0) return subject.entities.every((entity) => subjects.includes(entity)) ? 'said' : undefined;
  const named = scope.filter((id) => entities.find((entity) => entity.id === id)?.type !== 'misc');
  return named.length > 0 && named.every((id) => subjects.includes(id)) ? 'near' : undefined;
}

/** Whether the claim is of the time of the fact, or of a time near it. */
function timeOf({ range }: Fact, { period }: Claim, { published }: Analysis): 'same' | 'near' | undefined {
  if (!range && !period) return 'same';
  const time = period?.range ?? published?.range;
  if (!range || !time) return 'near';
  if (rangesOverlap(range, time)) return 'same';
  return rangesOverlap(widened(range), time) ? 'near' : undefined;
}

const widened = ([first, last]: DateRange): DateRange => [move(first, -YEARS), move(last, YEARS)];
const move = (isoDate: string, years: number): string => `${String(Number(isoDate.slice(0, 4)) + years).padStart(4, '0')}${isoDate.slice(4)}`;
