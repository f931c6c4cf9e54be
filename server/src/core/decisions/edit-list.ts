import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Problem, Span } from '../types.ts';
import { keyText, nodeAt } from './yaml.ts';

/** Small changes of the text of a file that holds a list of entries under one key. Everything else stays as it is, comments and order too. */

export interface TextChange extends Span {
  readonly text: string;
}

/** The change to a file's text, or why it must be left to the reader. */
export type Written = { readonly change: TextChange } | { readonly reason: string };

/** The keys and values of an entry, in the order in which they are written. */
export type Fields = readonly (readonly [key: string, value: string | readonly string[] | readonly Fields[]])[];

/** A file as it stands, and how to speak of it. */
export interface ListFile {
  readonly text: string;
  /** The key above the list. */
  readonly key: string;
  /** "Change newsmodel/entities.yaml by hand". */
  readonly byHand: string;
  /** The line that a new file begins with. */
  readonly title: string;
}

/** Tells of a file by the key above its list what it holds. */
export const listFile = (key: string, holds: string) => (text: string): ListFile =>
  ({ text, key, byHand: `Change newsmodel/${key}.yaml by hand`, title: `# ${holds}: see "newsmodel" in the documentation of Crosscheck.` });

/** A file that cannot be read is never touched. */
export const unreadable = ({ key }: ListFile, [problem]: readonly Problem[]): { readonly reason: string } =>
  ({ reason: `newsmodel/${key}.yaml cannot be read, so it is not changed. ${problem?.message ?? ''}`.trim() });

/** A change is made only if the text then says what it should, and nothing else is said otherwise. */
export const proven = (file: ListFile, made: Written, holds: boolean): Written => (holds ? made : { reason: `${file.byHand}: it is written in a way that is not understood here.` });

const parse = (text: string): Document.Parsed => parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });

export const apply = (text: string, { start, end, text: inserted }: TextChange): string => text.slice(0, start) + inserted + text.slice(end);

/** Makes several changes, each of the text that the one before left; one change in all, or why the reader must make one of them. */
export function writeAll<T>(text: string, changes: readonly T[], write: (text: string, change: T) => Written): Written {
  let written = text;
  for (const change of changes) {
    const made = write(written, change);
    if ('reason' in made) return made;
    written = apply(written, made.change);
  }
  return { change: difference(text, written) };
}

/** The first entry that fits. */
export function findEntry({ text, key }: ListFile, fits: (entry: YAMLMap) => boolean): YAMLMap | undefined {
  const list = nodeAt(parse(text).contents, [key]);
  const item = isSeq(list) ? list.items.find((each) => isMap(each) && fits(each)) : undefined;
  return isMap(item) ? item : undefined;
}

// -------------------------------------------------------------------------------------------------------- adding entries

/** Adds an entry below the last. */
export function addEntry(file: ListFile, fields: Fields): Written {
  const { text, key, byHand } = file;
  const { contents } = parse(text);
  const list = nodeAt(contents, [key]);
  if (isSeq(list) && list.items.length > 0) return list.flow ? addInline(list, fields, byHand) : addBelow(file, list, fields);
  const entry = entryLines('  ', fields);
  const eol = lineEnd(text);
  const pair = isMap(contents) ? contents.items.find((each) => keyText(each.key) === key) : undefined;
  if (isScalar(pair?.key) && pair.key.range) {
    // "entities:" or "entities: []", with or without a comment behind it.
    const colon = text.indexOf(':', pair.key.range[1]) + 1;
    const value = isCollection(list) && list.range ? list.range[1] : colon;
    const end = endOfLine(text, value);
    return { change: { start: colon, end, text: text.slice(value, end).trimEnd() + eol + entry.join(eol) } };
  }
  if (isCollection(contents) && contents.flow) return { reason: `${byHand}: it is written in one line.` };
  const before = text === '' || text.endsWith('\n') ? '' : eol;
  const title = text.trim() === '' ? file.title + eol : '';
  return { change: { start: text.length, end: text.length, text: `${before}${title}${key}:${eol}${entry.join(eol)}${eol}` } };
}

function addInline(list: YAMLSeq, fields: Fields, byHand: string): Written {
  const last = list.items.at(-1);
  const end = (isCollection(last) || isScalar(last) ? last.range?.[1] : undefined) ?? -1;
  return end < 0 ? { reason: byHand } : { change: { start: end, end, text: `, ${inline(fields)}` } };
}

/** Below the last line of the last entry, as far to the right as the entries before it. */
function addBelow({ text, byHand }: ListFile, list: YAMLSeq, fields: Fields): Written {
  const last = list.items.at(-1);
  const start = list.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (!(isCollection(last) || isScalar(last)) || !last.range || indent.trim() !== '') return { reason: `${byHand}: its list is written in a way that is not understood here.` };
  const end = endOfEntry(text, { start: last.range[0], end: last.range[1] });
  const eol = lineEnd(text);
  return { change: { start: end, end, text: eol + entryLines(indent, fields).join(eol) } };
}

/** A new entry of a list in block style. */
const entryLines = (indent: string, fields: Fields): readonly string[] => itemLines(fields).map((line) => indent + line);

const itemLines = (fields: Fields): readonly string[] => fields.flatMap(fieldLines).map((line, i) => (i === 0 ? '- ' : '  ') + line);

