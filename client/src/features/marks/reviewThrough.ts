import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LspLocation, NEXT_UNREVIEWED, Progress, PROGRESS, type AnnotateParams, type NextMentionParams, type ProgressParams } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { reveal } from '../locations.ts';
import type { Decisions } from '../views/decide.ts';
import { askType } from './askType.ts';
import { articleEditor } from './marking.ts';
import { progressText } from './progressText.ts';

const MESSAGE_MS = 4000;

/** Reading an article through, name by name, by keyboard; the status item says how far. */
export function registerReviewThrough(client: LanguageClient, commands: CommandRegistry, model: Model, decisions: Decisions): vscode.Disposable {
  const { asUri, asRange, asPosition } = client.code2ProtocolConverter;

  const goOn = async (step: NextMentionParams['step']): Promise<void> => {
    const { document, selection } = articleEditor();
    const params: NextMentionParams = { uri: asUri(document.uri), position: asPosition(step === 1 ? selection.end.translate(0, selection.isEmpty ? 0 : -1) : selection.start), step };
    const found = LspLocation.nullable().parse(await client.sendRequest(NEXT_UNREVIEWED, params));
    if (found === null) vscode.window.setStatusBarMessage('Crosscheck: all names of this article have been reviewed.', MESSAGE_MS);
    else await reveal(client, found);
  };
  const say = async (mark: AnnotateParams['mark'] | undefined, everywhere = false): Promise<void> => {
    const { document, selections } = articleEditor();
    if (!mark) return;
    const written = await decisions.annotate({ uri: asUri(document.uri), ranges: selections.map((selection) => asRange(selection)), everywhere, mark });
    if (written.length > 0) await goOn(1);
  };
  commands.register('crosscheck.nextUnreviewed', () => goOn(1));
  commands.register('crosscheck.previousUnreviewed', () => goOn(-1));
  commands.register('crosscheck.acceptMention', () => say({ kind: 'accept' }));
  commands.register('crosscheck.acceptAllMentions', () => say({ kind: 'accept' }, true));
  commands.register('crosscheck.rejectMention', () => say({ kind: 'not-entity' }));
  commands.register('crosscheck.rejectAllMentions', () => say({ kind: 'not-entity' }, true));
  commands.register('crosscheck.retypeMention', async () => say(await askType('What Is It?')));
  commands.register('crosscheck.finishReview', async () => {
    const uri = asUri(articleEditor().document.uri);
    const now = await progressOf(client, uri);
    if (now) await decisions.decide({ kind: 'article.reviewed', ids: [uri], value: String(!now.done) });
  });

  const item = vscode.window.createStatusBarItem('crosscheck.review', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Crosscheck: Review of the Article';
  item.command = 'crosscheck.nextUnreviewed';
  let asked = 0;
  const show = async (): Promise<void> => {
    const question = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    const known = document && client.isRunning() ? await progressOf(client, asUri(document.uri)).catch(() => null) : null;
    if (question !== asked) return; // somebody looks elsewhere by now
    const said = progressText(known);
    if (!said) return item.hide();
    item.text = said.text;
    item.tooltip = said.tooltip;
    item.accessibilityInformation = { label: said.label, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, model.onDidChange(() => void show()), vscode.window.onDidChangeActiveTextEditor(() => void show()));
}

async function progressOf(client: LanguageClient, uri: string): Promise<Progress | null> {
  const params: ProgressParams = { uri };
  return Progress.nullable().parse(await client.sendRequest(PROGRESS, params));
}
