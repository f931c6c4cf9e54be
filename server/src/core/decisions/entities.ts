import * as z from 'zod';
import type { EntityType, Problem } from '../types.ts';
import { readEntries, type Entry, type FileKind } from './entries.ts';
import { flag, spelling, unknownWord } from './fields.ts';
import { articlePattern, oneOrMore } from './scope.ts';
import { words } from './trie.ts';
import { warning } from './yaml.ts';

/** What the reader says of a name. */
export interface EntityDecision {
  /** The name to show. */
  readonly name: string;
  /** The name and the other spellings of it. */
  readonly spellings: readonly string[];
  /** What it is; undefined: nothing, the words are no name. */
  readonly type?: EntityType;
  /** Paths or patterns of the articles for which it holds; undefined: all. */
  readonly articles?: readonly string[];
}

export const ENTITY_TYPES = ['person', 'organization', 'place', 'facility', 'group', 'event', 'product', 'work', 'misc'] as const satisfies readonly EntityType[];

/** Words that people write for a type. */
const SYNONYMS: Readonly<Record<string, EntityType>> = {
  organisation: 'organization', company: 'organization', party: 'organization', agency: 'organization', org: 'organization', location: 'place', city: 'place', country: 'place', gpe: 'place',
  loc: 'place', building: 'facility', airport: 'facility', road: 'facility', nationality: 'group', people: 'group', human: 'person', per: 'person', book: 'work', film: 'work', law: 'work', other: 'misc',
};

const wrongType = (written: unknown): string =>
  unknownWord(written, { what: 'type', known: ENTITY_TYPES, synonyms: SYNONYMS, otherwise: 'For words that are no name, write "rejected: true" instead.' });

const FIELDS = ['name', 'type', 'aliases', 'rejected', 'articles'] as const;

const entry = z.strictObject({
  name: spelling('The name is missing: write "name:" and the name as it stands in the articles.'),
  type: z.enum(ENTITY_TYPES, { error: ({ input }) => wrongType(input) }).optional(),
  aliases: oneOrMore(spelling('An alias is empty: write another spelling of the name, or remove the line.'), 'Write the other spellings as a list: aliases: [Hakala, A. Hakala].').default([]),
  rejected: flag('Write "rejected: true" for words that are no name, or leave the line out.').optional(),
  articles: oneOrMore(articlePattern, 'Write the articles as a list: articles: [clippings/fire.txt].').optional(),
}).superRefine(({ type, aliases, rejected }, context) => {
  const complain = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (rejected !== 'true') {
    if (type === undefined) complain('name', 'Say what it is with "type: person" (or organization, place, …), or write "rejected: true" when these words are no name.');
    return;
  }
  if (type !== undefined) complain('rejected', 'Either it is a name of some type, or it is rejected: keep one of the two lines.');
  if (aliases.length > 0) complain('aliases', 'What is rejected has no aliases: write an entry for each of the names.');
});

type EntityEntry = z.output<typeof entry>;

const KIND: FileKind<EntityEntry> = { key: 'entities', entry, fields: FIELDS, example: '- name: Aino Hakala' };

export interface ReadEntities {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly EntityDecision[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/entities.yaml`: whom and what the reader has named, retyped, renamed or rejected. */
export function readEntities(text: string): ReadEntities {
  const { entries, problems } = readEntries(text, KIND);
  if (!entries) return { problems };
  return { decisions: entries.map(({ value }) => decisionOf(value)), problems: [...problems, ...repeated(entries)] };
}

function decisionOf({ name, type, aliases, rejected, articles }: EntityEntry): EntityDecision {
  return { name, spellings: [...new Set([name, ...aliases])], ...(rejected !== 'true' && type && { type }), ...(articles && { articles }) };
}

/** Of two decisions on one spelling for the same articles, the first counts: the reader is told of the second. */
function repeated(entries: readonly Entry<EntityEntry>[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((each) => {
    const { name, aliases, articles = [] } = each.value;
    const places = [each.spanAt('name'), ...aliases.map((_, i) => each.spanAt('aliases', i))];
    return [name, ...aliases].flatMap((written, i): Problem[] => {
      const key = JSON.stringify([words(written), [...articles].sort()]);
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [warning(places[i]!, `"${written}" is given more than once; the first counts. Keep one of them.`, 'newsmodel.repeated')];
    });
  });
}
