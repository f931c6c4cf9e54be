import { cpSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LSPErrorCodes, ResponseError, type InitializeResult } from 'vscode-languageserver-protocol';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { nodeHost } from '../../server/src/lsp/node-host.ts';
import { IS_ARTICLE, NEXT_MENTION } from '../../server/src/lsp/protocol.ts';
import { FIRST, NOT_NEWS, SECOND } from './support/articles.ts';
import { Folder, MODERN, SERVER, start, startInside } from './support/client.ts';

const PLACE = { line: 0, character: 2 };

describe('initialize', () => {
  it('offers pull diagnostics and the model document only to clients that know them', async () => {
    const modern = await start();
    expect((modern.initialized as InitializeResult).capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      semanticTokensProvider: { full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true }, textDocumentContent: { schemes: ['crosscheck-model'] } },
    });
    const old = await start({ capabilities: {} });
    expect((old.initialized as InitializeResult).capabilities).not.toHaveProperty('diagnosticProvider');
    expect((old.initialized as InitializeResult).capabilities.workspace).not.toHaveProperty('textDocumentContent');
    expect(old.registrations).toEqual([]);
  });

  it('takes options that make no sense for none', async () => {
    const client = await start({ initializationOptions: { commands: 'yes' } as never });
    await client.ready();
  });

  it('reads rootUri from clients without workspace folders', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ rootUri: files.uri(), capabilities: {} });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 1);
  });
});

describe('a server that meets trouble', () => {
  it('answers nonsense with an error and lives on', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files] });
    await client.ready();
    for (const [method, params] of [
      ['textDocument/hover', {}], ['textDocument/references', { textDocument: { uri: files.uri('first.txt') } }],
      ['textDocument/semanticTokens/range', { textDocument: { uri: files.uri('first.txt') }, range: 'all' }],
      [NEXT_MENTION, { uri: files.uri('first.txt'), position: PLACE, step: 7 }], [IS_ARTICLE, null], ['no/such/method', {}],
    ] as const) {
      await expect(client.request(method, params), method).rejects.toBeInstanceOf(ResponseError);
    }
    await client.notify('textDocument/didChange', { textDocument: { uri: 'file:///not/open.txt', version: 3 }, contentChanges: [{ text: 'x' }] });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: '::', type: 1 }] });
    await client.notify('workspace/didChangeConfiguration', null);
    expect(await client.at('textDocument/hover', files.uri('first.txt'), { line: 6, character: 7 })).not.toBeNull();
  });

  it('answers a request whose handler throws with an error, logs it, and lives on', async () => {
    const files = new Folder({ 'bad.txt': FIRST, 'good.txt': SECOND });
    const real = createCorpus();
    let broken = false;
    const corpus = new Proxy(real, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (broken && name === 'get' && String(args[0]).endsWith('bad.txt')) throw new Error('injected fault');
          return (value as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    const client = await startInside(nodeHost, corpus, { folders: [files] });
    await client.ready();
    broken = true;
    await expect(client.at('textDocument/hover', files.uri('bad.txt'), PLACE)).rejects.toThrow('injected fault');
    expect(client.logged.join()).toContain('injected fault');
    expect(await client.about('textDocument/documentSymbol', files.uri('good.txt'))).not.toEqual([]);
    broken = false;
    expect(await client.at('textDocument/hover', files.uri('bad.txt'), { line: 6, character: 7 })).not.toBeNull();
  });

  it('loses no article beside one that breaks the analysis or cannot be read', async () => {
    const files = new Folder({ 'a.txt': FIRST, 'bad.txt': FIRST, 'unreadable.txt': FIRST, 'z.txt': SECOND });
    const real = createCorpus();
    const corpus = new Proxy(real, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (name === 'put' && (args[0] as { id: string }).id.endsWith('bad.txt')) throw new Error('injected fault');
          return (value as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    const host = {
      ...nodeHost,
      files: {
        ...nodeHost.files,
        read: (path: string) => (path.endsWith('unreadable.txt') ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })) : nodeHost.files.read(path)),
      },
    };
    const client = await startInside(host, corpus, { folders: [files] });
    await client.ready();
    expect(client.status?.articles).toBe(2);
    expect(client.logged.join()).toContain('injected fault');
    expect(await client.diagnostics(files.uri('unreadable.txt'))).toMatchObject([{ code: 'file.unreadable', message: expect.stringContaining('permission denied') as string }]);
  });
});

describe('cancellation', () => {
  it('answers a cancelled request as cancelled, and goes on', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files] });
    await client.ready();
    const waiting = client.cancellable('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'news' });
    waiting.cancel();
    await expect(waiting.result).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.at('textDocument/hover', files.uri('first.txt'), { line: 6, character: 7 })).not.toBeNull();
  });

  it('answers while a folder is being read', async () => {
    const files = new Folder({ 'first.txt': FIRST, ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `${SECOND}\n${i}\n`])) });
    const client = await start({ folders: [files] });
    await client.until(() => client.status !== undefined);
    await client.open(files.uri('first.txt'), FIRST);
    expect(await client.at('textDocument/hover', files.uri('first.txt'), { line: 6, character: 7 })).not.toBeNull();
    expect(client.status?.state).toBe('reading');
    await client.ready();
    expect(client.status?.articles).toBe(301);
  });
});

describe('weights that cannot be read', () => {
  it('are said once, as an error, and names are found without them', async () => {
    const copy = new Folder({ 'first.txt': FIRST });
    cpSync(dirname(SERVER), copy.file('dist'), { recursive: true, filter: (file) => !/\.map$|\btest\b/.test(relative(dirname(SERVER), file)) });
    copy.write('dist/models/ner.bin', readFileSync(copy.file('dist/models/ner.bin')).subarray(0, 5000));
    const client = await start({ folders: [copy], server: copy.file('dist/server.js') });
    await client.ready();
    expect(client.messages).toEqual([expect.stringContaining('ner.bin is damaged')]);
    expect(await client.at('textDocument/hover', copy.uri('first.txt'), { line: 6, character: 7 })).not.toBeNull();
  });
});

describe('shutdown', () => {
  it('ends the process', async () => {
    const client = await start({ capabilities: MODERN });
    await client.stop();
    expect(client.process?.exitCode).toBe(0);
  });
});

describe(IS_ARTICLE, () => {
  it('asks the settings first, then how the text reads', async () => {
    const files = new Folder({ 'notes/first.txt': FIRST, 'README.md': NOT_NEWS });
    const settings: Record<string, unknown> = { 'crosscheck.articles': { include: ['lists/**'], exclude: ['drafts/**'] } };
    const client = await start({ folders: [files], settings });
    const ask = (name: string, text?: string): Promise<boolean> => client.request(IS_ARTICLE, { uri: files.uri(name), ...(text === undefined ? {} : { text }) });
    expect(await ask('notes/first.txt')).toBe(true);
    expect(await ask('notes/missing.txt')).toBe(false);
    expect(await ask('notes/new.txt', FIRST)).toBe(true);
    expect(await ask('README.md')).toBe(false);
    expect(await ask('drafts/new.txt', FIRST)).toBe(false);
    expect(await ask('lists/new.txt', 'eggs\nmilk\n')).toBe(true);
    expect(await ask('any.article', '')).toBe(true);
  });
});
