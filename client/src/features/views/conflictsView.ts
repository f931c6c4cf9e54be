import * as vscode from 'vscode';
import type { ConflictItem, Status } from '../../../../server/src/lsp/protocol.ts';
import { followModel, type Model } from '../../model.ts';
import { count } from '../../words.ts';
import type { ConflictFilter } from './conflictFilter.ts';
import { conflictDescription, conflictLabel, conflictPlaces, conflictTitle, groupConflicts, type ConflictGroup } from './conflictText.ts';
import { mentionItem, mentionNodes, type MentionNode } from './mentionItem.ts';
import { openCommand } from './openCommand.ts';

interface GroupNode {
  readonly kind: 'group';
  readonly group: ConflictGroup;
}
export interface ConflictNode {
  readonly kind: 'conflict';
  readonly conflict: ConflictItem;
}
export type ConflictsNode = GroupNode | ConflictNode | MentionNode;

const ICONS: Readonly<Record<ConflictItem['severity'], vscode.ThemeIcon>> = {
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};
const SETTLED: Readonly<Record<'dismissed' | 'stale', vscode.ThemeIcon>> = { dismissed: new vscode.ThemeIcon('pass'), stale: new vscode.ThemeIcon('history') };

/** The view "Conflicts": events with what the articles disagree about, each with the words of all sides; then what is stale and what is dismissed. */
export function createConflictsView(model: Model, filter: ConflictFilter, status: vscode.Event<Status>, subscriptions: vscode.Disposable[]): vscode.TreeView<ConflictsNode> {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<ConflictsNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node === undefined) return groupConflicts(await model.conflicts(), filter.shown).map((group) => ({ kind: 'group', group }));
      if (node.kind === 'group') return node.group.conflicts.map((conflict) => ({ kind: 'conflict', conflict }));
      return node.kind === 'conflict' ? mentionNodes(node.conflict.id, conflictPlaces(node.conflict)) : [];
    },
    getTreeItem(node) {
      if (node.kind === 'mention') return mentionItem(node);
      return node.kind === 'group' ? groupItem(node.group) : conflictItem(node.conflict);
    },
  };
  const view = vscode.window.createTreeView('crosscheck.conflicts', { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true });
  subscriptions.push(
    view,
    changed,
    followModel(model, view, () => changed.fire()),
    filter.onDidChange(() => changed.fire()),
    // The badge is there whether or not somebody looks at the view.
    status(({ conflicts: { warning } }) => {
      view.badge = warning > 0 ? { value: warning, tooltip: `${count(warning, 'open warning')}` } : undefined;
    }),
  );
  return view;
}

function groupItem({ id, label, conflicts, closed }: ConflictGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(label, closed ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group:${id}`;
  item.description = String(conflicts.length);
  item.accessibilityInformation = { label: `${label}, ${count(conflicts.length, id === 'stale' ? 'decision' : 'conflict')}`, role: 'treeitem' };
  return item;
}

function conflictItem(conflict: ConflictItem): vscode.TreeItem {
  const { id, severity, state, message, canReopen, group } = conflict;
  const places = conflictPlaces(conflict);
  const item = new vscode.TreeItem(conflictTitle(conflict), places.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = `${state}:${id}`;
  item.description = conflictDescription(conflict);
  item.tooltip = [message, conflictDescription(conflict), state === 'dismissed' && group.label].filter(Boolean).join('\n');
  item.iconPath = state === 'open' ? ICONS[severity] : SETTLED[state];
  item.contextValue = `conflict.${state}${canReopen ? '.entry' : ''}`;
  item.accessibilityInformation = { label: conflictLabel(conflict), role: 'treeitem' };
  const target = places[0] ?? conflict.dismissedAt;
  if (target) item.command = openCommand(target);
  return item;
}
