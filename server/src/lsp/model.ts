import { modelDocument, type ModelDocument } from '../ide/model-document.ts';
import { parse } from './guard.ts';
import { MODEL_LOCATION, MODEL_SCHEME, MODEL_URI, ModelLocationParams, type LspLocation } from './protocol.ts';
import type { Session } from './session.ts';
import { DocumentLinkRequest, TextDocumentContentRefreshRequest, type DocumentLink } from 'vscode-languageserver';
import { hrefs } from './links.ts';

/** The event model as a read-only document, made when it is looked at. */
export class Model {
  private made: { readonly revision: number; readonly document: ModelDocument } | undefined;

  constructor(private readonly session: Session) {
    const { connection, guard } = session;
    connection.workspace.textDocumentContent.on(guard.request('textDocumentContent', () => ({ text: this.document().text })));
    connection.onRequest(MODEL_LOCATION, guard.request('modelLocation', (params): LspLocation | null => {
      const line = this.document().anchors.get(parse(ModelLocationParams, params).id);
      const position = { line: line ?? 0, character: 0 };
      return line === undefined ? null : { uri: MODEL_URI, range: { start: position, end: position } };
    }));
    connection.onDocumentLinks(guard.request('documentLink', ({ textDocument }): DocumentLink[] => {
      if (textDocument.uri !== MODEL_URI) return [];
      const href = hrefs(session);
      return this.document().links.map(({ line, span, place }) => ({
        range: { start: { line, character: span.start }, end: { line, character: span.end } },
        target: href({ to: 'place', place }),
      }));
    }));
  }

  /** Links in the model document only: for articles, we have none. */
  async register(): Promise<void> {
    const { client, connection } = this.session;
    if (client.registerLinks) await connection.client.register(DocumentLinkRequest.type, { documentSelector: [{ scheme: MODEL_SCHEME }] });
  }

  private document(): ModelDocument {
    const { corpus, library } = this.session;
    library.refresh();
    if (this.made?.revision !== library.revision) this.made = { revision: library.revision, document: modelDocument(corpus) };
    return this.made.document;
  }

  /** Asks a client that shows the model to fetch it again. */
  refresh(): void {
    const { client, connection, guard, library } = this.session;
    if (!client.modelDocument || !this.made || this.made.revision === library.revision) return;
    this.made = undefined;
    guard.task('textDocumentContent/refresh', () => connection.sendRequest(TextDocumentContentRefreshRequest.type, { uri: MODEL_URI }))();
  }
}
