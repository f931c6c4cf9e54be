import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { ProgressType, type LanguageClient } from 'vscode-languageclient/node';
import * as z from 'zod';
import { EXPORT, EXPORT_FORMATS, ExportAnswer, ExportPieces, type ExportFormatName, type ExportParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import { count } from '../words.ts';

/** What a caller may give who does not want to be asked. */
const Given = z.object({ format: z.string().optional(), folder: z.string().optional() }).optional().catch(undefined);

const PIECES = new ProgressType<unknown>();

/** The command "Export…": the model in the format of another tool, written into a folder that the reader picks. */
export function registerExport(client: LanguageClient, commands: CommandRegistry): void {
  commands.register('crosscheck.export', async (argument) => {
    const given = Given.parse(argument);
    if (!client.isRunning()) throw new Error('the language server is not running, so there is nothing to export.');
    const format = EXPORT_FORMATS.find(({ name }) => name === given?.format) ?? (await pickFormat());
    const folder = format && (given?.folder === undefined ? await pickFolder(format) : vscode.Uri.parse(given.folder, true));
    if (!format || !folder) return undefined;
    const paths = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Exporting as ${format.title}`, cancellable: true }, (progress, token) =>
      exportTo(client, format.name, folder, progress, token));
    if (paths && given?.folder === undefined) void sayDone(folder, paths);
    return paths;
  });
}

type Format = (typeof EXPORT_FORMATS)[number];

async function pickFormat(): Promise<Format | undefined> {
  const items = EXPORT_FORMATS.map((format) => ({ label: format.title, description: format.name, detail: format.detail, format }));
  return (await vscode.window.showQuickPick(items, { title: 'Export', placeHolder: 'What are the files for?', matchOnDetail: true }))?.format;
}

/** Asks for a folder until one will do. */
async function pickFolder(format: Format): Promise<vscode.Uri | undefined> {
  for (;;) {
    const [folder] = (await vscode.window.showOpenDialog({ title: `Export as ${format.title}`, openLabel: 'Export Here', canSelectFolders: true, canSelectFiles: false })) ?? [];
    if (!folder) return undefined;
    const again = 'Choose Another Folder';
    if ('readsLikeArticles' in format && vscode.workspace.getWorkspaceFolder(folder)) {
      const detail = 'What is written there would be read as articles.';
      if ((await vscode.window.showWarningMessage('This folder lies among the articles.', { modal: true, detail }, again)) !== again) return undefined;
      continue;
    }
    if ((await vscode.workspace.fs.readDirectory(folder)).length === 0) return folder;
    const replace = 'Export There';
    const answer = await vscode.window.showWarningMessage(`“${folder.path.slice(folder.path.lastIndexOf('/') + 1)}” is not empty.`, { modal: true, detail: 'Files of the same names are replaced; others stay.' }, replace, again);
    if (answer === replace) return folder;
    if (answer !== again) return undefined;
  }
}

/** Writes the files beside their places as they come, and moves them there when all are written. The paths; nothing when the reader has had enough. */
async function exportTo(
  client: LanguageClient, format: ExportFormatName, folder: vscode.Uri, progress: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken,
): Promise<readonly string[] | undefined> {
  const id = randomBytes(6).toString('hex');
  const staging = new Staging(vscode.Uri.joinPath(folder, `.crosscheck-${id}`));
  let writing: Promise<void> = Promise.resolve();
  const parts = client.onProgress(PIECES, id, (part) => {
    writing = writing.then(async () => {
      if (token.isCancellationRequested) return;
      for (const piece of ExportPieces.parse(part).pieces) await staging.add(piece);
      progress.report({ message: count(staging.paths.length, 'file') });
    });
    writing.catch(() => undefined); // said below
  });
  try {
    const params: ExportParams = { format, partialResultToken: id };
    const { pieces } = ExportAnswer.parse(await client.sendRequest(EXPORT, params, token));
    await writing;
    if (token.isCancellationRequested) return undefined;
    await staging.end(pieces);
    await staging.moveTo(folder);
    return staging.paths;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    parts.dispose();
    await writing.catch(() => undefined);
    await staging.remove();
  }
}

/** Files that are written whole, one after the other, before any of them is put in its place. */
class Staging {
  readonly paths: string[] = [];
  #text: string[] = [];
  #pieces = 0;

  constructor(private readonly folder: vscode.Uri) {}

  /** Paths come from the server, and must stay below the folder. */
  async add({ path, text }: ExportPieces['pieces'][number]): Promise<void> {
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) throw new Error(`the server named a file that cannot be written: ${path}`);
    if (path !== this.paths.at(-1)) {
      await this.#flush();
      this.paths.push(path);
    }
    this.#text.push(text);
    this.#pieces++;
  }

  async end(expected: number): Promise<void> {
    await this.#flush();
    if (this.#pieces !== expected) throw new Error('the export did not arrive whole. Nothing was written.');
  }

  async #flush(): Promise<void> {
    const path = this.paths.at(-1);
    if (path !== undefined) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.folder, path), new TextEncoder().encode(this.#text.join('')));
    this.#text = [];
  }

  async moveTo(folder: vscode.Uri): Promise<void> {
    for (const path of this.paths) await vscode.workspace.fs.rename(vscode.Uri.joinPath(this.folder, path), vscode.Uri.joinPath(folder, path), { overwrite: true });
  }

  async remove(): Promise<void> {
    await vscode.workspace.fs.delete(this.folder, { recursive: true }).then(undefined, () => undefined); // where nothing was written, there is none
  }
}

async function sayDone(folder: vscode.Uri, paths: readonly string[]): Promise<void> {
  const [only] = paths.length === 1 ? paths : [];
  const action = only === undefined ? 'Show Files' : 'Open';
  if ((await vscode.window.showInformationMessage(`Exported ${count(paths.length, 'file')}.`, action)) !== action) return;
  if (only === undefined) await vscode.commands.executeCommand('revealFileInOS', vscode.Uri.joinPath(folder, paths[0]!));
  else await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder, only));
}
