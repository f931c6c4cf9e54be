import { anchorAt, placeOf } from '../../core/anchors.ts';
import { groupBy } from '../../core/collections.ts';
import { ANNOTATION_WORDS, asWritten, type Annotation, type Said } from '../../core/decisions/index.ts';
import type { Mark } from '../../core/recognise/marks.ts';
import { CodePoints } from '../../core/selectors.ts';
import type { EntityType, EventType, Span } from '../../core/types.ts';
import { markText } from '../../ide/marks/text.ts';
import { isPlaced } from '../../ide/marks/words.ts';
import { speakAlike } from '../../ide/marks/wish.ts';
import type { ExportArticle, ExportSource } from '../source.ts';
import { bratDocument, documentName } from './index.ts';
import { ENTITY_LABELS, EVENT_LABELS, MARKED_EVENT, OTHER_LABELS } from './labels.ts';
import { readStandoff, stretchOf, type TextBound } from './read.ts';

/** A document of brat: an `.ann` file, and the text that its marks were made on. */
export interface BratDocument {
  readonly text: string;
  readonly ann: string;
}

/** A document by its path in the folder that was made elsewhere, without an ending. */
export interface NamedDocument extends BratDocument {
  readonly name: string;
}

/** A mark that could not be taken over, or that has no effect here. */
export interface Listed {
  /** Of the `.ann` file, counted from one. */
  readonly line: number;
  readonly words: string;
  readonly reason: string;
}

export interface Imported {
  readonly annotations: readonly Annotation[];
  readonly unplaced: readonly Listed[];
  /** Those of the annotations that have no effect. */
  readonly idle: readonly Listed[];
  /** How many marks say only what Crosscheck says itself, or what is marked here already. */
  readonly known: number;
}

/** What is taken over of many documents. */
export interface ImportedFolder {
  readonly articles: readonly { readonly article: ExportArticle; readonly annotations: readonly Annotation[] }[];
  /** With the names of their documents; a document without an article is one on line 1. */
  readonly unplaced: readonly (Listed & { readonly name: string })[];
  readonly idle: ImportedFolder['unplaced'];
  readonly known: number;
}

/** Takes marks over from documents, each of which belongs to the article of its name. */
export function importDocuments(source: ExportSource, documents: Iterable<NamedDocument>): ImportedFolder {
  const articleOf = articleFinder(source);
  const articles: ImportedFolder['articles'][number][] = [];
  const unplaced: ImportedFolder['unplaced'][number][] = [];
  const idle: ImportedFolder['idle'][number][] = [];
  let known = 0;
  for (const { name, ...document } of documents) {
    const article = articleOf(name);
    if (!article) {
      unplaced.push({ name, line: 1, words: '', reason: `there is no article ${name}.txt` });
      continue;
    }
    const imported = importBrat(source, article, document);
    articles.push({ article, annotations: imported.annotations });
    unplaced.push(...imported.unplaced.map((each) => ({ ...each, name })));
    idle.push(...imported.idle.map((each) => ({ ...each, name })));
    known += imported.known;
  }
  return { articles, unplaced, idle, known };
}

/** Finds the article of a document: the one of its path, else the only one of its name, since some tools know no folders. */
function articleFinder({ articles }: ExportSource): (name: string) => ExportArticle | undefined {
  const bare = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const byPath = new Map(articles.map((article) => [documentName(article.path), article]));
  const byName = groupBy(articles, ({ path }) => bare(documentName(path)));
  return (name) => {
    const ours = documentName(name); // of an article that goes by its whole name
    return byPath.get(name) ?? byPath.get(ours) ?? only(byName.get(bare(name))) ?? only(byName.get(bare(ours)));
  };
}

const only = <T>(list: readonly T[] | undefined): T | undefined => (list?.length === 1 ? list[0] : undefined);

/**
 * Marks made in brat, or any tool that writes brat standoff, as annotations of an article that may have changed since. What Crosscheck exported, or would export of
 * the article, is left out: it is recognised, or marked here already. Of words that are marked otherwise here, the mark here stays.
 */
