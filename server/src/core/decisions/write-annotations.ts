import type { Span } from '../types.ts';
import { ANNOTATION_WORDS, annotationEntries, annotationKey, articleOfKey, type Annotation } from './annotations.ts';
import { apply, difference, endOfEntry, lineEnd, listFile, proven, scalar, type TextChange, type Written } from './edit-list.ts';
import type { Entry } from './entries.ts';

/** A mark to add; or, by its key, one that is to say something else, or to go. */
export type AnnotationChange =
  | { readonly add: Annotation }
  | { readonly change: string; readonly to: Said }
  | { readonly remove: string };

/** What a mark comes to say; without a value, a key goes. */
export type Said = { readonly [K in 'kind' | (typeof ANNOTATION_WORDS)[number]]?: Annotation[K] | undefined };

const fileOf = listFile('annotations', 'What the reader has marked in these articles by hand');

/**
 * Writes marks into the text of `annotations.yaml`: new ones at their places in the order of articles and positions, so that two people's files merge well; what stands in it
 * stays as it is. A mark that is there already is not added again. A text that cannot be read, or holds a mistake, is never touched.
 */
export function writeAnnotations(text: string, changes: readonly AnnotationChange[]): Written {
  const { entries, problems: [problem] } = annotationEntries(text);
  if (!entries || problem) return { reason: `newsmodel/annotations.yaml cannot be read as a whole, so it is not changed. ${problem?.message ?? ''}`.trim() };
  // Only marks of these articles have to be known by what they say: there may be very many others.
  const articles = new Set(changes.map((change) => ('add' in change ? change.add.article : articleOfKey('change' in change ? change.change : change.remove))));
  const isHere = ({ value: { article } }: Entry<Annotation>): boolean => articles.has(article);
  const here = entries.filter(isHere);
  const byKey = new Map(here.map((each) => [annotationKey(each.value), each]));
  const [edits, removals] = [[] as TextChange[], [] as TextChange[]];
  const [fresh, expected] = [[] as Annotation[], new Map([...byKey].map(([key, { value }]) => [key, value]))];
  for (const each of changes) {
    if ('add' in each) {
      const key = annotationKey(each.add);
      if (!expected.has(key)) fresh.push(each.add);
      expected.set(key, each.add);
      continue;
    }
    const key = 'remove' in each ? each.remove : each.change;
    const entry = byKey.get(key);
    if (!entry || !expected.delete(key)) return { reason: 'This is no longer in newsmodel/annotations.yaml.' };
    if ('change' in each) expected.set(annotationKey(changed(entry.value, each.to)), changed(entry.value, each.to));
    if ('remove' in each) removals.push(removal(text, entry));
    else edits.push(...saying(text, entry, each.to));
  }
  const written = insert(text, entries, [...fresh].sort(inOrder), { edits, removals });
  const after = annotationEntries(written);
  const holds = after.entries !== undefined && after.problems.length === 0
    && sameKeys(after.entries.filter(isHere).map(({ value }) => annotationKey(value)), here, expected)
    && sameInOrder(after.entries.filter((each) => !isHere(each)), entries.filter((each) => !isHere(each)));
  return proven(fileOf(text), { change: difference(text, written) }, holds);
}

/** The text with marks added to it; what there is to write when there is no file yet. */
export const withAnnotations = (text: string, annotations: readonly Annotation[]): string | { readonly reason: string } => {
  const written = writeAnnotations(text, annotations.map((add) => ({ add })));
  return 'reason' in written ? written : apply(text, written.change);
};

const changed = (annotation: Annotation, to: Said): Annotation => Object.fromEntries(Object.entries({ ...annotation, ...to }).filter(([, value]) => value !== undefined)) as unknown as Annotation;

/** What was there twice may stay so. */
function sameKeys(found: readonly string[], before: readonly Entry<Annotation>[], expected: ReadonlyMap<string, unknown>): boolean {
  const keys = new Set(found);
  return keys.size === expected.size && found.length - keys.size <= before.length && [...keys].every((key) => expected.has(key));
}

const sameInOrder = (a: readonly Entry<Annotation>[], b: readonly Entry<Annotation>[]): boolean =>
  a.length === b.length && a.every(({ value }, i) => value === b[i]!.value || annotationKey(value) === annotationKey(b[i]!.value));

// ---------------------------------------------------------------------------------------------------------- the changes

