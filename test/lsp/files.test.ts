import { describe, expect, it } from 'vitest';
import { mkdirSync, renameSync } from 'node:fs';
import type { Hover, Location, MarkupContent } from 'vscode-languageserver-protocol';
import { FIRST, NOT_NEWS, SECOND, UNTOUCHED } from './support/articles.ts';
import { cursor, Folder, start, textIn, type Client } from './support/client.ts';

const MAYOR = cursor(FIRST.replace('Pekka', 'Pe<|>kka')).position;

/** The files that mention the mayor, asked from the first article. */
async function mayorIn(client: Client, files: Folder, name = 'first.txt'): Promise<string[]> {
  const places = await client.at<Location[]>('textDocument/references', files.uri(name), MAYOR, { context: { includeDeclaration: true } });
  return places.map(({ uri }) => decodeURIComponent(uri.slice(files.uri().length + 1)));
}

const articles = (client: Client, n: number): Promise<void> => client.until(() => client.status?.state === 'ready' && client.status.articles === n);

describe('files that change on disk', () => {
  it('are read when they appear, change, are renamed and go', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files] });
    await articles(client, 1);
    files.write('second.txt', SECOND);
    files.write('notes.txt', NOT_NEWS);
    await client.watched([files.uri('second.txt'), 1], [files.uri('notes.txt'), 1]);
    await articles(client, 2);
    expect(await mayorIn(client, files)).toEqual(['first.txt', 'second.txt']);
    renameSync(files.file('second.txt'), files.file('zwei.txt'));
    await client.watched([files.uri('second.txt'), 3], [files.uri('zwei.txt'), 1]);
    await client.until(async () => (await mayorIn(client, files)).includes('zwei.txt'));
    expect(await mayorIn(client, files)).toEqual(['first.txt', 'zwei.txt']);
    files.write('zwei.txt', UNTOUCHED);
    await client.watched([files.uri('zwei.txt'), 2]);
    await client.until(async () => (await mayorIn(client, files)).length === 1);
    files.write('zwei.txt', NOT_NEWS);
    await client.watched([files.uri('zwei.txt'), 2]);
    await articles(client, 1);
    files.remove('first.txt');
    await client.watched([files.uri('first.txt'), 3]);
    await articles(client, 0);
  });

  it('are read with the folder that appears, moves and goes, though only the folder is named', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files] });
    await articles(client, 1);
    files.write('old/deep er/second.txt', SECOND);
    await client.watched([files.uri('old'), 1]);
    await articles(client, 2);
    expect(await mayorIn(client, files)).toEqual(['first.txt', 'old/deep er/second.txt']);
    mkdirSync(files.file('new'));
    renameSync(files.file('old'), files.file('new/old'));
    await client.watched([files.uri('old'), 3], [files.uri('new'), 1]);
    await client.until(async () => (await mayorIn(client, files)).includes('new/old/deep er/second.txt'));
    expect(await mayorIn(client, files)).toEqual(['first.txt', 'new/old/deep er/second.txt']);
    files.remove('new');
    await client.watched([files.uri('new'), 3]);
    await articles(client, 1);
  });

  it('in folders where nobody keeps articles are left alone', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'node_modules/a/second.txt': SECOND, '.git/second.txt': SECOND, 'dist/second.txt': SECOND });
    const client = await start({ folders: [files] });
    await articles(client, 1);
    await client.watched([files.uri('node_modules/a/second.txt'), 1], [files.uri('dist'), 1], [files.uri('.git/second.txt'), 2]);
    files.write('last.txt', UNTOUCHED);
    await client.watched([files.uri('last.txt'), 1]);
    await articles(client, 2);
    expect(await mayorIn(client, files)).toEqual(['first.txt']);
  });
});

