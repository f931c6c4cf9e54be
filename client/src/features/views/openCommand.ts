import * as vscode from 'vscode';
import type { LspLocation } from '../../../../server/src/lsp/protocol.ts';

/**
 * What opening a row does: it shows a place. The command is the editor's own, since it alone is told how a row was opened: a click shows the words and leaves the focus in the view,
 * so that the view's keys (Delete above all) mean the row and not the words; Enter and a double click go to the words.
 */
export const openCommand = ({ uri, range: { start, end } }: LspLocation): vscode.Command => ({
  command: 'vscode.open', title: 'Go to the Words',
  arguments: [vscode.Uri.parse(uri), { selection: new vscode.Range(start.line, start.character, end.line, end.character) } satisfies vscode.TextDocumentShowOptions],
});
