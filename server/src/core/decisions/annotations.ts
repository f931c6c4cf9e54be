import * as z from 'zod';
import type { Quote } from '../selectors.ts';
import type { EntityType, EventType, Problem, Span } from '../types.ts';
import { apply, difference, endOfEntry, lineEnd, scalar, type Written } from './edit-list.ts';
import { ENTITY_TYPES } from './entities.ts';
import { readEntries, type Entry, type FileKind } from './entries.ts';
import { EVENT_TYPES } from './events.ts';
import { unknownWord, words } from './fields.ts';
import { articlePattern } from './scope.ts';

/** What a mark by hand says of its words. */
export const ANNOTATION_KINDS = ['entity', 'not-entity', 'event', 'claim', 'note', 'tag'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** A mark by hand on words of an article: the W3C's TextQuoteSelector, with its TextPositionSelector as a hint only. */
export interface Annotation extends Quote {
  /** Path below the folder that holds `newsmodel`. */
  readonly article: string;
  readonly kind: AnnotationKind;
  /** Where the words stood when the mark was made, in UTF-16 code units. */
  readonly position?: Span;
  /** Of an entity (always), or of an event. */
  readonly type?: EntityType | EventType;
  /** The event that it tells of, by its id in `events.yaml`. */
  readonly event?: string;
  /** Of a claim. */
  readonly subject?: string;
  readonly attribute?: string;
  readonly value?: string;
  /** Of a tag. */
  readonly tag?: string;
  /** Of a note; with any other mark, what else is said of it. */
  readonly note?: string;
}

/** Keys in the order in which they are written. */
const WORDS = ['type', 'event', 'subject', 'attribute', 'value', 'tag', 'note'] as const;
export const ANNOTATION_FIELDS = ['article', 'kind', ...WORDS, 'exact', 'prefix', 'suffix', 'position'] as const;

const LONGEST_NOTE = 5000;

const verbatim = (missing: string): z.ZodString => z.string({ error: (issue) => (issue.input === undefined ? missing : 'Write words here, not a list.') });

const entry = z.strictObject({
  article: articlePattern.refine((path) => !/[*?[\]{}]/.test(path), 'Name one article: a mark stands in one place.'),
  kind: z.enum(ANNOTATION_KINDS, { error: ({ input }) => unknownWord(input, { what: 'kind', known: ANNOTATION_KINDS }) }),
  type: z.string().trim().optional(),
  event: words('Write the id of the event, or remove the line.').optional(),
  subject: words('Write whom the claim is about, or remove the line.').optional(),
  attribute: words('Write what is claimed, or remove the line.').optional(),
  value: words('Write the value, or remove the line.').optional(),
  tag: words('Write the tag, or remove the line.').optional(),
  note: words('Write the note, or remove the line.', LONGEST_NOTE).optional(),
  exact: verbatim('The marked words are missing: write "exact:" and the words as they stand in the article.').min(1, 'The marked words are missing: write them as they stand in the article.'),
  prefix: verbatim('').default(''),
  suffix: verbatim('').default(''),
  position: z.string().regex(/^\d{1,9}-\d{1,9}$/, 'Write where the words begin and end, such as position: 120-131, or remove the line.').optional(),
}).superRefine(({ kind, type, tag, note }, context) => {
  const complain = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  const types: readonly string[] = kind === 'entity' ? ENTITY_TYPES : EVENT_TYPES;
  if (kind === 'entity' ? type === undefined || !types.includes(type) : kind === 'event' && type !== undefined && !types.includes(type)) {
    complain(type === undefined ? 'kind' : 'type', unknownWord(type, { what: 'type', known: types }));
  }
  if (type !== undefined && kind !== 'entity' && kind !== 'event') complain('type', 'Only entities and events have a type.');
  if (kind === 'tag' && tag === undefined) complain('kind', 'Write "tag:" and the tag.');
  if (kind === 'note' && note === undefined) complain('kind', 'Write "note:" and the note.');
});

const KIND: FileKind<z.output<typeof entry>> = { key: 'annotations', entry, fields: ANNOTATION_FIELDS, example: '- article: clippings/fire.txt' };

export interface ReadAnnotations {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly Annotation[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/annotations.yaml`: what the reader has marked by hand. */
export function readAnnotations(text: string): ReadAnnotations {
  const { entries, problems } = readEntries(text, KIND);
  return entries ? { decisions: entries.map(({ value }) => annotationOf(value)), problems } : { problems };
}

function annotationOf({ position, type, ...rest }: z.output<typeof entry>): Annotation {
  const [start = 0, end = 0] = position?.split('-').map(Number) ?? [];
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as typeof rest;
  return { ...given, ...(type !== undefined && { type: type as EntityType | EventType }), ...(position !== undefined && { position: { start, end } }) };
}

// -------------------------------------------------------------------------------------------------------------- writing

const BY_HAND = 'Change newsmodel/annotations.yaml by hand';
const TITLE = '# What the reader has marked in these articles by hand: see "newsmodel" in the documentation of Crosscheck.';

/**
 * Adds marks to the text of `annotations.yaml`, each at its place in the order of articles and positions, so that two people's files merge well; what stands in it stays as it
 * is. A mark that is there already is not added again. A text that cannot be read, or holds a mistake, is never touched.
 */
export function addAnnotations(text: string, annotations: readonly Annotation[]): Written {
  const before = readEntries(text, KIND);
  const [problem] = before.problems;
  if (!before.entries || problem) return { reason: `newsmodel/annotations.yaml cannot be read as a whole, so it is not changed. ${problem?.message ?? ''}`.trim() };
  const known = new Set(before.entries.map(({ value }) => sameness(annotationOf(value))));
  const fresh = [...annotations].sort(inOrder).filter((annotation) => !known.has(sameness(annotation)) && known.add(sameness(annotation)));
  const written = insert(text, before.entries, fresh);
  const after = readAnnotations(written).decisions;
  const expected = [...before.entries.map(({ value }) => annotationOf(value)), ...fresh];
  // The change does what it should, and nothing else.
  if (JSON.stringify(after?.map(sameness).sort()) !== JSON.stringify(expected.map(sameness).sort())) return { reason: `${BY_HAND}: it is written in a way that is not understood here.` };
  return { change: difference(text, written) };
}

/** The text with entries put in, each before the first of those there that comes after it. */
function insert(text: string, entries: readonly Entry<z.output<typeof entry>>[], fresh: readonly Annotation[]): string {
  const eol = lineEnd(text);
  const indent = entries[0] ? indentOf(text, entries[0].spanAt().start) : '  ';
  const lines = (list: readonly Annotation[]): string => list.flatMap(entryLines).map((line) => indent + line).join(eol);
  if (fresh.length === 0) return text;
  if (entries.length === 0) {
    const head = text.replace(/^annotations:.*(?:\r?\n|$)/m, '');
    return `${head.trim() === '' ? TITLE + eol : `${head.trimEnd()}${eol}`}annotations:${eol}${lines(fresh)}${eol}`;
  }
  const existing = entries.map((each) => ({ annotation: annotationOf(each.value), end: endOfEntry(text, each.spanAt()) }));
  let [written, taken, next] = ['', 0, 0];
  for (let i = 0; i <= existing.length; i++) {
    const due: Annotation[] = [];
    while (next < fresh.length && (i === existing.length || inOrder(fresh[next]!, existing[i]!.annotation) < 0)) due.push(fresh[next++]!);
    if (due.length === 0) continue;
    // Below the entry before, so that comments above the next one stay with it.
    const at = i === 0 ? endOfKey(text) : existing[i - 1]!.end;
    written += text.slice(taken, at) + eol + lines(due);
    taken = at;
  }
  return written + text.slice(taken);
}

/** The end of the line of the key above the entries. */
function endOfKey(text: string): number {
  const line = /^annotations:[^\r\n]*/m.exec(text);
  return line ? line.index + line[0].length : 0;
}

/** The blanks before the "-" of an entry. */
const indentOf = (text: string, start: number): string => /^ */.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))![0];

function entryLines({ article, kind, exact, prefix, suffix, position, ...rest }: Annotation): readonly string[] {
  const pairs = [
    `article: ${scalar(article)}`, `kind: ${kind}`,
    ...WORDS.flatMap((key) => (rest[key] === undefined ? [] : [`${key}: ${scalar(rest[key])}`])),
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

/** Two marks are the same when they say the same of the same words, wherever these have moved. */
const sameness = ({ position: _, ...rest }: Annotation): string => JSON.stringify(ANNOTATION_FIELDS.map((key) => (rest as Readonly<Record<string, unknown>>)[key] ?? null));

/** The text with marks added to it; what there is to write when there is no file yet. */
export const withAnnotations = (text: string, annotations: readonly Annotation[]): string | { readonly reason: string } => {
  const written = addAnnotations(text, annotations);
  return 'reason' in written ? written : apply(text, written.change);
};
