import { placeAll } from '../anchors.ts';
import type { Annotation, AnnotationKind } from '../decisions/index.ts';
import { contains } from '../span.ts';
import type { Article, Claim, Span } from '../types.ts';

/** A mark by hand, and where its words stand in the article now. */
export interface Mark extends Span {
  readonly annotation: Annotation;
}

/** The marks whose words are found, in text order. The others are orphaned: nobody can tell where they belong. */
export function placeMarks(text: string, annotations: readonly Annotation[] = []): readonly Mark[] {
  if (annotations.length === 0) return [];
  const places = placeAll(text, annotations);
  return annotations.flatMap((annotation, i): Mark[] => {
    const place = places[i];
    return place ? [{ ...place, annotation }] : [];
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks of a kind that stand in the text of an article, each in one paragraph. */
export function marksOf(article: Article, marks: readonly Mark[], kind: AnnotationKind): readonly Mark[] {
  return inOneParagraph(article, marks.filter(({ annotation }) => annotation.kind === kind));
}

/** Of marks in text order, those in one paragraph each. */
function inOneParagraph({ paragraphs }: Article, marks: readonly Mark[]): readonly Mark[] {
  let at = 0;
  const spanAt = (): Span | undefined => {
    const paragraph = paragraphs[at];
    return paragraph && { start: paragraph.start, end: paragraph.start + paragraph.content.text.length };
  };
  return marks.filter((mark) => {
    for (let paragraph = spanAt(); paragraph && paragraph.end <= mark.start; paragraph = spanAt()) at++;
    const paragraph = spanAt();
    return paragraph !== undefined && contains(paragraph, mark);
  });
}

/** Of marks that overlap the first, and the longest of those that begin at one place. */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  const chosen: Mark[] = [];
  for (const mark of marks) if (mark.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(mark);
  return chosen;
}

/**
 * A mark without effect, and why: its words are not in one paragraph of the text, another mark of its kind on some of them comes first, or it claims nothing: it does not say what, and nothing
 * is recognised there.
 */
export interface IdleMark {
  readonly mark: Mark;
  readonly why: 'paragraph' | 'other' | 'claim';
}

/** Kinds that say something of a paragraph's text, and those of them of which no two stand on the same words. */
const TELLING: readonly AnnotationKind[] = ['entity', 'not-entity', 'event', 'not-event', 'claim', 'not-claim'];
const EXCLUSIVE: ReadonlySet<AnnotationKind> = new Set(['entity', 'event']);

/**
 * The marks that have no effect though their words are found.
 * @param claims of the article, as they are with its marks
 */
export function idleMarks(article: Article, marks: readonly Mark[], claims: readonly Claim[]): readonly IdleMark[] {
  if (marks.length === 0) return [];
  const claimed = new Set(claims.filter(({ marked }) => marked).map(({ start, end }) => `${start}-${end}`));
  return TELLING.flatMap((kind) => {
    const all = marks.filter(({ annotation }) => annotation.kind === kind);
    const inside = new Set(inOneParagraph(article, all));
    const first = new Set(EXCLUSIVE.has(kind) ? apart([...inside]) : inside);
    return all.flatMap((mark): IdleMark[] => {
      if (!inside.has(mark)) return [{ mark, why: 'paragraph' }];
      if (!first.has(mark)) return [{ mark, why: 'other' }];
      return kind === 'claim' && mark.annotation.attribute === undefined && !claimed.has(`${mark.start}-${mark.end}`) ? [{ mark, why: 'claim' }] : [];
    });
  });
}
