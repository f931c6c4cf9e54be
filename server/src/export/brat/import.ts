import { placeOf } from '../../core/anchors.ts';
import type { Annotation } from '../../core/decisions/index.ts';
import { CodePoints, quoteAt } from '../../core/selectors.ts';
import type { EntityType, EventType, Span } from '../../core/types.ts';
import type { ExportArticle, ExportSource } from '../source.ts';
import { bratDocument } from './index.ts';
import { ENTITY_LABELS, EVENT_LABELS, OTHER_LABELS } from './labels.ts';
import { readStandoff, stretchOf, type TextBound } from './read.ts';

/** A document of brat: an `.ann` file, and the text that its marks were made on. */
export interface BratDocument {
  readonly text: string;
  readonly ann: string;
}

/** A mark that could not be taken over. */
export interface Unplaced {
  /** Of the `.ann` file, counted from one. */
  readonly line: number;
  readonly words: string;
  readonly reason: string;
}

export interface Imported {
  readonly annotations: readonly Annotation[];
  readonly unplaced: readonly Unplaced[];
  /** How many marks say only what Crosscheck says itself. */
  readonly known: number;
}

/**
 * Marks made in brat, INCEpTION or any tool that writes brat standoff, as annotations of an article that may have changed since. What Crosscheck itself would export of the
 * article is left out: it is recognised anyway.
 */
export function importBrat(source: ExportSource, article: ExportArticle, { text, ann }: BratDocument): Imported {
  const own = ownMarks(source, article);
  const characters = new CodePoints(text);
  const { textBounds, unread } = readStandoff(ann);
  const annotations: Annotation[] = [];
  const unplaced: Unplaced[] = unread.map(({ line, text: words }) => ({ line, words, reason: 'this is no line of brat standoff' }));
  let known = 0;
  for (const mark of textBounds) {
    const place = placeIn(article, text, characters, mark);
    if (typeof place === 'string') {
      unplaced.push({ line: mark.line, words: mark.words, reason: place });
      continue;
    }
    const said = { article: article.path, ...quoteAt(article.analysis.text, place), position: place, ...(mark.notes.length > 0 && { note: mark.notes.join(' · ') }) };
    if (!own.has(keyOf(mark, place))) annotations.push({ ...said, ...meaningOf(mark) });
    else if (mark.notes.length > 0) annotations.push({ ...said, kind: 'note' });
    else known++;
  }
  return { annotations, unplaced, known };
}

/** Where the words stand in the article now, or why nobody can tell. */
function placeIn({ analysis }: ExportArticle, text: string, characters: CodePoints, mark: TextBound): Span | string {
  const made = stretchOf(text, characters, mark);
  if (!made) return mark.pieces.length > 1 ? 'words in several pieces, with others between them, are no one place' : 'the words are not those at that place of the text';
  if (text === analysis.text) return made;
  return placeOf(analysis.text, quoteAt(text, made), made) ?? 'the article has changed, and the words are gone or stand in it more than once';
}

/** What Crosscheck itself marks in the article. */
function ownMarks(source: ExportSource, article: ExportArticle): ReadonlySet<string> {
  const { text } = article.analysis;
  const characters = new CodePoints(text);
  return new Set(readStandoff(bratDocument(source, article, 'notes')).textBounds.flatMap((mark) => {
    const place = stretchOf(text, characters, mark);
    return place ? [keyOf(mark, place)] : [];
  }));
}

const keyOf = ({ label, trigger }: TextBound, { start, end }: Span): string => JSON.stringify([label, trigger, start, end]);

const byLabel = <T extends string>(labels: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(labels) as [T, string][]).map(([type, label]) => [label.toLowerCase(), type]));

const EVENTS: ReadonlyMap<string, EventType> = byLabel(EVENT_LABELS);

/** Our labels, and those that corpora of news use. */
const ENTITIES: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ...byLabel(ENTITY_LABELS),
  ['per', 'person'], ['pers', 'person'], ['org', 'organization'], ['organisation', 'organization'], ['company', 'organization'], ['loc', 'place'], ['location', 'place'],
  ['gpe', 'place'], ['city', 'place'], ['country', 'place'], ['fac', 'facility'], ['norp', 'group'], ['work_of_art', 'work'], ['misc', 'misc'],
]);

/** What a label makes of its words. One that is not known becomes a tag: nothing is lost. */
function meaningOf({ label, trigger }: TextBound): Pick<Annotation, 'kind' | 'type' | 'tag'> {
  const key = label.toLowerCase();
  const event = EVENTS.get(key);
  if (trigger) return event ? { kind: 'event', type: event } : { kind: 'event', tag: label };
  const entity = ENTITIES.get(key);
  if (entity) return { kind: 'entity', type: entity };
  if (key === OTHER_LABELS.claim.toLowerCase()) return { kind: 'claim' };
  return event ? { kind: 'event', type: event } : { kind: 'tag', tag: label };
}
