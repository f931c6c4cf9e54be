import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LspLocation, NEXT_UNREVIEWED, Progress, PROGRESS, type AnnotateParams, type NextUnreviewedParams, type ProgressParams, type RecognisedKind } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { reveal } from '../locations.ts';
import type { Decisions } from '../views/decide.ts';
import { askType } from './askType.ts';
import { askClaim, askEvent } from './forms.ts';
import { articleEditor } from './marking.ts';
import { prefilled } from './prefilled.ts';
import { progressText, sayList } from './progressText.ts';

const MESSAGE_MS = 4000;
const SETTING = 'crosscheck.review';
const HERE = { everywhere: false };
const KINDS: readonly (readonly [setting: string, kind: RecognisedKind])[] = [['names', 'entity'], ['events', 'event'], ['claims', 'claim']];

/** What is gone through, by the settings; names at least. */
function reviewedKinds(): RecognisedKind[] {
  const given = vscode.workspace.getConfiguration().get<unknown>(SETTING);
  const wanted = KINDS.filter(([setting]) => Array.isArray(given) && given.includes(setting)).map(([, kind]) => kind);
  return wanted.length > 0 ? wanted : ['entity'];
}

const sayKinds = (kinds: readonly RecognisedKind[]): string => sayList(KINDS.filter(([, kind]) => kinds.includes(kind)).map(([setting]) => setting));

/** Reading an article through, name by name (event by event, claim by claim), by keyboard; the status item says how far. */
export function registerReviewThrough(client: LanguageClient, commands: CommandRegistry, model: Model, decisions: Decisions): vscode.Disposable {
  const { asUri, asRange, asPosition } = client.code2ProtocolConverter;

  const goOn = async (step: NextUnreviewedParams['step']): Promise<void> => {
    const { document, selection } = articleEditor();
    const params: NextUnreviewedParams = { uri: asUri(document.uri), position: asPosition(step === 1 ? selection.end.translate(0, selection.isEmpty ? 0 : -1) : selection.start), step, kinds: reviewedKinds() };
    const found = LspLocation.nullable().parse(await client.sendRequest(NEXT_UNREVIEWED, params));
    if (found === null) vscode.window.setStatusBarMessage(`Crosscheck: all ${sayKinds(reviewedKinds())} of this article have been reviewed.`, MESSAGE_MS);
    else await reveal(client, found);
  };
  const say = async (mark: AnnotateParams['mark'] | undefined, where: Pick<AnnotateParams, 'everywhere' | 'folder'> = HERE): Promise<void> => {
    const { document, selections } = articleEditor();
    if (!mark) return;
    const written = await decisions.annotate({ uri: asUri(document.uri), ranges: selections.map((selection) => asRange(selection)), ...where, mark });
    if (written.length > 0) await goOn(1);
  };
  const retype = async (): Promise<AnnotateParams['mark'] | undefined> => {
    const known = await prefilled(client, articleEditor());
    if (known.is === 'event') return askEvent(known, await model.events());
    return known.is === 'claim' ? askClaim(known) : askType(`What Is “${known.words}”?`);
  };
  commands.register('crosscheck.nextUnreviewed', () => goOn(1));
  commands.register('crosscheck.previousUnreviewed', () => goOn(-1));
  commands.register('crosscheck.acceptMention', () => say({ kind: 'accept' }));
  commands.register('crosscheck.acceptAllMentions', () => say({ kind: 'accept' }, { everywhere: true }));
  commands.register('crosscheck.acceptEverywhere', () => say({ kind: 'accept' }, { everywhere: true, folder: true }));
  commands.register('crosscheck.rejectMention', () => say({ kind: 'reject' }));
  commands.register('crosscheck.rejectAllMentions', () => say({ kind: 'reject' }, { everywhere: true }));
  commands.register('crosscheck.rejectEverywhere', () => say({ kind: 'reject' }, { everywhere: true, folder: true }));
  commands.register('crosscheck.retypeMention', async () => say(await retype()));
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
    const said = progressText(known, sayKinds(reviewedKinds()));
    if (!said) return item.hide();
    item.text = said.text;
    item.tooltip = said.tooltip;
    item.accessibilityInformation = { label: said.label, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, model.onDidChange(() => void show()), vscode.window.onDidChangeActiveTextEditor(() => void show()), vscode.workspace.onDidChangeConfiguration((change) => void (change.affectsConfiguration(SETTING) && show())));
}

async function progressOf(client: LanguageClient, uri: string): Promise<Progress | null> {
  const params: ProgressParams = { uri, kinds: reviewedKinds() };
  return Progress.nullable().parse(await client.sendRequest(PROGRESS, params));
}
