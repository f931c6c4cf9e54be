import type { AnnotationGroup, AnnotationItem } from '../../../../server/src/lsp/protocol.ts';

/** The kinds of marks, in the order in which they are listed. */
export const KINDS: Readonly<Record<AnnotationItem['kind'], { readonly plural: string; readonly icon: string }>> = {
  entity: { plural: 'Names', icon: 'symbol-class' },
  'not-entity': { plural: 'Not names', icon: 'circle-slash' },
  event: { plural: 'Events', icon: 'calendar' },
  'not-event': { plural: 'Not events', icon: 'circle-slash' },
  claim: { plural: 'Claims', icon: 'law' },
  'not-claim': { plural: 'Not claims', icon: 'circle-slash' },
  note: { plural: 'Notes', icon: 'note' },
  tag: { plural: 'Tags', icon: 'tag' },
};

/** So many marks are listed below one node; an article with more shows them in parts. */
export const PART = 1000;

/** Where the parts of a long list begin and end: "1 to 1,000". */
export function partsOf(total: number): readonly { readonly from: number; readonly most: number; readonly label: string }[] {
  return Array.from({ length: Math.ceil(total / PART) }, (_, i) => {
    const [from, most] = [i * PART, Math.min(PART, total - i * PART)];
    return { from, most, label: `${(from + 1).toLocaleString('en')} to ${(from + most).toLocaleString('en')}` };
  });
}

/** What the marks of an article, of a kind, or those whose words are gone, are listed under. */
export function groupLabel(group: AnnotationGroup): string {
  if (group.by === 'article') return group.path;
  return group.by === 'kind' ? KINDS[group.kind].plural : 'Orphaned: the words are gone';
}

/** The words on one line, short enough for a list. */
export function annotationTitle({ text }: AnnotationItem): string {
  const line = text.split(/\s/).filter(Boolean).join(' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** The marks whose words are gone, those of an article first. */
export function orphansFor(all: readonly AnnotationItem[], article: string): AnnotationItem[] {
  const orphans = all.filter(({ place }) => !place);
  return [...orphans.filter((mark) => mark.article === article), ...orphans.filter((mark) => mark.article !== article)];
}

/** "wire/fire.txt: … the captain, »Olli Niemi«, was questioned …": where an orphan once stood. */
export function inContext({ article, before = '', text, after = '' }: AnnotationItem): string {
  const line = (words: string): string => words.replace(/\s+/g, ' ');
  return `${article}: …${line(before)}»${line(text)}«${line(after)}…`;
}

/** "person · the captain", "person · wire/fire.txt" where the article is not said elsewhere. */
export function annotationDescription({ says, note, article }: AnnotationItem, namesArticle: boolean): string {
  return [says, note, namesArticle && article].filter(Boolean).join(' · ');
}

/** For screen readers. */
export function annotationLabel(annotation: AnnotationItem, namesArticle: boolean): string {
  const { says, note, place, article } = annotation;
  return [`“${annotationTitle(annotation)}”`, says, note && `note: ${note}`, place ? `line ${place.range.start.line + 1}` : 'orphaned', namesArticle && `of ${article}`].filter(Boolean).join(', ');
}
