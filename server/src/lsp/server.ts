import { TextDocuments, type Connection, type InitializeParams, type InitializeResult, type WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createCorpus, type Corpus } from '../core/corpus.ts';
import { modelProblems } from '../core/models.ts';
import { clientAbilities, serverCapabilities } from './capabilities.ts';
import { Diagnostics } from './diagnostics.ts';
import { Disk } from './disk.ts';
import { offerCompletion } from './completion.ts';
import { offerExport } from './export.ts';
import { offerHold } from './hold.ts';
import { offerImport } from './import.ts';
import { registerFeatures } from './features.ts';
import { Folders, type ReadFolder } from './folders.ts';
import { Guard, parse } from './guard.ts';
import type { Host } from './host.ts';
import { InlayHints } from './inlay-hints.ts';
import { Model } from './model.ts';
import { ARTICLE_LANGUAGE, IS_ARTICLE, IsArticleParams } from './protocol.ts';
import { SemanticTokens } from './semantic-tokens.ts';
import { idOf, Session } from './session.ts';
import { StatusReporter } from './status.ts';
import { Debouncer, Gate } from './timing.ts';
import { Views } from './views.ts';
import { readText } from '../workspace/find.ts';

/** How long after the last change the client is told what has changed elsewhere. */
const SETTLE_MS = 50;

/** Serves one client over a connection, which it starts to listen on. */
export function startServer(connection: Connection, host: Host, corpus: Corpus = createCorpus()): void {
  const guard = new Guard(connection.console);
  connection.onInitialize(guard.request('initialize', (params: InitializeParams): InitializeResult => {
    const session = new Session(connection, host, corpus, clientAbilities(params));
    serve(session, rootsOf(params));
    return { capabilities: serverCapabilities(session.client), serverInfo: { name: 'Crosscheck' } };
  }));
  connection.listen();
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  return rootUri ? [{ uri: rootUri, name: rootUri }] : [];
}

/** Joins the parts: what the client says goes to the library, what changes there goes to everything that shows it. */
function serve(session: Session, roots: readonly WorkspaceFolder[]): void {
  const { connection, guard, library } = session;
  const configured = new Gate();
  const started = new Gate();
  const status = new StatusReporter(session);
  const disk = new Disk(session, status);
  session.reread = () => disk.rereadDecisions();
  const folders = new Folders(session, roots);
  const tokens = new SemanticTokens(session);
  const hints = new InlayHints(session);
  const model = new Model(session);
  const views = new Views(session);
  const diagnostics = new Diagnostics(session, started.passed);
  registerFeatures(session);
  offerExport(session);
  offerHold(session);
  offerImport(session);

  const settled = new Debouncer(SETTLE_MS, guard.safely('publishing', async () => {
    library.refresh();
    await session.decide();
    await session.check();
    const changed = library.takeChanged();
    await diagnostics.publish(changed);
    tokens.refresh(changed);
    hints.refresh(changed);
    model.refresh();
    views.refresh();
    status.update();
  }));

  let loading: Promise<readonly ReadFolder[]> = Promise.resolve([]);
  const reload = async (pushed?: unknown): Promise<void> => {
    loading = folders.load(pushed);
    const known = await loading;
    configured.open();
    await disk.readAll(known);
    await session.decide();
    await session.check();
    session.loaded = true;
    started.open();
    status.ready();
    settled.schedule();
  };

  connection.onInitialized(guard.task('initialized', async () => {
    for (const problem of modelProblems()) session.complain(problem);
    await folders.registerSettings();
    await model.register();
    await offerCompletion(session);
    if (session.client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(guard.task('workspace folders', async ({ added, removed }) => {
        folders.change(added, removed);
        await reload();
      }));
    }
    await reload();
  }));
  connection.onDidChangeConfiguration(guard.task('configuration', ({ settings }) => reload(settings)));
  connection.onDidChangeWatchedFiles(guard.task('watched files', async ({ changes }) => {
    await disk.changed(new Set(changes.map(({ uri }) => idOf(uri))));
    settled.schedule();
  }));
  syncDocuments(session, disk, settled, (article) => {
    tokens.forget(article);
    hints.forget(article);
    diagnostics.forget(article);
  });

  connection.onRequest(IS_ARTICLE, guard.request('isArticle', async (params) => {
    const { uri, languageId, text } = parse(IsArticleParams, params);
    await configured.passed;
    await loading; // settings that have just changed
    const known = text ?? library.opened(idOf(uri))?.getText() ?? await textOnDisk(session, uri);
    return known !== undefined && library.isArticle(idOf(uri), known, languageId === ARTICLE_LANGUAGE);
  }));
}

/** Follows what the editor opens, edits and closes. */
function syncDocuments({ connection, guard, library }: Session, disk: Disk, settled: Debouncer, closed: (article: string) => void): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(guard.task('opened', ({ document }) => {
    library.open(idOf(document.uri), document, document.languageId === ARTICLE_LANGUAGE);
  }));
  // Told of on opening too.
  documents.onDidChangeContent(guard.task('changed', ({ document }) => {
    library.change(idOf(document.uri));
    settled.schedule();
  }));
  documents.onDidClose(guard.task('closed', async ({ document }) => {
    const article = idOf(document.uri);
    library.close(article);
    closed(article);
    await disk.readAgain(article);
    settled.schedule();
  }));
  documents.listen(connection);
}

async function textOnDisk({ host }: Session, uri: string): Promise<string | undefined> {
  const path = host.toPath(uri);
  return path === undefined ? undefined : (await readText(host.files, path)).text;
}
