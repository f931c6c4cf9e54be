import * as vscode from 'vscode';
import type { EntityItem } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { count } from '../../words.ts';
import { askName, askQualified, chosen, pickArticles, pickOthers, sayWritten, toPart } from './asking.ts';
import type { Decisions } from './decide.ts';
import type { EntitiesNode, EntityNode } from './entitiesView.ts';
import { ENTITY_TYPES, entityTypeOf } from './entityTypes.ts';
import type { MentionNode } from './mentionItem.ts';

const NONE = 'choose an entity in the view "Entities" first.';

/** The commands of the view "Entities": each writes a decision on the entities that are chosen there. */
export function registerEntityCommands(commands: CommandRegistry, view: vscode.TreeView<EntitiesNode>, model: Model, decisions: Decisions): void {
  const entities = (node: unknown, nodes: unknown): readonly EntityItem[] =>
    chosen(view, (each): each is EntityNode => each?.kind === 'entity', NONE, node, nodes).map(({ entity }) => entity);
  const ids = (list: readonly EntityItem[]): string[] => list.map(({ id }) => id);

  commands.register('crosscheck.confirmEntity', (node, nodes) => decisions.decide({ kind: 'entity.confirm', ids: ids(entities(node, nodes)) }));
  commands.register('crosscheck.renameEntity', async (node) => {
    const [entity] = entities(node, undefined);
    const value = entity && (await askName('Rename Entity', entity.name));
    if (entity && value !== undefined) await decisions.decide({ kind: 'entity.rename', ids: [entity.id], value });
  });
  commands.register('crosscheck.mergeEntities', async (node, nodes) => {
    const list = entities(node, nodes);
    const [first] = list;
    const others = first === undefined || list.length > 1 ? list.slice(1) : await pickOthers('Merge: Which Names Are the Same?', likeliest(first, await model.entities()), (entity) => ({
      label: entity.name,
      description: `${entityTypeOf(entity.type).name} · ${count(entity.mentionCount, 'mention')}`,
    }));
    if (first && others.length > 0) await decisions.decide({ kind: 'entity.merge', ids: ids([first, ...others]) });
  });
  commands.register('crosscheck.splitEntity', async (node, nodes) => {
    const list = chosen(view, (each): each is EntityNode | MentionNode => each?.kind === 'entity' || each?.kind === 'mention', NONE, node, nodes);
    const { id, articles } = toPart(list.filter((each) => each.kind === 'mention'), list.flatMap((each) => (each.kind === 'entity' ? [each.entity.id] : [])));
    const entity = (await model.entities()).find((each) => each.id === id);
    if (!entity) return;
    const others = articles.length > 0 ? articles : await pickArticles('Which Articles Name Another?', await model.mentionsOf(entity.id));
    const value = others.length > 0 ? await askQualified(entity.name) : undefined;
    if (value !== undefined) await decisions.decide({ kind: 'entity.split', ids: [entity.id], articles: [...others], value });
  });
  commands.register('crosscheck.retypeEntity', async (node, nodes) => {
    const list = entities(node, nodes);
    const types = ENTITY_TYPES.map(({ id, name, icon }) => ({ label: `$(${icon}) ${name}`, id, description: list.every(({ type }) => type === id) ? 'as now' : '' }));
    const type = await vscode.window.showQuickPick(types, { title: `What Is ${list.map(({ name }) => name).join(', ')}?` });
    if (type) await decisions.decide({ kind: 'entity.retype', ids: ids(list), value: type.id });
  });
  commands.register('crosscheck.rejectEntity', async (node, nodes) => {
    const list = entities(node, nodes);
    await sayWritten(list.map(({ name }) => name), 'no name', await decisions.decide({ kind: 'entity.reject', ids: ids(list) }));
  });
}

/** The other entities: those that share a word of the name first, then those of the type, then the most mentioned. */
function likeliest(entity: EntityItem, entities: readonly EntityItem[]): EntityItem[] {
  const words = (name: string): string[] => name.toLowerCase().split(/\s+/);
  const own = new Set(words(entity.name));
  const likeness = (other: EntityItem): number => (words(other.name).some((word) => own.has(word)) ? 2 : 0) + (other.type === entity.type ? 1 : 0);
  return entities.filter(({ id }) => id !== entity.id).sort((a, b) => likeness(b) - likeness(a) || b.mentionCount - a.mentionCount);
}
