import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type * as z from 'zod';
import { uniqueBy } from '../collections.ts';
import type { Problem, Span } from '../types.ts';
import { meant } from './suggest.ts';
import { keySpan, keyText, lineAround, mistake, nodeAt, oddities, parseYaml, plain, spanOf } from './yaml.ts';

/** The version of the files' format. A file that names a higher one is not touched. */
const VERSION = 1;

/** More are not told at once. */
const MOST_PROBLEMS = 100;

/** What one kind of file holds: a list of entries under one key. */
export interface FileKind<T> {
  /** The key above the list, and the file's name: "entities". */
  readonly key: string;
  /** One entry, as strings, lists and objects. Its messages are shown to the reader. */
  readonly entry: z.ZodType<T>;
  /** The keys of an entry. */
  readonly fields: readonly string[];
  /** The keys of the entries of a list within an entry, by its key. */
  readonly inner?: Readonly<Record<string, readonly string[]>>;
  /** How an entry begins: "- name: Aino Hakala". */
  readonly example: string;
}

/** An entry that is as it should be. */
export interface Entry<T> {
  readonly value: T;
  /** Where the value of one of its keys stands, or an item of a list; the whole entry without a path. */
  spanAt(...path: readonly PropertyKey[]): Span;
}

export interface ReadEntries<T> {
  /** Nothing when the file cannot be read at all: then what was read of it before goes on to count. */
  readonly entries?: readonly Entry<T>[];
  readonly problems: readonly Problem[];
}

/** Of entries with one key, the first counts. */
export function firstOfEach<T>(entries: readonly Entry<T>[], keyOf: (value: T) => string): { readonly first: readonly Entry<T>[]; readonly repeated: readonly Entry<T>[] } {
  const first = uniqueBy(entries, ({ value }) => keyOf(value));
  const counted = new Set(first);
  return { first, repeated: entries.filter((entry) => !counted.has(entry)) };
}

/** Reads a file of decisions. Never throws; a wrong entry is left out, with its problem, and does not stop the others. */
export function readEntries<T>(text: string, kind: FileKind<T>): ReadEntries<T> {
  const { root, problems } = parseYaml(text);
  if (root === undefined) return { problems };
  if (root === null) return { entries: [], problems };
  if (!isMap(root)) return { problems: [mistake(lineAround(text, spanOf(root).start), `Write "${kind.key}:" on a line of its own, and below it the entries, such as "${kind.example}".`)] };

  const version = nodeAt(root, ['version']);
  if (version && plain(version) !== String(VERSION)) return { problems: [wrongVersion(version)] };
  const found: Problem[] = [];
  const entries: Entry<T>[] = [];
  for (const { key, value } of root.items) {
    const name = keyText(key);
    const at = isScalar(key) ? spanOf(key) : spanOf(root);
    if (name === kind.key) readList(value, at, kind, entries, found);
    else if (name !== 'version') found.push(mistake(at, `"${name}" is not known here. ${hint(name, [kind.key, 'version'])}`));
  }
  return { entries, problems: shorten(found) };
}

function wrongVersion(node: Node): Problem {
  const written = plain(node);
  const newer = typeof written === 'string' && /^\d{1,9}$/.test(written) && Number(written) > VERSION;
  return mistake(spanOf(node), newer
    ? `This file was written for version ${written} of the format, and this Crosscheck knows version ${VERSION}: it is not read. Update Crosscheck.`
    : `The version of the format is ${VERSION}: write "version: ${VERSION}", or leave the line out.`, 'newsmodel.version');
}

function readList<T>(list: unknown, keyAt: Span, kind: FileKind<T>, entries: Entry<T>[], problems: Problem[]): void {
  if (!isSeq(list)) {
    const empty = list === null || (isScalar(list) && list.value === '');
    if (!empty) problems.push(mistake(keyAt, `Below "${kind.key}:" comes a list: begin each entry with "- ", such as "${kind.example}".`));
    return;
  }
  for (const item of list.items) {
    if (!isMap(item)) {
      const at = isScalar(item) || isSeq(item) ? spanOf(item) : keyAt;
      problems.push(mistake(at, `This is not an entry: begin with a key, such as "${kind.example}".`));
      continue;
    }
    const odd = oddities(item);
    const read = kind.entry.safeParse(plain(item));
    problems.push(...odd);
    if (odd.length > 0) continue;
    if (read.success) entries.push({ value: read.data, spanAt: (...path) => spanOf(nodeAt(item, path) ?? nodeAt(item, path.slice(0, 1)) ?? item) });
    else problems.push(...telling(read.error.issues, item).flatMap((issue) => problemsOf(issue, item, kind)));
  }
}

/** A misspelt key explains what else seems to be missing. */
function telling(issues: readonly z.core.$ZodIssue[], item: Node): readonly z.core.$ZodIssue[] {
  const misspelt = issues.some(({ code }) => code === 'unrecognized_keys');
  const isMissing = ({ code, path }: z.core.$ZodIssue): boolean => code === 'custom' || ((code === 'invalid_type' || code === 'invalid_value') && nodeAt(item, path) === undefined);
  return misspelt ? issues.filter((issue) => !isMissing(issue)) : issues;
}

/** What zod says of an entry, at its place. */
function problemsOf(issue: z.core.$ZodIssue, item: Node, { fields, inner }: Pick<FileKind<unknown>, 'fields' | 'inner'>): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const [list] = issue.path;
    const map = list === undefined ? item : mapAt(item, issue.path);
    const known = list === undefined ? fields : inner?.[String(list)] ?? fields;
    return issue.keys.map((key) => mistake(keySpan(map, key) ?? firstKey(item), `"${key}" is not known here. ${hint(key, known)}`));
  }
  // What is missing in an entry within the entry is told of where that begins. One value may stand for a list of one.
  const within = issue.path.length > 2 && !nodeAt(item, issue.path) ? mapAt(item, issue.path.slice(0, -1)) : undefined;
  if (isMap(within)) return [mistake(firstKey(within), issue.message)];
  const node = nodeAt(item, issue.path) ?? nodeAt(item, issue.path.slice(0, 1));
  // An empty value has no characters of its own: its key is marked.
  const span = node && spanOf(node).end > spanOf(node).start ? spanOf(node) : keySpan(item, String(issue.path[0])) ?? firstKey(item);
  return [mistake(span, issue.message)];
}

/** The map at a path; one that stands for a list of one is its own first item. */
const mapAt = (item: Node, path: readonly PropertyKey[]): Node | undefined => nodeAt(item, path) ?? nodeAt(item, path.slice(0, -1));

/** Where an entry is marked as a whole: at its first key. */
const firstKey = (item: Node): Span => (isMap(item) && isScalar(item.items[0]?.key) ? spanOf(item.items[0].key) : spanOf(item));

function hint(written: string, known: readonly string[]): string {
  const word = meant(written, known);
  return word ? `Did you mean "${word}"?` : `Known: ${known.join(', ')}.`;
}

/** The first of very many. */
export function shorten(problems: readonly Problem[]): readonly Problem[] {
  const [last] = problems.slice(MOST_PROBLEMS);
  if (!last) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { ...last, message: `${last.message} (And ${problems.length - MOST_PROBLEMS - 1} more mistakes below.)` }];
}
