import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AnnotationItem } from '../../../../server/src/lsp/protocol.ts';
import type { Model } from '../../model.ts';
import { reveal } from '../locations.ts';
import { annotationDescription, annotationTitle, inContext, KINDS } from './annotationText.ts';

/** More are not offered: another word finds fewer. */
const MOST = 100;
const REST_MS = 150;

interface Row extends vscode.QuickPickItem {
  readonly mark: AnnotationItem;
}

/** Lets the reader find a mark by its words, its note, its article or what it says, of however many, and goes to its words. */
export async function findAnnotation(client: LanguageClient, model: Model): Promise<void> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = 'Find Annotation';
  pick.placeholder = 'Words, a note, a type or an article';
  let asked = 0;
  const ask = async (): Promise<void> => {
    const question = ++asked;
    pick.busy = true;
    const { annotations, total } = await model.annotations({ words: pick.value, most: MOST }).catch(() => ({ annotations: [], total: 0 }));
    if (question !== asked) return; // something else has been typed
    pick.busy = false;
    pick.items = annotations.map((mark) => ({
      label: `$(${KINDS[mark.kind].icon}) ${annotationTitle(mark)}`, description: annotationDescription(mark, false), detail: mark.place ? `${mark.article}, line ${mark.place.range.start.line + 1}` : inContext(mark),
      alwaysShow: true, mark,
    }));
    pick.title = total > annotations.length ? `Find Annotation: the first ${annotations.length} of ${total.toLocaleString('en')}` : 'Find Annotation';
  };
  let waiting: NodeJS.Timeout | undefined;
  pick.onDidChangeValue(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), REST_MS);
  });
  pick.show();
  void ask();
  const chosen = await new Promise<Row | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
  });
  clearTimeout(waiting);
  asked++;
  pick.dispose();
  if (!chosen) return;
  if (chosen.mark.place) await reveal(client, chosen.mark.place);
  else void vscode.window.showInformationMessage(`Crosscheck: the words “${annotationTitle(chosen.mark)}” are gone from ${chosen.mark.article}. Select other words and choose "Attach Orphaned Annotation Here...".`);
}
