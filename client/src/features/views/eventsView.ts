import * as vscode from 'vscode';
import type { EventItem } from '../../../../server/src/lsp/protocol.ts';
import { followModel, type Model } from '../../model.ts';
import { count } from '../../words.ts';
import { groupByDate, type EventGroup } from './eventGroups.ts';
import { eventDescription, eventDetails, eventLabel } from './eventText.ts';
import { mentionItem, mentionNodes, type MentionNode } from './mentionItem.ts';

interface GroupNode {
  readonly kind: 'group';
  readonly group: EventGroup<EventItem>;
  readonly expanded: boolean;
}
export interface EventNode {
  readonly kind: 'event';
  readonly event: EventItem;
  /** The heading it stands under. */
  readonly heading: string;
}
export type EventsNode = GroupNode | EventNode | MentionNode;

/** With no more events than this, all dates are shown open. */
const FEW = 30;

const ICONS: Readonly<Record<EventItem['occurrence'], string>> = { happened: 'circle-filled', planned: 'calendar', possible: 'question', denied: 'circle-slash' };

/** The view "Events": dates, the events of each, the words that tell of them. */
export function createEventsView(model: Model, subscriptions: vscode.Disposable[]): vscode.TreeView<EventsNode> {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<EventsNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node === undefined) {
        const events = await model.events();
        return groupByDate(events).map((group) => ({ kind: 'group', group, expanded: events.length <= FEW }));
      }
      if (node.kind === 'group') return node.group.events.map((event) => ({ kind: 'event', event, heading: node.group.label }));
      return node.kind === 'event' ? mentionNodes(node.event.id, node.event.mentions) : [];
    },
    getTreeItem(node) {
      if (node.kind === 'mention') return mentionItem(node);
      return node.kind === 'group' ? groupItem(node) : eventItem(node);
    },
  };
  const view = vscode.window.createTreeView('crosscheck.events', { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true });
  subscriptions.push(view, changed, followModel(model, view, () => changed.fire()));
  return view;
}

function groupItem({ group, expanded }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label, expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `date:${group.key}`;
  item.description = String(group.events.length);
  item.accessibilityInformation = { label: `${group.label}, ${count(group.events.length, 'event')}`, role: 'treeitem' };
  return item;
}

function eventItem({ event, heading }: EventNode): vscode.TreeItem {
  const item = new vscode.TreeItem(event.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `event:${event.id}`;
  item.description = eventDescription(event, heading);
  item.tooltip = [event.label, ...eventDetails(event)].join('\n');
  item.iconPath = new vscode.ThemeIcon(ICONS[event.occurrence], event.confirmed ? new vscode.ThemeColor('testing.iconPassed') : undefined);
  item.contextValue = event.confirmed ? 'event.confirmed' : 'event';
  item.accessibilityInformation = { label: eventLabel(event), role: 'treeitem' };
  return item;
}
