import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { click, hasHands, press, read, type } from './hands.ts';
import { answer, ENTITIES, enter, EVENT, eventCount, EVENTS, goTo, GROUP, name, NOT_CONFIRMED, PERSON, RENAMED, rows, selectTwo, SEVERAL, shown, written } from './sideBar.ts';
import { closeAll, eventually, follow, hoverAt, linksIn, openArticle, pathOf } from './support.ts';

describe('Views', function () {
  before(async function () {
    if (!hasHands) this.skip();
    await openArticle('takeover/clyde-courier-greenock.txt');
  });
  afterEach(async () => {
    if (hasHands) await press('Escape'); // what a failed test left open
    await closeAll();
  });

  it('lists events by date, and entities by type and number of mentions', async () => {
    await goTo('Events', GROUP);
    for (const row of await rows('Events')) assert.match(row, /^(?:No date|.*\d{4}(?:, no exact \w+)?), \d{1,4} events?$/);
    await goTo('Entities', /^People/);
    await enter('Entities');
    const counts = (await rows('Entities')).flatMap((row) => /^.*, person, (\S+) mentions? in/.exec(row)?.[1] ?? []).map(Number);
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
    assert.ok(counts.length > 3);
  });

  it('goes from a mention of an event to its words, and from their hover to the event', async () => {
    await goTo('Events', EVENT);
    const event = await name('Events');
    await enter('Events');
    const [file = '', words] = (await name('Events')).split(': ');
    await press('Enter');
    const { document, selection } = await eventually('the words are open', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && !editor.selection.isEmpty && editor;
    });
    assert.equal(path.posix.basename(document.uri.path), file);
    assert.equal(document.getText(selection), words);

    const link = linksIn(await hoverAt(document, selection.start)).find((each) => each.includes('openLocation') && each.includes('model'));
    assert.ok(link, 'the hover links to the event model');
    await closeAll();
    await follow(link);
    const line = await eventually('the event in the model', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.scheme === 'crosscheck-model' && editor.document.lineAt(editor.selection.active.line).text;
    });
    assert.ok(line.includes(event), `${line} is about ${event}`);
  });

  it('confirms an event: it is written, marked, and still so after a restart', async () => {
    await goTo('Events', NOT_CONFIRMED);
    const event = await name('Events');
    await press('Control+Enter');
    await eventually('it is written', () => written(EVENTS).includes(event));
    await shown('Events', 'it is marked', /, confirmed,/);
    await vscode.commands.executeCommand('crosscheck.restartServer');
    assert.ok((await goTo('Events', /, confirmed,/)).startsWith(event));
  });

  it('renames an event, in the view, in hovers and in the file', async () => {
    await goTo('Events', /, confirmed,/);
    await press('F2');
    await eventually('asked for the name', async () => (await read('.quick-input-widget:visible .quick-input-title')).includes('Rename Event'));
    await press('Control+A');
    await type(RENAMED);
    await press('Enter');
    await eventually('it is written', () => written(EVENTS).includes(RENAMED));
    await goTo('Events', new RegExp(`^${RENAMED}, `));
    await enter('Events');
    await press('Enter');
    const editor = await eventually('the words are open', () => vscode.window.activeTextEditor);
    const card = await eventually('the hover says the name', async () => {
      const text = await hoverAt(editor.document, editor.selection.start);
      return text.includes(RENAMED) && text;
    });
    const link = linksIn(card).find((each) => each.includes('openLocation') && !each.includes('.txt'));
    assert.ok(link, card);
    await follow(link);
    await eventually('a link leads to the event', () => {
      const active = vscode.window.activeTextEditor;
      return active !== editor && active?.document.lineAt(active.selection.active.line).text.includes(RENAMED);
    });
  });

  it('follows the file when it is edited by hand', async () => {
    const before = written(EVENTS);
    writeFileSync(pathOf(EVENTS), before.replace(RENAMED, 'Edited by hand'));
    await shown('Events', 'the new name', /^Edited by hand, /);
    writeFileSync(pathOf(EVENTS), before);
    await shown('Events', 'the old name', new RegExp(`^${RENAMED}, `));
  });

  it('keeps apart what is selected', async () => {
    await goTo('Events', SEVERAL, /^$/);
    await enter('Events');
    await selectTwo();
    await vscode.commands.executeCommand('crosscheck.distinguishEvents');
    await eventually('it is written', () => written(EVENTS).includes('distinctFrom'));
  });

  it('joins events that are picked', async () => {
    const before = await eventually('the number of events', eventCount);
    await goTo('Events', NOT_CONFIRMED);
    await press('Enter');
    const merged = vscode.commands.executeCommand('crosscheck.mergeEvents');
    await answer(/^Merge/, 'ArrowDown', 'Space', 'Enter');
    await merged;
    await eventually('one event less', async () => (await eventCount()) === before - 1);
  });

  it('parts an event by its articles', async () => {
    const before = await eventually('the number of events', eventCount);
    await goTo('Events', /, (?:happened|planned|possible|denied), [2-9] articles$/);
    await press('Enter');
    const parted = vscode.commands.executeCommand('crosscheck.splitEvent');
    await answer(/^Which Articles/, 'ArrowDown', 'Space', 'Enter');
    await parted;
    await eventually('one event more', async () => (await eventCount()) === before + 1);
  });

  it('takes away what is no event', async () => {
    const before = await eventually('the number of events', eventCount);
    await goTo('Events', NOT_CONFIRMED);
    await press('Delete');
    await eventually('it is written', () => written(EVENTS).includes('rejected'));
    await eventually('one event less', async () => (await eventCount()) < before);
  });

  it('renames, retypes and rejects an entity', async () => {
    await goTo('Entities', /^Ailsa Mackellar, /);
    await press('F2');
    await answer(/^Rename Entity/, 'Control+A');
    await type(PERSON);
    await press('Enter');
    await shown('Entities', 'the new name', /^Ailsa J\. Mackellar, person, .*decided by you$/);
    assert.ok(written(ENTITIES).includes(PERSON));

    await goTo('Entities', /^Ailsa J\. Mackellar, /);
    const retyped = vscode.commands.executeCommand('crosscheck.retypeEntity');
    await eventually('asked for the type', async () => (await read('.quick-input-list .monaco-list-row', 'aria-label')).length > 0);
    await type('facility');
    await press('Enter');
    await retyped;
    await goTo('Entities', /^Ailsa J\. Mackellar, facility, /);
    await goTo('Entities', /^Colin Airdrie, /);
    await press('Delete');
    await eventually('it is written', () => written(ENTITIES).includes('rejected'));
  });

  it('makes two people of one by their articles', async () => {
    await goTo('Entities', /^Annika Stenmark, person, \d+ mentions in [2-9] articles$/);
    await press('Enter');
    const parted = vscode.commands.executeCommand('crosscheck.splitEntity');
    await answer(/^Which Articles/, 'ArrowDown', 'Space', 'Enter');
    await answer(/^What to Call/);
    await type('the other');
    await press('Enter');
    await parted;
    await goTo('Entities', /^Annika Stenmark \(the other\), person, .*decided by you$/);
    await goTo('Entities', /^Annika Stenmark, person, /);
  });

  it('joins entities that are selected', async () => {
    const before = written(ENTITIES);
    await goTo('Entities', /^Stavros Melidis, /);
    await selectTwo();
    await vscode.commands.executeCommand('crosscheck.mergeEntities');
    await eventually('it is written', () => written(ENTITIES) !== before && written(ENTITIES).includes('Stavros Melidis'));
  });
});

describe('Timeline', function () {
  before(function () {
    if (!hasHands) this.skip();
  });
  afterEach(closeAll);

  it('shows the events and goes to the words by key', async () => {
    await openArticle('takeover/clyde-courier-greenock.txt');
    await closeAll();
    await vscode.commands.executeCommand('crosscheck.openTimeline');
    await eventually('events on the axis', async () => (await read('#marks .mark text')).length > 0);
    await click('#zoom-all');
    await press('Tab', 'Home');
    const [words] = (await eventually('the first event', async () => {
      const places = await read('#details li');
      return places.length > 0 && places;
    }));
    await press('Enter');
    const editor = await eventually('the words are open', () => {
      const active = vscode.window.activeTextEditor;
      return active && !active.selection.isEmpty && active;
    });
    assert.equal(words, `${path.posix.basename(editor.document.uri.path)}, line ${editor.selection.start.line + 1}: ${editor.document.getText(editor.selection)}`);
  });
});
