import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult, type Message } from 'vscode-languageclient/node';

const MAX_RESTARTS = 4;
const PERIOD_MS = 3 * 60_000;

/** Restarts a server that ended unasked and says so; gives up when that keeps happening. */
export class RestartingErrorHandler implements ErrorHandler {
  #crashes: number[] = [];

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly restart: () => Promise<void>,
  ) {}

  error(error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    this.log.error('The connection to the language server has a problem.', error);
    if (count !== undefined && count <= 3) return { action: ErrorAction.Continue, handled: true };
    return { action: ErrorAction.Shutdown, message: 'Crosscheck stopped working: the connection to its language server is broken.' };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < PERIOD_MS), now];
    const giveUp = this.#crashes.length > MAX_RESTARTS;
    if (giveUp) this.#crashes = [];
    if (giveUp) void this.#say('Crosscheck stopped working: its language server ended several times in a row.', 'Restart');
    else if (this.#crashes.length === 1) void this.#say('The Crosscheck language server ended unexpectedly and was started again.');
    return { action: giveUp ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
  }

  async #say(message: string, ...actions: 'Restart'[]): Promise<void> {
    const choice = await vscode.window.showWarningMessage(message, ...actions, 'Show Output');
    if (choice === 'Show Output') this.log.show();
    if (choice === 'Restart') await this.restart().catch((error: unknown) => this.log.error('Restarting failed.', error));
  }
}
