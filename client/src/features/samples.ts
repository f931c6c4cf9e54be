import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands.ts';

const NAME = 'crosscheck-samples';

/** "Open Samples...": puts the sample stories into a folder of the reader's, where decisions on them can be written, and opens them there. */
export function registerSamples(extensionUri: vscode.Uri, commands: CommandRegistry): void {
  commands.register('crosscheck.openSamples', async () => {
    const [folder] = (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title: 'Where Are the Samples to Be Kept?', openLabel: 'Copy Samples Here' })) ?? [];
    if (!folder) return;
    const target = vscode.Uri.joinPath(folder, NAME);
    const there = await vscode.workspace.fs.stat(target).then(() => true, () => false);
    // What the reader has done with them before is kept.
    if (!there) await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'samples'), target, { overwrite: false });
    await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: vscode.workspace.workspaceFolders !== undefined });
  });
}