export function importBrat(source: ExportSource, article: ExportArticle, { text, ann }: BratDocument): Imported {
  const own = ownMarks(source, article);
  const here = groupBy(source.corpus.marksIn(article.id).placed, placeKey);
  const characters = new CodePoints(text);
  const { textBounds, unread, foreign } = readStandoff(ann);
  const annotations: Annotation[] = [];
  const unplaced: Listed[] = [
    ...unread.map(({ line, text: words }) => ({ line, words, reason: 'this is no line of brat standoff' })),
    ...foreign.map(({ what, label, line, count }) => ({ line, words: label, reason: `marks here hold no ${what}s${count > 1 ? ` (${count} times in this file)` : ''}` })),
  ];
  const idle: Listed[] = [];
  let known = 0;
  for (const mark of textBounds) {
    const place = placeIn(article, text, characters, mark);
    const taken = typeof place === 'string' ? place : annotationOf(article, mark, place, mark.recognised || own.has(keyOf(mark, place)), here.get(placeKey(place)) ?? []);
    if (typeof taken === 'string') unplaced.push({ line: mark.line, words: mark.words, reason: taken });
    else if (taken) {
      annotations.push(taken);
      if (!isPlaced(article.analysis, place as Span, taken.kind)) idle.push({ line: mark.line, words: mark.words, reason: 'a name, an event or a claim stands in one paragraph of the text, and these words do not: the mark is taken over, but has no effect' });
    } else known++;
  }
  return { annotations, unplaced, idle, known };
}

/** What a mark says of words here: nothing that is not known, or why it cannot be said. */
function annotationOf(article: ExportArticle, mark: TextBound, place: Span, recognised: boolean, here: readonly Mark[]): Annotation | string | undefined {
  const note = mark.notes.length > 0 ? { note: mark.notes.join(' · ') } : {};
  if (recognised && !mark.byHand && mark.notes.length === 0) return undefined;
  const said: Said = recognised && !mark.byHand ? { kind: 'note', ...note } : { ...meaningOf(mark), ...note };
  const annotation = asWritten({ article: article.path, ...anchorAt(article.analysis.text, place), position: place, ...said } as Annotation);
  if (typeof annotation === 'string') return annotation;
  if (here.some((each) => sayTheSame(each.annotation, annotation))) return undefined;
  const other = here.find((each) => speakAlike(each.annotation.kind, annotation.kind));
  return other ? `the words are marked otherwise here: ${markText(other.annotation)}` : annotation;
}

const sayTheSame = (a: Annotation, b: Annotation): boolean => a.kind === b.kind && ANNOTATION_WORDS.every((key) => a[key] === b[key]);

const placeKey = ({ start, end }: Span): string => `${start} ${end}`;

/** Where the words stand in the article now, or why nobody can tell. */
function placeIn({ analysis }: ExportArticle, text: string, characters: CodePoints, mark: TextBound): Span | string {
  const made = stretchOf(text, characters, mark);
  if (!made) return mark.pieces.length > 1 ? 'words in several pieces, with others between them, are no one place' : 'the words are not those at that place of the text';
  if (text === analysis.text) return made;
  return placeOf(analysis.text, anchorAt(text, made), made) ?? 'the article has changed, and the words are gone or stand in it more than once';
}

/** What Crosscheck itself marks in the article. */
function ownMarks(source: ExportSource, article: ExportArticle): ReadonlySet<string> {
  const { text } = article.analysis;
  const characters = new CodePoints(text);
  return new Set(readStandoff(bratDocument(source, article)).textBounds.flatMap((mark) => {
    const place = stretchOf(text, characters, mark);
    return place ? [keyOf(mark, place)] : [];
  }));
}

const keyOf = ({ label }: TextBound, place: Span): string => `${label} ${placeKey(place)}`;

const byLabel = <T extends string>(labels: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(labels) as [T, string][]).map(([type, label]) => [label.toLowerCase(), type]));

const EVENTS: ReadonlyMap<string, EventType> = byLabel(EVENT_LABELS);

/** Our labels, and those that corpora of news use. */
const ENTITIES: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ...byLabel(ENTITY_LABELS),
  ['per', 'person'], ['pers', 'person'], ['org', 'organization'], ['organisation', 'organization'], ['company', 'organization'], ['loc', 'place'], ['location', 'place'],
  ['gpe', 'place'], ['city', 'place'], ['country', 'place'], ['fac', 'facility'], ['norp', 'group'], ['work_of_art', 'work'], ['misc', 'misc'],
]);

/** What a label makes of its words, with what our own notes say. A label that is not known becomes a tag: nothing is lost. */
function meaningOf({ label, trigger, byHand = {} }: TextBound): Said {
  const key = label.toLowerCase();
  const event = EVENTS.get(key);
  if (event) return { ...byHand, kind: 'event', type: event };
  if (key === MARKED_EVENT.toLowerCase()) return { ...byHand, kind: 'event' };
  if (trigger) return { kind: 'event', tag: label };
  const entity = ENTITIES.get(key);
  if (entity) return { ...byHand, kind: 'entity', type: entity };
  const kind = MARKED.get(key) ?? 'tag';
  return kind === 'tag' ? { tag: label, ...byHand, kind } : { ...byHand, kind };
}

const { date: _, figure: __, quote: ___, tag: ____, ...MARKS } = OTHER_LABELS;
const MARKED: ReadonlyMap<string, keyof typeof MARKS> = byLabel(MARKS);
