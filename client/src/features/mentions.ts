import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LspLocation, NEXT_MENTION, type NextMentionParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../commands.ts';
import { reveal } from './locations.ts';

const MESSAGE_MS = 4000;

/** "Go to Next Mention" and "Go to Previous Mention" of what stands at the cursor, over all the articles. */
export function registerMentions(client: LanguageClient, commands: CommandRegistry): void {
  const go = async (step: NextMentionParams['step']): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const params: NextMentionParams = {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
      step,
    };
    const found = LspLocation.nullable().parse(await client.sendRequest(NEXT_MENTION, params));
    if (found === null) vscode.window.setStatusBarMessage('Crosscheck: nothing is marked here, or it has no other mention.', MESSAGE_MS);
    else await reveal(client, found);
  };
  commands.register('crosscheck.nextMention', () => go(1));
  commands.register('crosscheck.previousMention', () => go(-1));
}
