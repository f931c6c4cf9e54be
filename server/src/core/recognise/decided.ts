import type { Names } from '../decisions/index.ts';
import { apart, marksOf, type Mark } from './marks.ts';
import { contains, move, overlapping } from '../span.ts';
import { oneLine } from '../text.ts';
import type { Article, EntityType, Span } from '../types.ts';
import type { EntityCandidate } from './entities/index.ts';

/** A name, recognised or given by the reader. */
export interface NameCandidate extends EntityCandidate {
  /** The name of the entity that the reader says it names. */
  readonly decided?: string;
  /** What these very words were recognised as, before the reader's word. */
  readonly was?: EntityType;
  /** An entry of `entities.yaml` finds it here. */
  readonly found?: true;
  /** It is marked at this place by hand. */
  readonly marked?: true;
}

/**
 * The names of an article after the reader's word on them: what is rejected goes, what is given takes the place of what was recognised at the same
 * words. What is marked by hand at its place goes before what is said of a name. A given name that is only a part of a longer recognised one ("Turku" in "University of Turku") is another's, and stays.
 */
export function decideNames(article: Article, recognised: readonly EntityCandidate[], decisions: Names | undefined, marks: readonly Mark[]): readonly NameCandidate[] {
  return marked(article, decisions ? named(article, recognised, decisions) : recognised, marks);
}

function named(article: Article, recognised: readonly EntityCandidate[], decisions: Names): readonly NameCandidate[] {
  const rejected = inParagraphs(article, (text) => decisions.rejectedIn(text));
  const kept = recognised.filter((name) => !rejected.some((span) => contains(span, name)));
  const given = inParagraphs(article, (text) => decisions.in(text))
    .filter((span) => !overlapping(kept, span).some((name) => contains(name, span) && !contains(span, name)))
    .map(({ start, end, type, name }): NameCandidate => {
      const was = overlapping(recognised, { start, end }).find((other) => other.start === start && other.end === end)?.type;
      return { start, end, text: article.text.slice(start, end), type, decided: name, found: true, ...(was && { was }) };
    });
  return [...kept.filter((name) => overlapping(given, name).length === 0), ...given].sort((a, b) => a.start - b.start);
}

/** The names of an article after the reader's marks: at marked words stands what the mark says, and nothing else. */
function marked(article: Article, names: readonly NameCandidate[], marks: readonly Mark[]): readonly NameCandidate[] {
  const entities = apart(marksOf(article, marks, 'entity'));
  const none = apart(marksOf(article, marks, 'not-entity'));
  if (entities.length + none.length === 0) return names;
  const given = entities.map(({ start, end, annotation }): NameCandidate => {
    const was = overlapping(names, { start, end }).find((name) => name.start === start && name.end === end)?.type;
    const text = article.text.slice(start, end);
    return { start, end, text, type: annotation.type as EntityType, decided: annotation.name ?? oneLine(text), ...(was && { was }), marked: true };
  });
  const kept = names.filter((name) => overlapping(given, name).length === 0 && !overlapping(none, name).some((span) => contains(span, name)));
  return [...kept, ...given].sort((a, b) => a.start - b.start);
}

function inParagraphs<T extends Span>({ paragraphs }: Article, find: (text: string) => readonly T[]): readonly T[] {
  return paragraphs.flatMap(({ start, content }) => find(content.text).map((found) => ({ ...found, ...move(found, start) })));
}
