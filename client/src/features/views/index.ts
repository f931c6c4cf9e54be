import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ModelMention } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { reveal } from '../locations.ts';
import { Decisions } from './decide.ts';
import { createEntitiesView, type EntitiesNode } from './entitiesView.ts';
import { registerEntityCommands } from './entityCommands.ts';
import { registerEventCommands } from './eventCommands.ts';
import { createEventsView, type EventsNode } from './eventsView.ts';

/** The side bar: views of the events and entities over all articles, with commands that correct them. */
export function registerViews(client: LanguageClient, commands: CommandRegistry, model: Model): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  const events = createEventsView(model, subscriptions);
  const entities = createEntitiesView(model, subscriptions);
  const decisions = new Decisions(client);
  registerEventCommands(commands, events, model, decisions);
  registerEntityCommands(commands, entities, model, decisions);

  const mentionsOf = async (node: EventsNode | EntitiesNode | undefined): Promise<readonly ModelMention[]> => {
    if (node?.kind === 'event') return node.event.mentions;
    return node?.kind === 'entity' ? model.mentionsOf(node.entity.id) : [];
  };
  commands.register('crosscheck.revealMentions', async (node) => {
    const selected = (node ?? [...events.selection, ...entities.selection][0]) as EventsNode | EntitiesNode | undefined;
    await revealAll(client, await mentionsOf(selected));
  });
  return vscode.Disposable.from(...subscriptions);
}

/** Goes to the first of some places and lists all of them there. */
async function revealAll(client: LanguageClient, mentions: readonly ModelMention[]): Promise<void> {
  const [first] = mentions;
  if (!first) throw new Error('choose an event or entity in the side bar first.');
  await reveal(client, first);
  if (mentions.length === 1) return;
  const { asUri, asRange } = client.protocol2CodeConverter;
  const places = mentions.map(({ uri, range }) => new vscode.Location(asUri(uri), asRange(range)));
  await vscode.commands.executeCommand('editor.action.showReferences', asUri(first.uri), asRange(first.range).start, places);
}
