import * as vscode from 'vscode';
import type { AnnotationItem } from '../../../../server/src/lsp/protocol.ts';
import type { Model } from '../../model.ts';

/** Signs at marked words: one in the gutter, one in the overview ruler, and dots below the words. */
export function registerMarkSigns({ extensionUri }: vscode.ExtensionContext, model: Model): vscode.Disposable {
  const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', `mark-${theme}.svg`);
  const sign = vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon('light') }, dark: { gutterIconPath: icon('dark') }, gutterIconSize: '70%',
    borderStyle: 'none none dotted none', borderWidth: '1px', borderColor: new vscode.ThemeColor('editorInfo.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground'), overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const show = async (): Promise<void> => {
    const marks = await model.annotations().catch((): readonly AnnotationItem[] => []);
    const places = marks.flatMap(({ place }) => place ?? []);
    for (const editor of vscode.window.visibleTextEditors) {
      const shown = editor.document.uri.toString();
      const here = places.filter(({ uri }) => vscode.Uri.parse(uri).toString() === shown);
      const ranges = here.map(({ range: { start, end } }) => new vscode.Range(start.line, start.character, end.line, end.character));
      editor.setDecorations(sign, ranges);
    }
  };
  return vscode.Disposable.from(sign, model.onDidChange(() => void show()), vscode.window.onDidChangeVisibleTextEditors(() => void show()));
}
