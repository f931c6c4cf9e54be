import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import * as z from 'zod';
import { LspLocation } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import type { Model } from '../model.ts';
import { reveal } from './locations.ts';
import type { ToTimeline } from './timelineMessages.ts';
import { timelinePage } from './timelinePage.ts';

const VIEW = 'crosscheck.timeline';

/** What the page may ask for; it shows text of articles, so that nothing it sends is taken as it comes. */
const FromTimeline = z.discriminatedUnion('type', [
  /** The page is there, for the first time or again after it was hidden. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('open'), place: LspLocation }),
]);

/** The page "Timeline": one at most. It is asked for again when the window is opened again. */
export function registerTimeline(extensionUri: vscode.Uri, client: LanguageClient, commands: CommandRegistry, model: Model): vscode.Disposable {
  const roots = [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')];
  const options = { enableScripts: true, localResourceRoots: roots };
  let open: vscode.WebviewPanel | undefined;

  const fill = (panel: vscode.WebviewPanel): void => {
    open = panel;
    const { webview } = panel;
    const send = async (message: ToTimeline): Promise<void> => {
      await webview.postMessage(message);
    };
    const update = async (): Promise<void> => {
      // A page that is hidden does not run; it says "ready" when it is shown again.
      if (!panel.visible) return;
      try {
        await send({ type: 'events', events: await model.events() });
      } catch (error) {
        client.error('The timeline could not be filled.', error, false);
        await send({ type: 'problem', text: 'The events could not be read. The output of Crosscheck says why.' });
      }
    };
    const subscriptions = [
      model.onDidChange(() => void update()),
      webview.onDidReceiveMessage((message: unknown) => {
        const asked = FromTimeline.safeParse(message);
        if (!asked.success) return client.warn(`The timeline sent a message that cannot be read: ${asked.error.message}`);
        if (asked.data.type === 'ready') return void update();
        return reveal(client, asked.data.place, columnBeside(panel)).catch((error: unknown) => client.error('The words could not be shown.', error));
      }),
    ];
    panel.onDidDispose(() => {
      vscode.Disposable.from(...subscriptions).dispose();
      if (open === panel) open = undefined;
    });
    webview.options = options;
    panel.iconPath = { light: vscode.Uri.joinPath(extensionUri, 'media', 'timeline-light.svg'), dark: vscode.Uri.joinPath(extensionUri, 'media', 'timeline-dark.svg') };
    webview.html = timelinePage({
      nonce: randomBytes(16).toString('base64url'),
      source: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'timeline.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', 'timeline.css')).toString(),
    });
  };

  commands.register('crosscheck.openTimeline', () => {
    if (open) open.reveal();
    else fill(vscode.window.createWebviewPanel(VIEW, 'Timeline', vscode.ViewColumn.Active, options));
  });
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW, { deserializeWebviewPanel: async (panel) => fill(panel) }),
    { dispose: () => open?.dispose() },
  );
}

/** Where words are shown so that the timeline stays in sight: the column that shows a text already, else a new one. */
function columnBeside(panel: vscode.WebviewPanel): vscode.ViewColumn {
  const other = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel.viewColumn);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
