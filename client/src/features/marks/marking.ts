import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AnnotateParams } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import type { Decisions } from '../views/decide.ts';
import { askType } from './askType.ts';
import { askClaim, askEvent } from './forms.ts';
import { prefilled } from './prefilled.ts';

type Mark = AnnotateParams['mark'];

/** The commands that mark selected words, or the name at the cursor; several selections at once. */
export function registerMarking(client: LanguageClient, commands: CommandRegistry, model: Model, decisions: Decisions): void {
  const { asUri, asRange } = client.code2ProtocolConverter;
  const mark = async (ask: (editor: vscode.TextEditor) => Mark | undefined | Promise<Mark | undefined>, everywhere = false): Promise<void> => {
    const editor = articleEditor();
    const [uri, ranges] = [asUri(editor.document.uri), editor.selections.map((selection) => asRange(selection))];
    const said = await ask(editor);
    if (said) await decisions.annotate({ uri, ranges, everywhere, mark: said });
  };
  const prefill = (editor: vscode.TextEditor) => prefilled(client, editor);
  const ask = async (editor: vscode.TextEditor): Promise<Mark | undefined> => askType(`What Is “${(await prefill(editor)).words}”?`);

  commands.register('crosscheck.markAsPerson', () => mark(() => ({ kind: 'entity', type: 'person' })));
  commands.register('crosscheck.markAsOrganization', () => mark(() => ({ kind: 'entity', type: 'organization' })));
  commands.register('crosscheck.markAsPlace', () => mark(() => ({ kind: 'entity', type: 'place' })));
  commands.register('crosscheck.markAs', () => mark(ask));
  commands.register('crosscheck.markAllAs', () => mark(ask, true));
  commands.register('crosscheck.markAsNotEntity', () => mark(() => ({ kind: 'not-entity' })));
  commands.register('crosscheck.markAsEvent', () => mark(async (editor) => askEvent(await prefill(editor), await model.events())));
  commands.register('crosscheck.markAsClaim', () => mark(async (editor) => askClaim(await prefill(editor))));
  commands.register('crosscheck.addNote', () => mark(async (editor) => {
    const note = await vscode.window.showInputBox({ title: `Note on “${(await prefill(editor)).words}”`, validateInput: (typed) => (typed.trim() === '' ? 'Enter a note' : undefined) });
    return note === undefined ? undefined : { kind: 'note', note };
  }));
  commands.register('crosscheck.addTag', () => mark(async (editor) => {
    const tag = await vscode.window.showInputBox({ title: `Tag on “${(await prefill(editor)).words}”`, validateInput: (typed) => (typed.trim() === '' ? 'Enter a tag' : undefined) });
    return tag === undefined ? undefined : { kind: 'tag', tag };
  }));
}

export function articleEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('open an article first.');
  return editor;
}
