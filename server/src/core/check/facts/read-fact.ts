import type { Fact } from '../../decisions/index.ts';
import { perObject } from '../../memo.ts';
import { readArticle, readParagraph } from '../../read/index.ts';
import { lemmatize } from '../../read/lemma.ts';
import { resolveDates } from '../../recognise/dates/index.ts';
import { recogniseFigures, type LocalFigure } from '../../recognise/figures/index.ts';
import { eventFamily } from '../../relate/events-words.ts';
import type { Analysis, DateRange } from '../../types.ts';
import type { ArticleFinding, ArticleSide, Known } from '../rule.ts';

/** One of a fact's values, as far as it is a figure or a time. */
export interface FactValue {
  readonly text: string;
  readonly figure?: LocalFigure;
  readonly range?: DateRange;
}

/** A fact, read. */
export interface ReadFact {
  readonly fact: Fact;
  /** Lemmas of the words of the attribute (and of "Aino Hakala's trip"), lower case. */
  readonly words: ReadonlySet<string>;
  /** Families of the events that those words may name: "trip" is "visit". */
  readonly families: ReadonlySet<string>;
  readonly values: readonly FactValue[];
  /** Names beside the subject: "trip to Europe". */
  readonly names: readonly string[];
}

/** Words with a capital, as names have them. */
export const NAME = /\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*/gu;

/** Holds what an article says against one fact about some of its entities. One file each; listed in `fact-mismatch.ts`. */
export type FactComparator = (fact: ReadFact, subjects: readonly string[], analysis: Analysis, known: Known) => readonly ArticleFinding[];

/** Remembered as long as the fact is held. */
export const readFact = perObject((fact: Fact): ReadFact => {
  const lemmas = [fact.attribute, fact.subject.replace(NAME, '')].flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}-]+/u)).filter(Boolean).flatMap((word) => [word, lemmatize(word, 'NOUN'), lemmatize(word, 'VERB'), lemmatize(word, 'VERB_PAST')]);
  const words = new Set(lemmas);
  return { fact, words, families: new Set([...words].flatMap((word) => [eventFamily(word), ...(FAMILIES.get(word) ?? [])])), values: fact.values.map(readValue), names: fact.attribute.match(NAME) ?? [] };
});

/** Words for events that news mostly tells with another. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['birth', ['bear']], ['born', ['bear']], ['birthday', ['bear']], ['birthdate', ['bear']], ['death', ['die']], ['dead', ['die']],
  ['founding', ['found', 'establish']], ['foundation', ['found', 'establish']], ['found', ['found', 'establish']], ['establish', ['found', 'establish']],
]);

function readValue(text: string): FactValue {
  const [figure, ...others] = recogniseFigures(readParagraph(text, 'body', false));
  const ranges = resolveDates(readArticle('', text), null).flatMap(({ range }) => (range ? [range] : []));
  const iso = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(text) ? [text.slice(0, 10), text.slice(11)] as const : undefined;
  const range = iso ?? (ranges.length > 0 ? [ranges.map(([first]) => first).sort()[0]!, ranges.map(([, last]) => last).sort().at(-1)!] as const : undefined);
  return { text, ...(figure && others.length === 0 && !range && { figure }), ...(range && { range }) };
}

/** The fact as the last side of a finding. */
export const factSide = ({ subject, attribute, values }: Fact): ArticleSide => ({ value: values.join(', '), text: `${subject}, ${attribute}: ${values.join(', ')}` });

/** "Vladimir Putin, presidential terms: 2000, 2004 (the electoral commission)". */
export const sayFact = (fact: Fact): string => `${factSide(fact).text} (${fact.source})`;
