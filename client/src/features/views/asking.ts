import * as vscode from 'vscode';

/** What a command of a view is about: all that is selected when it was called on one of these, else the one it was called on; by key, the selection. */
export function chosen<N, W extends N>(view: vscode.TreeView<N>, wanted: (node: N | undefined) => node is W, none: string, node: unknown, nodes: unknown): W[] {
  const given = Array.isArray(nodes) && nodes.length > 0 ? (nodes as N[]) : node === undefined ? view.selection : [node as N];
  const found = given.filter(wanted);
  if (found.length === 0) throw new Error(none);
  return found;
}

/** Asks for a new name; nothing when it is given up or stays as it was. */
export async function askName(title: string, name: string): Promise<string | undefined> {
  const value = await vscode.window.showInputBox({ title, value: name, validateInput: (typed) => (typed.trim() === '' ? 'Enter a name' : undefined) });
  return value === undefined || value.trim() === name ? undefined : value.trim();
}

/** Lets the reader pick some of many. */
export async function pickOthers<T>(title: string, items: readonly T[], show: (item: T) => { label: string; description: string; detail?: string }): Promise<readonly T[]> {
  const rows = items.map((item) => ({ ...show(item), item }));
  const picked = await vscode.window.showQuickPick(rows, { title, canPickMany: true, matchOnDescription: true, placeHolder: 'Type to find; pick one or more' });
  return picked?.map(({ item }) => item) ?? [];
}

/** After something has gone from a view: where that is written, so that it can be taken back. */
export async function sayWritten(names: readonly string[], what: string, files: readonly vscode.Uri[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  const open = 'Open File';
  const said = `${names.length === 1 ? `"${names[0]}" is` : `${names.length} are`} ${what} from now on; ${vscode.workspace.asRelativePath(file)} says so.`;
  // The command does not wait for an answer, which may never come.
  void vscode.window.showInformationMessage(`Crosscheck: ${said}`, open).then(async (choice) => {
    if (choice === open) await vscode.window.showTextDocument(file);
  });
}
