import { describe, expect, it } from 'vitest';
import type {
  DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, Location, MarkupContent, SemanticTokens, SemanticTokensDelta, WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { COMMANDS, MODEL_LOCATION, MODEL_URI, NEXT_MENTION, OpenLocation, Place, TOKEN_TYPES, type LspLocation } from '../../server/src/lsp/protocol.ts';
import { FIRST, NOT_NEWS, SECOND, UNTOUCHED } from './support/articles.ts';
import { cursor, Folder, start, textIn, type Client } from './support/client.ts';

const folder = (): Folder => new Folder({ 'first.txt': FIRST, 'second.txt': SECOND, 'sport/other.txt': UNTOUCHED, 'README.md': NOT_NEWS });

const hoverText = async (client: Client, uri: string, marked: string): Promise<string> => {
  const hover = await client.at<Hover | null>('textDocument/hover', uri, cursor(marked).position);
  return hover ? (hover.contents as MarkupContent).value : '';
};

/** Puts the cursor into the first occurrence of some words. */
const inside = (text: string, words: string): string => text.replace(words, `${words[0]}<|>${words.slice(1)}`);

/** The addresses of the links in a hover. */
const linksIn = (markdown: string): string[] => [...markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((match) => match[1]!);

const argumentOf = (link: string): unknown => (JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))) as unknown[])[0];

/** The words that tokens cover, with their types. */
function spell(text: string, { data }: SemanticTokens): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    [line, character] = [line + down, down > 0 ? right : character + right];
    words.push(`${TOKEN_TYPES[type]} ${lines[line]!.slice(character, character + length)}`);
  }
  return words;
}

