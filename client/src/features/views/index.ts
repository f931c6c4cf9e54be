import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ModelMention, Status } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { registerBratImport } from '../brat.ts';
import { revealAll } from '../locations.ts';
import { registerMarking } from '../marks/marking.ts';
import { registerReviewThrough } from '../marks/reviewThrough.ts';
import { registerMarkSigns } from '../marks/signs.ts';
import { registerAnnotationCommands } from './annotationCommands.ts';
import { createAnnotationsView } from './annotationsView.ts';
import { AnnotationsShown } from './annotationsShown.ts';
import { registerConflictCommands } from './conflictCommands.ts';
import { ConflictFilter } from './conflictFilter.ts';
import { createConflictsView } from './conflictsView.ts';
import { Decisions } from './decide.ts';
import { createEntitiesView, type EntitiesNode } from './entitiesView.ts';
import { registerEntityCommands } from './entityCommands.ts';
import { registerEventCommands } from './eventCommands.ts';
import { createEventsView, type EventsNode } from './eventsView.ts';

/** The side bar: views of the conflicts, events and entities over all articles, with commands that decide on them. */
export function registerViews(context: vscode.ExtensionContext, client: LanguageClient, commands: CommandRegistry, model: Model, status: vscode.Event<Status>): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  const events = createEventsView(model, subscriptions);
  const entities = createEntitiesView(model, subscriptions);
  const decisions = new Decisions(client);
  const filter = new ConflictFilter(context.workspaceState);
  const conflicts = createConflictsView(model, filter, status, subscriptions);
  registerConflictCommands(client, commands, conflicts, model, decisions, filter);
  const shown = new AnnotationsShown(context.workspaceState);
  const annotations = createAnnotationsView(model, shown, subscriptions);
  registerAnnotationCommands(client, commands, annotations, model, decisions, shown);
  registerMarking(client, commands, model, decisions);
  subscriptions.push(registerReviewThrough(client, commands, model, decisions), registerMarkSigns(context, model));
  registerBratImport(client, commands, decisions);
  registerEventCommands(commands, events, model, decisions);
  registerEntityCommands(commands, entities, model, decisions);

  const mentionsOf = async (node: EventsNode | EntitiesNode | undefined): Promise<readonly ModelMention[]> => {
    if (node?.kind === 'event') return node.event.mentions;
    return node?.kind === 'entity' ? model.mentionsOf(node.entity.id) : [];
  };
  commands.register('crosscheck.revealMentions', async (node) => {
    const selected = (node ?? [...events.selection, ...entities.selection][0]) as EventsNode | EntitiesNode | undefined;
    const places = await mentionsOf(selected);
    if (places.length === 0) throw new Error('choose an event or entity in the side bar first.');
    await revealAll(client, places);
  });
  return vscode.Disposable.from(...subscriptions);
}
