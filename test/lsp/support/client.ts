import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { CancellationTokenSource, createMessageConnection, ProgressType, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import type { ClientCapabilities, Diagnostic, Position, PublishDiagnosticsParams, Range } from 'vscode-languageserver-protocol';
import { afterEach } from 'vitest';
import { URI } from 'vscode-uri';
import type { Corpus } from '../../../server/src/core/corpus.ts';
import type { Host } from '../../../server/src/lsp/host.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { STATUS, type InitializationOptions, type Status } from '../../../server/src/lsp/protocol.ts';

export const SERVER = resolve(import.meta.dirname, '../../../dist/server.js');

/** A folder of files that is gone after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'crosscheck-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    cleanups.push(() => rmSync(this.path, { recursive: true, force: true }));
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), text);
  }

  remove(name: string): void {
    rmSync(this.file(name), { recursive: true });
  }

  file(name: string): string {
    return join(this.path, name);
  }

  uri(name = ''): string {
    return URI.file(this.file(name)).toString();
  }
}

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export interface ClientOptions {
  /** Another copy of the built server. */
  readonly server?: string;
  readonly folders?: readonly Folder[];
  readonly rootUri?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** What `workspace/configuration` answers: by section, or by a folder's URI, a blank and the section. */
  readonly settings?: Record<string, unknown>;
}

/** What a modern editor says of itself. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    textDocumentContent: { dynamicRegistration: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    documentLink: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

/** An editor of a few lines: says what the protocol says, and remembers what it is told. */
export class Client {
  readonly published = new Map<string, Diagnostic[]>();
  readonly registrations: { method: string; registerOptions?: unknown }[] = [];
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  readonly requested: string[] = [];
  readonly progress: unknown[] = [];
  settings: Record<string, unknown>;
  status: Status | undefined;
  /** What the server answered to `initialize`. */
  initialized: unknown;
  private versions = new Map<string, number>();
  private waiting: (() => void)[] = [];

  constructor(readonly connection: MessageConnection, private readonly options: ClientOptions, readonly process?: ChildProcess) {
    this.settings = options.settings ?? {};
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => this.note(() => this.published.set(uri, diagnostics)));
    connection.onNotification(STATUS, (status: Status) => this.note(() => (this.status = status)));
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => this.note(() => this.messages.push(message)));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.note(() => this.logged.push(message)));
    connection.onUnhandledProgress(({ value }) => this.note(() => this.progress.push(value)));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Client['registrations'] }) => this.note(() => this.registrations.push(...registrations)) ?? null);
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string; scopeUri?: string }[] }) =>
      items.map(({ section, scopeUri = '' }) => this.settings[`${scopeUri} ${section}`] ?? this.settings[section] ?? null));
    connection.onRequest((method: string) => {
      this.note(() => this.requested.push(method));
      return null;
    });
    connection.listen();
  }

  private note(change: () => unknown): void {
    change();
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Waits until what the server told makes a condition true. */
  async until(condition: () => boolean | Promise<boolean>): Promise<void> {
    while (!await condition()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 25);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async initialize(): Promise<void> {
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: this.options.rootUri ?? null,
      capabilities: this.options.capabilities ?? MODERN,
      ...(this.options.rootUri ? {} : { workspaceFolders: this.options.folders?.map((folder) => ({ uri: folder.uri(), name: 'articles' })) ?? null }),
      initializationOptions: this.options.initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Waits until the folders are read. */
  async ready(): Promise<void> {
    await this.until(() => this.status?.state === 'ready');
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  cancellable(method: string, params: unknown): { readonly result: Promise<unknown>; cancel(): void } {
    const source = new CancellationTokenSource();
    return { result: this.connection.sendRequest(method, params, source.token), cancel: () => source.cancel() };
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'news-article'): Promise<void> {
    this.versions.set(uri, 1);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range, or all when none is given. */
  change(uri: string, text: string, range?: Range): Promise<void> {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Says that files changed on disk: 1 created, 2 changed, 3 deleted. */
  watched(...changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });
  }

  /** Collects what comes in parts for a token. */
  partial<T>(token: string): T[] {
    const parts: T[] = [];
    this.connection.onProgress(new ProgressType<T>(), token, (part) => this.note(() => parts.push(part)));
    return parts;
  }

  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.request(method, { textDocument: { uri }, position, ...more });
  }

  about<T>(method: string, uri: string, more: object = {}): Promise<T> {
    return this.request(method, { textDocument: { uri }, ...more });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return (await this.about<{ items: Diagnostic[] }>('textDocument/diagnostic', uri)).items;
  }

  async stop(): Promise<void> {
    const ended = this.process && new Promise((resolve) => this.process!.once('exit', resolve));
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    await ended;
    this.connection.dispose();
  }
}

/** Starts the built server as a process of its own. */
export async function start(options: ClientOptions = {}): Promise<Client> {
  expectFresh();
  const child = spawn(process.execPath, [options.server ?? SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = new Client(createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)), options, child);
  cleanups.push(async () => {
    if (child.exitCode === null) await client.stop();
  });
  await client.initialize();
  return client;
}

/** A server in this process, for tests that need a hand inside it. */
export async function startInside(host: Host, corpus: Corpus, options: ClientOptions = {}): Promise<Client> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host, corpus);
  const client = new Client(createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)), options);
  cleanups.push(() => client.connection.dispose());
  await client.initialize();
  return client;
}

/** A test of an old build would prove nothing. */
function expectFresh(): void {
  const sources = resolve(import.meta.dirname, '../../../server/src');
  const built = statSync(SERVER, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newer = readdirSync(sources, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.ts') && statSync(join(sources, name)).mtimeMs > built);
  if (newer && !process.env.CROSSCHECK_STALE_BUILD) throw new Error(`dist/server.js is older than ${newer}: run "npm run build" first`);
}

/** The text without its cursor `<|>`, and where that was. */
export function cursor(marked: string): { readonly text: string; readonly offset: number; readonly position: Position } {
  const offset = marked.indexOf('<|>');
  const lines = marked.slice(0, offset).split(/\r\n|\n|\r/);
  return { text: marked.replace('<|>', ''), offset, position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}

/** The words that a range names, by the protocol's own rules for lines. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = (position: Position): number => lines.slice(0, position.line).join('').length + position.character;
  return text.slice(offset(start), offset(end));
}
