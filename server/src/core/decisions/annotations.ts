import * as z from 'zod';
import { groupBy } from '../collections.ts';
import { perObject } from '../memo.ts';
import type { Quote } from '../selectors.ts';
import type { EntityType, EventType, Problem, Span } from '../types.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from './annotation-kinds.ts';
import { ENTITY_TYPES } from './entities.ts';
import type { ReadEntries } from './entries.ts';
import { EVENT_TYPES } from './events.ts';
import { spelling, unknownWord, words } from './fields.ts';
import { ManyEntries } from './many-entries.ts';
import { articlePath } from './scope.ts';

/** A mark by hand on words of an article: the W3C's TextQuoteSelector, with its TextPositionSelector as a hint only. */
export interface Annotation extends Quote {
  /** Path below the folder that holds `newsmodel`. */
  readonly article: string;
  readonly kind: AnnotationKind;
  /** Where the words stood when the mark was made, in UTF-16 code units. */
  readonly position?: Span;
  /** Of an entity (always), or of an event. */
  readonly type?: EntityType | EventType;
  /** Of an entity: the name to show, where the words are another form of it. */
  readonly name?: string;
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
export const ANNOTATION_WORDS = ['type', 'name', 'event', 'subject', 'attribute', 'value', 'tag', 'note'] as const;
export const ANNOTATION_FIELDS = ['article', 'kind', ...ANNOTATION_WORDS, 'exact', 'prefix', 'suffix', 'position'] as const;

const LONGEST_NOTE = 5000;

const verbatim = (missing: string): z.ZodString => z.string({ error: (issue) => (issue.input === undefined ? missing : 'Write words here, not a list.') });

const entry = z.strictObject({
  article: articlePath,
  kind: z.enum(ANNOTATION_KINDS, { error: ({ input }) => unknownWord(input, { what: 'kind', known: ANNOTATION_KINDS }) }),
  type: z.string().trim().optional(),
  name: spelling('Write the name to show, or remove the line.').optional(),
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
}).superRefine(({ kind, type, name, tag, note }, context) => {
  const complain = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  const types: readonly string[] = kind === 'entity' ? ENTITY_TYPES : EVENT_TYPES;
  if (kind === 'entity' ? type === undefined || !types.includes(type) : kind === 'event' && type !== undefined && !types.includes(type)) {
    complain(type === undefined ? 'kind' : 'type', unknownWord(type, { what: 'type', known: types }));
  }
  if (type !== undefined && kind !== 'entity' && kind !== 'event') complain('type', 'Only entities and events have a type.');
  if (name !== undefined && kind !== 'entity') complain('name', 'Only an entity has a name.');
  if (kind === 'tag' && tag === undefined) complain('kind', 'Write "tag:" and the tag.');
  if (kind === 'note' && note === undefined) complain('kind', 'Write "note:" and the note.');
}).transform(({ position, type, ...rest }): Annotation => {
  const [start = 0, end = 0] = position?.split('-').map(Number) ?? [];
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as typeof rest;
  return { ...given, ...(type !== undefined && { type: type as EntityType | EventType }), ...(position !== undefined && { position: { start, end } }) };
});

const FILE = new ManyEntries({ key: 'annotations', entry, fields: ANNOTATION_FIELDS, example: '- article: clippings/fire.txt' });

export interface ReadAnnotations {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly Annotation[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/annotations.yaml`: what the reader has marked by hand. */
export function readAnnotations(text: string): ReadAnnotations {
  const { entries, problems } = annotationEntries(text);
  return entries ? { decisions: entries.map(({ value }) => value), problems } : { problems };
}

/** The marks of a file with their places in it. A file of very many is read once, however often it is asked for in a row, and after an edit only where it is edited. */
export const annotationEntries = (text: string): ReadEntries<Annotation> => FILE.read(text);

/** The marks of a folder by the paths of their articles, in their order. */
export const marksByArticle = perObject((annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> => groupBy(annotations, ({ article }) => article));

/** A mark as it reads once it is written, or why it could not stand in the file. */
export function asWritten({ position, ...rest }: Annotation): Annotation | string {
  const { data, error } = entry.safeParse({ ...rest, ...(position && { position: `${position.start}-${position.end}` }) });
  return data ?? error.issues[0]!.message;
}

/** Says what a mark says of which words, wherever these have moved: of two marks with one key, one is needless. */
export const annotationKey = perObject(({ position: _, ...rest }: Annotation): string => JSON.stringify(ANNOTATION_FIELDS.map((key) => (rest as Readonly<Record<string, unknown>>)[key] ?? null)));

/** The article that a key speaks of; undefined of what is no key. */
export function articleOfKey(key: string): string | undefined {
  try {
    const [article] = JSON.parse(key) as readonly unknown[];
    return typeof article === 'string' ? article : undefined;
  } catch {
    return undefined;
  }
}
