import { inlayHints } from '../ide/inlay-hints.ts';
import type { Session } from './session.ts';

/** Hints in the text: answered for the part that is asked for, and asked for again when they change without an edit. */
export class InlayHints {
  /** Article -> the version of its text that the client last asked about. */
  private readonly asked = new Map<string, number | undefined>();
  private level: Session['hints'];

  constructor(private readonly session: Session) {
    const { connection, guard, corpus, positions, library } = session;
    this.level = session.hints;
    connection.languages.inlayHint.on(guard.request('inlayHint', ({ textDocument, range }) => {
      const article = session.article(textDocument.uri);
      this.asked.set(article, library.opened(article)?.version);
      return inlayHints(corpus, article, positions.span(article, range), session.hints).map(({ offset, text, because }) => ({
        position: positions.range(article, { start: offset, end: offset }).start,
        label: `= ${text}`,
        paddingLeft: true,
        ...(because !== undefined && { tooltip: because }),
      }));
    }));
  }

  forget(article: string): void {
    this.asked.delete(article);
  }

  /** Asks the client to fetch hints again after a change that no edit of the article itself tells it of. */
  refresh(changed: ReadonlySet<string>): void {
    const { client, connection, guard, library, hints } = this.session;
    const isOld = hints !== this.level || [...this.asked].some(([article, version]) => changed.has(article) && version === library.opened(article)?.version);
    this.level = hints;
    if (client.refreshHints && isOld) guard.task('inlayHint/refresh', () => connection.languages.inlayHint.refresh())();
  }
}
