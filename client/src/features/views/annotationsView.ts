import * as vscode from 'vscode';
import { COMMANDS, type AnnotationItem, type LspLocation } from '../../../../server/src/lsp/protocol.ts';
import { followModel, type Model } from '../../model.ts';
import { count } from '../../words.ts';
import type { AnnotationFilter } from './annotationFilter.ts';
import { annotationDescription, annotationLabel, annotationTitle, groupAnnotations, KINDS, type AnnotationGroup } from './annotationText.ts';

interface GroupNode {
  readonly kind: 'group';
  readonly group: AnnotationGroup;
}
export interface AnnotationNode {
  readonly kind: 'annotation';
  readonly annotation: AnnotationItem;
}
export type AnnotationsNode = GroupNode | AnnotationNode;

/** The view "Annotations": the marks by hand of each article, and those whose words are gone. */
export function createAnnotationsView(model: Model, filter: AnnotationFilter, subscriptions: vscode.Disposable[]): vscode.TreeView<AnnotationsNode> {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<AnnotationsNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node === undefined) return groupAnnotations(await model.annotations(), filter.shown).map((group) => ({ kind: 'group', group }));
      return node.kind === 'group' ? node.group.annotations.map((annotation) => ({ kind: 'annotation', annotation })) : [];
    },
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node.group) : annotationItem(node.annotation)),
  };
  const view = vscode.window.createTreeView('crosscheck.annotations', { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true });
  subscriptions.push(view, changed, followModel(model, view, () => changed.fire()), filter.onDidChange(() => changed.fire()));
  return view;
}

function groupItem({ id, label, orphaned, annotations }: AnnotationGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group:${id}`;
  item.description = String(annotations.length);
  if (orphaned) item.iconPath = new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  item.accessibilityInformation = { label: `${label}, ${count(annotations.length, 'mark')}`, role: 'treeitem' };
  return item;
}

function annotationItem(annotation: AnnotationItem): vscode.TreeItem {
  const { id, kind, place } = annotation;
  const item = new vscode.TreeItem(annotationTitle(annotation), vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = annotationDescription(annotation);
  item.tooltip = [annotationTitle(annotation), annotationDescription(annotation)].join('\n');
  item.iconPath = new vscode.ThemeIcon(KINDS[kind].icon);
  item.contextValue = `annotation.${kind === 'entity' || kind === 'not-entity' ? 'name' : kind}${place ? '' : '.orphaned'}`;
  item.accessibilityInformation = { label: annotationLabel(annotation), role: 'treeitem' };
  if (place) item.command = { command: COMMANDS.openLocation, title: 'Go to the Words', arguments: [place satisfies LspLocation] };
  return item;
}
