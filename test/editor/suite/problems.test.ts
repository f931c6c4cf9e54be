import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, problemsOf, rangeOf, ruleOf, textAt, uriOf } from './support.ts';

const WRONG = 'takeover/clyde-courier-greenock.txt';

/** The conflict of the price, found without opening a file. */
const priceConflict = (): Promise<vscode.Diagnostic> =>
  eventually('the scale slip in the price', () => problemsOf(WRONG).find((problem) => ruleOf(problem) === 'figure.scale-slip'));

describe('Problems', () => {
  before(closeAll);
  afterEach(closeAll);

  it('lists the conflicts of the whole folder before any file is opened', async () => {
    const problem = await priceConflict();
    const document = await vscode.workspace.openTextDocument(uriOf(WRONG));
    assert.deepEqual(problem.range, rangeOf(document, '£1.3 million'));
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(problem.message, /million/);
  });

  it('leads from a conflict to the other sides', async () => {
    const { relatedInformation } = await priceConflict();
    assert.ok(relatedInformation && relatedInformation.length > 0, 'it has related information');
    for (const { location } of relatedInformation) {
      const editor = await vscode.window.showTextDocument(location.uri, { selection: location.range });
      assert.deepEqual(editor.selection.start, location.range.start);
      assert.match(await textAt(location), /1\.3 [mb]illion/);
    }
    assert.ok(relatedInformation.some(({ location }) => location.uri.path !== uriOf(WRONG).path), 'one is in another article');
  });

  it('leads from the code to a page about the rule', async () => {
    const { code } = await priceConflict();
    assert.ok(typeof code === 'object', 'the code has a link');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /scale-slip/);
  });
});
