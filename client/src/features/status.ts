import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { STATUS, Status } from '../../../server/src/lsp/protocol.ts';
import { statusText } from './statusText.ts';

/** Set while the folder holds articles; menus and keys of Crosscheck ask for it. */
const HAS_ARTICLES = 'crosscheck.hasArticles';

/**
 * The status item: articles read, conflicts found, progress while reading. Hidden where there is no article.
 * @param told fires with each status
 */
export function registerStatus(client: LanguageClient, told: vscode.EventEmitter<Status>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crosscheck.status', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Crosscheck';

  const show = (status: Status): void => {
    void vscode.commands.executeCommand('setContext', HAS_ARTICLES, status.articles > 0);
    const said = statusText(status);
    if (said === undefined) return item.hide();
    item.text = said.text;
    item.tooltip = said.tooltip;
    item.accessibilityInformation = { label: said.label, role: 'button' };
    item.command = 'workbench.actions.view.problems';
    item.show();
  };

  return vscode.Disposable.from(
    item,
    client.onNotification(STATUS, (message: unknown) => {
      const status = Status.safeParse(message);
      if (status.success) {
        show(status.data);
        told.fire(status.data);
      } else client.warn(`The server sent a status that cannot be read: ${status.error.message}`);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) item.hide();
    }),
  );
}
