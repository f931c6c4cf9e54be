import { epochDay } from '../../calendar.ts';
import type { Claim, DateRange } from '../../types.ts';
import { factSide, sayFact, type FactComparator } from './read-fact.ts';

/** What happens once to anybody: another date is another opinion, however far away. */
const ONCE = new Set(['bear', 'die', 'found', 'establish']);

/** What happens again is the same event only this near, in days. */
const NEAR_DAYS = 31;

/** When something happened to whom or what the fact is about. */
export const dates: FactComparator = ({ fact, families, values, names }, subjects, analysis, known) => {
  const ranges = values.flatMap(({ range }) => (range ? [range] : []));
  if (ranges.length === 0 || ranges.length < values.length) return [];
  return analysis.claims.flatMap((claim) => {
    const family = claim.attribute.startsWith('date of ') ? claim.attribute.slice('date of '.length) : '';
    if (claim.value.kind !== 'date' || !families.has(family) || claim.modality === 'denied' || claim.modality === 'possible') return [];
    if (!subjects.some((subject) => claim.subject.entities.includes(subject))) return [];
    if (!names.every((name) => known.called(name).some((entity) => claim.subject.entities.includes(entity)))) return [];
    if (ranges.some((range) => meets(range, claim)) || !(ONCE.has(family) || ranges.some((range) => isNear(range, claim)))) return [];
    const mention = analysis.mentions.find(({ id }) => id === claim.mention);
    return [{
      severity: claim.basis === 'certain' ? 'warning' : 'information',
      subject: fact.subject,
      attribute: fact.attribute,
      sides: [{ value: mention?.kind === 'date' ? mention.value : claim.value.text, text: claim.value.text, span: claim }, factSide(fact)],
      message: `“${claim.value.text}” does not fit the facts: ${sayFact(fact)}.`,
    }];
  });
};

const meets = ([first, last]: DateRange, { value }: Claim): boolean => epochDay(first) <= value.max && value.min <= epochDay(last);

const isNear = ([first, last]: DateRange, { value }: Claim): boolean => epochDay(first) - NEAR_DAYS <= value.max && value.min <= epochDay(last) + NEAR_DAYS;
