import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import * as z from 'zod';
import { LspLocation } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import type { Model } from '../model.ts';
import { reveal } from './locations.ts';
import type { ToTimeline } from './timelineMessages.ts';

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
    webview.html = page(webview, extensionUri);
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

/** The page without its events: nothing of an article stands in it, and nothing but our script and style can be loaded. */
function page(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'timeline.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', 'timeline.css')).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Timeline</title>
</head>
<body>
  <header>
    <label>With <select id="entity"></select></label>
    <div role="group" aria-label="Show as">
      <button type="button" id="as-axis">Time axis</button><button type="button" id="as-list">List</button>
    </div>
    <div role="group" aria-label="Zoom" id="zoom">
      <button type="button" id="zoom-out" aria-label="Zoom out" title="Zoom out (-)">−</button><button type="button" id="zoom-in" aria-label="Zoom in" title="Zoom in (+)">+</button><button type="button" id="zoom-all" title="Show all the time there is (0)">All</button>
    </div>
    <ul id="legend" aria-label="Marks"></ul>
  </header>
  <p id="summary" role="status"></p>
  <main>
    <section id="axis" aria-label="Events on a time axis">
      <p id="range"></p>
      <svg id="scale" aria-hidden="true"></svg>
      <div id="scroll"><svg id="chart"><g id="grid" aria-hidden="true"></g><g id="marks" role="listbox" aria-label="Events in the order of time" aria-orientation="horizontal" aria-describedby="keys"></g></svg></div>
      <p id="keys">Arrow keys: go from event to event. Enter: go to the words. + and -: zoom. 0: all. Drag or Shift+wheel: move; Ctrl+wheel: zoom.</p>
      <article id="details" aria-label="Chosen event"></article>
    </section>
    <section id="list" aria-label="Events as a list"></section>
  </main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
