import type { WorkspaceEdit } from 'vscode-languageserver';
import { groupBy } from '../core/collections.ts';
import { writeAnnotations } from '../core/decisions/index.ts';
import { ExportSource, importDocuments } from '../export/index.ts';
import { decisionEdit, joinEdits } from './decision-edits.ts';
import { pathsOf } from './export.ts';
import { parse } from './guard.ts';
import { IMPORT, ImportParams, type ImportAnswer } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers what marks made in another tool are here. The client reads the files of that tool, and makes the edit. */
export function offerImport(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(IMPORT, guard.request('import', async (params): Promise<ImportAnswer> => {
    const { documents } = parse(ImportParams, params);
    await session.upToDate();
    await session.check();
    return takeOver(session, documents);
  }));
}

/** What marks made elsewhere write into the files of their articles' folders. */
function takeOver(session: Session, documents: ImportParams['documents']): ImportAnswer {
  const { corpus, library } = session;
  const { articles, unplaced, idle, known } = importDocuments(new ExportSource(corpus, pathsOf(session)), documents);
  const added = articles.flatMap(({ article: { id }, annotations }) => {
    const path = library.pathBeside(id, id);
    return path === undefined ? [] : annotations.map((annotation) => ({ id, annotation: { ...annotation, article: path } }));
  });
  const [edits, problems] = [[] as WorkspaceEdit[], [] as string[]];
  for (const group of groupBy(added, ({ id }) => library.decisionFile(id, 'annotations')).values()) {
    const edit = decisionEdit(session, group[0]!.id, 'annotations', (text) => writeAnnotations(text, group.map(({ annotation }) => ({ add: annotation }))));
    if (typeof edit === 'string') problems.push(edit);
    else edits.push(edit);
  }
  return { ...(edits.length > 0 && { edit: joinEdits(edits) }), marks: added.length, known, unplaced: [...unplaced], idle: [...idle], problems };
}
