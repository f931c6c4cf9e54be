import * as vscode from 'vscode';
import type { EntityItem } from '../../../../server/src/lsp/protocol.ts';
import { followModel, type Model } from '../../model.ts';
import { count } from '../../words.ts';
import { ENTITY_TYPES, entityTypeOf, type EntityType } from './entityTypes.ts';
import { mentionItem, mentionNodes, type MentionNode } from './mentionItem.ts';

interface TypeNode {
  readonly kind: 'type';
  readonly type: EntityType;
  readonly entities: readonly EntityItem[];
}
export interface EntityNode {
  readonly kind: 'entity';
  readonly entity: EntityItem;
}
export type EntitiesNode = TypeNode | EntityNode | MentionNode;

/** The view "Entities": types, the entities of each with the most mentioned first, the words that name them. */
export function createEntitiesView(model: Model, subscriptions: vscode.Disposable[]): vscode.TreeView<EntitiesNode> {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<EntitiesNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node === undefined) return byType(await model.entities());
      if (node.kind === 'type') return node.entities.map((entity) => ({ kind: 'entity', entity }));
      return node.kind === 'entity' ? mentionNodes(node.entity.id, await model.mentionsOf(node.entity.id)) : [];
    },
    getTreeItem(node) {
      if (node.kind === 'mention') return mentionItem(node);
      return node.kind === 'type' ? typeItem(node) : entityItem(node);
    },
  };
  const view = vscode.window.createTreeView('crosscheck.entities', { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true });
  subscriptions.push(view, changed, followModel(model, view, () => changed.fire()));
  return view;
}

function byType(entities: readonly EntityItem[]): TypeNode[] {
  const sorted = [...entities].sort((a, b) => b.mentionCount - a.mentionCount);
  return ENTITY_TYPES
    .map((type): TypeNode => ({ kind: 'type', type, entities: sorted.filter((entity) => entityTypeOf(entity.type) === type) }))
    .filter((node) => node.entities.length > 0);
}

function typeItem({ type, entities }: TypeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(type.plural, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `type:${type.id}`;
  item.description = String(entities.length);
  item.accessibilityInformation = { label: `${type.plural}, ${entities.length}`, role: 'treeitem' };
  return item;
}

function entityItem({ entity }: EntityNode): vscode.TreeItem {
  const { id, name, aliases, mentionCount, articles, decided } = entity;
  const type = entityTypeOf(entity.type);
  const often = `${count(mentionCount, 'mention')} in ${count(articles, 'article')}`;
  const also = aliases.filter((alias) => alias !== name);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `entity:${id}`;
  item.description = [decided && '✓', mentionCount].filter(Boolean).join(' · ');
  item.tooltip = [`${name}, ${type.name}`, often, also.length > 0 && `Also ${also.join(', ')}`, decided && 'Set in newsmodel'].filter(Boolean).join('\n');
  item.iconPath = new vscode.ThemeIcon(type.icon, decided ? new vscode.ThemeColor('testing.iconPassed') : undefined);
  item.contextValue = decided ? 'entity.decided' : 'entity';
  item.accessibilityInformation = { label: [name, type.name, often, decided && 'decided by you'].filter(Boolean).join(', '), role: 'treeitem' };
  return item;
}
