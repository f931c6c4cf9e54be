import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { ANNOTATE, ATTACH, DECIDE, DecideAnswer, type AnnotateParams, type AttachParams, type DecideParams } from '../../../../server/src/lsp/protocol.ts';
import { seeDisk } from '../../seeDisk.ts';

export type Decision = DecideParams['decision'];

/** Writes the reader's decisions into the files of `newsmodel`, one after the other: each sees what the one before wrote. */
export class Decisions {
  #last: Promise<unknown> = Promise.resolve();
  /** What was written, decision by decision, the last at the end. */
  readonly #written: (readonly FileChange[])[] = [];

  constructor(private readonly client: LanguageClient) {}

  /** Writes one decision and answers the files that hold it now; where it cannot be written the reader is told why. */
  decide(decision: Decision): Promise<readonly vscode.Uri[]> {
    return this.#next(DECIDE, { decision } satisfies DecideParams);
  }

  /** Marks words of an article, likewise. */
  annotate(params: AnnotateParams): Promise<readonly vscode.Uri[]> {
    return this.#next(ANNOTATE, params);
  }

  /** Puts a mark on other words, likewise. */
  attach(params: AttachParams): Promise<readonly vscode.Uri[]> {
    return this.#next(ATTACH, params);
  }

  /** Takes the last decision back that was written from here, then the one before it; not where the file has changed since. */
  undo(): Promise<void> {
    const undone = this.#last.catch(() => undefined).then(() => this.#undo());
    this.#last = undone;
    return undone;
  }

  async #undo(): Promise<void> {
    const last = this.#written.at(-1);
    if (!last) throw new Error('there is no decision left to take back that was taken in this window.');
    await seeDisk();
    const edit = new vscode.WorkspaceEdit();
    const documents: vscode.TextDocument[] = [];
    for (const { uri, back: { start, end, text }, after } of last) {
      const document = await vscode.workspace.openTextDocument(uri);
      if (digest(document.getText()) !== after) throw new Error(`${vscode.workspace.asRelativePath(uri)} has changed since: take the decision back there.`);
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
      if (!document.isDirty) documents.push(document);
    }
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the file has changed meanwhile. Try again.');
    this.#written.pop();
    for (const document of documents) await document.save();
  }

  #next(request: string, params: unknown): Promise<readonly vscode.Uri[]> {
    const written = this.#last.catch(() => undefined).then(() => this.#write(request, params));
    this.#last = written;
    return written;
  }

  async #write(request: string, params: unknown): Promise<readonly vscode.Uri[]> {
    await seeDisk();
    const answer = DecideAnswer.parse(await this.client.sendRequest(request, params));
    if ('problem' in answer) {
      void vscode.window.showWarningMessage(`Crosscheck: ${answer.problem}`);
      return [];
    }
    return this.#apply(answer.edit);
  }

  /** Makes the edits of files in `newsmodel` that the server has answered otherwise than as a decision. */
  apply(edit: unknown): Promise<readonly vscode.Uri[]> {
    const applied = this.#last.catch(() => undefined).then(() => this.#apply(edit));
    this.#last = applied;
    return applied;
  }

  async #apply(answered: unknown): Promise<readonly vscode.Uri[]> {
    const edit = await this.client.protocol2CodeConverter.asWorkspaceEdit(answered as WorkspaceEdit);
    const files = edit.entries().map(([uri]) => uri);
    const unsaved = new Set(files.filter(isUnsaved).map(String));
    const before = await Promise.all(files.map(textOf));
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the decision could not be written: the file has changed meanwhile. Try again.');
    const written: FileChange[] = [];
    for (const [i, uri] of files.entries()) {
      const document = await vscode.workspace.openTextDocument(uri);
      const after = document.getText();
      written.push({ uri, back: difference(after, before[i]!), after: digest(after) });
      // What the reader is typing there is the reader's to save; the decision holds all the same.
      if (!unsaved.has(uri.toString()) && !(await document.save())) throw new Error(`${vscode.workspace.asRelativePath(uri)} could not be saved: the decision holds in this window only.`);
    }
    this.#written.push(written);
    if (this.#written.length > MOST_UNDONE) this.#written.shift();
    return files;
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
