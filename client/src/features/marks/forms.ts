import * as vscode from 'vscode';
import { EVENT_TYPES, type AnnotateParams, type EventItem, type Prefill } from '../../../../server/src/lsp/protocol.ts';
import { eventDescription } from '../views/eventText.ts';

type Mark = AnnotateParams['mark'];

interface EventRow extends vscode.QuickPickItem {
  readonly mark?: Mark;
}

/**
 * Asks which event the words tell of: a new one with a name, one of the model (which then is confirmed, if it is not yet), or only what kind of event it is. What is recognised
 * at the words comes first.
 */
export async function askEvent({ words, event: recognised }: Pick<Prefill, 'words' | 'event'>, events: readonly EventItem[]): Promise<Mark | undefined> {
  const known = [...events].sort((a, b) => Number(b.id === recognised) - Number(a.id === recognised));
  const row = (event: EventItem): EventRow => ({ label: `${event.confirmed ? '$(circle-filled)' : '$(circle-outline)'} ${event.label}`, description: [event.id === recognised && 'recognised here', eventDescription(event)].filter(Boolean).join(' · '), mark: { kind: 'event', event: event.id } });
  const separator = (label: string): EventRow => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const list = (label: string, rows: readonly EventRow[]): readonly EventRow[] => (rows.length > 0 ? [separator(label), ...rows] : []);
  const fresh: EventRow = { label: '$(add) New event…' };
  const rows = [
    fresh,
    ...list('Confirmed events', known.filter(({ confirmed }) => confirmed).map(row)),
    ...list('Recognised events', known.filter(({ confirmed }) => !confirmed).map(row)),
    ...list('Without a name, only what kind it is', EVENT_TYPES.map((type) => ({ label: `$(calendar) ${type}`, mark: { kind: 'event', type } }))),
  ];
  const chosen = await vscode.window.showQuickPick(rows, { title: `Which Event Do the Words “${words}” Tell Of?`, matchOnDescription: true, placeHolder: 'Type to find' });
  return chosen === fresh ? askNewEvent(words) : chosen?.mark;
}

async function askNewEvent(words: string): Promise<Mark | undefined> {
  const label = await vscode.window.showInputBox({ title: 'What Is the Event Called? (1/2)', value: words.charAt(0).toUpperCase() + words.slice(1), validateInput: (typed) => (typed.trim() === '' ? 'Enter a name' : undefined) });
  const type = label === undefined ? undefined : await askEventType(`What Kind of Event Is “${label}”? (2/2)`);
  return label === undefined || type === undefined ? undefined : { kind: 'event', label: label.trim(), type };
}

/** Asks of what kind an event is. */
export const askEventType = (title: string): Thenable<string | undefined> => vscode.window.showQuickPick([...EVENT_TYPES], { title });

/** Asks what is claimed, beginning with what is recognised there; a part may be left empty. */
export async function askClaim({ words, claim }: Pick<Prefill, 'words' | 'claim'>): Promise<Mark | undefined> {
  const steps = [['subject', 'Whom or What Is the Claim About?'], ['attribute', 'What Is Claimed of It?'], ['value', 'How Much, When or What?']] as const;
  const said: Record<string, string> = {};
  for (const [i, [key, title]] of steps.entries()) {
    const typed = await vscode.window.showInputBox({ title: `${title} (${i + 1}/${steps.length})`, value: claim[key], prompt: `“${words}”` });
    if (typed === undefined) return undefined;
    if (typed.trim() !== '') said[key] = typed.trim();
  }
  return { kind: 'claim', ...said };
}
