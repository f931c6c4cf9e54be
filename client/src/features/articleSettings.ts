import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE, SECTION } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import { patternFor, withPattern, type ArticlePatterns } from './articlePatterns.ts';

/** The commands that say, for a file, folder or pattern, whether it is an article. They edit the settings, where a team can see them. */
export function registerArticleSettings(commands: CommandRegistry): void {
  commands.register('crosscheck.treatAsArticle', (uri, uris) => treat(chosen(uri, uris), true));
  commands.register('crosscheck.treatAsNotArticle', (uri, uris) => treat(chosen(uri, uris), false));
  commands.register('crosscheck.treatPatternAsArticles', () => treatPattern(true));
  commands.register('crosscheck.treatPatternAsNotArticles', () => treatPattern(false));
}

/** What the command is about: the Explorer's selection, else the file in the editor. */
function chosen(uri: unknown, uris: unknown): vscode.Uri[] {
  if (Array.isArray(uris) && uris.length > 0) return uris.filter((each) => each instanceof vscode.Uri);
  const one = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
  if (one === undefined) throw new Error('open a file first, or choose one in the Explorer.');
  return [one];
}

async function treat(uris: readonly vscode.Uri[], isArticle: boolean): Promise<void> {
  for (const uri of uris) {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) {
      await treatLooseFile(uri, isArticle);
      continue;
    }
    const isFolder = ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
    await addPattern(folder, patternFor(pathBelow(folder, uri), isFolder), isArticle);
  }
}

/** Settings cannot name a file outside the workspace; its language says the same until it is closed. */
async function treatLooseFile(uri: vscode.Uri, isArticle: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, isArticle ? ARTICLE_LANGUAGE : 'plaintext');
}

async function treatPattern(isArticle: boolean): Promise<void> {
  const folder = await workspaceFolder();
  if (folder === undefined) return;
  const active = vscode.window.activeTextEditor?.document.uri;
  const inFolder = active !== undefined && vscode.workspace.getWorkspaceFolder(active) === folder;
  const pattern = await vscode.window.showInputBox({
    title: isArticle ? 'Treat Files Matching a Pattern as Articles' : 'Do Not Treat Files Matching a Pattern as Articles',
    prompt: `Path below ${folder.name}; * stands for anything in a name, ** for any folders.`,
    value: inFolder ? patternFor(pathBelow(folder, vscode.Uri.joinPath(active, '..')), true) : '**/*.txt',
    validateInput: (value) => (value.trim() === '' ? 'Enter a pattern, such as clippings/**' : undefined),
  });
  if (pattern !== undefined) await addPattern(folder, pattern.trim(), isArticle);
}

async function workspaceFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error('open a folder first: patterns are kept in its settings.');
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}

/** Starts from the values in effect, so that patterns from the user's own settings are not lost when the folder gets its own. */
async function addPattern(folder: vscode.WorkspaceFolder, pattern: string, isArticle: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration(`${SECTION}.articles`, folder);
  const before: ArticlePatterns = { include: settings.get<string[]>('include', []), exclude: settings.get<string[]>('exclude', []) };
  const after = withPattern(before, pattern, isArticle);
  for (const list of ['include', 'exclude'] as const) {
    const changed = after[list].length !== before[list].length || after[list].some((each, i) => each !== before[list][i]);
    if (changed) await settings.update(list, after[list], vscode.ConfigurationTarget.WorkspaceFolder);
  }
}

function pathBelow(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  return uri.path.slice(folder.uri.path.length).replace(/^\//, '');
}
