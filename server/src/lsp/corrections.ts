import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { writeEntities } from '../core/decisions/index.ts';
import { corrections } from '../ide/corrections.ts';
import { decisionEdit, mayWrite } from './decision-edits.ts';
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
    if (!mayWrite(session, article, 'entities')) return [];
    return corrections(corpus, article, positions.span(article, range)).flatMap(({ title, decisions }): CodeAction[] => {
      const action: CodeAction = { title: `Crosscheck: ${title}`, kind: CodeActionKind.RefactorRewrite };
      const data: CorrectionData = { article, decisions: decisions.map(({ name, type }) => ({ name, ...(type && { type }) })) };
      if (client.resolvesEdits) return [{ ...action, data }];
      const edit = editOf(session, data);
      return typeof edit === 'string' ? [] : [{ ...action, edit }];
    });
  };
}

/** The edit that writes decisions, or why there is none. */
const editOf = (session: Session, { article, decisions }: CorrectionData): WorkspaceEdit | string =>
  decisionEdit(session, article, 'entities', (text) => writeEntities(text, decisions));
