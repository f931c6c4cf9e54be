import { attributeNamed } from '../../relate/claims/attribute.ts';
import { oneLine } from '../../text.ts';
import type { Analysis, Claim } from '../../types.ts';
import { factSide, NAME, sayFact, type FactComparator } from './read-fact.ts';

const WHOLE_NAME = new RegExp(`^${NAME.source}$`, 'u');

/** A name or other words that the reader says by hand an article claims: only the reader knows that two words mean two things. */
export const words: FactComparator = ({ fact, values }, subjects, analysis, known) => {
  if (fact.range || values.some(({ figure, range }) => figure ?? range)) return [];
  const attribute = attributeNamed(fact.attribute, false);
  const right = new Set(fact.values.flatMap((value) => known.called(value)));
  return analysis.claims.flatMap((claim) => {
    if (!claim.marked || claim.value.kind !== 'name' || claim.attribute !== attribute || claim.modality !== 'actual') return [];
    const { entities } = claim.subject;
    if (entities.length === 0 || !entities.every((entity) => subjects.includes(entity))) return [];
    const named = entityOf(claim, analysis, known.called);
    if ((named !== undefined && right.has(named)) || fact.values.some((value) => isAlike(value, claim.value.text))) return [];
    return [{
      // Two names are two; other words may say the same otherwise.
      severity: named !== undefined && fact.values.every((value) => WHOLE_NAME.test(value)) ? 'warning' : 'information',
      subject: fact.subject,
      attribute: fact.attribute,
      sides: [{ value: claim.value.text, text: claim.value.text, span: claim }, factSide(fact)],
      message: `“${claim.value.text}” does not fit the facts: ${sayFact(fact)}.`,
    }];
  });
};

/** Whom the value names: the name that carries it, else what the article or another calls so. */
function entityOf({ mention, value }: Claim, { mentions }: Analysis, called: (name: string) => readonly string[]): string | undefined {
  const carrier = mentions.find(({ id }) => id === mention);
  return carrier?.kind === 'entity' ? carrier.entity : called(value.text)[0];
}

/** One says all that the other says: "Niemi" and "Olli Niemi". */
function isAlike(a: string, b: string): boolean {
  const [shorter, longer] = [a, b].map((words) => oneLine(words).toLowerCase().split(' ')).sort((one, other) => one.length - other.length) as [string[], string[]];
  return shorter.every((word) => longer.includes(word));
}