/** The text with entries put in, each before the first of those there that comes after it, and with other changes. */
function insert(text: string, entries: readonly Entry<Annotation>[], fresh: readonly Annotation[], { edits, removals }: { readonly edits: readonly TextChange[]; readonly removals: readonly TextChange[] }): string {
  const eol = lineEnd(text);
  const lines = (list: readonly Annotation[], indent: string): string => list.flatMap(entryLines).map((line) => indent + line).join(eol);
  const [first] = entries;
  if (!first) {
    const head = text.replace(/^annotations:.*(?:\r?\n|$)/m, '');
    return fresh.length === 0 ? text : `${head.trim() === '' ? fileOf(text).title + eol : `${head.trimEnd()}${eol}`}annotations:${eol}${lines(fresh, '  ')}${eol}`;
  }
  const indent = indentOf(text, first.spanAt().start);
  const all = [...edits];
  // Where the entry before goes, new ones take its place.
  const inPlace = new Map<TextChange, TextChange>();
  let next = 0;
  for (let i = 0; i <= entries.length && next < fresh.length; i++) {
    const due: Annotation[] = [];
    while (next < fresh.length && (i === entries.length || inOrder(fresh[next]!, entries[i]!.value) < 0)) due.push(fresh[next++]!);
    if (due.length === 0) continue;
    // Below the entry before, so that comments above the next one stay with it.
    const at = i === 0 ? endOfKey(text) : endOfEntry(text, entries[i - 1]!.spanAt());
    const gone = removals.find(({ start, end }) => start < at && at <= end);
    if (gone) inPlace.set(gone, { ...gone, text: `${inPlace.get(gone)?.text ?? ''}${lines(due, indent)}${eol}` });
    else all.push({ start: at, end: at, text: eol + lines(due, indent) });
  }
  return applyAll(text, [...all, ...removals.map((gone) => inPlace.get(gone) ?? gone)]);
}

/** Makes changes that do not overlap. */
function applyAll(text: string, changes: readonly TextChange[]): string {
  let [written, taken] = ['', 0];
  for (const { start, end, text: inserted } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    written += text.slice(taken, start) + inserted;
    taken = end;
  }
  return written + text.slice(taken);
}

/** Takes out the lines of an entry. */
function removal(text: string, { spanAt }: Entry<Annotation>): TextChange {
  const entry = spanAt();
  const end = endOfEntry(text, entry);
  const next = text.indexOf('\n', end);
  return { start: lineStart(text, entry.start), end: next < 0 ? text.length : next + 1, text: '' };
}

/** Changes what an entry says, a line a key; a new line comes where a new entry has it. */
function saying(text: string, { value, spanAt }: Entry<Annotation>, to: Said): readonly TextChange[] {
  const written: Readonly<Record<string, unknown>> = { ...value };
  const kind = spanAt('kind');
  const column = ' '.repeat(text.slice(lineStart(text, kind.start), kind.start).search(/kind: *$/));
  return (Object.entries(to) as [string, string | undefined][]).flatMap(([key, next]): TextChange[] => {
    const span = spanAt(key);
    if (written[key] === undefined) {
      if (next === undefined) return [];
      const above = ANNOTATION_WORDS.slice(0, ANNOTATION_WORDS.indexOf(key as (typeof ANNOTATION_WORDS)[number])).findLast((other) => written[other] !== undefined);
      const at = endOfLine(text, above === undefined ? kind : spanAt(above));
      return [{ start: at, end: at, text: `${lineEnd(text)}${column}${key}: ${scalar(next)}` }];
    }
    if (next !== undefined) return written[key] === next ? [] : [{ ...span, text: scalar(next) }];
    return [{ start: lineStart(text, span.start), end: endOfLine(text, span) + lineEnd(text).length, text: '' }];
  });
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const endOfLine = (text: string, span: Span): number => endOfEntry(text, span);

/** The end of the line of the key above the entries. */
function endOfKey(text: string): number {
  const line = /^annotations:[^\r\n]*/m.exec(text);
  return line ? line.index + line[0].length : 0;
}

/** The blanks before the "-" of an entry. */
const indentOf = (text: string, start: number): string => /^ */.exec(text.slice(lineStart(text, start), start))![0];

function entryLines({ article, kind, exact, prefix, suffix, position, ...rest }: Annotation): readonly string[] {
  const pairs = [
    `article: ${scalar(article)}`, `kind: ${kind}`,
    ...ANNOTATION_WORDS.flatMap((key) => (rest[key] === undefined ? [] : [`${key}: ${scalar(rest[key])}`])),
    `exact: ${JSON.stringify(exact)}`, `prefix: ${JSON.stringify(prefix)}`, `suffix: ${JSON.stringify(suffix)}`,
    ...(position ? [`position: ${position.start}-${position.end}`] : []),
  ];
  return pairs.map((pair, i) => `${i === 0 ? '- ' : '  '}${pair}`);
}

/** By article, then by position; where that is not known, first. */
function inOrder(a: Annotation, b: Annotation): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  const [p, q] = [a.position ?? NOWHERE, b.position ?? NOWHERE];
  return p.start - q.start || p.end - q.end;
}

const NOWHERE: Span = { start: 0, end: 0 };
