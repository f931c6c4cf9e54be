import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, type Client, type Folder } from './client.ts';

/** What an editor says of itself that creates files when an edit asks for it. */
export const CREATES = { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };

export const applied = (text: string, edits: readonly TextEdit[]): string => TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);

/** Does on disk what an edit says, as an editor does that saves at once, and tells the server. The new text of the last file. */
export async function applyOnDisk(client: Client, files: Folder, edit: WorkspaceEdit, read: (name: string) => string | undefined): Promise<string> {
  const changes = edit.documentChanges as readonly (CreateFile | TextDocumentEdit)[];
  const created = new Set(changes.flatMap((each) => ('kind' in each ? [each.uri] : [])));
  let text = '';
  for (const { textDocument: { uri }, edits } of changes.filter((each): each is TextDocumentEdit => !('kind' in each))) {
    const name = uri.slice(files.uri().length + 1);
    const before = read(name);
    if (created.has(uri) !== (before === undefined)) throw new Error(`${name} is ${before === undefined ? 'not there' : 'there'} already`);
    text = applied(before ?? '', edits as TextEdit[]);
    files.write(name, text);
    await client.watched([files.uri(name), before === undefined ? 1 : 2]);
  }
  return text;
}
