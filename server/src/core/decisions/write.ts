import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EntityType, Span } from '../types.ts';
import { readEntities, type EntityDecision } from './entities.ts';
import { keyText, nodeAt } from './yaml.ts';

/** What is to be written of a name: its type, or that it is none. */
export interface NewDecision {
  readonly name: string;
  /** Undefined: rejected. */
  readonly type?: EntityType | undefined;
}

export interface TextChange extends Span {
  readonly text: string;
}

/** The change to the file's text, or why it must be left to the reader. */
export type Written = { readonly change: TextChange } | { readonly reason: string };

const BY_HAND = 'Change newsmodel/entities.yaml by hand';

/**
 * Writes decisions for all articles into the text of `entities.yaml`: what the text says of a name is changed, the rest is added below the last entry, and
 * everything else stays as it is, comments and order too. A text that cannot be read is never touched.
 */
export function writeEntities(text: string, decisions: readonly NewDecision[]): Written {
  let written = text;
  for (const decision of decisions) {
    const made = writeOne(written, decision);
    if ('reason' in made) return made;
    written = apply(written, made.change);
  }
  return { change: difference(text, written) };
}

function writeOne(text: string, decision: NewDecision): Written {
  const { decisions, problems } = readEntities(text);
  if (!decisions) return { reason: `newsmodel/entities.yaml cannot be read, so it is not changed. ${problems[0]?.message ?? ''}`.trim() };
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const known = decisions.find(({ articles, spellings }) => !articles && spellings.includes(decision.name));
  const made = known ? changeEntry(document, known, decision) : addEntry(text, document, decision);
  return 'reason' in made || holds(apply(text, made.change), { decisions, problems: problems.length }, decision, known) ? made : { reason: `${BY_HAND}: it is written in a way that is not understood here.` };
}

/** Makes sure that the change does what it should, and nothing else. */
function holds(text: string, before: { readonly decisions: readonly EntityDecision[]; readonly problems: number }, { name, type }: NewDecision, known: EntityDecision | undefined): boolean {
  const after = readEntities(text);
  if (!after.decisions || after.problems.length > before.problems) return false;
  const wanted = ({ name, spellings, articles }: EntityDecision): EntityDecision => ({ name, spellings, ...(type && { type }), ...(articles && { articles }) });
  const expected = known
    ? before.decisions.map((each) => (each === known ? wanted(each) : each))
    : [...before.decisions, wanted({ name, spellings: [name] })];
  return JSON.stringify(after.decisions) === JSON.stringify(expected);
}

function changeEntry({ contents }: Document.Parsed, known: EntityDecision, { name, type }: NewDecision): Written {
  const list = nodeAt(contents, ['entities']);
  const item = isSeq(list) ? list.items.find((each) => isMap(each) && isEntry(each, known)) : undefined;
  if (!isMap(item)) return { reason: `${BY_HAND}: "${name}" stands in it already.` };
  if (!type && known.spellings.length > 1) return { reason: `${BY_HAND}: "${name}" stands in it with aliases, or as the alias of another name.` };
  const span = pairSpan(item.items.find(({ key }) => ['type', 'rejected'].includes(keyText(key))));
  return span ? { change: { ...span, text: sayType(type) } } : { reason: `${BY_HAND}: "${name}" stands in it already.` };
}

const isEntry = (item: YAMLMap, { name }: EntityDecision): boolean => {
  const written = nodeAt(item, ['name']);
  return isScalar(written) && String(written.value).split(/\s/).filter(Boolean).join(' ') === name && !item.has('articles');
};

const sayType = (type: EntityType | undefined): string => (type ? `type: ${type}` : 'rejected: true');

function pairSpan(pair: Pair | undefined): Span | undefined {
  return isScalar(pair?.key) && isScalar(pair.value) && pair.key.range && pair.value.range ? { start: pair.key.range[0], end: pair.value.range[1] } : undefined;
}

function addEntry(text: string, { contents }: Document.Parsed, decision: NewDecision): Written {
  const list = nodeAt(contents, ['entities']);
  if (isSeq(list) && list.items.length > 0) return list.flow ? addInline(list, decision) : addBelow(text, list, decision);
  const entry = lines('  ', decision);
  const eol = lineEnd(text);
  const pair = isMap(contents) ? contents.items.find(({ key }) => keyText(key) === 'entities') : undefined;
  if (isScalar(pair?.key) && pair.key.range) {
    // "entities:" or "entities: []", with or without a comment behind it.
    const colon = text.indexOf(':', pair.key.range[1]) + 1;
    const value = isCollection(list) && list.range ? list.range[1] : colon;
    const end = endOfLine(text, value);
    return { change: { start: colon, end, text: text.slice(value, end).trimEnd() + eol + entry.join(eol) } };
  }
  if (isCollection(contents) && contents.flow) return { reason: `${BY_HAND}: it is written in one line.` };
  const before = text === '' || text.endsWith('\n') ? '' : eol;
  const title = text.trim() === '' ? TITLE.map((line) => line + eol).join('') : '';
  return { change: { start: text.length, end: text.length, text: `${before}${title}entities:${eol}${entry.join(eol)}${eol}` } };
}

/** What a new file begins with. */
const TITLE = ['# What the reader of these articles has decided about names: see "newsmodel" in the documentation of Crosscheck.'];

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** A new entry of a list in block style. */
const lines = (indent: string, { name, type }: NewDecision): readonly string[] => [`${indent}- name: ${scalar(name)}`, `${indent}  ${sayType(type)}`];

const scalar = (name: string): string => (/[,[\]{}]/.test(name) ? JSON.stringify(name) : stringify(name, { lineWidth: 0 }).trimEnd());

function addInline(list: YAMLSeq, decision: NewDecision): Written {
  const last = list.items.at(-1);
  const end = (isCollection(last) || isScalar(last) ? last.range?.[1] : undefined) ?? -1;
  return end < 0 ? { reason: BY_HAND } : { change: { start: end, end, text: `, {name: ${scalar(decision.name)}, ${sayType(decision.type)}}` } };
}

/** Below the last line of the last entry, as far to the right as the entries before it. */
function addBelow(text: string, list: YAMLSeq, decision: NewDecision): Written {
  const last = list.items.at(-1);
  const start = list.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (!(isCollection(last) || isScalar(last)) || !last.range || indent.trim() !== '') return { reason: `${BY_HAND}: its list is written in a way that is not understood here.` };
  const end = endOfLine(text, Math.max(last.range[0], lastCharacter(text, last.range[1])));
  const eol = lineEnd(text);
  return { change: { start: end, end, text: eol + lines(indent, decision).join(eol) } };
}

/** The last character before an offset that is no blank: a block ends where the next begins, lines below its words. */
function lastCharacter(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

const apply = (text: string, { start, end, text: inserted }: TextChange): string => text.slice(0, start) + inserted + text.slice(end);

/** The one stretch that differs. */
function difference(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
