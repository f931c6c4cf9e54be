import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { ANNOTATE, ATTACH, DECIDE, DecideAnswer, HOLD, LET_GO, type AnnotateParams, type AttachParams, type DecideParams } from '../../../../server/src/lsp/protocol.ts';
import { seeDisk } from '../../seeDisk.ts';

export type Decision = DecideParams['decision'];

/**
 * Writes the reader's decisions into the files of `newsmodel`, one after the other: each sees what the one before wrote. From reading the disk to saving, no other window on these folders decides: an
 * editor looks whether a file has changed and then writes it, and what is written between the two would be lost; and who reads while another writes may see a file without its text.
 */
export class Decisions {
  #last: Promise<unknown> = Promise.resolve();
  /** What was written, decision by decision, the last at the end. */
  readonly #written: (readonly FileChange[])[] = [];

  constructor(private readonly client: LanguageClient) {}

  /** Writes one decision and answers the files that hold it now; where it cannot be written the reader is told why. */
  decide(decision: Decision): Promise<readonly vscode.Uri[]> {
    return this.#request(DECIDE, { decision } satisfies DecideParams);
  }

  /** Marks words of an article, likewise. */
  annotate(params: AnnotateParams): Promise<readonly vscode.Uri[]> {
    return this.#request(ANNOTATE, params);
  }

  /** Puts a mark on other words, likewise. */
  attach(params: AttachParams): Promise<readonly vscode.Uri[]> {
    return this.#request(ATTACH, params);
  }

  /** Takes the last decision back that was written from here, then the one before it; not where the file has changed since. */
  undo(): Promise<void> {
    return this.#next(async () => {
      const last = this.#written.at(-1);
      if (!last) throw new Error('there is no decision left to take back that was taken in this window.');
      await seeDisk();
      await takeBack(last);
      this.#written.pop();
    });
  }

  /** Writes what an answer of the server says of files in `newsmodel`, and answers it. It is asked again when the files have changed meanwhile. */
  write<T extends object>(ask: () => Promise<T>): Promise<T> {
    return this.#next(async () => (await this.#write(ask)).answer);
  }

  #request(request: string, params: unknown): Promise<readonly vscode.Uri[]> {
    return this.#next(async () => {
      const { answer, files } = await this.#write(async () => DecideAnswer.parse(await this.client.sendRequest(request, params)));
      if ('problem' in answer) void vscode.window.showWarningMessage(`Crosscheck: ${answer.problem}`);
      return files;
    });
  }

  /** Does it after what is being written, while no other window decides. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.catch(() => undefined).then(async () => {
      await this.client.sendRequest(HOLD, {});
      try {
        return await work();
      } finally {
        // A server that has ended meanwhile holds nothing.
        await this.client.sendNotification(LET_GO).catch(() => undefined);
      }
    });
    this.#last = done;
    return done;
  }

  async #write<T extends object>(ask: () => Promise<T>): Promise<{ readonly answer: T; readonly files: readonly vscode.Uri[] }> {
    for (let tries = 1; ; tries++) {
      await seeDisk();
      const answer = await ask();
      if (!('edit' in answer)) return { answer, files: [] };
      try {
        return { answer, files: await this.#apply(answer.edit) };
      } catch (error) {
        if (!(error instanceof Overtaken) || tries === MOST_TRIES) throw error;
        // Another program was faster: what it has written comes first, and the decision is made of that.
        if (error.unsaved) await takeFromDisk(error.unsaved);
        await takeBack(error.written);
      }
    }
  }

  async #apply(answered: unknown): Promise<readonly vscode.Uri[]> {
    const edit = await this.client.protocol2CodeConverter.asWorkspaceEdit(answered as WorkspaceEdit);
    const files = edit.entries().map(([uri]) => uri);
    const unsaved = new Set(files.filter(isUnsaved).map(String));
    const before = await Promise.all(files.map(textOf));
    const written: FileChange[] = [];
    if (!(await vscode.workspace.applyEdit(edit))) throw new Overtaken('the decision could not be written: the file has changed meanwhile. Try again.', written);
    for (const [i, uri] of files.entries()) {
      const document = await vscode.workspace.openTextDocument(uri);
      const after = document.getText();
      // What the reader is typing there is the reader's to save; the decision holds all the same.
      if (!unsaved.has(uri.toString()) && !(await document.save())) throw new Overtaken(`${vscode.workspace.asRelativePath(uri)} could not be saved: the decision holds in this window only.`, written, document);
      written.push({ uri, back: difference(after, before[i]!), after: digest(after) });
    }
    this.#written.push(written);
    if (this.#written.length > MOST_UNDONE) this.#written.shift();
    return files;
  }
}

/** How often a decision is made anew when another program writes at the same time. */
const MOST_TRIES = 5;

/** A decision that could not be written as a whole, most likely since another program has written meanwhile. */
class Overtaken extends Error {
  /** @param written files that were, and are saved; @param unsaved the one that could not be saved */
  constructor(message: string, readonly written: readonly FileChange[], readonly unsaved?: vscode.TextDocument) {
    super(message);
  }
}

/** How many decisions can be taken back. */
const MOST_UNDONE = 50;

/** What takes a decision back, and what the file then holds: not its text, for it may be very long, and there may be many. */
interface FileChange {
  readonly uri: vscode.Uri;
  readonly back: Change;
  readonly after: string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Makes files what they were before a decision; not where they have changed since. */
async function takeBack(changes: readonly FileChange[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const documents: vscode.TextDocument[] = [];
  for (const { uri, back: { start, end, text }, after } of changes) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (digest(document.getText()) !== after) throw new Error(`${vscode.workspace.asRelativePath(uri)} has changed since: take the decision back there.`);
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    if (!document.isDirty) documents.push(document);
  }
  if (changes.length === 0) return;
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the file has changed meanwhile. Try again.');
  for (const document of documents) await document.save();
}

/** Gives up what is not saved of a document. Only an editor in front can do that. */
async function takeFromDisk(document: vscode.TextDocument): Promise<void> {
  const front = vscode.window.activeTextEditor;
  const isShown = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()));
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  if (!isShown) await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  if (front && front.document !== document) await vscode.window.showTextDocument(front.document, { ...(front.viewColumn !== undefined && { viewColumn: front.viewColumn }), selection: front.selection });
}

/** The text of a file as the editor has it; empty where there is none yet. */
const textOf = (uri: vscode.Uri): Promise<string> => Promise.resolve(vscode.workspace.openTextDocument(uri)).then((document) => document.getText(), () => '');

/** The smallest change that makes one text of another. */
function difference(from: string, to: string): Change {
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  let same = 0;
  while (same < Math.min(from.length, to.length) - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}

const isUnsaved = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());
