import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { fixes } from '../ide/fixes.ts';
import type { TextEdit } from '../ide/front-matter.ts';
import { conflictFixes, type ConflictFix } from '../ide/review/fixes.ts';
import { markActions } from './annotations.ts';
import { conflictEdit } from './conflicts.ts';
import { correctionEdit, correctionsAt } from './corrections.ts';
import { mayWrite } from './decision-edits.ts';
import { parse } from './guard.ts';
import { CONFLICT_COMMANDS, ConflictActionData, ConflictData, CorrectionData, DIAGNOSTIC_SOURCE, type ConflictArgument } from './protocol.ts';
import type { Session } from './session.ts';

/** What can be done about the diagnostics and the words that the client asks about. */
export function registerCodeActions(session: Session): void {
  const { connection, guard } = session;
  connection.onCodeAction(guard.request('codeAction', async (params): Promise<CodeAction[]> => {
    // Edits that are handed out now must fit what another program may have written a moment ago; others are made when they are asked for.
    if (!session.client.resolvesEdits) await session.upToDate();
    const { only } = params.context;
    const wanted = (kind: CodeActionKind): boolean => !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
    return [
      ...(wanted(CodeActionKind.QuickFix) ? quickFixes(session, params) : []),
      ...(wanted(CodeActionKind.RefactorRewrite) ? [...correctionsAt(session, params), ...markActions(session, params)] : []),
    ];
  }));
  connection.onCodeActionResolve(guard.request('codeAction/resolve', async (action) => {
    if (action.data === undefined) return action;
    await session.upToDate();
    const conflict = ConflictActionData.safeParse(action.data);
    const edit = conflict.success ? conflictEdit(session, conflict.data) : correctionEdit(session, parse(CorrectionData, action.data));
    if (typeof edit !== 'string') return { ...action, edit };
    session.warn(edit);
    return action;
  }));
}

function quickFixes(session: Session, { textDocument: { uri }, context: { diagnostics } }: CodeActionParams): CodeAction[] {
  const article = session.article(uri);
  return diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE).flatMap((diagnostic) => {
    const data = ConflictData.safeParse(diagnostic.data);
    return data.success ? conflictActions(session, article, diagnostic, data.data.conflict) : textActions(session, article, diagnostic);
  });
}

function textActions(session: Session, article: string, diagnostic: Diagnostic): CodeAction[] {
  return fixes(session.corpus, article, String(diagnostic.code)).map(({ title, edit, preferred }) => ({
    title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: textEdit(session, article, edit), ...(preferred && { isPreferred: true }),
  }));
}

const textEdit = ({ positions }: Session, article: string, edit: TextEdit): WorkspaceEdit => ({ changes: { [positions.uri(article)]: [{ range: positions.range(article, edit), newText: edit.text }] } });

function conflictActions(session: Session, article: string, diagnostic: Diagnostic, id: string): CodeAction[] {
  const reviewed = session.corpus.reviewedWith(id);
  if (!reviewed || reviewed.dismissed) return [];
  return conflictFixes(session.corpus, reviewed.conflict, article).flatMap((fix) => {
    const done = conflictAction(session, article, id, fix);
    return done ? [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], ...done }] : [];
  });
}

const FILES = { dismiss: 'review', 'tell apart': 'events', 'same event': 'events', 'add fact': 'facts' } as const;

/** What a code action does; undefined where the client cannot do it. */
function conflictAction(session: Session, article: string, conflict: string, fix: ConflictFix): Pick<CodeAction, 'edit' | 'command' | 'data'> | undefined {
  const { client } = session;
  const command = (name: string, reason?: string): Pick<CodeAction, 'command'> => ({ command: { command: name, title: fix.title, arguments: [{ conflict, ...(reason !== undefined && { reason }) } satisfies ConflictArgument] } });
  if (fix.does === 'edit') return { edit: textEdit(session, fix.article, fix.edit) };
  if (fix.does === 'compare') return client.commands ? command(CONFLICT_COMMANDS.compare) : undefined;
  if (!mayWrite(session, article, FILES[fix.does])) return undefined;
  // A client of ours asks for the reason in words.
  if (fix.does === 'dismiss' && fix.reason === 'other' && client.commands) return command(CONFLICT_COMMANDS.dismiss, fix.reason);
  const data: ConflictActionData = { article, conflict, does: fix.does, ...(fix.does === 'dismiss' && { reason: fix.reason }), ...(fix.does === 'add fact' && { side: fix.side }) };
  if (client.resolvesEdits) return { data };
  const edit = conflictEdit(session, data);
  return typeof edit === 'string' ? undefined : { edit };
}
