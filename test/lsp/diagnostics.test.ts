import { describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { ConflictData, DIAGNOSTIC_SOURCE } from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND, UNTOUCHED } from './support/articles.ts';
import { Folder, MODERN, start, textIn, type Client } from './support/client.ts';

const PUSHED = { ...MODERN, textDocument: {}, workspace: { ...MODERN.workspace, diagnostics: undefined } };

const folder = (): Folder => new Folder({ 'first.txt': FIRST, 'second.txt': SECOND, 'other.txt': UNTOUCHED });

const injured = (list: readonly Diagnostic[], text: string): Diagnostic | undefined => list.find(({ range }) => /^(?:24|42)/.test(textIn(text, range)));

/** The end of "24 people" in the first article. */
const COUNT = { start: { line: 2, character: FIRST.split('\n')[2]!.indexOf('24 people') }, end: { line: 2, character: FIRST.split('\n')[2]!.indexOf('24 people') + 2 } };

describe('pulled diagnostics', () => {
  it('name the rule and lead to the other side', async () => {
    const files = folder();
    const client = await start({ folders: [files], initializationOptions: { docsUri: 'file:///docs/rules' } });
    await client.ready();
    const diagnostic = injured(await client.diagnostics(files.uri('first.txt')), FIRST)!;
    expect(diagnostic).toMatchObject({ source: DIAGNOSTIC_SOURCE, code: 'figure.mismatch', codeDescription: { href: 'file:///docs/rules/figure.mismatch.md' } });
    expect(ConflictData.parse(diagnostic.data).rule).toBe('figure.mismatch');
    expect(diagnostic.relatedInformation!.map(({ location }) => [location.uri, textIn(SECOND, location.range)])).toContainEqual([files.uri('second.txt'), '42']);
    const other = injured(await client.diagnostics(files.uri('second.txt')), SECOND)!;
    expect(other.message).toBe(diagnostic.message);
    expect(other.data).toEqual(diagnostic.data);
    expect(await client.diagnostics(files.uri('other.txt'))).toEqual([]);
  });

  it('follow an edit and its undoing, also in the other article', async () => {
    const files = folder();
    const [uri, otherUri] = [files.uri('first.txt'), files.uri('second.txt')];
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(uri, FIRST);
    await client.open(otherUri, SECOND);
    const before = await client.about<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    await client.diagnostics(otherUri);
    expect(await client.about('textDocument/diagnostic', uri, { previousResultId: before.resultId })).toEqual({ kind: 'unchanged', resultId: before.resultId });
    await client.change(uri, '42', COUNT);
    expect(injured(await client.diagnostics(uri), FIRST)).toBeUndefined();
    await client.until(() => client.requested.includes('workspace/diagnostic/refresh'));
    expect(injured(await client.diagnostics(otherUri), SECOND)).toBeUndefined();
    await client.change(uri, '24', COUNT);
    expect(await client.about('textDocument/diagnostic', uri, { previousResultId: before.resultId })).toEqual({ kind: 'unchanged', resultId: before.resultId });
    expect(injured(await client.diagnostics(otherUri), SECOND)).toBeDefined();
  });

  it('move with the words when text is inserted before them, on both sides', async () => {
    const files = folder();
    const [uri, otherUri] = [files.uri('first.txt'), files.uri('second.txt')];
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(uri, FIRST);
    await client.change(uri, 'Our own: ', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await client.change(uri, 'It was cold in Lahti that day.\n\n', { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } });
    const text = `Our own: ${FIRST}`.replace('LAHTI,', 'It was cold in Lahti that day.\n\nLAHTI,');
    expect(injured(await client.diagnostics(uri), text)).toBeDefined();
    const related = injured(await client.diagnostics(otherUri), SECOND)!.relatedInformation!.filter(({ location }) => location.uri === uri);
    expect(related.map(({ location }) => textIn(text, location.range))).toContain('24');
  });
});

describe('diagnostics of the workspace', () => {
  const ask = (client: Client, previousResultIds: readonly object[] = []): Promise<WorkspaceDiagnosticReport> => client.request('workspace/diagnostic', { previousResultIds });
  const ids = ({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] => items.map(({ uri, resultId }) => ({ uri, value: resultId! }));

  it('are those of all articles, and then what has changed', async () => {
    const files = folder();
    const client = await start({ folders: [files] });
    const all = await ask(client);
    expect(all.items.map(({ uri }) => uri).sort()).toEqual([files.uri('first.txt'), files.uri('second.txt')]);
    expect(await ask(client, ids(all))).toEqual({ items: [] });
    files.write('second.txt', SECOND.replaceAll('42', '24'));
    await client.watched([files.uri('second.txt'), 2]);
    await client.until(async () => (await ask(client, ids(all))).items.length > 0);
    const changed = await ask(client, ids(all));
    expect(changed.items.map((item) => [item.uri, item.kind === 'full' && injured(item.items, FIRST)])).toEqual([[files.uri('first.txt'), undefined], [files.uri('second.txt'), undefined]]);
  });

  it('keep coming to a client that takes them as they come', async () => {
    const files = folder();
    const client = await start({ folders: [files] });
    const news = client.partial<WorkspaceDiagnosticReport>('news');
    const waiting = client.cancellable('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'news' });
    await client.until(() => news.length === 1);
    files.write('second.txt', SECOND.replaceAll('42', '24'));
    await client.watched([files.uri('second.txt'), 2]);
    await client.until(() => news.length > 1);
    const last = news.at(-1)!.items;
    expect(last.map(({ uri }) => uri).sort()).toEqual([files.uri('first.txt'), files.uri('second.txt')]);
    waiting.cancel();
    await expect(waiting.result).rejects.toBeDefined();
  });
});

describe('pushed diagnostics', () => {
  it('reach a client that does not pull, for closed files too, and are taken back', async () => {
    const files = folder();
    const [uri, otherUri] = [files.uri('first.txt'), files.uri('second.txt')];
    const client = await start({ folders: [files], capabilities: PUSHED });
    await client.until(() => client.published.has(uri) && client.published.has(otherUri));
    expect(injured(client.published.get(otherUri)!, SECOND)).toBeDefined();
    expect(client.published.has(files.uri('other.txt'))).toBe(false);
    await client.open(uri, FIRST);
    await client.change(uri, '42', COUNT);
    await client.until(() => !injured(client.published.get(uri)!, FIRST) && !injured(client.published.get(otherUri)!, SECOND));
    files.remove('second.txt');
    await client.change(uri, '24', COUNT);
    await client.until(() => injured(client.published.get(uri)!, FIRST) !== undefined);
    await client.watched([otherUri, 3]);
    await client.until(() => client.published.get(otherUri)!.length === 0 && injured(client.published.get(uri)!, FIRST) === undefined);
  });
});
