import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { writeEvents, type EventChange } from '../core/decisions/index.ts';
import type { Span } from '../core/types.ts';
import { fixes } from '../ide/fixes.ts';
import { unknownFixes, type UnknownFix } from '../ide/decision-file/unknown.ts';
import type { TextEdit } from '../ide/front-matter.ts';
import { conflictFixes, type ConflictFix } from '../ide/review/fixes.ts';
import { markActions } from './annotations.ts';
import { decisionFile } from './completion.ts';
import { conflictEdit } from './conflicts.ts';
import { correctionEdit, correctionsAt } from './corrections.ts';
import { decisionEdit, mayWrite } from './decision-edits.ts';
import { parse } from './guard.ts';
import { CONFLICT_COMMANDS, ConflictActionData, ConflictData, CorrectionData, DIAGNOSTIC_SOURCE, EventActionData, type ConflictArgument } from './protocol.ts';
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
    const event = EventActionData.safeParse(action.data);
    const edit = conflict.success ? conflictEdit(session, conflict.data) : event.success ? eventEdit(session, event.data) : correctionEdit(session, parse(CorrectionData, action.data));
    if (typeof edit !== 'string') return { ...action, edit };
    session.warn(edit);
    return action;
  }));
}

function quickFixes(session: Session, { textDocument: { uri }, context: { diagnostics } }: CodeActionParams): CodeAction[] {
  const article = session.article(uri);
  return diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE).flatMap((diagnostic) => {
    const data = ConflictData.safeParse(diagnostic.data);
    if (data.success) return conflictActions(session, article, diagnostic, data.data.conflict);
    return session.library.decisionKind(article) === 'annotations' ? markFixes(session, article, diagnostic) : textActions(session, article, diagnostic);
  });
}

function textActions(session: Session, article: string, diagnostic: Diagnostic): CodeAction[] {
  return fixes(session.corpus, article, String(diagnostic.code), session.positions.span(article, diagnostic.range)).map(({ title, edit, preferred }) => ({
    title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: textEdit(session, article, edit), ...(preferred && { isPreferred: true }),
  }));
}

const textEdit = ({ positions }: Session, article: string, ...edits: readonly TextEdit[]): WorkspaceEdit => ({ changes: { [positions.uri(article)]: edits.map((edit) => ({ range: positions.range(article, edit), newText: edit.text })) } });

/** What can be done about marks that name what is not there. */
function markFixes(session: Session, file: string, diagnostic: Diagnostic): CodeAction[] {
  const open = decisionFile(session, file);
  const at = session.positions.span(file, diagnostic.range);
  return (open ? unknownFixes(open, at) : []).flatMap((fix): CodeAction[] => {
    const does = markFix(session, file, at, fix);
    return does ? [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], ...does, ...(fix.preferred && { isPreferred: true }) }] : [];
  });
}

function markFix(session: Session, file: string, at: Span, fix: UnknownFix): Pick<CodeAction, 'edit' | 'data'> | undefined {
  if ('edits' in fix) return { edit: textEdit(session, file, ...fix.edits) };
  if (!mayWrite(session, file, 'events')) return undefined;
  const data: EventActionData = { marks: file, at: { start: at.start, end: at.end }, adds: fix.add.id };
  if (session.client.resolvesEdits) return { data };
  const edit = eventEdit(session, data);
  return typeof edit === 'string' ? undefined : { edit };
}

/** The edit that writes the entry of an event that a mark names, or why there is none. */
function eventEdit(session: Session, { marks, at, adds }: EventActionData): WorkspaceEdit | string {
  const open = decisionFile(session, marks);
  const fix = open && unknownFixes(open, at).find((each): each is UnknownFix & { readonly add: EventChange } => 'add' in each && each.add.id === adds);
  return fix ? decisionEdit(session, marks, 'events', (text) => writeEvents(text, [fix.add])) : 'The file has changed, and this mark is no longer what it was.';
}

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
