import * as vscode from 'vscode';
import { ANNOTATION_KINDS, type AnnotationItem } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import { askType } from '../marks/askType.ts';
import type { AnnotationFilter } from './annotationFilter.ts';
import { annotationTitle, KINDS } from './annotationText.ts';
import type { AnnotationNode, AnnotationsNode } from './annotationsView.ts';
import { chosen } from './asking.ts';
import type { Decisions } from './decide.ts';

const NONE = 'choose a mark in the view "Annotations" first.';

/** The commands of the view "Annotations". */
export function registerAnnotationCommands(commands: CommandRegistry, view: vscode.TreeView<AnnotationsNode>, decisions: Decisions, filter: AnnotationFilter): void {
  const marks = (node: unknown, nodes: unknown): readonly AnnotationItem[] =>
    chosen(view, (each): each is AnnotationNode => each?.kind === 'annotation', NONE, node, nodes).map(({ annotation }) => annotation);
  const ids = (list: readonly AnnotationItem[]): string[] => list.map(({ id }) => id);

  commands.register('crosscheck.retypeAnnotation', async (node, nodes) => {
    const list = marks(node, nodes);
    const said = await askType(`What Is ${list.map(annotationTitle).join(', ')}?`);
    if (said) await decisions.decide({ kind: 'mark.retype', ids: ids(list), value: said.kind === 'entity' ? said.type : said.kind });
  });
  commands.register('crosscheck.editAnnotation', async (node) => {
    const [mark] = marks(node, undefined);
    const note = mark && (await vscode.window.showInputBox({ title: `Note on “${annotationTitle(mark)}”`, value: mark.note ?? '', validateInput: (typed) => (mark.kind === 'note' && typed.trim() === '' ? 'Enter a note' : undefined) }));
    if (mark && note !== undefined) await decisions.decide({ kind: 'mark.note', ids: ids([mark]), note });
  });
  commands.register('crosscheck.deleteAnnotation', (node, nodes) => decisions.decide({ kind: 'mark.delete', ids: ids(marks(node, nodes)) }));
  commands.register('crosscheck.filterAnnotations', async () => {
    const rows = ANNOTATION_KINDS.map((kind) => ({ label: `$(${KINDS[kind].icon}) ${KINDS[kind].plural}`, shows: kind, picked: filter.shown.includes(kind) }));
    const picked = await vscode.window.showQuickPick(rows, { title: 'Show Which Annotations?', canPickMany: true });
    if (picked) await filter.show(picked.map(({ shows }) => shows));
  });
}
