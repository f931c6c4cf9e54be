import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { ARTICLE_EXTENSIONS, ARTICLE_LANGUAGE, COMMANDS, DECISION_PATTERN, type InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { RestartingErrorHandler } from './errors.ts';
import { seeDisk } from './seeDisk.ts';

/** Files on disk and unsaved ones; not the other side of a diff, which would be the same article twice. */
const SCHEMES = ['file', 'untitled'];

/**
 * Prepares, but does not start, the connection to the language server in `dist/server.js`.
 * @param settingsSent fires when the server has been told that settings have changed
 */
export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, settingsSent: vscode.EventEmitter<void>): LanguageClient {
  const initializationOptions: InitializationOptions = {
    docsUri: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    commands: true,
  };
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const pattern = `**/*.{${ARTICLE_EXTENSIONS.join(',')}}`;
  const client: LanguageClient = new LanguageClient(
    'crosscheck',
    'Crosscheck',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6019', '--enable-source-maps'] } } },
    {
      documentSelector: SCHEMES.flatMap((scheme) => [
        { scheme, language: ARTICLE_LANGUAGE },
        { scheme, language: 'plaintext', pattern },
        { scheme, language: 'markdown', pattern },
        { scheme, language: 'yaml', pattern: DECISION_PATTERN },
      ]),
      initializationOptions,
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true },
      // Hovers quote articles. The server escapes them; should something slip through, only these two commands are ever live.
      markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) }, supportHtml: false },
      middleware: {
        // The edit of a code action is made now, and must fit what the editor holds.
        resolveCodeAction: async (action, token, next) => {
          await seeDisk();
          return next(action, token);
        },
        // The status item says how far reading is, and keeps quiet where there is no article; the protocol's progress would not.
        handleWorkDoneProgress: (token, progress, next) => {
          if (progress.kind === 'end') next(token, progress);
        },
        workspace: {
          didChangeConfiguration: async (sections, next) => {
            await next(sections);
            settingsSent.fire();
          },
        },
      },
      errorHandler: new RestartingErrorHandler(log, () => client.restart()),
    },
  );
  return client;
}