describe('what an editor holds', () => {
  it('wins over the disk while it is open, and the disk comes back when it closes', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const [uri, otherUri] = [files.uri('first.txt'), files.uri('second.txt')];
    const client = await start({ folders: [files] });
    await articles(client, 2);
    await client.open(otherUri, SECOND.replace('Pekka Rautio', 'Riitta Salo'));
    expect(await mayorIn(client, files)).toEqual(['first.txt']);
    files.write('second.txt', `${SECOND}\nPekka Rautio spoke again.\n`);
    await client.watched([otherUri, 2]);
    files.write('third.txt', UNTOUCHED);
    await client.watched([files.uri('third.txt'), 1]);
    await articles(client, 3); // so the change before it has been seen
    expect(await mayorIn(client, files)).toEqual(['first.txt']);
    await client.close(otherUri);
    await client.until(async () => (await mayorIn(client, files)).length === 3);
    await client.open(uri, FIRST);
    files.remove('first.txt');
    await client.watched([uri, 3], [otherUri, 2]);
    files.remove('third.txt');
    await client.watched([files.uri('third.txt'), 3]);
    await articles(client, 2);
    expect(await mayorIn(client, files)).toEqual(['first.txt', 'second.txt', 'second.txt']);
    await client.close(uri);
    await articles(client, 1);
  });

  it('is read though it is nowhere on disk or in no folder, and forgotten when it closes', async () => {
    const [files, elsewhere] = [new Folder({ 'first.txt': FIRST }), new Folder({ 'second.txt': SECOND })];
    const client = await start({ folders: [files] });
    await articles(client, 1);
    await client.open('untitled:Untitled-1', SECOND);
    await articles(client, 2);
    await client.open(elsewhere.uri('second.txt'), SECOND, 'plaintext');
    await articles(client, 3);
    expect((await client.at<Location[]>('textDocument/references', files.uri('first.txt'), MAYOR, { context: {} })).map(({ uri }) => uri).sort())
      .toEqual([files.uri('first.txt'), elsewhere.uri('second.txt'), 'untitled:Untitled-1'].sort());
    await client.close('untitled:Untitled-1');
    await client.close(elsewhere.uri('second.txt'));
    await articles(client, 1);
  });

  it('becomes an article when one is written into it, and stays one while it is rewritten', async () => {
    const files = new Folder({ 'new.txt': '' });
    const uri = files.uri('new.txt');
    const client = await start({ folders: [files] });
    await articles(client, 0);
    await client.open(uri, '', 'plaintext');
    expect(await client.at('textDocument/hover', uri, MAYOR)).toBeNull();
    await client.change(uri, FIRST);
    expect(((await client.at<Hover>('textDocument/hover', uri, MAYOR)).contents as MarkupContent).value).toContain('Pekka Rautio');
    await client.change(uri, 'Mayor Pekka Rautio.');
    await client.until(async () => await client.at('textDocument/hover', uri, { line: 0, character: 8 }) !== null);
  });

  it('is one document in every spelling of its URI', async () => {
    const files = new Folder({ 'an article (1).txt': FIRST, 'second.txt': SECOND });
    const client = await start({ folders: [files] });
    await articles(client, 2);
    const odd = `${files.uri()}/an%20article%20(1).txt`;
    expect(odd).not.toBe(files.uri('an article (1).txt'));
    await client.open(odd, FIRST.replace('Pekka Rautio', 'Riitta Salo'));
    await client.until(async () => await client.at('textDocument/hover', odd, MAYOR) !== null);
    const places = await client.at<Location[]>('textDocument/references', odd, MAYOR, { context: {} });
    expect(places.map(({ uri, range }) => [uri, textIn(FIRST.replace('Pekka Rautio', 'Riitta Salo'), range)])).toEqual([[odd, 'Riitta Salo']]);
    expect(client.status?.articles).toBe(2);
  });
});

describe('files with something wrong', () => {
  const codes = async (client: Client, uri: string): Promise<unknown[]> => (await client.diagnostics(uri)).map(({ code }) => code);

  it('get a message, and the others are read', async () => {
    const files = new Folder({
      'first.txt': FIRST,
      'binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'latin1.txt': Buffer.from(`${FIRST}\nMayor Rautio thanked the Café Lahti.\n`, 'latin1'),
      'bom.txt': `\uFEFF${SECOND}`,
      'utf16.txt': Buffer.from(`\uFEFF${SECOND}`, 'utf16le'),
      'large.txt': 'word '.repeat(2_200_000),
      'empty.txt': '',
    });
    const client = await start({ folders: [files] });
    await articles(client, 4);
    expect(await codes(client, files.uri('binary.txt'))).toEqual(['file.binary']);
    expect(await codes(client, files.uri('empty.txt'))).toEqual(['file.empty']);
    expect(await codes(client, files.uri('large.txt'))).toEqual(['file.too-large']);
    const [encoding] = (await client.diagnostics(files.uri('latin1.txt'))).filter(({ code }) => code === 'file.encoding');
    expect(encoding!.range).toMatchObject({ start: { line: 8, character: 28 }, end: { line: 8, character: 29 } });
    expect([...new Set(await mayorIn(client, files))]).toEqual(['bom.txt', 'first.txt', 'latin1.txt', 'utf16.txt']);
    const places = await client.at<Location[]>('textDocument/references', files.uri('bom.txt'), { line: 4, character: SECOND.split('\n')[4]!.indexOf('Pekka') }, { context: {} });
    expect(textIn(SECOND, places.find(({ uri }) => uri === files.uri('bom.txt'))!.range)).toBe('Pekka Rautio');
  });

  it('are not spoken of where there are no articles', async () => {
    const files = new Folder({ 'binary.txt': new Uint8Array([1, 0, 0, 2]), 'README.md': NOT_NEWS });
    const client = await start({ folders: [files] });
    await articles(client, 0);
    expect(await client.request('workspace/diagnostic', { previousResultIds: [] })).toEqual({ items: [] });
    files.write('first.txt', FIRST);
    await client.watched([files.uri('first.txt'), 1]);
    await articles(client, 1);
    expect(await client.request('workspace/diagnostic', { previousResultIds: [] })).toMatchObject({ items: [{ uri: files.uri('binary.txt') }] });
  });

  it('a folder that is missing is said once', async () => {
    const files = new Folder();
    files.remove('');
    const client = await start({ folders: [files] });
    await articles(client, 0);
    expect(client.messages).toEqual([expect.stringContaining('there is no such file or folder')]);
  });

  it('an editor may hold a huge text', async () => {
    const client = await start();
    const uri = 'untitled:huge';
    await client.open(uri, 'word '.repeat(1_100_000));
    expect(await codes(client, uri)).toEqual(['file.too-large']);
    await client.change(uri, FIRST);
    expect(await codes(client, uri)).toEqual([]);
  });
});
