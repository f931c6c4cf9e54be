import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT, EXPORT_FORMATS, ExportAnswer, READ_PAGE, ReadPageAnswer, type ExportFormatName, type ExportPieces } from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND, UNTOUCHED } from './support/articles.ts';
import { Folder, start, type Client } from './support/client.ts';

let exports = 0;

/** The files of an export, as a client puts them together. */
async function exported(client: Client, format: ExportFormatName): Promise<Readonly<Record<string, string>>> {
  const partialResultToken = `export-${exports++}`;
  const parts = client.partial<ExportPieces>(partialResultToken);
  const { pieces } = ExportAnswer.parse(await client.request(EXPORT, { format, partialResultToken }));
  const files: Record<string, string> = {};
  for (const { path, text } of parts.flatMap((part) => part.pieces)) files[path] = (files[path] ?? '') + text;
  expect(parts.flatMap((part) => part.pieces)).toHaveLength(pieces);
  return files;
}

describe('exports', () => {
  it('come in parts, in every format, and name no place of this machine', async () => {
    const folder = new Folder({ 'fire/first.txt': FIRST, 'fire/second.txt': SECOND, 'relay.txt': UNTOUCHED });
    const client = await start({ folders: [folder] });
    await client.ready();
    for (const { name } of EXPORT_FORMATS) {
      const files = await exported(client, name);
      const whole = JSON.stringify(files);
      expect(Object.keys(files).length).toBeGreaterThan(0);
      expect(whole).toContain('first.txt');
      expect(whole).not.toContain('file:');
      expect(whole).not.toContain(folder.path);
    }
    expect(Object.keys(await exported(client, 'brat')).sort()).toEqual(['annotation.conf', 'fire/first.ann', 'fire/first.txt', 'fire/second.ann', 'fire/second.txt', 'relay.ann', 'relay.txt', 'tools.conf', 'visual.conf']);
  });

  it('hold what the editor holds, and tell the articles of several folders apart', async () => {
    const [one, two] = [new Folder({ 'a.txt': FIRST }), new Folder({ 'a.txt': SECOND })];
    const client = await start({ folders: [one, two] });
    await client.ready();
    await client.open(one.uri('a.txt'), FIRST.replace('24 people', '25 people'));
    await client.open('untitled:Untitled-1', UNTOUCHED);
    const files = await exported(client, 'brat');
    const texts = Object.entries(files).filter(([path]) => path.endsWith('.txt'));
    expect(texts.map(([path]) => path.split('/').length).sort()).toEqual([1, 2, 2]);
    expect(new Set(texts.map(([path]) => path)).size).toBe(3);
    expect(texts.map(([, text]) => text)).toContain(FIRST.replace('24 people', '25 people'));
  });

  it('can be cancelled', async () => {
    const folder = new Folder(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, FIRST.replace('24', String(24 + i))])));
    const client = await start({ folders: [folder] });
    await client.ready();
    const { result, cancel } = client.cancellable(EXPORT, { format: 'w3c', partialResultToken: 'x' });
    cancel();
    await expect(result).rejects.toMatchObject({ code: expect.any(Number) as number });
    expect(Object.keys(await exported(client, 'csv'))).toHaveLength(4);
  });

  it('are refused in a format that is not there', async () => {
    const client = await start({ folders: [new Folder({ 'a.txt': FIRST })] });
    await expect(client.request(EXPORT, { format: 'xml', partialResultToken: 'x' })).rejects.toThrow('format');
  });
});

describe('saved pages', () => {
  it('give an article, or the reason why not; nothing is written', async () => {
    const paragraphs = FIRST.split('\n').filter(Boolean).map((words) => `<p>${words}</p>`).join('');
    const folder = new Folder({ 'page.html': `<html><head><title>Fire destroys part of a paper mill in Lahti</title></head><body><article>${paragraphs}</article></body></html>`, 'words.html': 'words' });
    const client = await start({ folders: [folder] });
    const read = async (uri: string): Promise<ReadPageAnswer> => ReadPageAnswer.parse(await client.request(READ_PAGE, { uri }));
    expect(await read(folder.uri('page.html'))).toEqual({ text: expect.stringMatching(/^---\ntitle: Fire destroys part of a paper mill in Lahti\n---\n\n.*injured 24 people/s) as unknown });
    expect(await read(folder.uri('words.html'))).toEqual({ problem: expect.stringContaining('not an HTML page') as unknown });
    expect(await read('https://example.org/page.html')).toEqual({ problem: expect.stringContaining('this machine') as unknown });
    expect(await read(folder.uri('missing.html'))).toEqual({ problem: 'It cannot be read: there is no such file or folder.' });
    expect(existsSync(folder.file('page.article'))).toBe(false);
  });
});
