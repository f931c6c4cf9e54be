import * as vscode from 'vscode';
import type { AnnotationGroup, AnnotationItem, AnnotationsParams } from '../../../../server/src/lsp/protocol.ts';
import { followModel, type Model } from '../../model.ts';
import { count } from '../../words.ts';
import { annotationDescription, annotationLabel, annotationTitle, groupLabel, KINDS, PART, partsOf } from './annotationText.ts';
import type { AnnotationsShown } from './annotationsShown.ts';
import { openCommand } from './openCommand.ts';

/** The marks of one article or of one kind, or those whose words are gone. */
interface GroupNode {
  readonly kind: 'group';
  readonly group: AnnotationGroup;
  readonly open: boolean;
}
/** Some of the marks of a group that has very many. */
interface PartNode {
  readonly kind: 'part';
  readonly group: AnnotationGroup;
  readonly part: ReturnType<typeof partsOf>[number];
}
export interface AnnotationNode {
  readonly kind: 'annotation';
  readonly group: AnnotationGroup;
  readonly annotation: AnnotationItem;
}
export type AnnotationsNode = GroupNode | PartNode | AnnotationNode;

/** More are not shown unasked. */
const MOST_OPEN = 500;

/** The view "Annotations": the marks by hand of each article or kind, and those whose words are gone; asked for when a node is opened. */
export function createAnnotationsView(model: Model, shown: AnnotationsShown, subscriptions: vscode.Disposable[]): vscode.TreeView<AnnotationsNode> {
  const changed = new vscode.EventEmitter<void>();
  const groups = async (): Promise<AnnotationsNode[]> => {
    const found = await model.annotationGroups({ kinds: [...shown.kinds], by: shown.by });
    const open = found.reduce((sum, { total }) => sum + total, 0) <= MOST_OPEN;
    // Those whose words are gone want to be looked at.
    return found.map((group) => ({ kind: 'group', group, open: open || (group.by === 'orphaned' && group.total <= MOST_OPEN) }));
  };
  const marks = async (group: AnnotationGroup, part: Pick<AnnotationsParams, 'from' | 'most'>): Promise<AnnotationsNode[]> => {
    const { annotations } = await model.annotations({ ...marksOf(group, shown), ...part });
    return annotations.map((annotation) => ({ kind: 'annotation', group, annotation }));
  };
  const provider: vscode.TreeDataProvider<AnnotationsNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node === undefined) return groups();
      if (node.kind === 'part') return marks(node.group, { from: node.part.from, most: node.part.most });
      if (node.kind === 'annotation') return [];
      return node.group.total <= PART ? marks(node.group, {}) : partsOf(node.group.total).map((part) => ({ kind: 'part', group: node.group, part }));
    },
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node) : node.kind === 'part' ? partItem(node) : annotationItem(node)),
  };
  const view = vscode.window.createTreeView('crosscheck.annotations', { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true });
  const sayFiltered = (): void => {
    view.description = shown.kinds.length < Object.keys(KINDS).length ? 'filtered' : '';
  };
  sayFiltered();
  subscriptions.push(view, changed, followModel(model, view, () => changed.fire()), shown.onDidChange(() => {
    sayFiltered();
    changed.fire();
  }));
  return view;
}

/** What the server is asked for the marks of a group. */
function marksOf(group: AnnotationGroup, { kinds }: AnnotationsShown): AnnotationsParams {
  if (group.by === 'kind') return { kinds: [group.kind], orphaned: false };
  return { kinds: [...kinds], ...(group.by === 'article' ? { uri: group.uri } : { orphaned: true }) };
}

const groupId = (group: AnnotationGroup): string => `group:${group.by === 'article' ? group.uri : group.by === 'kind' ? group.kind : group.by}`;

function groupIcon(group: AnnotationGroup): vscode.ThemeIcon | undefined {
  if (group.by === 'orphaned') return new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  return group.by === 'kind' ? new vscode.ThemeIcon(KINDS[group.kind].icon) : undefined;
}

function groupItem({ group, open }: GroupNode): vscode.TreeItem {
  const label = groupLabel(group);
  const item = new vscode.TreeItem(label, open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = groupId(group);
  item.description = group.total.toLocaleString('en');
  const icon = groupIcon(group);
  if (icon) item.iconPath = icon;
  item.accessibilityInformation = { label: `${label}, ${count(group.total, 'mark')}`, role: 'treeitem' };
  return item;
}

function partItem({ group, part }: PartNode): vscode.TreeItem {
  const item = new vscode.TreeItem(part.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${groupId(group)}:${part.from}`;
  item.accessibilityInformation = { label: `Marks ${part.label} of ${groupLabel(group)}`, role: 'treeitem' };
  return item;
}

function annotationItem({ annotation, group }: AnnotationNode): vscode.TreeItem {
  const { id, kind, place } = annotation;
  const description = annotationDescription(annotation, group.by !== 'article');
  const item = new vscode.TreeItem(annotationTitle(annotation), vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = description;
  item.tooltip = [annotationTitle(annotation), description].join('\n');
  item.iconPath = new vscode.ThemeIcon(KINDS[kind].icon);
  item.contextValue = `annotation.${kind === 'entity' || kind === 'not-entity' ? 'name' : kind}${place ? '' : '.orphaned'}`;
  item.accessibilityInformation = { label: annotationLabel(annotation, group.by !== 'article'), role: 'treeitem' };
  if (place) item.command = openCommand(place);
  return item;
}
