import type { SemanticTokensEdit } from 'vscode-languageserver';
import { tokens } from '../ide/tokens.ts';
import { toTokenData } from './convert.ts';
import type { Session } from './session.ts';

interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
  readonly version: number | undefined;
}

/** Colours: whole, in part, and as a difference from what was last sent. */
export class SemanticTokens {
  private readonly sent = new Map<string, Sent>();
  private count = 0;

  constructor(private readonly session: Session) {
    const { connection, guard, corpus, positions } = session;
    connection.languages.semanticTokens.on(guard.request('semanticTokens', ({ textDocument }) => {
      const { resultId, data } = this.send(session.article(textDocument.uri));
      return { resultId, data: [...data] };
    }));
    connection.languages.semanticTokens.onDelta(guard.request('semanticTokens/delta', ({ textDocument, previousResultId }) => {
      const article = session.article(textDocument.uri);
      const before = this.sent.get(article);
      const { resultId, data } = this.send(article);
      if (before?.resultId !== previousResultId) return { resultId, data: [...data] };
      return { resultId, edits: difference(before.data, data) };
    }));
    connection.languages.semanticTokens.onRange(guard.request('semanticTokens/range', ({ textDocument, range }) => {
      const article = session.article(textDocument.uri);
      return { data: toTokenData(session, article, tokens(corpus, article, positions.span(article, range))) };
    }));
  }

  private send(article: string): Sent {
    const sent = { resultId: String(++this.count), data: this.dataOf(article), version: this.session.library.opened(article)?.version };
    this.sent.set(article, sent);
    return sent;
  }

  private dataOf(article: string): number[] {
    return toTokenData(this.session, article, tokens(this.session.corpus, article));
  }

  forget(article: string): void {
    this.sent.delete(article);
  }

  /** Asks the client to fetch colours again when those of a changed article are not what it has, and no edit of its own makes it ask. */
  refresh(changed: ReadonlySet<string>): void {
    const { client, connection, guard, library } = this.session;
    if (!client.refreshTokens) return;
    const old = [...this.sent].some(([article, { data, version }]) => {
      if (!changed.has(article) || version !== library.opened(article)?.version) return false;
      return difference(data, this.dataOf(article)).length > 0;
    });
    if (old) guard.task('semanticTokens/refresh', () => connection.languages.semanticTokens.refresh())();
  }
}

/** The one stretch that differs; nothing when none does. */
export function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
