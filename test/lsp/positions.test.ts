import { describe, expect, it } from 'vitest';
import type { Location, SemanticTokens } from 'vscode-languageserver-protocol';
import { TOKEN_TYPES } from '../../server/src/lsp/protocol.ts';
import { FIRST } from './support/articles.ts';
import { Folder, start, textIn } from './support/client.ts';

/** The same article as different tools would save it. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'LF': FIRST,
  'CRLF': FIRST.replaceAll('\n', '\r\n'),
  'lone CR': FIRST.replaceAll('\n', '\r'),
  'emoji': FIRST.replace('Mayor', '😀👩‍🚒 Mayor').replace('"We', '🔥🔥 "We'),
  'right-to-left': FIRST.replace('said Aino', 'said (שריפה גדולה) Aino').replace('Mayor', 'حريق — Mayor'),
  'combining marks': FIRST.replace('bang', 'ba\u0301ng').replace('Mayor', 'Ma\u0308yor x\u0300 Mayor'),
};

describe('positions on the wire', () => {
  it.each(Object.entries(SPELLINGS))('are right in a text with %s', async (_, text) => {
    const files = new Folder({ 'first.txt': text });
    const uri = files.uri('first.txt');
    const client = await start({ folders: [files] });
    await client.ready();
    const lines = text.split(/\r\n|\n|\r/);
    const line = lines.findIndex((words) => words.includes('Pekka Rautio'));
    const character = lines[line]!.indexOf('Pekka Rautio');
    const [place] = await client.at<Location[]>('textDocument/references', uri, { line, character: character + 1 }, { context: {} });
    expect(place!.range).toEqual({ start: { line, character }, end: { line, character: character + 12 } });
    expect(textIn(text, place!.range)).toBe('Pekka Rautio');
    const { data } = await client.about<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const people: string[] = [];
    for (let i = 0, at = { line: 0, character: 0 }; i < data.length; i += 5) {
      at = { line: at.line + data[i]!, character: data[i]! > 0 ? data[i + 1]! : at.character + data[i + 1]! };
      if (TOKEN_TYPES[data[i + 3]!] === 'person') people.push(textIn(text, { start: at, end: { ...at, character: at.character + data[i + 2]! } }));
    }
    expect(people).toEqual(expect.arrayContaining(['Aino Hakala', 'Pekka Rautio']));
  });

  it('leave room for a byte-order mark that an editor sends along', async () => {
    const client = await start();
    const text = `\uFEFF${FIRST}`;
    await client.open('untitled:bom', text);
    const places = await client.at<Location[]>('textDocument/references', 'untitled:bom', { line: 0, character: text.indexOf('Lahti') + 1 }, { context: {} });
    expect(places.map(({ range }) => textIn(text, range))).toContain('Lahti');
    expect(places.every(({ range }) => /^lahti$/i.test(textIn(text, range)))).toBe(true);
  });
});
