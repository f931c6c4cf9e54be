import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { IMPORT, ImportAnswer, type ImportParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import { count } from '../words.ts';
import type { Decisions } from './views/decide.ts';

/** More than this is no folder of articles. */
const MOST_DOCUMENTS = 10_000;
/** Larger files are not read: no article is that large, nor are the marks of one. */
const LARGEST = 20_000_000;

/** The command "Import Annotations…": marks made in brat, in a folder that the reader picks, become marks here. What could not be placed is listed. */
export function registerBratImport(client: LanguageClient, commands: CommandRegistry, decisions: Decisions): void {
  commands.register('crosscheck.importAnnotations', async (argument) => {
    if (!client.isRunning()) throw new Error('the language server is not running, so there is nothing to import into.');
    const folder = argument instanceof vscode.Uri ? argument : await pickFolder();
    if (!folder) return undefined;
    const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Importing annotations', cancellable: true }, async (progress, token) => {
      const params = await documentsIn(folder, progress, token);
      if (token.isCancellationRequested) return undefined;
      if (params.documents.length === 0) throw new Error('there are no .ann files of brat, each with its .txt file, in that folder.');
      return decisions.write(async () => ImportAnswer.parse(await client.sendRequest(IMPORT, params, token)));
    });
    if (!answer) return undefined;
    void sayDone(answer);
    return answer;
  });
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const [folder] = (await vscode.window.showOpenDialog({ title: 'Import Annotations from a Folder of brat Files', openLabel: 'Import', canSelectFolders: true, canSelectFiles: false })) ?? [];
  return folder;
}

/** The `.ann` files of a folder and below, each with the text beside it. */
async function documentsIn(folder: vscode.Uri, progress: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken): Promise<ImportParams> {
  const documents: ImportParams['documents'] = [];
  const waiting = [''];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
    const files = new Set(entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name));
    const below = (name: string): string => (path === '' ? name : `${path}/${name}`);
    // A linked folder may lead in a circle.
    for (const [name, type] of entries) if (type === vscode.FileType.Directory) waiting.push(below(name));
    for (const name of [...files].filter((each) => each.endsWith('.ann')).map((each) => each.slice(0, -'.ann'.length)).sort()) {
      if (token.isCancellationRequested || documents.length === MOST_DOCUMENTS) return { documents };
      if (!files.has(`${name}.txt`)) continue;
      const [text, ann] = await Promise.all(['.txt', '.ann'].map((ending) => textOf(vscode.Uri.joinPath(folder, below(`${name}${ending}`)))));
      documents.push({ name: below(name), text: text!, ann: ann! });
      progress.report({ message: count(documents.length, 'document') });
    }
  }
  return { documents };
}

async function textOf(file: vscode.Uri): Promise<string> {
  if ((await vscode.workspace.fs.stat(file)).size > LARGEST) throw new Error(`${file.path} is too large to be read.`);
  // As an editor opens it: without a byte-order mark.
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function sayDone({ marks, known, unplaced, idle, problems }: ImportAnswer): Promise<void> {
  const said = [`${count(marks, 'mark')} imported`, known > 0 && `${known} known already`, unplaced.length > 0 && `${unplaced.length} could not be placed`, idle.length > 0 && `${idle.length} without effect`].filter(Boolean).join(', ');
  if (problems.length > 0) void vscode.window.showErrorMessage(`Crosscheck: ${problems.join(' ')}`);
  if (unplaced.length + idle.length === 0) return void vscode.window.showInformationMessage(`Crosscheck: ${said}.`);
  const show = 'Show List';
  if ((await vscode.window.showWarningMessage(`Crosscheck: ${said}.`, show)) !== show) return;
  const lines = [...unplaced, ...idle].map(({ name, line, words, reason }) => `${name}.ann:${line}: ${words === '' ? '' : `“${words.slice(0, 80)}”: `}${reason}`);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'log', content: `${lines.join('\n')}\n` }));
}
