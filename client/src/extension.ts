/**
 * The VS Code side: starts the language server and adds what the protocol has no words for. No analysis happens here.
 */
import * as vscode from 'vscode';
import { registerArticleLanguage } from './features/articleLanguage.ts';
import { registerArticleSettings } from './features/articleSettings.ts';
import { registerExport } from './features/exports.ts';
import { registerLocations, renewModel } from './features/locations.ts';
import { registerMentions } from './features/mentions.ts';
import { registerSavedPages } from './features/savedPages.ts';
import { registerSamples } from './features/samples.ts';
import { registerStatus } from './features/status.ts';
import { registerTimeline } from './features/timeline.ts';
import { registerViews } from './features/views/index.ts';
import type { Status } from '../../server/src/lsp/protocol.ts';
import { CommandRegistry } from './commands.ts';
import { Model } from './model.ts';
import { createClient } from './server.ts';
import type { LanguageClient } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Crosscheck', { log: true });
  const settingsSent = new vscode.EventEmitter<void>();
  const started = createClient(context, log, settingsSent);
  client = started;
  const commands = new CommandRegistry(log);
  commands.register('crosscheck.showOutput', () => log.show());
  commands.register('crosscheck.restartServer', () => started.restart());
  registerArticleSettings(commands);
  registerSamples(context.extensionUri, commands);
  registerLocations(started, commands);
  registerMentions(started, commands);
  registerExport(started, commands);
  registerSavedPages(started, commands);
  const model = new Model(started);
  const status = new vscode.EventEmitter<Status>();
  context.subscriptions.push(
    log,
    settingsSent,
    commands,
    model,
    renewModel(started, model),
    status,
    registerViews(context, started, commands, model, status.event),
    registerStatus(started, status),
    registerTimeline(context.extensionUri, started, commands, model),
    registerArticleLanguage(started, settingsSent.event, log),
  );

  // Commands and the grammar work without a server, so that one that does not start must not fail the activation.
  await started.start().catch((error: unknown) => {
    log.error('The language server did not start.', error);
  });
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
