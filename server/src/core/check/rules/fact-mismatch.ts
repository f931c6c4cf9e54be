import { ages } from '../facts/ages.ts';
import { dates } from '../facts/dates.ts';
import { figures } from '../facts/figures.ts';
import { offices } from '../facts/offices.ts';
import { ordinals } from '../facts/ordinals.ts';
import { words } from '../facts/words.ts';
import { readFact, type FactComparator } from '../facts/read-fact.ts';
import type { ArticleRule } from '../rule.ts';

/** Each reads one kind of fact. */
const COMPARATORS: readonly FactComparator[] = [ordinals, dates, ages, figures, offices, words];

/** What an article says otherwise than the reader's facts (`newsmodel/facts.yaml`). */
export const factMismatch: ArticleRule = {
  code: 'fact.mismatch',
  find: (analysis, known) => known.facts.flatMap((fact) => {
    const subjects = known.called(fact.subject);
    return subjects.length === 0 ? [] : COMPARATORS.flatMap((compare) => compare(readFact(fact), subjects, analysis, known));
  }),
};
