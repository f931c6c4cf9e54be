import * as vscode from 'vscode';
import type { ModelMention } from '../../../../server/src/lsp/protocol.ts';
import { fileName } from '../../words.ts';
import type { MentionNode } from './mentionItem.ts';

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

/** What is to be parted by articles: that whose mentions are chosen, with their articles, else the one that is chosen itself. */
export function toPart(mentions: readonly MentionNode[], [chosenId]: readonly string[]): { readonly id: string | undefined; readonly articles: readonly string[] } {
  const id = mentions[0]?.owner ?? chosenId;
  return { id, articles: [...new Set(mentions.filter(({ owner }) => owner === id).map(({ mention }) => mention.uri))] };
}

/** Lets the reader pick some of the articles in which something is mentioned; each is shown with its first mention. */
export async function pickArticles(title: string, mentions: readonly ModelMention[]): Promise<readonly string[]> {
  const firsts = mentions.filter(({ uri }, i) => mentions.findIndex((each) => each.uri === uri) === i);
  const picked = await pickOthers(title, firsts, ({ uri, text, range }) => ({ label: fileName(uri), description: `${text}, line ${range.start.line + 1}` }));
  return picked.map(({ uri }) => uri);
}

/** Asks what to call another of the same name: the name with what tells the two apart in brackets. */
export async function askQualified(name: string): Promise<string | undefined> {
  const value = `${name} ()`;
  const typed = await vscode.window.showInputBox({
    title: 'What to Call the Other?', prompt: `Say in brackets what tells the two apart, such as: ${name} (coach)`, value, valueSelection: [value.length - 1, value.length - 1],
    validateInput: (text) => (['', name].includes(text.replace('()', '').trim()) ? 'Say what tells the two apart' : undefined),
  });
  return typed?.trim();
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
