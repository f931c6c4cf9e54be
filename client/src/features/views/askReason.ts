import * as vscode from 'vscode';
import type { DISMISS_REASONS } from '../../../../server/src/lsp/protocol.ts';

type Reason = (typeof DISMISS_REASONS)[number];

const REASONS: readonly (vscode.QuickPickItem & { readonly reason: Reason })[] = [
  { reason: 'different-thing', label: 'Different things', detail: 'The articles speak of two things, so that both may be right.' },
  { reason: 'explained', label: 'Explained', detail: 'The same thing, and both are right: rounded, counted at another time, said by others.' },
  { reason: 'source-wrong', label: 'The source is wrong', detail: 'A mistake of one article, and known.' },
  { reason: 'other', label: 'Another reason...', detail: 'You say which.' },
];

/** Asks why something is dismissed; nothing when the reader gives it up. Another reason than those known is asked for in words. */
export async function askReason(title: string, given?: string): Promise<{ readonly value: Reason; readonly note?: string } | undefined> {
  const known = REASONS.find(({ reason }) => reason === given) ?? (await vscode.window.showQuickPick(REASONS, { title, placeHolder: 'Why is it no contradiction?' }));
  if (known?.reason !== 'other') return known && { value: known.reason };
  const note = await vscode.window.showInputBox({ title, prompt: 'Why? The note is kept in newsmodel/review.yaml; it may be left empty.' });
  return note === undefined ? undefined : { value: 'other', ...(note.trim() !== '' && { note: note.trim() }) };
}
