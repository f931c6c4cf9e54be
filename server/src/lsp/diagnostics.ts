import type {
  Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport,
  CancellationToken, ResultProgressReporter,
} from 'vscode-languageserver';
import { diagnostics, problemDiagnostic } from '../ide/diagnostics.ts';
import { toDiagnostic } from './convert.ts';
import { reviewFiles } from './conflicts.ts';
import { decisionDiagnostics, Otherwise } from './decision-diagnostics.ts';
import { entryPlace, heldAgainst } from './entry-places.ts';
import { idOf, type Session } from './session.ts';
import { slicer } from './timing.ts';

interface Report {
  /** Names the content: the same diagnostics, the same id. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** A client that waits for news of the whole workspace. */
interface Subscriber {
  readonly sent: Map<string, string>;
  readonly send: (items: WorkspaceDocumentDiagnosticReport[]) => void;
}

const EMPTY_ID = hash('[]');

/** Diagnostics as clients like them: pulled for a document or the workspace, or pushed. */
export class Diagnostics {
  /** What each document was last told, by pull or push. */
  private readonly told = new Map<string, string>();
  private readonly subscribers = new Set<Subscriber>();
  private readonly otherwise: Otherwise;
  /** The settings under which articles were last looked at. */
  private options: Session['options'] = {};

  /** @param ready settles when the folders are read: an answer for the workspace before that would be wrong. */
  constructor(private readonly session: Session, ready: Promise<unknown>) {
    const { connection, guard } = session;
    this.otherwise = new Otherwise(session);
    if (!session.client.pullDiagnostics) return;
    connection.languages.diagnostics.on(guard.request('diagnostic', ({ textDocument, previousResultId }): DocumentDiagnosticReport => {
      const article = session.article(textDocument.uri);
      const { resultId, items } = this.report(article);
      this.told.set(article, resultId);
      return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
    }));
    const workspace = guard.request('workspaceDiagnostic', async (params: Asked, token) => {
      await ready;
      return this.workspace(params, token, params.progress);
    });
    connection.languages.diagnostics.onWorkspace((params, token, _work, progress) => workspace({ ...params, progress }, token));
  }

  private report(article: string): Report {
    const { corpus, library } = this.session;
    const found = [...library.problems(article).map(problemDiagnostic), ...diagnostics(corpus, article, this.session.optionsOf(article).severities, (entry) => entryPlace(this.session, article, entry)), ...decisionDiagnostics(this.session, article)];
    const items = found.map((diagnostic) => toDiagnostic(this.session, article, diagnostic));
    return { resultId: items.length === 0 ? EMPTY_ID : hash(JSON.stringify(items)), items };
  }

  /**
   * All files whose diagnostics are not what the client has. A client that takes partial results is then told of changes as they come, for as
   * long as it keeps the request open; one that does not is answered at once.
   */
  private async workspace({ previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken, progress: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined): Promise<WorkspaceDiagnosticReport> {
    this.session.library.refresh();
    const sent = new Map(previousResultIds.map(({ uri, value }) => [idOf(uri), value]));
    const items = await this.news(sent, new Set([...this.session.library.ids(), ...sent.keys()]), token);
    if (!progress) return { items };
    const subscriber: Subscriber = { sent, send: (news) => progress.report({ items: news }) };
    this.subscribers.add(subscriber);
    if (items.length > 0) subscriber.send(items);
    await new Promise<void>((resolve) => {
      if (token.isCancellationRequested) resolve();
      else token.onCancellationRequested(() => resolve());
    });
    this.subscribers.delete(subscriber);
    return { items: [] };
  }

  /** Reports of those articles that differ from what was sent; notes them as sent. */
  private async news(sent: Map<string, string>, articles: Iterable<string>, token?: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const slice = slicer(this.session.host);
    const news: WorkspaceDocumentDiagnosticReport[] = [];
    for (const article of articles) {
      await slice();
      if (token?.isCancellationRequested) break;
      const { resultId, items } = this.report(article);
      if ((sent.get(article) ?? EMPTY_ID) === resultId) continue;
      sent.set(article, resultId);
      news.push({ kind: 'full', uri: this.session.positions.uri(article), version: this.session.library.opened(article)?.version ?? null, resultId, items });
    }
    return news;
  }

  /** Tells the client, in the way it likes, of articles whose diagnostics may have changed. */
  async publish(touched: ReadonlySet<string>): Promise<void> {
    const { library, options } = this.session;
    // What the settings make louder or silence can stand in any article; any change of an article can make a dismissal stale.
    const changed = options === this.options ? new Set(touched.size > 0 ? [...touched, ...reviewFiles(this.session)] : []) : new Set([...touched, ...library.ids()]);
    for (const each of [...this.otherwise.files(), ...heldAgainst(this.session, touched)]) changed.add(each);
    this.options = options;
    if (!this.session.client.pullDiagnostics) return this.push(changed);
    for (const { sent, send } of this.subscribers) {
      const items = await this.news(sent, changed);
      if (items.length > 0) send(items);
    }
    this.refresh(changed);
  }

  private async push(changed: ReadonlySet<string>): Promise<void> {
    const items = await this.news(this.told, changed);
    for (const report of items) {
      if (report.kind !== 'full') continue;
      const { uri, version, items: found } = report;
      await this.session.connection.sendDiagnostics({ uri, diagnostics: found, ...(version === null ? {} : { version }) });
    }
  }

  /** Asks the client to pull again when an open document has other diagnostics than it was last told. */
  private refresh(changed: ReadonlySet<string>): void {
    const { client, connection, guard, library } = this.session;
    if (!client.refreshDiagnostics) return;
    const old = [...library.openIds()].some((article) => changed.has(article) && this.told.has(article) && this.told.get(article) !== this.report(article).resultId);
    if (old) guard.task('diagnostic/refresh', () => connection.languages.diagnostics.refresh())();
  }

  /** A closed document is no longer pulled for itself. */
  forget(article: string): void {
    if (this.session.client.pullDiagnostics) this.told.delete(article);
  }
}

type Asked = WorkspaceDiagnosticParams & { readonly progress?: ResultProgressReporter<WorkspaceDiagnosticReport> };

/** 53 bits of a text (cyrb53): enough that two reports on one document never share an id by accident. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
