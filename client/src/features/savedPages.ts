import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { READ_PAGE, ReadPageAnswer, type ReadPageParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';

/** The command "Import Saved Page…": a saved web page becomes an article file, and stays beside it. */
export function registerSavedPages(client: LanguageClient, commands: CommandRegistry): void {
  commands.register('crosscheck.importPage', async (argument) => {
    const page = argument instanceof vscode.Uri ? argument : await pickPage();
    if (!page) return undefined;
    const params: ReadPageParams = { uri: page.toString() };
    const answer = ReadPageAnswer.parse(await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Reading the page' }, () => client.sendRequest(READ_PAGE, params)));
    if ('problem' in answer) {
      void vscode.window.showWarningMessage(`${nameOf(page)}: ${answer.problem}`);
      return undefined;
    }
    const folder = await folderFor(page);
    if (!folder) return undefined;
    const article = vscode.Uri.joinPath(folder, `${nameOf(page).replace(/\.[^.]*$/, '')}.article`);
    const copy = vscode.Uri.joinPath(folder, nameOf(page));
    const elsewhere = copy.toString() !== page.toString();
    for (const file of elsewhere ? [article, copy] : [article]) if (await exists(file) && !(await mayReplace(file))) return undefined;
    if (elsewhere) await vscode.workspace.fs.copy(page, copy, { overwrite: true });
    await writeWhole(article, answer.text);
    await vscode.window.showTextDocument(article);
    return article;
  });
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

async function pickPage(): Promise<vscode.Uri | undefined> {
  const [page] = (await vscode.window.showOpenDialog({ title: 'Import Saved Page', openLabel: 'Import', filters: { 'Web pages': ['html', 'htm', 'xhtml'] } })) ?? [];
  return page;
}

/** Beside a page that lies among the articles; another page's article, and the page, go into the reader's folder. Nothing when the reader names none. */
async function folderFor(page: vscode.Uri): Promise<vscode.Uri | undefined> {
  const beside = vscode.Uri.joinPath(page, '..');
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (vscode.workspace.getWorkspaceFolder(page) || folders.length === 0) return beside;
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Where shall the article go?' });
  return folder?.uri;
}

const exists = (uri: vscode.Uri): Promise<boolean> => Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

async function mayReplace(file: vscode.Uri): Promise<boolean> {
  const replace = 'Replace';
  return (await vscode.window.showWarningMessage(`“${nameOf(file)}” is there already.`, { modal: true, detail: 'What you changed in it is lost.' }, replace)) === replace;
}

/** Never leaves half a file. */
async function writeWhole(file: vscode.Uri, text: string): Promise<void> {
  const beside = vscode.Uri.joinPath(file, '..', `.${nameOf(file)}-${randomBytes(6).toString('hex')}`);
  await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(text));
  await vscode.workspace.fs.rename(beside, file, { overwrite: true });
}
