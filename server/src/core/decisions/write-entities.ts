import { isScalar, isSeq, type YAMLMap } from 'yaml';
import { oneLine } from '../text.ts';
import type { EntityType } from '../types.ts';
import { addEntry, apply, findEntry, listFile, proven, replaceField, setField, unreadable, writeAll, type Fields, type Written } from './edit-list.ts';
import { readEntities, type EntityDecision } from './entities.ts';
import { nodeAt } from './yaml.ts';

/** What is to be written of a name: its type, or that it is none. */
export interface NewDecision {
  readonly name: string;
  /** Undefined: rejected. */
  readonly type?: EntityType | undefined;
  /** Names that are to be others of the same; an entry for one of them is renamed. */
  readonly aliases?: readonly string[];
  /** Paths or patterns of the articles for which it is to hold; without them, all. An entry for other articles is another. */
  readonly articles?: readonly string[] | undefined;
}

const fileOf = listFile('entities', 'What the reader of these articles has decided about names');
const BY_HAND = fileOf('').byHand;

/**
 * Writes decisions into the text of `entities.yaml`: what the text says of a name is changed, the rest is added below the last entry, and
 * everything else stays as it is, comments and order too. A text that cannot be read is never touched.
 */
export function writeEntities(text: string, decisions: readonly NewDecision[]): Written {
  return writeAll(text, decisions, writeOne);
}

function writeOne(text: string, decision: NewDecision): Written {
  const { decisions, problems } = readEntities(text);
  if (!decisions) return unreadable(fileOf(text), problems);
  const names = [decision.name, ...decision.aliases ?? []];
  const known = decisions.filter(({ articles, spellings }) => sameArticles(articles, decision.articles) && names.some((name) => spellings.includes(name)));
  const [first, second] = known;
  const [alias] = first && !decision.type ? first.spellings.filter((each) => each !== first.name) : [];
  if (first && alias !== undefined && !second) return rejectOneOf(text, first, decision.name);
  if (first && second) return { reason: `${BY_HAND}: "${first.name}" and "${second.name}" have an entry each; make them one.` };
  const expected = first ? changed(first, decision) : { name: decision.name, spellings: [...new Set(names)], ...(decision.type && { type: decision.type }), ...(decision.articles && { articles: decision.articles }) };
  const made = first ? changeEntry(text, first, expected, decision) : addEntry(fileOf(text), fieldsOf(expected));
  if ('reason' in made) return made;
  const after = readEntities(apply(text, made.change));
  const all = first ? decisions.map((each) => (each === first ? expected : each)) : [...decisions, expected];
  const holds = after.decisions !== undefined && after.problems.length <= problems.length && JSON.stringify(after.decisions) === JSON.stringify(all);
  return proven(fileOf(text), made, holds);
}

/** What an entry comes to say. A name alone does not rename an entry in which it is an alias; with other names it does. */
function changed({ name, spellings, articles }: EntityDecision, decision: NewDecision): EntityDecision {
  const shown = decision.aliases ? decision.name : name;
  return { name: shown, spellings: [...new Set([shown, ...spellings.filter((each) => each !== name), name, ...decision.aliases ?? []])], ...(decision.type && { type: decision.type }), ...(articles && { articles }) };
}

function fieldsOf({ name, type, spellings, articles }: EntityDecision): Fields {
  const aliases = spellings.filter((each) => each !== name);
  return [['name', name], type ? ['type', type] : ['rejected', 'true'], ...(aliases.length > 0 ? [['aliases', aliases] as const] : []), ...(articles ? [['articles', articles] as const] : [])];
}

const sameArticles = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean => JSON.stringify(a && [...a].sort()) === JSON.stringify(b && [...b].sort());

/** The entry of these articles that has one of the names. */
const entryOf = (text: string, names: readonly string[], articles: readonly string[] | undefined): YAMLMap | undefined =>
  findEntry(fileOf(text), (each) => names.includes(nameOf(each) ?? '') && sameArticles(articlesOf(each), articles));

function changeEntry(text: string, known: EntityDecision, expected: EntityDecision, { name, type, aliases }: NewDecision): Written {
  const steps: ((current: string, entry: YAMLMap) => Written)[] = [
    (current, entry) => replaceField({ ...fileOf(current), byHand: `${BY_HAND}: "${name}" stands in it already.` }, entry, ['type', 'rejected'], type ? `type: ${type}` : 'rejected: true'),
    ...(expected.name === known.name ? [] : [(current: string, entry: YAMLMap) => setField(fileOf(current), entry, 'name', expected.name)]),
    ...(aliases ? [(current: string, entry: YAMLMap) => setField(fileOf(current), entry, 'aliases', expected.spellings.filter((each) => each !== expected.name))] : []),
  ];
  return writeAll(text, steps, (current, step) => {
    const entry = entryOf(current, [known.name, expected.name], known.articles);
    return entry ? step(current, entry) : { reason: `${BY_HAND}: "${name}" stands in it already.` };
  });
}

/** Rejects a name of an entry with aliases: an alias leaves it for an entry of its own; with the name that it is called by, all its names are rejected. */
function rejectOneOf(text: string, { name, spellings, articles }: EntityDecision, rejected: string): Written {
  const whole = rejected === name;
  const rest = spellings.filter((each) => each !== name && (whole || each !== rejected));
  const change = (step: (current: string, entry: YAMLMap) => Written) => (current: string): Written => {
    const entry = entryOf(current, [name], articles);
    return entry ? step(current, entry) : { reason: `${BY_HAND}: "${rejected}" stands in it already.` };
  };
  const steps = [
    change((current, entry) => setField(fileOf(current), entry, 'aliases', whole || rest.length === 0 ? undefined : rest)),
    ...(whole ? [change((current, entry) => replaceField(fileOf(current), entry, ['type', 'rejected'], 'rejected: true'))] : []),
    ...(whole ? rest : [rejected]).map((each) => (current: string): Written => addEntry(fileOf(current), fieldsOf({ name: each, spellings: [each], ...(articles && { articles }) }))),
  ];
  const written = writeAll(text, steps, (current, step) => step(current));
  if ('reason' in written) return written;
  const [before, after] = [readEntities(text), readEntities(apply(text, written.change))];
  const holds = after.decisions !== undefined && after.problems.length <= before.problems.length
    && after.decisions.length === before.decisions!.length + (whole ? rest.length : 1) && after.decisions.some((each) => each.name === rejected && !each.type);
  return proven(fileOf(text), written, holds);
}

function nameOf(entry: YAMLMap): string | undefined {
  const written = nodeAt(entry, ['name']);
  return isScalar(written) ? oneLine(String(written.value)) : undefined;
}

function articlesOf(entry: YAMLMap): readonly string[] | undefined {
  const written = nodeAt(entry, ['articles']);
  if (isSeq(written)) return written.items.map((each) => (isScalar(each) ? String(each.value).trim() : ''));
  return isScalar(written) ? [String(written.value).trim()] : undefined;
}