describe('a server on a folder of articles', () => {
  it('reads it, showing progress, and says what it found', async () => {
    const files = folder();
    const client = await start({ folders: [files] });
    await client.ready();
    expect(client.status).toMatchObject({ state: 'ready', articles: 3 });
    expect(Object.values(client.status!.conflicts).reduce((sum, n) => sum + n)).toBeGreaterThan(0);
    expect(client.progress).toContainEqual(expect.objectContaining({ kind: 'begin' }));
    expect(client.progress.at(-1)).toMatchObject({ kind: 'end' });
    expect(client.registrations.map(({ method }) => method)).toEqual(expect.arrayContaining(['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', 'textDocument/documentLink']));
  });

  it('colours: whole, in part, and as a difference', async () => {
    const files = folder();
    const uri = files.uri('first.txt');
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(uri, FIRST);
    const full = await client.about<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const words = spell(FIRST, full);
    expect(words).toEqual(expect.arrayContaining(['figure 24', 'person Aino Hakala', 'person Pekka Rautio', 'quotation "We heard a bang and then we ran,"']));
    const part = await client.about<SemanticTokens>('textDocument/semanticTokens/range', uri, { range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } } });
    expect(spell(FIRST, part)).toEqual(words.filter((word) => /Aino|heard/.test(word)));

    await client.change(uri, 'Riitta Salo', { start: { line: 6, character: 6 }, end: { line: 6, character: 18 } });
    const delta = await client.about<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', uri, { previousResultId: full.resultId });
    const data = [...full.data];
    for (const edit of [...delta.edits].reverse()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const again = await client.about<SemanticTokens>('textDocument/semanticTokens/full', uri);
    expect(data).toEqual(again.data);
    expect(spell(FIRST.replace('Pekka Rautio', 'Riitta Salo'), again)).toContain('person Riitta Salo');
    const unknown = await client.about<SemanticTokens>('textDocument/semanticTokens/full/delta', uri, { previousResultId: 'never' });
    expect(unknown.data).toEqual(again.data);
  });

  it('hovers a person with links to the model and to all mentions', async () => {
    const files = folder();
    const uri = files.uri('first.txt');
    const client = await start({ folders: [files], initializationOptions: { commands: true } });
    await client.ready();
    const text = await hoverText(client, uri, inside(FIRST, 'Pekka Rautio'));
    expect(text).toContain('**Pekka Rautio** — person, mayor');
    expect(text).toContain('2 mentions in 2 articles');
    const links = linksIn(text);
    const model = links.find((link) => link.startsWith(`command:${COMMANDS.openLocation}?`))!;
    const mentions = links.find((link) => link.startsWith(`command:${COMMANDS.showMentions}?`))!;
    const target = OpenLocation.parse(argumentOf(model)) as { model: string };
    expect(Place.parse(argumentOf(mentions)).uri).toBe(uri);
    const document = (await client.request<{ text: string }>('workspace/textDocumentContent', { uri: MODEL_URI })).text;
    const found = await client.request<LspLocation>(MODEL_LOCATION, { id: target.model });
    expect(found.uri).toBe(MODEL_URI);
    expect(document.split('\n')[found.range.start.line]).toContain('Rautio');
    expect(await client.request(MODEL_LOCATION, { id: 'nobody' })).toBeNull();
  });

  it('hovers a date and a figure', async () => {
    const files = folder();
    const client = await start({ folders: [files] });
    await client.ready();
    expect(await hoverText(client, files.uri('first.txt'), inside(FIRST, 'March 4'))).toContain('4 March 2024');
    const figure = await hoverText(client, files.uri('first.txt'), FIRST.replace('24 people', '2<|>4 people'));
    expect(figure).toContain('**24**');
    expect(figure).toContain('42');
    const [link] = linksIn(figure);
    expect(link).toMatch(/^file:.*second\.txt#L3,\d+-L3,\d+$/);
    const [, from, to] = /L3,(\d+)-L3,(\d+)/.exec(link!)!;
    expect(SECOND.split('\n')[2]!.slice(Number(from) - 1, Number(to) - 1)).toContain('42');
  });

  it('gives an editor without our commands only links to files, and one without Markdown no markup', async () => {
    const files = folder();
    const plain = await start({ folders: [files] });
    await plain.ready();
    const text = await hoverText(plain, files.uri('first.txt'), inside(FIRST, 'Pekka Rautio'));
    expect(text).not.toContain('command:');
    expect(text).toContain('**Pekka Rautio**');
    const simple = await start({ folders: [files], capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    await simple.ready();
    const bare = await simple.at<Hover>('textDocument/hover', files.uri('first.txt'), cursor(inside(FIRST, 'Pekka Rautio')).position);
    expect(bare.contents).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^Pekka Rautio — person, mayor\n/) as string });
  });

  it('finds references over all articles, the next mention, highlights and the definition', async () => {
    const files = folder();
    const uri = files.uri('first.txt');
    const client = await start({ folders: [files] });
    await client.ready();
    const { position } = cursor(inside(FIRST, 'Pekka Rautio'));
    const references = await client.at<Location[]>('textDocument/references', uri, position, { context: { includeDeclaration: true } });
    expect(references.map((place) => [place.uri, textIn(place.uri === uri ? FIRST : SECOND, place.range)])).toEqual([[uri, 'Pekka Rautio'], [files.uri('second.txt'), 'Pekka Rautio']]);
    const next = await client.request<Location>(NEXT_MENTION, { uri, position, step: 1 });
    expect(next).toEqual(references[1]);
    expect(await client.request(NEXT_MENTION, { uri: next.uri, position: next.range.start, step: 1 })).toEqual(references[0]);
    expect(await client.request(NEXT_MENTION, { uri, position, step: -1 })).toEqual(references[1]);
    const highlights = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', uri, cursor(inside(FIRST, 'Lahti injured')).position);
    expect(highlights.length).toBeGreaterThan(1);
    expect(highlights.every(({ range }) => /lahti/i.test(textIn(FIRST, range)))).toBe(true);
    const definition = await client.at<Location>('textDocument/definition', files.uri('sport/other.txt'), cursor(UNTOUCHED.replace('Solheim said', 'Sol<|>heim said')).position);
    expect(textIn(UNTOUCHED, definition.range)).toBe('Ingrid Solheim');
    expect(await client.at('textDocument/definition', uri, cursor(FIRST.replace('bang', 'b<|>ang')).position)).not.toBeUndefined();
  });

  it('outlines, folds and finds symbols', async () => {
    const files = folder();
    const uri = files.uri('first.txt');
    const client = await start({ folders: [files] });
    await client.ready();
    const [headline] = await client.about<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(headline!.name).toBe('Fire destroys part of a paper mill in Lahti');
    expect(headline!.children!.map(({ name }) => name)).toContain('"We heard a bang and then we ran,"');
    const front = '---\ntitle: Two\npublished: 2024-03-05\n---\nHeadline here\n\nFirst words of it, said Aino Hakala on Monday.\n';
    await client.open(uri, front);
    const folds = await client.about<FoldingRange[]>('textDocument/foldingRange', uri);
    expect(folds).toContainEqual({ startLine: 0, endLine: 3, kind: 'region' });
    await client.close(uri);
    const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'rautio' });
    expect(symbols.map(({ name }) => name)).toEqual(['Pekka Rautio']);
    expect(await client.request('workspace/symbol', { query: 'xyzzy' })).toEqual([]);
  });

  it('serves the event model as a document whose places are links', async () => {
    const files = folder();
    const client = await start({ folders: [files] });
    await client.ready();
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: MODEL_URI });
    expect(text).toMatch(/^Event model of 3 articles/);
    const links = await client.about<DocumentLink[]>('textDocument/documentLink', MODEL_URI);
    expect(links.length).toBeGreaterThan(3);
    for (const { range, target } of links) {
      expect(textIn(text, range)).toMatch(/^line \d+ "/);
      expect(target).toMatch(/^file:.*#L\d+,\d+-L\d+,\d+$/);
    }
    expect(await client.about('textDocument/documentLink', files.uri('first.txt'))).toEqual([]);
    await client.open(files.uri('first.txt'), FIRST.replaceAll('Rautio', 'Rantala'));
    await client.until(() => client.requested.includes('workspace/textDocumentContent/refresh'));
    expect((await client.request<{ text: string }>('workspace/textDocumentContent', { uri: MODEL_URI })).text).toContain('Rantala');
  });

  it('has nothing to say of what is no article', async () => {
    const files = folder();
    const uri = files.uri('README.md');
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(uri, NOT_NEWS, 'markdown');
    expect(await client.about<SemanticTokens>('textDocument/semanticTokens/full', uri)).toMatchObject({ data: [] });
    expect(await client.at('textDocument/hover', uri, { line: 0, character: 3 })).toBeNull();
    expect(await client.about('textDocument/documentSymbol', uri)).toEqual([]);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(await client.at('textDocument/hover', 'untitled:Untitled-1', { line: 0, character: 3 })).toBeNull();
  });
});
