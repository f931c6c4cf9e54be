import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { fixes } from '../ide/fixes.ts';
import { registerCorrections } from './corrections.ts';
import { DIAGNOSTIC_SOURCE } from './protocol.ts';
import type { Session } from './session.ts';

/** What can be done about the diagnostics and the words that the client asks about. */
export function registerCodeActions(session: Session): void {
  const { connection, guard } = session;
  const corrections = registerCorrections(session);
  connection.onCodeAction(guard.request('codeAction', (params): CodeAction[] => {
    const { only } = params.context;
    const wanted = (kind: CodeActionKind): boolean => !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
    return [
      ...(wanted(CodeActionKind.QuickFix) ? quickFixes(session, params) : []),
      ...(wanted(CodeActionKind.RefactorRewrite) ? corrections(params) : []),
    ];
  }));
}

function quickFixes(session: Session, { textDocument: { uri }, context: { diagnostics } }: CodeActionParams): CodeAction[] {
  const { corpus, positions } = session;
  const article = session.article(uri);
  return diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE).flatMap((diagnostic) => fixes(corpus, article, String(diagnostic.code)).map(({ title, edit, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { changes: { [uri]: [{ range: positions.range(article, edit), newText: edit.text }] } },
    ...(preferred && { isPreferred: true }),
  })));
}
