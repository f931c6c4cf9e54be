import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';

const POLL_MS = 50;
/** Far more than anything takes: machines are shared, and a test is not a measurement. */
const LIMIT_MS = 60_000;

/** Asks again until `ask` neither throws nor answers `undefined` or `false`, and gives its answer; the last failure says why it gave up. */
export async function eventually<T>(what: string, ask: () => T | undefined | false | Thenable<T | undefined | false>, limit = LIMIT_MS / 1000): Promise<T> {
  let reason: unknown;
  for (const end = Date.now() + limit * 1000; Date.now() < end; await setTimeout(POLL_MS)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
  }
  throw new Error(`${what}: not within ${limit} s`, { cause: reason });
}

/** The copy of samples/ that is open in this window. */
export function workspace(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return folder;
}

export const uriOf = (file: string): vscode.Uri => vscode.Uri.joinPath(workspace().uri, file);

/** Path on disk, for what happens behind the editor's back. */
export const pathOf = (file: string): string => uriOf(file).fsPath;

/** A file's path below the folder, with slashes. */
export const nameOf = (uri: vscode.Uri): string => path.posix.relative(workspace().uri.path, uri.path);

/** Opens a file as a click in the Explorer does. (`showTextDocument` would keep it open for minutes after its tab is closed.) */
export async function open(file: string): Promise<vscode.TextEditor> {
  const uri = uriOf(file);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(`${file} is open`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path === uri.path && editor;
  });
}

/** Opens an article and waits until the server knows it. */
export async function openArticle(file: string): Promise<vscode.TextEditor> {
  const editor = await open(file);
  await eventually(`outline of ${file}`, async () => (await outline(editor.document.uri)).length > 0);
  return editor;
}

/** Where these words stand for the nth time (from 1). */
export function rangeOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Range {
  let at = -1;
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
  assert.notEqual(at, -1, `"${words}" stands in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export const startOf = (document: vscode.TextDocument, words: string, nth?: number): vscode.Position => rangeOf(document, words, nth).start;

export async function textAt(location: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(location.uri)).getText(location.range);
}

export async function outline(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

/** What the hover at a place says, as Markdown. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap((hover) => hover.contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n\n');
}

/** Addresses of the links in a hover. */
export const linksIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map((match) => match[1] ?? '');

/** Does what a click on the link does. */
export async function follow(link: string): Promise<void> {
  const uri = vscode.Uri.parse(link, true);
  if (uri.scheme !== 'command') return vscode.commands.executeCommand('vscode.open', uri);
  await vscode.commands.executeCommand(uri.path, ...(JSON.parse(uri.query) as unknown[]));
}

/** Our diagnostics of a file, or of all files. */
export function problemsOf(file: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(file)).filter((problem) => problem.source === 'Crosscheck');
}

export const ruleOf = (problem: vscode.Diagnostic): string => String(typeof problem.code === 'object' ? problem.code.value : problem.code);

/** A contradiction in samples/ that leaves no doubt: one article gives the depth of an earthquake that two others give differently. */
export const DEPTH = {
  rule: 'figure.mismatch',
  file: 'earthquake/pacific-daily-quake-explained.txt',
  wrong: '14km',
  right: '41km',
  other: 'earthquake/andes-wire-quake-first-reports.txt',
  otherWords: '41 kilometers',
} as const;

/** The conflict about the depth, as reported in one of the articles. */
export function depthConflict(file: string = DEPTH.file): vscode.Diagnostic | undefined {
  return problemsOf(file).find((problem) => ruleOf(problem) === DEPTH.rule && /depth/i.test(problem.message));
}

/** Changes a setting of the folder; `undefined` takes it back. */
export async function set(setting: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(undefined, workspace()).update(setting, value, vscode.ConfigurationTarget.Workspace);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
