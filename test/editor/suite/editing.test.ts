import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, DEPTH, depthConflict, eventually, openArticle, pathOf, problemsOf, rangeOf } from './support.ts';

const correct = (editor: vscode.TextEditor): Thenable<boolean> =>
  editor.edit((edit) => edit.replace(rangeOf(editor.document, DEPTH.wrong), DEPTH.right));

describe('Editing', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('takes a conflict away when the text is corrected, and brings it back on undo', async () => {
    const editor = await openArticle(DEPTH.file);
    await eventually('the conflict', () => depthConflict());
    await correct(editor);
    await eventually('it is gone', () => !depthConflict());
    await vscode.commands.executeCommand('undo');
    const problem = await eventually('it is back', () => depthConflict());
    assert.deepEqual(problem.range, rangeOf(editor.document, DEPTH.wrong));
  });

  it('reports in the other article too, which is not open', async () => {
    await eventually('the conflict on the other side', () => depthConflict(DEPTH.other));
    await correct(await openArticle(DEPTH.file));
    await eventually('it is gone there too', () => !depthConflict(DEPTH.other));
  });

  it('moves a conflict along with the text before it', async () => {
    const editor = await openArticle(DEPTH.file);
    const before = await eventually('the conflict', () => depthConflict());
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'The ground began').start, 'It was felt in Argentina.\n\n'));
    await eventually('two lines down', () => depthConflict()?.range.start.line === before.range.start.line + 2);
  });
});

describe('Files on disk', () => {
  const created = 'earthquake/coast-herald-second-look.txt';
  const renamed = 'earthquake/coast-herald-third-look.txt';
  const text = [
    'Chile counts the damage after earthquake in Limarí',
    '',
    'OVALLE, Chile, March 13, 2024 – Rescue teams reached the last villages on Wednesday, a day after a magnitude 6.8 earthquake shook the',
    'province of Limarí.',
    '',
    'The earthquake struck on Tuesday, 38 kilometers north-east of Ovalle, at a depth of 97 kilometers, the Northern Seismic Observatory said.',
    '',
  ].join('\n');

  after(() => {
    for (const file of [created, renamed]) rmSync(pathOf(file), { force: true });
  });

  it('reads a file that is created, follows it when it is renamed, and forgets it when it is deleted', async () => {
    writeFileSync(pathOf(created), text);
    await eventually('the new article contradicts the others', () => depthConflict(created));
    renameSync(pathOf(created), pathOf(renamed));
    await eventually('the conflict has moved', () => depthConflict(renamed) !== undefined && depthConflict(created) === undefined);
    rmSync(pathOf(renamed));
    await eventually('the conflict is gone', () => problemsOf(renamed).length === 0);
  });

  it('reads a change on disk, but unsaved text in an editor wins', async () => {
    writeFileSync(pathOf(created), text);
    await eventually('the conflict', () => depthConflict(created));
    const editor = await openArticle(created);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'at a depth of 97 kilometers'), 'at an unknown depth'));
    await eventually('corrected in the editor', () => !depthConflict(created));

    // The disk changes under unsaved text: a later change elsewhere shows that the event has been dealt with.
    writeFileSync(pathOf(created), `${text}\nSchools stay closed.\n`);
    writeFileSync(pathOf(renamed), text);
    await eventually('the other file is read', () => depthConflict(renamed));
    await eventually('the unsaved text still wins', () => !depthConflict(created));
    rmSync(pathOf(renamed));
    await eventually('the other file is forgotten', () => problemsOf(renamed).length === 0);

    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('after the revert the disk is right again', () => depthConflict(created));
    await closeAll();
    rmSync(pathOf(created));
    await eventually('gone', () => problemsOf(created).length === 0);
  });
});
