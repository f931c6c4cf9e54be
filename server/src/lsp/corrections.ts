import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { writeEntities } from '../core/decisions/index.ts';
import { corrections } from '../ide/corrections.ts';
import { decisionEdit, mayWrite } from './decision-edits.ts';
import type { CorrectionData } from './protocol.ts';
import type { Session } from './session.ts';

/** Code actions on names: each writes the reader's decision into the folder's `entities.yaml`. */
export function correctionsAt(session: Session, { textDocument: { uri }, range }: CodeActionParams): CodeAction[] {
  const { client, corpus, positions } = session;
  const article = session.article(uri);
  if (!mayWrite(session, article, 'entities')) return [];
  return corrections(corpus, article, positions.span(article, range)).flatMap(({ title, decisions }): CodeAction[] => {
    const action: CodeAction = { title: `Crosscheck: ${title}`, kind: CodeActionKind.RefactorRewrite };
    const data: CorrectionData = { article, decisions: decisions.map(({ name, type }) => ({ name, ...(type && { type }) })) };
    if (client.resolvesEdits) return [{ ...action, data }];
    const edit = correctionEdit(session, data);
    return typeof edit === 'string' ? [] : [{ ...action, edit }];
  });
}

/** The edit that writes decisions on names, or why there is none. */
export const correctionEdit = (session: Session, { article, decisions }: CorrectionData): WorkspaceEdit | string =>
  decisionEdit(session, article, 'entities', (text) => writeEntities(text, decisions));
