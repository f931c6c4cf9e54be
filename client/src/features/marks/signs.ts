import * as vscode from 'vscode';
import type { Model } from '../../model.ts';

/** Where articles are. */
const SCHEMES = new Set(['file', 'untitled']);

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
    for (const editor of vscode.window.visibleTextEditors) {
      if (!SCHEMES.has(editor.document.uri.scheme)) continue;
      const { annotations } = await model.annotations({ uri: editor.document.uri.toString() }).catch(() => ({ annotations: [] }));
      const ranges = annotations.flatMap(({ place }) => (place ? [new vscode.Range(place.range.start.line, place.range.start.character, place.range.end.line, place.range.end.character)] : []));
      editor.setDecorations(sign, ranges);
    }
  };
  return vscode.Disposable.from(sign, model.onDidChange(() => void show()), vscode.window.onDidChangeVisibleTextEditors(() => void show()));
}
