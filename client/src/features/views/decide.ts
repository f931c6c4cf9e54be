import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { ANNOTATE, DECIDE, DecideAnswer, type AnnotateParams, type DecideParams } from '../../../../server/src/lsp/protocol.ts';

export type Decision = DecideParams['decision'];

/** Writes the reader's decisions into the files of `newsmodel`, one after the other: each sees what the one before wrote. */
export class Decisions {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: LanguageClient) {}

  /** Writes one decision and answers the files that hold it now; where it cannot be written the reader is told why. */
  decide(decision: Decision): Promise<readonly vscode.Uri[]> {
    return this.#next(DECIDE, { decision } satisfies DecideParams);
  }

  /** Marks words of an article, likewise. */
  annotate(params: AnnotateParams): Promise<readonly vscode.Uri[]> {
    return this.#next(ANNOTATE, params);
  }

  #next(request: string, params: unknown): Promise<readonly vscode.Uri[]> {
    const written = this.#last.catch(() => undefined).then(() => this.#write(request, params));
    this.#last = written;
    return written;
  }

  async #write(request: string, params: unknown): Promise<readonly vscode.Uri[]> {
    const answer = DecideAnswer.parse(await this.client.sendRequest(request, params));
    if ('problem' in answer) {
      void vscode.window.showWarningMessage(`Crosscheck: ${answer.problem}`);
      return [];
    }
    const edit = await this.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as WorkspaceEdit);
    const files = edit.entries().map(([uri]) => uri);
    const unsaved = new Set(files.filter(isUnsaved).map(String));
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the decision could not be written: the file has changed meanwhile. Try again.');
    for (const uri of files) {
      // What the reader is typing there is the reader's to save; the decision holds all the same.
      if (!unsaved.has(uri.toString())) await (await vscode.workspace.openTextDocument(uri)).save();
    }
    return files;
  }
}

const isUnsaved = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());
