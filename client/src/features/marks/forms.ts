import * as vscode from 'vscode';
import { EVENT_TYPES, type AnnotateParams, type EventItem } from '../../../../server/src/lsp/protocol.ts';
import { eventDescription } from '../views/eventText.ts';

type Mark = AnnotateParams['mark'];

/** Asks which event the words tell of: one that has an id of its own, or of what kind a new one is. */
export async function askEvent(words: string, events: readonly EventItem[]): Promise<Mark | undefined> {
  const known = events.filter(({ confirmed }) => confirmed).map((event) => ({ label: `$(circle-filled) ${event.label}`, description: eventDescription(event), mark: { kind: 'event', event: event.id } as Mark }));
  const fresh = EVENT_TYPES.map((type) => ({ label: `$(add) ${type}`, mark: { kind: 'event', type } as Mark }));
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, mark: undefined });
  const rows = [...(known.length > 0 ? [separator('Confirmed events'), ...known] : []), separator('Another event, of what kind'), ...fresh];
  return (await vscode.window.showQuickPick(rows, { title: `Which Event Do the Words “${words}” Tell Of?`, matchOnDescription: true, placeHolder: 'Type to find' }))?.mark;
}

/** Asks what is claimed, beginning with what is recognised there; a part may be left empty. */
export async function askClaim({ words, claim }: { readonly words: string; readonly claim?: { readonly subject: string; readonly attribute: string; readonly value: string } | undefined }): Promise<Mark | undefined> {
  const steps = [['subject', 'Whom or What Is the Claim About?', claim?.subject ?? ''], ['attribute', 'What Is Claimed of It?', claim?.attribute ?? ''], ['value', 'How Much, When or What?', claim?.value ?? words]] as const;
  const said: Record<string, string> = {};
  for (const [i, [key, title, value]] of steps.entries()) {
    const typed = await vscode.window.showInputBox({ title: `${title} (${i + 1}/${steps.length})`, value, prompt: `“${words}”` });
    if (typed === undefined) return undefined;
    if (typed.trim() !== '') said[key] = typed.trim();
  }
  return { kind: 'claim', ...said };
}
