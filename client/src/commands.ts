import * as vscode from 'vscode';

/** Registers commands whose failures are logged and said to the reader, and never thrown into the editor. */
export class CommandRegistry implements vscode.Disposable {
  readonly #registered: vscode.Disposable[] = [];

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** `run` gets whatever the caller passed: anyone may run a command, so arguments are unchecked. */
  register(id: string, run: (...args: unknown[]) => unknown): void {
    this.#registered.push(
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          this.log.error(`Command ${id} failed.`, error);
          void this.#report(error);
          return undefined;
        }
      }),
    );
  }

  async #report(error: unknown): Promise<void> {
    const showOutput = 'Show Output';
    const reason = error instanceof Error ? error.message : String(error);
    if ((await vscode.window.showErrorMessage(`Crosscheck: ${reason}`, showOutput)) === showOutput) this.log.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#registered).dispose();
  }
}
