import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ANNOTATION_KINDS, type AnnotateParams, type AnnotationItem } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { askType } from '../marks/askType.ts';
import { askClaim, askEvent } from '../marks/forms.ts';
import { articleEditor } from '../marks/marking.ts';
import { annotationTitle, inContext, KINDS, orphansFor } from './annotationText.ts';
import type { AnnotationsShown } from './annotationsShown.ts';
import type { AnnotationNode, AnnotationsNode } from './annotationsView.ts';
import { chosen } from './asking.ts';
import { findAnnotation } from './findAnnotation.ts';
import type { Decisions } from './decide.ts';

const NONE = 'choose a mark in the view "Annotations" first.';

/** The commands of the view "Annotations". */
export function registerAnnotationCommands(
  client: LanguageClient, commands: CommandRegistry, view: vscode.TreeView<AnnotationsNode>, model: Model, decisions: Decisions, shown: AnnotationsShown,
): void {
  const marks = (node: unknown, nodes: unknown): readonly AnnotationItem[] =>
    chosen(view, (each): each is AnnotationNode => each?.kind === 'annotation', NONE, node, nodes).map(({ annotation }) => annotation);
  const ids = (list: readonly AnnotationItem[]): string[] => list.map(({ id }) => id);

  commands.register('crosscheck.retypeAnnotation', async (node, nodes) => {
    const list = marks(node, nodes);
    const [first] = list;
    if (list.length === 1 && first && first.kind !== 'entity' && first.kind !== 'not-entity') {
      const mark = await askAgain(first, model);
      if (mark) await decisions.decide({ kind: 'mark.change', ids: ids(list), mark });
      return;
    }
    const said = await askType(`What Is ${list.map(annotationTitle).join(', ')}?`);
    if (said) await decisions.decide({ kind: 'mark.retype', ids: ids(list), value: said.kind === 'entity' ? said.type : said.kind });
  });
  commands.register('crosscheck.editAnnotation', async (node) => {
    const [mark] = marks(node, undefined);
    const note = mark && (await vscode.window.showInputBox({ title: `Note on “${annotationTitle(mark)}”`, value: mark.note ?? '', validateInput: (typed) => (mark.kind === 'note' && typed.trim() === '' ? 'Enter a note' : undefined) }));
    if (mark && note !== undefined) await decisions.decide({ kind: 'mark.note', ids: ids([mark]), note });
  });
  commands.register('crosscheck.deleteAnnotation', (node, nodes) => decisions.decide({ kind: 'mark.delete', ids: ids(marks(node, nodes)) }));
  const attach = async (mark: AnnotationItem, { document, selection }: vscode.TextEditor): Promise<void> => {
    const { asUri, asRange } = client.code2ProtocolConverter;
    await decisions.attach({ id: mark.id, uri: asUri(document.uri), range: asRange(selection) });
  };
  commands.register('crosscheck.attachAnnotation', async (node) => {
    const [mark] = marks(node, undefined);
    if (mark) await attach(mark, articleEditor());
  });
  commands.register('crosscheck.attachOrphan', async () => {
    const editor = articleEditor();
    // Asked for now: the reader may have changed the words a moment ago.
    const { annotations } = await model.annotations({ orphaned: true });
    const orphans = orphansFor(annotations, vscode.workspace.asRelativePath(editor.document.uri, false));
    if (orphans.length === 0) return void vscode.window.showInformationMessage('Crosscheck: no mark is orphaned. All marks stand on their words.');
    const rows = orphans.map((mark) => ({ label: `$(${KINDS[mark.kind].icon}) ${annotationTitle(mark)}`, description: [mark.says, mark.note].filter(Boolean).join(' · '), detail: inContext(mark), mark }));
    const words = editor.document.getText(editor.selection).trim();
    const picked = await vscode.window.showQuickPick(rows, { title: words === '' ? 'Which Annotation Belongs Here?' : `Which Annotation Belongs to “${words.slice(0, 60)}”?`, matchOnDescription: true, matchOnDetail: true, placeHolder: 'Type to find' });
    if (picked) await attach(picked.mark, editor);
  });
  commands.register('crosscheck.findAnnotation', () => findAnnotation(client, model));
  commands.register('crosscheck.undoDecision', () => decisions.undo());
  commands.register('crosscheck.filterAnnotations', async () => {
    const rows = ANNOTATION_KINDS.map((kind) => ({ label: `$(${KINDS[kind].icon}) ${KINDS[kind].plural}`, shows: kind, picked: shown.kinds.includes(kind) }));
    const picked = await vscode.window.showQuickPick(rows, { title: 'Show Which Annotations?', canPickMany: true });
    if (picked) await shown.show(picked.map(({ shows }) => shows));
  });
  commands.register('crosscheck.groupAnnotationsByArticle', () => shown.groupBy('article'));
  commands.register('crosscheck.groupAnnotationsByKind', () => shown.groupBy('kind'));
}

/** Asks what a mark of an event, of a claim or a tag is to say, beginning with what it says. */
async function askAgain(mark: AnnotationItem, model: Model): Promise<AnnotateParams['mark'] | undefined> {
  const words = annotationTitle(mark);
  if (mark.kind === 'event') return askEvent({ words, ...(mark.event !== undefined && { event: mark.event }) }, await model.events());
  if (mark.kind === 'claim') return askClaim({ words, claim: { subject: mark.subject ?? '', attribute: mark.attribute ?? '', value: mark.value ?? '' } });
  const tag = mark.kind === 'tag' ? await vscode.window.showInputBox({ title: `Tag on “${words}”`, value: mark.tag ?? '', validateInput: (typed) => (typed.trim() === '' ? 'Enter a tag' : undefined) }) : undefined;
  return tag === undefined ? undefined : { kind: 'tag', tag };
}
