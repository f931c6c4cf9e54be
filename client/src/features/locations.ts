import * as vscode from 'vscode';
import { State, TextDocumentContentRequest, type LanguageClient } from 'vscode-languageclient/node';
import {
  COMMANDS, LspLocation, MODEL_LOCATION, MODEL_SCHEME, MODEL_URI, OpenLocation, Place, type ModelLocationParams,
} from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import type { Model } from '../model.ts';

/** Where links may lead: files and the event model. Never the network, never another extension's documents. */
const SCHEMES = new Set(['file', 'untitled', MODEL_SCHEME]);

/** The event model document and the commands behind the links in hovers. */
export function registerLocations(client: LanguageClient, commands: CommandRegistry): void {
  const find = async (target: OpenLocation): Promise<LspLocation> => {
    if ('uri' in target) return target;
    const params: ModelLocationParams = { id: target.model };
    const found = LspLocation.nullable().parse(await client.sendRequest(MODEL_LOCATION, params));
    return found ?? { uri: MODEL_URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  };

  commands.register('crosscheck.openModel', async () => {
    await vscode.window.showTextDocument(vscode.Uri.parse(MODEL_URI, true), { preview: false });
  });
  commands.register(COMMANDS.openLocation, async (argument) => {
    await reveal(client, await find(OpenLocation.parse(argument)));
  });
  commands.register(COMMANDS.showMentions, async (argument) => {
    const { uri, position } = Place.parse(argument);
    await reveal(client, { uri, range: { start: position, end: position } });
    await vscode.commands.executeCommand('editor.action.goToReferences');
  });
}

/** Fetches the open event model again after a restart: the new server does not know that it is open. */
export function renewModel(client: LanguageClient, model: Model): vscode.Disposable {
  let restarted = false;
  return vscode.Disposable.from(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) restarted = true;
    }),
    model.onDidChange(() => {
      if (!restarted) return;
      restarted = false;
      const providers = client.getFeature(TextDocumentContentRequest.method)?.getProviders() ?? [];
      for (const { onDidChangeEmitter } of providers) onDidChangeEmitter.fire(vscode.Uri.parse(MODEL_URI, true));
    }),
  );
}

/** Opens a place from the server and puts the cursor there; in the active column when none is given. */
export async function reveal(client: LanguageClient, location: LspLocation, viewColumn?: vscode.ViewColumn): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(location.uri);
  if (!SCHEMES.has(uri.scheme)) throw new Error(`A link to ${uri.scheme}: is not followed.`);
  const selection = client.protocol2CodeConverter.asRange(location.range);
  await vscode.window.showTextDocument(uri, { selection, viewColumn });
}

/** Goes to the first of some places and lists all of them there. */
export async function revealAll(client: LanguageClient, places: readonly LspLocation[]): Promise<void> {
  const [first] = places;
  if (!first) return;
  await reveal(client, first);
  if (places.length === 1) return;
  const { asUri, asRange } = client.protocol2CodeConverter;
  const locations = places.map(({ uri, range }) => new vscode.Location(asUri(uri), asRange(range)));
  await vscode.commands.executeCommand('editor.action.showReferences', asUri(first.uri), asRange(first.range).start, locations);
}
