/** How long a folder with many marks takes through the language server: reading it, listing its marks, a keystroke, and writing one more mark. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { withAnnotations } from '../../server/src/core/decisions/index.ts';
import { nodeHost } from '../../server/src/lsp/node-host.ts';
import { ANNOTATE, ANNOTATION_GROUPS, ANNOTATIONS, DecideAnswer, STATUS, type AnnotateParams, type Status } from '../../server/src/lsp/protocol.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { marksOf } from './marks.ts';
import { cpuSeconds } from './speed.ts';

const MARKS = 'newsmodel/annotations.yaml';

export async function benchMarksInServer(sizes: readonly number[]): Promise<void> {
  console.log('\n(f) marks by hand in the language server, seconds of CPU time, client included');
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
    try {
      await bench(folder, size);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

async function bench(folder: string, size: number): Promise<void> {
  const { texts, marks } = marksOf(size);
  mkdirSync(join(folder, 'newsmodel'));
  for (const [id, text] of texts) writeFileSync(join(folder, id), text);
  writeFileSync(join(folder, MARKS), withAnnotations('', marks) as string);
  const uri = (name: string): string => URI.file(join(folder, name)).toString();
  const took: string[] = [];
  const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    const start = cpuSeconds();
    const result = await run();
    took.push(`${what} ${(cpuSeconds() - start).toFixed(2)}`);
    return result;
  };

  const client = connect();
  const ready = new Promise<void>((resolve) => void client.onNotification(STATUS, ({ state }: Status) => (state === 'ready' ? resolve() : undefined)));
  client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('window/workDoneProgress/create', () => null);
  client.listen();
  const createsFiles = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };
  await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: [{ uri: uri(''), name: 'bench' }], capabilities: createsFiles });
  await timed(`${texts.size.toLocaleString('en')} articles and ${size.toLocaleString('en')} marks read`, async () => {
    await client.sendNotification('initialized', {});
    await ready;
  });
  const [[name, text]] = [...texts] as [[string, string]];
  /** What the view asks for: the articles, and the marks of one. */
  const list = async (): Promise<void> => {
    await client.sendRequest(ANNOTATION_GROUPS, {});
    await client.sendRequest(ANNOTATIONS, { uri: uri(name) });
  };
  await timed('first list', list);
  await timed('list again', list);
  await timed('a part of a kind', async () => {
    await client.sendRequest(ANNOTATION_GROUPS, { by: 'kind' });
    await client.sendRequest(ANNOTATIONS, { kinds: ['entity'], orphaned: false, from: size / 2, most: 1000 });
  });
  await timed('words sought in all', () => client.sendRequest(ANNOTATIONS, { words: 'archive', most: 100 }));
  const textDocument = { uri: uri(name), languageId: 'plaintext', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  await timed('keystroke', async () => {
    await client.sendNotification('textDocument/didChange', { textDocument: { uri: uri(name), version: 2 }, contentChanges: [{ text: `${text}x` }] });
    await client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uri(name) } });
  });
  const document = TextDocument.create('', '', 0, text);
  const middle = Math.floor(text.length / 2);
  const { index } = /\p{L}{9,}/u.exec(text.slice(middle))!;
  const word = document.positionAt(middle + index);
  const params: AnnotateParams = { uri: uri(name), ranges: [{ start: word, end: { ...word, character: word.character + 9 } }], everywhere: false, mark: { kind: 'tag', tag: 'later' } };
  const answer = DecideAnswer.parse(await timed('one more mark', () => client.sendRequest(ANNOTATE, params)));
  if ('problem' in answer) throw new Error(answer.problem);
  apply(join(folder, MARKS), answer.edit as WorkspaceEdit);
  await timed('list after it', async () => {
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(MARKS), type: 2 }] });
    await list();
  });
  console.log(`    ${took.join(', ')}`);
  client.dispose();
}

function connect(): MessageConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), nodeHost);
  return createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

function apply(file: string, { documentChanges = [] }: WorkspaceEdit): void {
  for (const change of documentChanges as readonly TextDocumentEdit[]) {
    writeFileSync(file, TextDocument.applyEdits(TextDocument.create('', '', 0, readFileSync(file, 'utf8')), change.edits as TextEdit[]));
  }
}
