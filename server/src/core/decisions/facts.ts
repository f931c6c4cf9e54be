import * as z from 'zod';
import type { DateRange, Problem, Span } from '../types.ts';
import { firstOfEach, readEntries, type FileKind } from './entries.ts';
import { days, rangeOf, spelling, words } from './fields.ts';
import { oneOrMore } from './scope.ts';
import { warning } from './yaml.ts';

/** Something that the reader holds true, whatever the articles say. */
export interface Fact {
  /** Name of whom or what it is about. */
  readonly subject: string;
  /** "presidential term", "population". */
  readonly attribute: string;
  /** As written: "2000", "2.9 million", "$40 million". Of what comes several times, each in its order. */
  readonly values: readonly string[];
  /** The time of which it is true; undefined: always. */
  readonly range?: DateRange;
  /** Where the reader has it from. */
  readonly source: string;
}

export const FACT_FIELDS = ['subject', 'attribute', 'value', 'when', 'source'] as const;

const entry = z.strictObject({
  subject: spelling('Say whom or what the fact is about: write "subject:" and the name, such as subject: Aino Hakala.'),
  attribute: words('Say what the fact is of: write "attribute:", such as attribute: population.'),
  value: oneOrMore(words('A value is empty: write one, or remove it.'), 'Write the value, or several as a list: value: [2000, 2004, 2012].')
    .refine((values) => values.length > 0, 'Write the value, or several as a list: value: [2000, 2004, 2012].'),
  when: days.optional(),
  source: words('Say where the fact is from, so that others can check it: write "source:".', 500),
});

type FactEntry = z.output<typeof entry>;

const KIND: FileKind<FactEntry> = { key: 'facts', entry, fields: FACT_FIELDS, example: '- subject: Aino Hakala' };

export interface ReadFacts {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/facts.yaml`: what the reader holds true. */
export function readFacts(text: string): ReadFacts {
  const { entries, problems } = readEntries(text, KIND);
  if (!entries) return { problems };
  const { first, repeated } = firstOfEach(entries, keyOfEntry);
  return {
    decisions: first.map(({ value }) => factOf(value)),
    problems: [...problems, ...repeated.map((each) =>
      warning(each.spanAt('attribute'), `This is said of "${each.value.subject}" more than once; the first counts. Write several values as a list, or give the time of each with "when:".`, 'newsmodel.repeated'))],
  };
}

/** What a fact is about, and when: the same for those of which only one counts. */
export const factKey = ({ subject, attribute, range }: Pick<Fact, 'subject' | 'attribute' | 'range'>): string => JSON.stringify([subject, attribute, range]).toLowerCase();

/** Where the values of each fact of the file stand, by its key. */
export function factPlaces(text: string): ReadonlyMap<string, Span> {
  const { entries = [] } = readEntries(text, KIND);
  return new Map(firstOfEach(entries, keyOfEntry).first.map(({ value, spanAt }) => [keyOfEntry(value), spanAt('value')]));
}

function factOf({ subject, attribute, value, when, source }: FactEntry): Fact {
  const range = when === undefined ? undefined : rangeOf(when);
  return { subject, attribute, values: value, ...(range && { range }), source };
}

const keyOfEntry = (entry: FactEntry): string => factKey(factOf(entry));
