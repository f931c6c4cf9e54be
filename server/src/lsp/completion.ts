import { CompletionItemKind, CompletionRequest, type CompletionItem, type CompletionList, type Range } from 'vscode-languageserver';
import { completions, type Completion } from '../ide/decision-file/completion.ts';
import type { DecisionFile } from '../ide/decision-file/context.ts';
import { COMPLETION } from './capabilities.ts';
import { DECISION_PATTERN } from './protocol.ts';
import type { Session } from './session.ts';

/** Keys and values in files of decisions. */
export function registerCompletion(session: Session): void {
  const { connection, guard, positions } = session;
  connection.onCompletion(guard.request('completion', ({ textDocument, position }): CompletionList | null => {
    const id = session.article(textDocument.uri);
    const file = decisionFile(session, id);
    if (!file) return null;
    const { items, replaces, cut } = completions(file, positions.offset(id, position));
    const range = positions.range(id, replaces);
    const typed = file.text.slice(replaces.start, replaces.end);
    const quote = /^["']/.exec(typed)?.[0] ?? '';
    return { isIncomplete: cut, items: items.map((item, i) => toItem(item, i, quote, range)) };
  }));
}

/** Told where a client can be: a request for every blank typed in an article would be for nothing. */
export async function offerCompletion({ client, connection }: Session): Promise<void> {
  if (client.registerCompletion) await connection.client.register(CompletionRequest.type, { documentSelector: [{ pattern: DECISION_PATTERN }], ...COMPLETION });
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property, word: CompletionItemKind.EnumMember, name: CompletionItemKind.Value, event: CompletionItemKind.Event, file: CompletionItemKind.File,
};

const toItem = ({ kind, label, detail, insert }: Completion, i: number, quote: string, range: Range): CompletionItem => ({
  label, kind: kinds[kind], ...(detail !== undefined && { detail }), filterText: quote + label, sortText: String(i).padStart(4, '0'), textEdit: { range, newText: insert },
});

/** The file of decisions with an id, and what its words may speak of; undefined when it is none, or has no text. */
export function decisionFile({ library, corpus }: Session, id: string): DecisionFile | undefined {
  const kind = library.decisionKind(id);
  const text = kind && library.decisionText(id);
  if (kind === undefined || text === undefined) return undefined;
  return { file: id, kind, text, corpus, decisions: library.decisionsAround(id)!, articles: library.articlesAround(id) };
}
