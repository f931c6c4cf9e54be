import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { act, hasHands } from './hands.ts';
import { closeAll, eventually, hoverAt, openArticle, pathOf, rangeOf } from './support.ts';

const ARTICLE = 'takeover/clyde-courier-greenock.txt';
const MARKS = 'newsmodel/annotations.yaml';
const MARKED = 'Marked by hand';
/** A window takes a while to open. */
const OPENS = 180;

const written = (): string => (existsSync(pathOf(MARKS)) ? readFileSync(pathOf(MARKS), 'utf8') : '');
const holds = (words: string): boolean => written().includes(`exact: "${words}"`);

/** Two VS Code windows with Crosscheck on one folder, each with a server of its own. */
describe('Two windows on one folder', () => {
  let editor: vscode.TextEditor;
  before(async function () {
    if (!hasHands) this.skip();
    this.timeout(3 * OPENS * 1000);
    editor = await openArticle(ARTICLE);
    await act({ do: 'window', file: ARTICLE }, OPENS);
    await eventually('the other window has read the articles', async () => (await act({ do: 'read', selector: '.statusbar-item', attribute: 'aria-label', window: 'other' })).some((label) => /Crosscheck.*articles/.test(label)), OPENS);
  });
  after(async () => {
    if (hasHands) await act({ do: 'close', window: 'other' });
    for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await closeAll();
    // What the tests before have decided stays: the second launch looks for it.
    rmSync(pathOf(MARKS), { force: true });
  });

  const select = async (words: string): Promise<void> => {
    await vscode.window.showTextDocument(editor.document);
    const range = rangeOf(editor.document, words);
    editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(range.start, range.end);
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await act({ do: 'press', key, window: 'other' });
  };
  /** Puts the cursor of the other window on a word, and selects it. */
  const selectThere = async (word: string): Promise<void> => {
    const { line, character } = rangeOf(editor.document, word).start;
    await act({ do: 'goTo', line: line + 1, column: character + 1, window: 'other' });
    await press('Control+Shift+ArrowRight');
    await statusThere(/\d selected/);
  };
  /** Waits until the status bar of the other window says this: a window that is busy takes a key later than it is pressed. */
  const statusThere = (text: RegExp): Promise<unknown> =>
    eventually(`the other window says ${String(text)}`, async () => (await act({ do: 'read', selector: '.statusbar-item', window: 'other' })).some((label) => text.test(label)));
  /** Presses the first key of those that mark. */
  const beginThere = async (): Promise<void> => {
    await press('Alt+a');
    await statusThere(/Waiting for/);
  };
  const saysHere = (words: string): Promise<unknown> =>
    eventually(`this window says that ${words} is marked`, async () => (await hoverAt(editor.document, rangeOf(editor.document, words).start.translate(0, 1))).includes(MARKED));
  const listedThere = async (word: string): Promise<boolean> => (await act({ do: 'read', selector: '.pane:has(.pane-header[aria-label*="Annotations"]) .monaco-list-row', attribute: 'aria-label', window: 'other' })).some((label) => label.includes(`“${word}”`));

  it('mark one after the other, and each sees what the other has marked', async () => {
    await selectThere('canteen');
    await beginThere();
    await press('p');
    await eventually('the other window has written its mark', () => holds('canteen'));
    await saysHere('canteen');
    await select('cake');
    await vscode.commands.executeCommand('crosscheck.markAsOrganization');
    assert.ok(holds('cake') && holds('canteen'), written());
    await act({ do: 'command', name: 'Focus on Annotations View', window: 'other' });
    await eventually('the other window lists both', async () => (await listedThere('cake')) && listedThere('canteen'));
  });

  it('mark at the same time, and nothing is lost', async function () {
    // What is lost once is lost.
    this.retries(0);
    const rounds = [['email', 'company'], ['winds', 'coils'], ['pocket', 'takeover'], ['founder', 'woman']] as const;
    for (const [i, [here, there]] of rounds.entries()) {
      await select(here);
      await selectThere(there);
      await beginThere();
      const markHere = async (): Promise<void> => {
        // Sooner or later by a little, so that the two meet at every step.
        await new Promise((resolve) => setTimeout(resolve, i * 60));
        await vscode.commands.executeCommand('crosscheck.markAsPerson');
      };
      await Promise.all([markHere(), press('o')]);
      await eventually(`both marks are written: ${here} and ${there}`, () => holds(here) && holds(there)).catch(async (error: unknown) => {
        const told = await act({ do: 'read', selector: '.notification-list-item-message, .quick-input-title, .statusbar-item[id="status.message"]', window: 'other' });
        throw new Error(`${String(error)}\nThe other window says: ${told.join(' / ')}\n${written()}`);
      });
    }
    for (const word of [...rounds.flat(), 'canteen', 'cake']) {
      assert.ok(holds(word), `${word} in\n${written()}`);
      await saysHere(word);
    }
    assert.equal(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
  });
});