function fieldLines([key, value]: Fields[number]): readonly string[] {
  if (isFieldsList(value)) return [`${key}:`, ...value.flatMap(itemLines).map((line) => `  ${line}`)];
  return [pairText(key, value)];
}

const isFieldsList = (value: Fields[number][1]): value is readonly Fields[] => typeof value !== 'string' && Array.isArray(value[0]);

const inline = (fields: Fields): string => `{${fields.map(([key, value]) => pairText(key, value)).join(', ')}}`;

/** All values are read as words, so that "true" and years need no quotation marks. */
const pairText = (key: string, value: Fields[number][1]): string => `${key}: ${typeof value === 'string' && /^(?:true|false|[\d/-]+)$/.test(value) ? value : inlineValue(value)}`;

function inlineValue(value: Fields[number][1]): string {
  if (typeof value === 'string') return scalar(value);
  return `[${(isFieldsList(value) ? value.map(inline) : (value as readonly string[]).map(scalar)).join(', ')}]`;
}

/** Words as a value, in quotation marks where YAML needs them. */
export const scalar = (words: string): string => (/[,[\]{}]/.test(words) ? JSON.stringify(words) : stringify(words, { lineWidth: 0 }).trimEnd());

// ------------------------------------------------------------------------------------------------------- changing entries

/** Writes, changes or (without a value) takes out a key of an entry. */
export function setField({ text, byHand }: ListFile, entry: YAMLMap, key: string, value: string | readonly string[] | undefined): Written {
  const pair = entry.items.find((each) => keyText(each.key) === key);
  if (!pair) return value === undefined ? { change: { start: 0, end: 0, text: '' } } : addField(text, entry, pairText(key, value), byHand);
  const span = pairSpan(text, pair);
  if (!span || hasComment(text.slice(span.start, span.end))) return { reason: `${byHand}: "${key}" is written in a way that is not understood here.` };
  if (value !== undefined) return { change: { ...span, text: pairText(key, value) } };
  return removeField(text, span, `${byHand}: take out "${key}".`);
}

const hasComment = (words: string): boolean => /(?:^|\s)#/.test(words);

/** Replaces one key and its value by another pair of both. */
export function replaceField({ text, byHand }: ListFile, entry: YAMLMap, keys: readonly string[], pair: string): Written {
  const span = pairSpan(text, entry.items.find(({ key }) => keys.includes(keyText(key))));
  return span ? { change: { ...span, text: pair } } : { reason: byHand };
}

function pairSpan(text: string, pair: Pair | undefined): Span | undefined {
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;
  const { value } = pair;
  const range = isScalar(value) || isCollection(value) ? value.range : undefined;
  return range ? { start: pair.key.range[0], end: lastCharacter(text, range[1]) } : undefined;
}

function addField(text: string, entry: YAMLMap, pair: string, byHand: string): Written {
  const first = entry.items[0]?.key;
  const last = pairSpan(text, entry.items.at(-1));
  if (!isScalar(first) || !first.range || !last) return { reason: byHand };
  if (entry.flow) return { change: { start: last.end, end: last.end, text: `, ${pair}` } };
  const column = first.range[0] - (text.lastIndexOf('\n', first.range[0] - 1) + 1);
  const end = endOfLine(text, last.end);
  return { change: { start: end, end, text: `${lineEnd(text)}${' '.repeat(column)}${pair}` } };
}

/** Takes out the lines of an entry, and the comment behind its last. */
export function removeEntry({ text, byHand }: ListFile, entry: YAMLMap): Written {
  const [start = -1, end = -1] = entry.range ?? [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!/^\s*-\s+$/.test(text.slice(lineStart, start))) return { reason: `${byHand}: it is written in a way that is not understood here.` };
  const next = text.indexOf('\n', lastCharacter(text, end));
  return { change: { start: lineStart, end: next < 0 ? text.length : next + 1, text: '' } };
}

/** Takes out the lines of a key; the line that begins an entry is left alone. */
function removeField(text: string, { start, end }: Span, reason: string): Written {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const rest = text.slice(end, next < 0 ? text.length : next);
  if (text.slice(lineStart, start).trim() !== '' || rest.trim() !== '') return { reason };
  return { change: { start: lineStart, end: next < 0 ? text.length : next + 1, text: '' } };
}

// ----------------------------------------------------------------------------------------------------------------- text

export const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The end of the last line of an entry. */
export const endOfEntry = (text: string, { start, end }: Span): number => endOfLine(text, Math.max(start, lastCharacter(text, end)));

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The last character before an offset that is no blank: a block ends where the next begins, lines below its words. */
function lastCharacter(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** The one stretch that differs. */
export function difference(before: string, after: string): TextChange {
  const { start, behind } = commonEnds(before, after);
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}

/** So much is compared at once. */
const BLOCK = 4096;

/** How much two texts have in common at the start, and of the rest at the end. */
export function commonEnds(a: string, b: string): { readonly start: number; readonly behind: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start + BLOCK <= shorter && a.slice(start, start + BLOCK) === b.slice(start, start + BLOCK)) start += BLOCK;
  while (start < shorter && a[start] === b[start]) start++;
  let behind = 0;
  while (behind + BLOCK <= shorter - start && a.slice(a.length - behind - BLOCK, a.length - behind) === b.slice(b.length - behind - BLOCK, b.length - behind)) behind += BLOCK;
  while (behind < shorter - start && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  return { start, behind };
}
