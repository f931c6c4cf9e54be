import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { click, hasHands, press, read } from './hands.ts';
import { closeAll, DEPTH, depthConflict, eventually, hoverAt, nameOf, open, openArticle, pathOf, problemsOf, rangeOf, ruleOf, uriOf } from './support.ts';

const REVIEW = 'newsmodel/review.yaml';
const ROWS = '.pane:has(.pane-header[aria-label*="Conflicts"]) .monaco-list-row';

/** What can be done about the conflict on the depth, in one of its articles. */
async function fixes(): Promise<vscode.CodeAction[]> {
  const problem = await eventually('the conflict', () => depthConflict());
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uriOf(DEPTH.file), problem.range, vscode.CodeActionKind.QuickFix.value, 50);
}

/** Does what a quick fix says. */
async function fix(title: RegExp): Promise<void> {
  const all = await fixes();
  const action = all.find((each) => title.test(each.title));
  assert.ok(action, `${title} is among ${all.map((each) => each.title).join('; ')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  else if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []) as unknown[]);
  else assert.fail(`${action.title} does nothing`);
}

const isOpen = (what: string): Promise<unknown> => eventually(what, () => depthConflict() && depthConflict(DEPTH.other));
const isSettled = (what: string): Promise<unknown> => eventually(what, () => !depthConflict() && !depthConflict(DEPTH.other));

/** Takes back the last change of a file, as Ctrl+Z does in it. */
async function undo(file: string): Promise<void> {
  await open(file);
  await vscode.commands.executeCommand('undo');
}

/** Takes out all that a file says. */
async function empty(file: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), '');
  assert.ok(await vscode.workspace.applyEdit(edit));
  await document.save();
}

async function textOf(file: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(file))).getText();
}

describe('Review of conflicts', () => {
  before(async () => {
    mkdirSync(pathOf('newsmodel'), { recursive: true });
    writeFileSync(pathOf(REVIEW), '# ours\nreview:\n');
    // Only when the server knows of the file does it add to it.
    const { document } = await open(REVIEW);
    await eventually('the file is known', async () => (await hoverAt(document, new vscode.Position(1, 2))).includes('dismissed'));
    await closeAll();
  });
  afterEach(async () => {
    if (hasHands) await press('Escape');
    await vscode.workspace.saveAll();
    await closeAll();
  });
  after(() => rmSync(pathOf('newsmodel'), { recursive: true, force: true }));

  it('dismisses a conflict, and opens it again by undo', async () => {
    await openArticle(DEPTH.file);
    await fix(/^Not a contradiction: it is explained/);
    await isSettled('it is dismissed in both articles');
    assert.match(await textOf(REVIEW), /^# ours\nreview:\n {2}- rule: figure\.mismatch\n {4}about: depth\n {4}sides:\n[\s\S]*reason: explained\n$/);
    await undo(REVIEW);
    await isOpen('it is open again');
    assert.equal(await textOf(REVIEW), '# ours\nreview:\n');
  });

  it('keeps a dismissal over a restart, until the words change', async () => {
    await openArticle(DEPTH.file);
    await fix(/^Not a contradiction: these are different things/);
    await isSettled('it is dismissed');
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand('crosscheck.restartServer');
    await eventually('other conflicts are there again', () => problemsOf(DEPTH.file).some((problem) => ruleOf(problem) === DEPTH.rule));
    await isSettled('it is still dismissed');

    const { document } = await openArticle(DEPTH.file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, DEPTH.wrong), '15km');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await isOpen('other words open it again');
    await eventually('the decision is stale', () => problemsOf(REVIEW).some((problem) => ruleOf(problem) === 'review.stale' && problem.severity === vscode.DiagnosticSeverity.Information));
    await undo(DEPTH.file);
    await isSettled('the old words are as decided');
    await eventually('the decision is no longer stale', () => problemsOf(REVIEW).length === 0);
    await empty(REVIEW);
    await isOpen('it is open without the entry');
  });

  it('tells the events of the sides apart', async () => {
    await openArticle(DEPTH.file);
    await fix(/^These are different events/);
    await isSettled('nothing is reported of two events');
    assert.match(await textOf('newsmodel/events.yaml'), /distinctFrom: \[/);
    await empty('newsmodel/events.yaml');
    await isOpen('without the entries it is');
  });

  it('makes a fact of a side', async () => {
    await openArticle(DEPTH.file);
    await fix(/^Add fact: depth of .* is 41 kilometers/);
    assert.match(await textOf('newsmodel/facts.yaml'), /attribute: depth\n {4}value: 41 kilometers\n {4}source: /);
    await empty('newsmodel/facts.yaml');
  });

  it('ignores it in a paragraph, or in the article', async () => {
    const { document } = await openArticle(DEPTH.file);
    const before = document.getText();
    for (const [title, note] of [[/^Ignore figure\.mismatch in this paragraph/, '<!-- crosscheck-ignore figure.mismatch -->'], [/^Ignore figure\.mismatch in this article/, 'crosscheck-ignore: figure.mismatch']] as const) {
      await fix(title);
      await eventually(`${note} settles it here`, () => document.getText().includes(note) && !depthConflict());
      await undo(DEPTH.file);
      await eventually('it is open again', () => document.getText() === before && depthConflict());
    }
  });

  it('states the day of publication of an article that has none', async () => {
    const file = 'earthquake/undated.txt';
    writeFileSync(pathOf(file), 'Second look at the Limarí earthquake\n\nOVALLE, Chile - The earthquake of magnitude 6.8 that shook the Limarí province of Chile occurred at a depth of 12km, the Northern Seismic Observatory said.\n');
    try {
      await openArticle(file);
      await eventually('it is a side', () => depthConflict(file));
      await openArticle(DEPTH.file);
      await fix(/^Write the date of publication of undated\.txt/);
      await eventually('the date can be written', async () => (await textOf(file)).startsWith('---\npublished: YEAR-MONTH-DAY\n---\n'));
      await undo(file);
      assert.ok((await textOf(file)).startsWith('Second look'));
    } finally {
      await vscode.workspace.saveAll();
      await closeAll();
      rmSync(pathOf(file));
    }
    await eventually('it is gone', () => !depthConflict(file));
  });

  it('goes from conflict to conflict', async () => {
    const { document } = await openArticle(DEPTH.file);
    const places = new Set<string>();
    for (let i = 0; i < 4; i++) {
      await vscode.commands.executeCommand('crosscheck.nextConflict');
      const editor = await eventually('a place', () => vscode.window.activeTextEditor);
      assert.ok(problemsOf(nameOf(editor.document.uri)).some(({ range }) => range.isEqual(editor.selection)));
      places.add(`${editor.document.uri.path} ${editor.selection.start.line}:${editor.selection.start.character}`);
    }
    assert.equal(places.size, 4);
    for (let i = 0; i < 4; i++) await vscode.commands.executeCommand('crosscheck.previousConflict');
    assert.ok(document);
  });

  describe('in the view', () => {
    before(function () {
      if (!hasHands) this.skip();
    });

    const focused = async (): Promise<string> => (await read(`${ROWS}.focused`, 'aria-label'))[0] ?? '';
    const goTo = async (like: RegExp): Promise<void> => {
      await eventually(`focus on ${like}`, async () => {
        await vscode.commands.executeCommand('crosscheck.conflicts.focus');
        await vscode.commands.executeCommand('list.focusFirst');
        for (let at = await focused(), last = ''; at !== last; at = await focused()) {
          if (like.test(at)) return true;
          last = at;
          await press('ArrowDown');
        }
        return false;
      });
    };

    it('dismisses a conflict by key, and opens it again', async () => {
      await openArticle(DEPTH.file);
      await goTo(/^warning, Depth: 14km \/ 41 kilometers, figure\.mismatch/);
      await press('Delete');
      await eventually('asked why', async () => (await read('.quick-input-widget:visible .quick-input-title')).some((title) => title.startsWith('Dismiss Depth')));
      await press('ArrowDown', 'Enter');
      await isSettled('it is dismissed');
      assert.match(await textOf(REVIEW), /reason: explained/);
      await goTo(/^Dismissed, 1 conflict/);
      await press('ArrowRight');
      await goTo(/^dismissed, Depth: .*, figure\.mismatch, explained, both are right/);
      await press('Enter');
      await vscode.commands.executeCommand('crosscheck.reopenConflict');
      await isOpen('it is open again');
      await goTo(/^warning, Depth/);
    });

    it('keeps the focus in the view on a click, so that its keys mean the row and not the words', async () => {
      const { document } = await openArticle(DEPTH.file);
      const before = document.getText();
      await goTo(/^warning, Depth/);
      await click(`${ROWS}[aria-label^="warning, Depth"]`);
      const editor = await eventually('the words are shown', () => vscode.window.activeTextEditor?.selection.isEmpty === false && vscode.window.activeTextEditor);
      assert.match(editor.document.getText(editor.selection), /14km|41 kilometers/);
      await press('Delete');
      await eventually('asked why', async () => (await read('.quick-input-widget:visible .quick-input-title')).some((title) => title.startsWith('Dismiss Depth')));
      assert.equal(document.getText(), before);
    });

    it('compares all sides', async () => {
      await goTo(/^warning, Depth/);
      await press('Shift+F12');
      await eventually('the sides are listed', async () => (await read('.peekview-widget .monaco-list-row')).length > 0 || (await read('.peekview-widget')).length > 0);
    });

    it('goes to the words', async () => {
      await goTo(/^warning, Depth/);
      await press('Enter');
      await eventually('the words are selected', () => {
        const editor = vscode.window.activeTextEditor;
        return editor && editor.document.getText(editor.selection) === DEPTH.wrong;
      });
    });
  });
});
