import * as vscode from 'vscode';

/** How long the editor may take to notice that a file has changed on disk. */
const NOTICED_MS = 5000;

/** Waits until the editor has seen what another window has written into files of decisions: what is written into an older text cannot be saved. */
export async function seeDisk(): Promise<void> {
  const until = Date.now() + NOTICED_MS;
  const held = vscode.workspace.textDocuments.filter(({ uri, isDirty }) => !isDirty && /\/newsmodel\/[a-z]+\.yaml$/.test(uri.path));
  for (const document of held) {
    for (;;) {
      const onDisk = await Promise.resolve(vscode.workspace.fs.readFile(document.uri)).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
      if (onDisk === undefined || onDisk === document.getText() || document.isDirty || document.isClosed || Date.now() > until) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
