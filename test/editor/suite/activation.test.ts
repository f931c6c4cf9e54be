import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Activation', () => {
  it('activates in a folder of articles', async () => {
    const extension = vscode.extensions.getExtension('crosscheck.crosscheck');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
