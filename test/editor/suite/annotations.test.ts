import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { click, hasHands, press, read, type } from './hands.ts';
import { closeAll, eventually, hoverAt, openArticle, pathOf, rangeOf, uriOf } from './support.ts';

const ARTICLE = 'takeover/clyde-courier-greenock.txt';
const MARKS = 'newsmodel/annotations.yaml';
const MARKED = 'Marked by hand in newsmodel/annotations.yaml';
const WORDS = 'packing case';

const written = (): string => (existsSync(pathOf(MARKS)) ? readFileSync(pathOf(MARKS), 'utf8') : '');
const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`crosscheck.${command}`);

function select(editor: vscode.TextEditor, words: string, nth?: number): void {
  const range = rangeOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(range.start, range.end);
}

const says = ({ document }: vscode.TextEditor, words: string, what: string): Promise<unknown> =>
  eventually(`the hover over ${words} says ${what}`, async () => (await hoverAt(document, rangeOf(document, words).start.translate(0, 1))).includes(what));
const saysNoMore = ({ document }: vscode.TextEditor, position: vscode.Position): Promise<unknown> =>
  eventually('the hover says nothing of a mark', async () => !(await hoverAt(document, position)).includes(MARKED));

describe('Marks by hand', () => {
  let editor: vscode.TextEditor;
  let original = '';
  before(() => {
    original = readFileSync(pathOf(ARTICLE), 'utf8');
  });
  beforeEach(async () => {
    editor = await openArticle(ARTICLE);
  });
  afterEach(async () => {
    if (hasHands) await press('Escape');
    for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await closeAll();
    // The server host saves what is edited, after a while.
    writeFileSync(pathOf(ARTICLE), original);
    await eventually('the editor has the article as it was', () => vscode.workspace.textDocuments.every((document) => document.uri.path !== uriOf(ARTICLE).path || document.getText() === original));
  });
  after(() => rmSync(pathOf('newsmodel'), { recursive: true, force: true }));

  it('mark words as a name, give it another type, and are there when the article is opened again', async () => {
    select(editor, WORDS);
    await run('markAsPerson');
    await says(editor, WORDS, `${MARKED}: person`);
    await run('markAsOrganization');
    await says(editor, WORDS, `${MARKED}: organization`);
    assert.match(written(), /kind: entity\n {4}type: organization\n {4}exact: "packing case"/);
    assert.equal(written().match(/exact:/g)?.length, 1);
    await closeAll();
    editor = await openArticle(ARTICLE);
    await says(editor, WORDS, `${MARKED}: organization`);
  });

  it('move with their words, are orphaned when these change, and come back with undo', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n\n'));
    await says(editor, WORDS, MARKED);
    const inside = rangeOf(editor.document, WORDS).start.translate(0, 3);
    await editor.edit((edit) => edit.insert(inside, 'xx'));
    await saysNoMore(editor, inside);
    await vscode.commands.executeCommand('undo');
    await says(editor, WORDS, MARKED);
    const { start } = rangeOf(editor.document, WORDS);
    await editor.edit((edit) => edit.delete(rangeOf(editor.document, ` ${WORDS}`)));
    await saysNoMore(editor, start);
    if (hasHands) {
      await run('annotations.focus');
      const rows = await eventually('the orphan is listed', async () => {
        const labels = await read('.pane:has(.pane-header[aria-label*="Annotations"]) .monaco-list-row', 'aria-label');
        return labels.some((label) => label.includes('Orphaned')) && labels;
      });
      assert.ok(rows.some((label) => label.includes(`“${WORDS}”, organization, orphaned, of ${ARTICLE}`)), rows.join('\n'));
    }
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await says(editor, WORDS, MARKED);
  });

  it('are put on other words when they are orphaned, and back by undo in the view', async function () {
    if (!hasHands) this.skip();
    const { start } = rangeOf(editor.document, WORDS);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, WORDS), 'tea chest'));
    await saysNoMore(editor, start);
    select(editor, 'tea chest');
    const asked = run('attachOrphan');
    await eventually('asked which', async () => (await read('.quick-input-widget:visible .quick-input-title')).some((each) => each.includes('“tea chest”')));
    await eventually('the orphan is offered', async () => (await read('.quick-input-list .monaco-list-row', 'aria-label')).some((each) => each.includes(WORDS)));
    await press('Enter');
    await asked;
    await says(editor, 'tea chest', `${MARKED}: organization`);
    assert.match(written(), /type: organization\n {4}exact: "tea chest"/);
    await run('annotations.focus');
    await press('Control+z');
    await eventually('the mark is as it was', () => written().includes(`exact: "${WORDS}"`));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await says(editor, WORDS, MARKED);
  });

  it('lose nothing that another window writes at the same time', async () => {
    // As another window on the folder does: word of it comes to this one later than the next mark.
    const entry = `  - article: ${ARTICLE}\n    kind: note\n    note: from elsewhere\n    exact: "Mackellar"\n    prefix: ""\n    suffix: ""\n`;
    writeFileSync(pathOf(MARKS), written().replace('annotations:\n', `annotations:\n${entry}`));
    select(editor, 'good deal of silence');
    await run('markAsPerson');
    await says(editor, 'good deal of silence', `${MARKED}: person`);
    const text = written();
    for (const kept of ['note: from elsewhere', 'exact: "good deal of silence"', `exact: "${WORDS}"`]) assert.ok(text.includes(kept), `${kept} in\n${text}`);
    await run('undoDecision');
    await eventually('only the last is taken back', () => !written().includes('good deal of silence') && written().includes('note: from elsewhere'));
  });

  it('accept a name and go on to the next, and reject one', async () => {
    const { start } = rangeOf(editor.document, 'Moira Tennant');
    editor.selection = new vscode.Selection(start, start);
    await run('acceptMention');
    await says(editor, 'Moira Tennant', `${MARKED}: person`);
    const next = await eventually('the next name is selected', () => {
      const now = vscode.window.activeTextEditor;
      return now && !now.selection.isEmpty && now.selection.start.isAfter(start) && now;
    });
    const name = next.document.getText(next.selection);
    await run('rejectMention');
    await eventually(`${name} is written as no name`, () => written().includes(`kind: not-entity\n    exact: ${JSON.stringify(name)}`));
    assert.match(written(), /kind: entity\n {4}type: person\n {4}exact: "Moira Tennant"/);
  });

  it('hold a note, and the file that holds them takes undo', async function () {
    if (!hasHands) this.skip();
    select(editor, 'good deal of silence');
    const asked = run('addNote');
    await eventually('asked for the note', async () => (await read('.quick-input-widget:visible .quick-input-title')).some((each) => each.includes('good deal of silence')));
    await type('Ask Moira.');
    await press('Enter');
    await asked;
    await says(editor, 'good deal of silence', 'Ask Moira');
    await vscode.window.showTextDocument(uriOf(MARKS));
    await vscode.commands.executeCommand('undo');
    editor = await openArticle(ARTICLE);
    await saysNoMore(editor, rangeOf(editor.document, 'good deal of silence').start.translate(0, 1));
  });

  it('are listed by article or by kind, as the menu of the view says, and deleted there in either', async function () {
    if (!hasHands) this.skip();
    const mark = (exact: string, said: string): string => `  - article: ${ARTICLE}\n    ${said}\n    exact: "${exact}"\n    prefix: ""\n    suffix: ""\n`;
    const before = written();
    writeFileSync(pathOf(MARKS), `annotations:\n${mark('good deal of silence', 'kind: note\n    note: Ask Moira.')}${mark('Moira Tennant', 'kind: entity\n    type: person')}${mark('no such words', 'kind: note\n    note: lost')}`);
    const [name, note] = ['Moira Tennant', 'good deal of silence'].map((words) => `line ${rangeOf(editor.document, words).start.line + 1}`);
    const orphan = `“no such words”, note, note: lost, orphaned, of ${ARTICLE}`;
    const byArticle = ['Orphaned: the words are gone, 1 mark', orphan, `${ARTICLE}, 2 marks`, `“Moira Tennant”, person, ${name}`, `“good deal of silence”, note, note: Ask Moira., ${note}`];
    const byKind = ['Orphaned: the words are gone, 1 mark', orphan, 'Names, 1 mark', `“Moira Tennant”, person, ${name}, of ${ARTICLE}`, 'Notes, 1 mark', `“good deal of silence”, note, note: Ask Moira., ${note}, of ${ARTICLE}`];
    const pane = '.pane:has(.pane-header[aria-label*="Annotations"])';
    const lists = (rows: readonly string[]): Promise<unknown> => eventually(`the view lists\n${rows.join('\n')}\n`, async () => {
      assert.deepEqual(await read(`${pane} .monaco-list-row`, 'aria-label'), rows);
      return true;
    });
    const choose = (title: string): Promise<void> => click(`${pane} .action-label[aria-label^="${title}"]`);

    await run('groupAnnotationsByArticle');
    await run('annotations.focus');
    await lists(byArticle);
    await choose('Group Annotations by Kind');
    await lists(byKind);
    // The view may still be drawn anew, and then knows of no row in focus.
    await eventually('the note is deleted', async () => {
      if (!written().includes('good deal of silence')) return true;
      await run('annotations.focus');
      await vscode.commands.executeCommand('list.focusLast');
      if ((await read(`${pane} .monaco-list-row.focused`, 'aria-label'))[0] !== byKind.at(-1)) return false;
      await press('Delete');
      return eventually('it is gone from the file', () => !written().includes('good deal of silence'), 5);
    });
    await lists(byKind.slice(0, -2));
    await press('Control+z');
    await lists(byKind);
    await choose('Group Annotations by Article');
    await lists(byArticle);
    writeFileSync(pathOf(MARKS), before);
  });
});
