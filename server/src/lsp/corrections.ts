import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { writeEntities } from '../core/decisions/index.ts';
import { corrections } from '../ide/corrections.ts';
import { parse } from './guard.ts';
import { CorrectionData } from './protocol.ts';
import type { Session } from './session.ts';

/** Code actions on names: each writes the reader's decision into the folder's `entities.yaml`. */
export function registerCorrections(session: Session): (params: CodeActionParams) => CodeAction[] {
  const { connection, guard, client, corpus, positions } = session;

  connection.onCodeActionResolve(guard.request('codeAction/resolve', (action) => {
    if (action.data === undefined) return action;
    const edit = editOf(session, parse(CorrectionData, action.data));
    if (typeof edit !== 'string') return { ...action, edit };
    session.warn(edit);
    return action;
  }));

  return ({ textDocument: { uri }, range }) => {
    const article = session.article(uri);
    if (!mayWrite(session, article)) return [];
    return corrections(corpus, article, positions.span(article, range)).flatMap(({ title, decisions }): CodeAction[] => {
      const action: CodeAction = { title: `Crosscheck: ${title}`, kind: CodeActionKind.RefactorRewrite };
      const data: CorrectionData = { article, decisions: decisions.map(({ name, type }) => ({ name, ...(type && { type }) })) };
      if (client.resolvesEdits) return [{ ...action, data }];
      const edit = editOf(session, data);
      return typeof edit === 'string' ? [] : [{ ...action, edit }];
    });
  };
}

/** Whether the article's folder has a file to write to, or one may be made. */
function mayWrite({ client, library }: Session, article: string): boolean {
  const file = library.entitiesFile(article);
  if (file === undefined) return false;
  // A file that is there but has no text that could be read is left alone.
  return library.decisionText(file) !== undefined || (client.createsFiles && library.problems(file).length === 0);
}

/** The edit that writes decisions, or why there is none. */
function editOf({ client, library, positions }: Session, { article, decisions }: CorrectionData): WorkspaceEdit | string {
  library.refresh();
  const file = library.entitiesFile(article);
  if (file === undefined) return 'The article is in no folder, so there is no place for decisions about it.';
  const text = library.decisionText(file);
  const written = writeEntities(text ?? '', decisions);
  if ('reason' in written) return written.reason;
  const { start, end, text: newText } = written.change;
  const uri = positions.uri(file);
  const edits = [{ range: positions.range(file, { start, end }), newText }];
  if (text === undefined) {
    // Fails rather than overwrite a file that has appeared meanwhile.
    return { documentChanges: [{ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } }, { textDocument: { uri, version: null }, edits }] };
  }
  return client.createsFiles ? { documentChanges: [{ textDocument: { uri, version: library.opened(file)?.version ?? null }, edits }] } : { changes: { [uri]: edits } };
}
