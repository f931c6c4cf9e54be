import { factKey, type Fact } from '../../decisions/index.ts';
import { perObject } from '../../memo.ts';
import { lemmatize } from '../../read/lemma.ts';
import { readValue, type StatedValue } from '../../recognise/value.ts';
import { eventFamily } from '../../relate/events-words.ts';
import type { Analysis } from '../../types.ts';
import type { ArticleFinding, ArticleSide, Known } from '../rule.ts';

/** A fact, read. */
export interface ReadFact {
  readonly fact: Fact;
  /** Lemmas of the words of the attribute (and of "Aino Hakala's trip"), lower case. */
  readonly words: ReadonlySet<string>;
  /** Families of the events that those words may name: "trip" is "visit". */
  readonly families: ReadonlySet<string>;
  readonly values: readonly StatedValue[];
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
  return { fact, words, families: new Set([...words].flatMap((word) => [eventFamily(word), ...(FAMILIES.get(word) ?? [])])), values: fact.values.map((value) => readValue(value)), names: fact.attribute.match(NAME) ?? [] };
});

/** Words for events that news mostly tells with another. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['birth', ['bear']], ['born', ['bear']], ['birthday', ['bear']], ['birthdate', ['bear']], ['death', ['die']], ['dead', ['die']],
  ['founding', ['found', 'establish']], ['foundation', ['found', 'establish']], ['found', ['found', 'establish']], ['establish', ['found', 'establish']],
]);

/** The fact as the last side of a finding. */
export function factSide(fact: Fact): ArticleSide {
  const value = fact.values.join(', ');
  return { value, text: `${fact.subject}, ${fact.attribute}: ${value}`, entry: { file: 'facts', key: factKey(fact) } };
}

/** "Vladimir Putin, presidential terms: 2000, 2004 (the electoral commission)". */
export const sayFact = (fact: Fact): string => `${factSide(fact).text} (${fact.source})`;
