import type { Annotation } from '../core/decisions/index.ts';
import { countMarks, orphanedMarks, placedMarks, type MarkFilter, type MarkItem } from '../ide/marks/items.ts';
import { parse } from './guard.ts';
import { ANNOTATION_GROUPS, AnnotationGroupsParams, ANNOTATIONS, AnnotationsParams, type AnnotationGroup, type AnnotationItem, type AnnotationList } from './protocol.ts';
import { idOf, type Session } from './session.ts';

/** Lists of the marks by hand, article by article and in parts: there may be very many. */
export function registerAnnotationLists(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(ANNOTATION_GROUPS, guard.request('annotationGroups', async (params): Promise<{ groups: AnnotationGroup[] }> => {
    const filter = parse(AnnotationGroupsParams, params);
    await session.upToDate();
    return { groups: groups(session, filter) };
  }));
  connection.onRequest(ANNOTATIONS, guard.request('annotations', async (params): Promise<AnnotationList> => {
    const { uri, orphaned, from, most, ...filter } = parse(AnnotationsParams, params);
    await session.upToDate();
    const ask = listed(session, filter);
    const all = uri !== undefined ? ask.placed(idOf(uri)) : orphaned ? ask.orphaned() : [...ask.articles().flatMap((article) => ask.placed(article)), ...ask.orphaned()];
    return { annotations: all.slice(from, from + most).map(({ file, item }) => toItem(session, file, item)), total: all.length };
  }));
}

/** The files of marks by hand that there may be. */
export const markFiles = ({ library }: Session): readonly string[] => library.decisionFiles().filter((file) => library.decisionKind(file) === 'annotations');

export const marksOf = ({ library }: Session, file: string): readonly Annotation[] => library.decisionsAround(file)?.annotations ?? [];

function groups(session: Session, filter: MarkFilter): AnnotationGroup[] {
  const { corpus, library, positions } = session;
  const found = markFiles(session).map((file) => ({ file, counts: countMarks(corpus, marksOf(session, file), library.articlesAround(file), filter) }));
  const placed = found.flatMap(({ file, counts }) => [...counts.articles].map(([article, total]): AnnotationGroup => ({ uri: positions.uri(library.articlesAround(file).get(article)!), article, total })));
  const orphaned = found.reduce((sum, { counts }) => sum + counts.orphaned, 0);
  return [...(orphaned > 0 ? [{ article: '', total: orphaned }] : []), ...placed.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0))];
}

interface Listed {
  readonly file: string;
  readonly item: MarkItem;
}

/** What there is to list, as far as it is asked for. */
function listed(session: Session, filter: MarkFilter): { articles: () => readonly string[]; placed: (article: string) => readonly Listed[]; orphaned: () => readonly Listed[] } {
  const { corpus, library } = session;
  const of = (file: string) => (item: MarkItem): Listed => ({ file, item });
  return {
    articles: () => groups(session, filter).flatMap(({ uri }) => (uri === undefined ? [] : [idOf(uri)])),
    placed: (article) => {
      const file = library.decisionFile(article, 'annotations');
      return file === undefined ? [] : placedMarks(corpus, article, filter).map(of(file));
    },
    orphaned: () => markFiles(session).flatMap((file) => orphanedMarks(corpus, marksOf(session, file), library.articlesAround(file), filter).map(of(file))),
  };
}

const toItem = ({ positions }: Session, file: string, { key, annotation: { article, kind, exact, prefix, suffix, position: _, name: __, ...said }, says, place }: MarkItem): AnnotationItem => ({
  ...said, id: `${file}\n${key}`, article, kind, text: exact, says, ...(place ? { place: positions.location(place) } : { before: prefix, after: suffix }),
});
