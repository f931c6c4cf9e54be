import type { AnnotationItem } from '../../../../server/src/lsp/protocol.ts';

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

/** Marks of one article, or those whose words are gone. */
export interface AnnotationGroup {
  readonly id: string;
  readonly label: string;
  readonly orphaned: boolean;
  readonly annotations: readonly AnnotationItem[];
}

/** Orphaned marks first, for they want to be looked at; then by article, and there by kind and place. */
export function groupAnnotations(all: readonly AnnotationItem[], shown: readonly AnnotationItem['kind'][]): AnnotationGroup[] {
  const wanted = all.filter(({ kind }) => shown.includes(kind));
  const orphaned = wanted.filter(({ place }) => !place);
  const byArticle = new Map<string, AnnotationItem[]>();
  for (const annotation of wanted) {
    if (!annotation.place) continue;
    const list = byArticle.get(annotation.place.uri);
    if (list) list.push(annotation);
    else byArticle.set(annotation.place.uri, [annotation]);
  }
  const order = Object.keys(KINDS);
  const groups = [...byArticle].map(([uri, list]): AnnotationGroup => ({
    id: uri, label: list[0]!.article, orphaned: false, annotations: [...list].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byPlace(a, b)),
  }));
  groups.sort((a, b) => (a.label < b.label ? -1 : 1));
  return orphaned.length > 0 ? [{ id: 'orphaned', label: 'Orphaned: the words are gone', orphaned: true, annotations: orphaned }, ...groups] : groups;
}

function byPlace({ place: a }: AnnotationItem, { place: b }: AnnotationItem): number {
  return a && b ? a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character : 0;
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

/** "person · the captain", "person · wire/fire.txt" of an orphan. */
export function annotationDescription({ says, note, place, article }: AnnotationItem): string {
  return [says, note, place === undefined && article].filter(Boolean).join(' · ');
}

/** For screen readers. */
export function annotationLabel(annotation: AnnotationItem): string {
  const { says, note, place, article } = annotation;
  return [`“${annotationTitle(annotation)}”`, says, note && `note: ${note}`, place ? `line ${place.range.start.line + 1}` : `orphaned, of ${article}`].filter(Boolean).join(', ');
}
