import { ANNOTATION_KINDS, type Annotation } from '../core/decisions/index.ts';
import { countOrphaned, countPlaced, orphanedMarks, placedMarks, type MarkFilter, type MarkItem } from '../ide/marks/items.ts';
import { parse } from './guard.ts';
import { ANNOTATION_GROUPS, AnnotationGroupsParams, ANNOTATIONS, AnnotationsParams, type AnnotationGroup, type AnnotationItem, type AnnotationList } from './protocol.ts';
import { idOf, type Session } from './session.ts';

/** Lists of the marks by hand, by article or kind and in parts: there may be very many. */
export function registerAnnotationLists(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(ANNOTATION_GROUPS, guard.request('annotationGroups', async (params): Promise<{ groups: readonly AnnotationGroup[] }> => {
    const { by, ...filter } = parse(AnnotationGroupsParams, params);
    await session.upToDate();
    const total = orphanedParts(session, filter).reduce((sum, part) => sum + part.total, 0);
    return { groups: [...(total > 0 ? [{ by: 'orphaned' as const, total }] : []), ...(by === 'kind' ? kindGroups(session, filter) : articleGroups(session, filter))] };
  }));
  connection.onRequest(ANNOTATIONS, guard.request('annotations', async (params): Promise<AnnotationList> => {
    const { uri, orphaned, from, most, ...filter } = parse(AnnotationsParams, params);
    await session.upToDate();
    if (uri !== undefined) return answer(session, [partOf(placedIn(session, idOf(uri), filter))], from, most);
    const placed = orphaned === true ? [] : articleGroups(session, filter).map((group): Part => ({ total: group.total, list: () => placedIn(session, idOf(group.uri), filter) }));
    return answer(session, [...placed, ...(orphaned === false ? [] : orphanedParts(session, filter))], from, most);
  }));
}

/** The files of marks by hand that there may be. */
export const markFiles = ({ library }: Session): readonly string[] => library.decisionFiles().filter((file) => library.decisionKind(file) === 'annotations');

export const marksOf = ({ library }: Session, file: string): readonly Annotation[] => library.decisionsAround(file)?.annotations ?? [];

type ArticleGroup = Extract<AnnotationGroup, { by: 'article' }>;

function articleGroups(session: Session, filter: MarkFilter): readonly ArticleGroup[] {
  const { corpus, library, positions } = session;
  const groups = markFiles(session).flatMap((file) => {
    const articles = library.articlesAround(file);
    return [...countPlaced(corpus, marksOf(session, file), articles, filter, 'article')].map(([path, total]): ArticleGroup => ({ by: 'article', uri: positions.uri(articles.get(path)!), path, total }));
  });
  return groups.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function kindGroups(session: Session, filter: MarkFilter): readonly AnnotationGroup[] {
  const { corpus, library } = session;
  const counts = markFiles(session).map((file) => countPlaced(corpus, marksOf(session, file), library.articlesAround(file), filter, 'kind'));
  const groups = ANNOTATION_KINDS.map((kind) => ({ by: 'kind' as const, kind, total: counts.reduce((sum, count) => sum + (count.get(kind) ?? 0), 0) }));
  return groups.filter(({ total }) => total > 0);
}

interface Listed {
  readonly file: string;
  readonly item: MarkItem;
}

/** Marks that are listed together, made when some of them are asked for. */
interface Part {
  readonly total: number;
  readonly list: () => readonly Listed[];
}

const partOf = (list: readonly Listed[]): Part => ({ total: list.length, list: () => list });

function placedIn({ corpus, library }: Session, article: string, filter: MarkFilter): readonly Listed[] {
  const file = library.decisionFile(article, 'annotations');
  return file === undefined ? [] : placedMarks(corpus, article, filter).map((item) => ({ file, item }));
}

/** Those of each folder. */
const orphanedParts = (session: Session, filter: MarkFilter): readonly Part[] => markFiles(session).map((file) => {
  const of = [session.corpus, marksOf(session, file), session.library.articlesAround(file), filter] as const;
  return { total: countOrphaned(...of), list: () => orphanedMarks(...of).map((item) => ({ file, item })) };
});

/** Some of the marks of all parts, one part behind the other. */
function answer(session: Session, parts: readonly Part[], from: number, most: number): AnnotationList {
  const shown: Listed[] = [];
  let total = 0;
  for (const part of parts) {
    if (total < from + most && total + part.total > from) shown.push(...part.list().slice(Math.max(from - total, 0), from + most - total));
    total += part.total;
  }
  return { annotations: shown.map(({ file, item }) => toItem(session, file, item)), total };
}

const toItem = ({ positions }: Session, file: string, { key, annotation: { article, kind, exact, prefix, suffix, position: _, name: __, ...said }, says, place }: MarkItem): AnnotationItem => ({
  ...said, id: `${file}\n${key}`, article, kind, text: exact, says, ...(place ? { place: positions.location(place) } : { before: prefix, after: suffix }),
});
