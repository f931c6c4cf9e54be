import * as vscode from 'vscode';
import type { ModelMention } from '../../../../server/src/lsp/protocol.ts';
import { fileName } from '../../words.ts';
import { openCommand } from './openCommand.ts';

/** A place under an event or entity: the article and its words. */
export interface MentionNode {
  readonly kind: 'mention';
  /** Unique in the view. */
  readonly id: string;
  readonly mention: ModelMention;
  /** Model id of what is mentioned. */
  readonly owner: string;
}

/** The places of what has this model id. */
export function mentionNodes(owner: string, mentions: readonly ModelMention[]): MentionNode[] {
  return mentions.map((mention, i) => ({ kind: 'mention', id: `${owner}/${i}`, mention, owner }));
}

export function mentionItem({ id, mention }: MentionNode): vscode.TreeItem {
  const { uri, range, text } = mention;
  const line = `line ${range.start.line + 1}`;
  const item = new vscode.TreeItem(`${fileName(uri)}: ${text}`, vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = line;
  item.tooltip = `${text}\n${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}, ${line}`;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'mention';
  item.command = openCommand(mention);
  item.accessibilityInformation = { label: `${text}, in ${fileName(uri)}, ${line}`, role: 'treeitem' };
  return item;
}
