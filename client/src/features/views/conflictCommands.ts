import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ConflictArgument, LspLocation, NEXT_CONFLICT, type ConflictItem, type NextConflictParams } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { fileName } from '../../words.ts';
import { reveal, revealAll } from '../locations.ts';
import { askReason } from './askReason.ts';
import { chosen, sayWritten } from './asking.ts';
import type { ConflictFilter } from './conflictFilter.ts';
import type { ConflictNode, ConflictsNode } from './conflictsView.ts';
import { conflictPlaces, conflictTitle } from './conflictText.ts';
import type { Decisions } from './decide.ts';

const NONE = 'choose a conflict in the view "Conflicts" first.';
const MESSAGE_MS = 4000;

/** The commands of the view "Conflicts" and of the quick fixes that ask something. */
export function registerConflictCommands(client: LanguageClient, commands: CommandRegistry, view: vscode.TreeView<ConflictsNode>, model: Model, decisions: Decisions, filter: ConflictFilter): void {
  const inView = (node: unknown, nodes: unknown, wanted: readonly ConflictItem['state'][]): readonly ConflictItem[] =>
    chosen(view, (each): each is ConflictNode => each?.kind === 'conflict' && wanted.includes(each.conflict.state), NONE, node, nodes).map(({ conflict }) => conflict);
  const ids = (list: readonly ConflictItem[]): string[] => list.map(({ id }) => id);

  /** The conflicts that a quick fix names, or that are chosen in the view. */
  const asked = async (node: unknown, nodes: unknown, wanted: readonly ConflictItem['state'][]): Promise<readonly ConflictItem[]> => {
    const argument = ConflictArgument.safeParse(node);
    if (!argument.success) return inView(node, nodes, wanted);
    const found = (await model.conflicts()).filter(({ id }) => id === argument.data.conflict);
    if (found.length === 0) throw new Error('the articles have changed, and this conflict is no longer what it was.');
    return found;
  };

  commands.register('crosscheck.compareConflict', async (node, nodes) => {
    const [conflict] = await asked(node, nodes, ['open', 'dismissed']);
    const here = vscode.window.activeTextEditor?.document.uri;
    const places = conflict ? conflictPlaces(conflict) : [];
    // The peek opens where the reader is.
    const first = places.find(({ uri }) => here !== undefined && client.code2ProtocolConverter.asUri(here) === uri);
    await revealAll(client, first ? [first, ...places.filter((place) => place !== first)] : places);
  });
  commands.register('crosscheck.dismissConflict', async (node, nodes) => {
    const list = await asked(node, nodes, ['open']);
    const argument = ConflictArgument.safeParse(node);
    const answer = await askReason(`Dismiss ${list.map(conflictTitle).join(', ')}`, argument.data?.reason);
    if (answer) await sayWritten(list.map(conflictTitle), 'dismissed', await decisions.decide({ kind: 'conflict.dismiss', ids: ids(list), ...answer }));
  });
  commands.register('crosscheck.dismissRule', async (node) => {
    const [conflict] = inView(node, undefined, ['open']);
    const answer = conflict && (await askReason(`Dismiss All Conflicts of ${conflict.rule}`));
    if (answer) await sayWritten([conflict.rule], 'dismissed', await decisions.decide({ kind: 'conflict.dismissRule', ids: [conflict.id], ...answer }));
  });
  commands.register('crosscheck.dismissArticle', async (node) => {
    const [conflict] = inView(node, undefined, ['open']);
    const article = conflict && (await askArticle(conflict));
    const answer = article && (await askReason(`Dismiss All Conflicts in ${fileName(article)}`));
    if (answer) await sayWritten([fileName(article)], 'dismissed', await decisions.decide({ kind: 'conflict.dismissArticle', ids: [conflict.id], article, ...answer }));
  });
  commands.register('crosscheck.reopenConflict', (node, nodes) => decisions.decide({ kind: 'conflict.reopen', ids: ids(inView(node, nodes, ['dismissed', 'stale'])) }));
  commands.register('crosscheck.openDismissal', async (node) => {
    const [conflict] = inView(node, undefined, ['dismissed', 'stale']);
    if (conflict?.dismissedAt) await reveal(client, conflict.dismissedAt);
  });
  commands.register('crosscheck.filterConflicts', async () => {
    const conflicts = await model.conflicts();
    const rows = (['open', 'dismissed', 'stale'] as const).map((state) => ({
      label: state.charAt(0).toUpperCase() + state.slice(1), description: String(conflicts.filter((each) => each.state === state).length), picked: filter.shown.includes(state), state,
    }));
    const picked = await vscode.window.showQuickPick(rows, { title: 'Show Which Conflicts?', canPickMany: true });
    if (picked) await filter.show(picked.map(({ state }) => state));
  });

  const go = async (step: NextConflictParams['step']): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const params: NextConflictParams = {
      uri: editor ? client.code2ProtocolConverter.asUri(editor.document.uri) : 'untitled:none',
      position: editor ? client.code2ProtocolConverter.asPosition(editor.selection.start) : { line: 0, character: 0 },
      step,
    };
    const found = LspLocation.nullable().parse(await client.sendRequest(NEXT_CONFLICT, params));
    if (found === null) vscode.window.setStatusBarMessage('Crosscheck: no conflict is open.', MESSAGE_MS);
    else await reveal(client, found);
  };
  commands.register('crosscheck.nextConflict', () => go(1));
  commands.register('crosscheck.previousConflict', () => go(-1));
}

/** The article whose conflicts are meant: the only one, or the one that the reader picks. */
async function askArticle({ sides }: ConflictItem): Promise<string | undefined> {
  const articles = [...new Set(sides.flatMap(({ places }) => places.map(({ uri }) => uri)))];
  if (articles.length < 2) return articles[0];
  const rows = articles.map((uri) => ({ label: fileName(uri), description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), uri }));
  return (await vscode.window.showQuickPick(rows, { title: 'Dismiss All Conflicts in Which Article?' }))?.uri;
}
