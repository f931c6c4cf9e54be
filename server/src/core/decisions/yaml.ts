import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLMap, type YAMLParseError } from 'yaml';
import { isTooDeep } from '../read/too-deep.ts';
import type { Problem, Span } from '../types.ts';

/** A larger file was not written by people: some ten thousand entries. */
export const LARGEST_DECISIONS = 1_000_000;

/** A YAML text as parsed; without a root, and with a problem, when it cannot be read at all. */
export interface ParsedYaml {
  readonly root?: Node | null;
  readonly problems: readonly Problem[];
}

/** Something wrong in a file of decisions. */
export const mistake = (span: Span, message: string, code = 'newsmodel.invalid'): Problem => ({ start: span.start, end: span.end, code, severity: 'error', message });

/** Something in such a file that counts for nothing, or not for all that it says. */
export const warning = (span: Span, message: string, code?: string): Problem => ({ ...mistake(span, message, code), severity: 'warning' });

/** Parses YAML of untrusted origin: never throws, and nothing in it is expanded. All scalars are strings, as they were written. */
export function parseYaml(text: string): ParsedYaml {
  const obstacle = obstacleIn(text);
  if (obstacle) return { problems: [obstacle] };
  try {
    // Not `silent`: that would hide a second document. Nothing is logged, since nothing is converted.
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (!error) return { root: document.contents, problems: [] };
    return { problems: [mistake(lineAround(text, beginning(document, error)), `This cannot be read as YAML: ${IN_PLAIN_WORDS[error.code] ?? withStop(error.message)} ${KEPT}`, 'newsmodel.yaml')] };
  } catch {
    return { problems: [mistake(lineAround(text, 0), `This cannot be read as YAML. ${KEPT}`, 'newsmodel.yaml')] };
  }
}

/** Where the mistake was made: what is never closed is noticed only at the end of the file. */
function beginning(document: Document.Parsed, { code, pos: [at] }: YAMLParseError): number {
  if (code !== 'MISSING_CHAR') return at;
  let start = at;
  visit(document, {
    Node: (_, node) => {
      const [from = at, to = 0] = node.range ?? [];
      if ((isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE')) && from < at && to >= at) start = from;
    },
  });
  return start;
}

const KEPT = 'Until it can be read, the decisions last read stay in use.';

/** Whether a text can be parsed without harm, whatever is wrong in it. */
export const canParse = (text: string): boolean => text.length <= LARGEST_DECISIONS && !isTooDeep(text);

/** The first mark that git leaves where two versions could not be merged. */
export const mergeMarks = (text: string): RegExpExecArray | null => /^(?:<{7}|>{7}|\|{7})(?:\s|$)|^={7}$/m.exec(text);

/** What keeps a text from being parsed. */
function obstacleIn(text: string): Problem | undefined {
  const top = lineAround(text, 0);
  const conflict = mergeMarks(text);
  if (conflict) {
    return mistake(lineAround(text, conflict.index), `Two versions of this file were merged and differ here. Keep what is right of both, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>. ${KEPT}`, 'newsmodel.merge');
  }
  if (text.length > LARGEST_DECISIONS) return mistake(top, `The file is too large (${text.length.toLocaleString('en-US')} characters; at most ${LARGEST_DECISIONS.toLocaleString('en-US')}): it is not read. Remove what is no longer needed.`, 'newsmodel.too-large');
  if (isTooDeep(text)) return mistake(top, 'The file is nested too deeply: it is not read.', 'newsmodel.yaml');
  return undefined;
}

const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a line begins with a tab. Indent with spaces.',
  BAD_INDENT: 'a line is indented by more or fewer spaces than those it belongs to, or a closing bracket is missing.',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second colon in the line. Put quotation marks around words that hold a colon: name: "Mission: Mars".',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon. Write "key: value".',
  MISSING_CHAR: 'a quotation mark, bracket, comma or colon is missing, or the line is indented otherwise than those it belongs to.',
  BAD_SCALAR_START: 'a value begins with a character that has a meaning in YAML. Put quotation marks around it.',
  BAD_ALIAS: 'a value begins with "*" or "&". Put quotation marks around it.',
  UNEXPECTED_TOKEN: 'there is something here that does not belong to the lines before it. Check the indentation.',
  MULTIPLE_DOCS: 'a line "---" begins a second document. Keep everything in one.',
};

const withStop = (message: string): string => `${message.split('\n', 1)[0]!.replace(/[:.]?$/, '')}.`;

/** The line at an offset, without the blanks around it. */
export function lineAround(text: string, offset: number): Span {
  const at = Math.min(offset, text.length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const line = text.slice(start, next < 0 ? text.length : next);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}

/** Where a node's own characters stand. */
export const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });

/** The node as plain strings, lists and objects. Of keys that are given twice the first counts. */
export function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plain(value)] as const).reverse());
  return undefined;
}

export const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

/** What no file of decisions may hold anywhere: references to other parts of the file, and keys that are given twice. */
export function oddities(node: Node): readonly Problem[] {
  const found: Problem[] = [];
  visit(node, {
    Alias: (_, alias) => {
      found.push(mistake(spanOf(alias), `"*${alias.source}" refers to another place of the file; write out what it stands for. (Words that begin with "*" need quotation marks.)`));
    },
    Map: (_, map) => {
      found.push(...repeatedKeys(map));
    },
  });
  return found;
}

function repeatedKeys(map: YAMLMap): Problem[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = keyText(key);
    if (!seen.has(name)) seen.add(name);
    else if (isScalar(key)) return [mistake(spanOf(key), `"${name}" is given twice; keep one of them.`)];
    return [];
  });
}

/** Where the key of a map stands. */
export function keySpan(node: unknown, key: string): Span | undefined {
  const found = isMap(node) ? node.items.find((pair) => keyText(pair.key) === key)?.key : undefined;
  return isScalar(found) ? spanOf(found) : undefined;
}

/** The node at a path of keys and indexes. */
export function nodeAt(node: unknown, path: readonly PropertyKey[]): Node | undefined {
  const found = path.reduce<unknown>((at, step) => {
    if (isMap(at)) return at.items.find(({ key }) => keyText(key) === step)?.value;
    return isSeq(at) && typeof step === 'number' ? at.items[step] : undefined;
  }, node);
  return isScalar(found) || isMap(found) || isSeq(found) || isAlias(found) ? found : undefined;
}
