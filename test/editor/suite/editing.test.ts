import { renameSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, eventually, openArticle, pathOf, problemAt, problemsOf, rangeOf, ruleOf } from './support.ts';

const WRONG = 'takeover/clyde-courier-greenock.txt';
const RIGHT = 'takeover/harbour-financial-offer.txt';
const RULE = 'figure.scale-slip';

const hasSlip = (file: string): boolean => problemsOf(file).some((problem) => ruleOf(problem) === RULE);

describe('Editing', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('takes a conflict away when the text is corrected, and brings it back on undo', async () => {
    const editor = await openArticle(WRONG);
    await eventually('the conflict', () => problemAt(editor.document, '£1.3 million', RULE));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '£1.3 million'), '£1.3 billion'));
    await eventually('it is gone', () => !hasSlip(WRONG));
    await vscode.commands.executeCommand('undo');
    await eventually('it is back', () => problemAt(editor.document, '£1.3 million', RULE));
  });

  it('reports in the other article too, which is not open', async () => {
    const editor = await openArticle(WRONG);
    await eventually('the conflict on the other side', () => hasSlip(RIGHT));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '£1.3 million'), '£1.3 billion'));
    await eventually('it is gone there too', () => !hasSlip(RIGHT));
  });

  it('moves a conflict along with the text before it', async () => {
    const editor = await openArticle(WRONG);
    const before = await eventually('the conflict', () => problemAt(editor.document, '£1.3 million', RULE));
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'THERE was tea').start, 'Rain fell on the yard all morning.\n\n'));
    await eventually('two lines down', () => problemAt(editor.document, '£1.3 million', RULE)?.range.start.line === before.range.start.line + 2);
  });
});

describe('Files on disk', () => {
  const created = 'takeover/ledger-second-look.txt';
  const renamed = 'takeover/ledger-third-look.txt';
  const text = [
    'Norrvik closes in on Calder Tidal',
    '',
    'LONDON, May 9, 2024 – The £1.3 trillion takeover of Calder Tidal by the Swedish energy group Norrvik has been welcomed by analysts.',
    '',
    'Norrvik agreed on Tuesday to buy Calder Tidal for £1.3 trillion, the companies said.',
    '',
  ].join('\n');

  after(() => {
    for (const file of [created, renamed]) rmSync(pathOf(file), { force: true });
  });

  it('reads a file that is created, follows it when it is renamed, and forgets it when it is deleted', async () => {
    writeFileSync(pathOf(created), text);
    await eventually('the new article contradicts the others', () => hasSlip(created));
    renameSync(pathOf(created), pathOf(renamed));
    await eventually('the conflict has moved', () => hasSlip(renamed) && !hasSlip(created));
    rmSync(pathOf(renamed));
    await eventually('the conflict is gone', () => problemsOf(renamed).length === 0);
  });

  it('reads a change on disk, but unsaved text in an editor wins', async () => {
    writeFileSync(pathOf(created), text);
    await eventually('the conflict', () => hasSlip(created));
    const editor = await openArticle(created);
    await editor.edit((edit) => {
      edit.replace(rangeOf(editor.document, '£1.3 trillion', 2), '£1.3 billion');
      edit.replace(rangeOf(editor.document, '£1.3 trillion', 1), '£1.3 billion');
    });
    await eventually('corrected in the editor', () => !hasSlip(created));

    // The disk changes under unsaved text: a later change elsewhere shows that the event has been dealt with.
    writeFileSync(pathOf(created), `${text}\nAnalysts expect no rival offer.\n`);
    writeFileSync(pathOf(renamed), text);
    await eventually('the other file is read', () => hasSlip(renamed));
    await eventually('the unsaved text still wins', () => !hasSlip(created));
    rmSync(pathOf(renamed));

    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('after the revert the disk is right again', () => hasSlip(created));
    await closeAll();
    rmSync(pathOf(created));
    await eventually('gone', () => problemsOf(created).length === 0);
  });
});
