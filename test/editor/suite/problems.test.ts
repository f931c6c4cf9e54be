import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, DEPTH, depthConflict, eventually, nameOf, rangeOf, textAt, uriOf } from './support.ts';

const conflict = (): Promise<vscode.Diagnostic> => eventually('the conflict about the depth', () => depthConflict());

describe('Problems', () => {
  before(closeAll);
  afterEach(closeAll);

  it('lists the conflicts of the whole folder before any file is opened', async () => {
    const problem = await conflict();
    const document = await vscode.workspace.openTextDocument(uriOf(DEPTH.file));
    assert.deepEqual(problem.range, rangeOf(document, DEPTH.wrong));
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('says in the message what disagrees', async () => {
    const { message } = await conflict();
    assert.ok(message.includes(DEPTH.wrong) && message.includes(DEPTH.otherWords), message);
  });

  it('leads from a conflict to the other sides', async () => {
    const { relatedInformation } = await conflict();
    assert.ok(relatedInformation && relatedInformation.length > 0, 'it has related information');
    const files = new Set<string>();
    for (const { location } of relatedInformation) {
      const editor = await vscode.window.showTextDocument(location.uri, { selection: location.range });
      assert.deepEqual(editor.selection.start, location.range.start);
      assert.match(await textAt(location), /^(?:14km|41 kilometers)$/);
      files.add(nameOf(location.uri));
    }
    assert.ok(files.has(DEPTH.other), [...files].join(' '));
  });

  it('leads from the code to a page about the rule', async () => {
    const { code } = await conflict();
    assert.ok(typeof code === 'object', 'the code has a link');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.ok(page.getText().includes(DEPTH.rule));
  });
});
