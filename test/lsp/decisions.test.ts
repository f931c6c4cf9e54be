import { describe, expect, it } from 'vitest';
import type { Diagnostic, Hover, MarkupContent, Range, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { DIAGNOSTIC_SOURCE } from '../../server/src/lsp/protocol.ts';
import { FIRST, NOT_NEWS, SECOND, UNTOUCHED } from './support/articles.ts';
import { Folder, MODERN, start, textIn, type Client } from './support/client.ts';

const ENTITIES = 'newsmodel/entities.yaml';

const entities = (...entries: readonly string[]): string => `entities:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

const MILL = entities('{name: Lahti Paper, type: organization, aliases: [paper mill]}');

/** What a hover over the first such words of an article says; empty when it says nothing. */
async function hover(client: Client, uri: string, text: string, words: string): Promise<string> {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const found = await client.at<Hover | null>('textDocument/hover', uri, { line: before.length - 1, character: before.at(-1)!.length + 1 });
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

const SET = 'Set in newsmodel/entities.yaml';

const shown = (text: string, list: readonly Diagnostic[]): readonly string[] => list.map(({ range, message }) => `${range.start.line + 1} ${textIn(text, range)}: ${String(message).split('.')[0]}`);

describe("the reader's decisions", () => {
  it('hold for all articles of the folder, as soon as it is read', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'below/second.txt': SECOND, [ENTITIES]: MILL });
    const client = await start({ folders: [files] });
    await client.ready();
    expect(client.status?.articles).toBe(2);
    for (const [name, text] of [['first.txt', FIRST], ['below/second.txt', SECOND]] as const) {
      const said = await hover(client, files.uri(name), text, 'paper mill');
      expect(said).toContain('**Lahti Paper** — organization');
      expect(said).toContain('in 2 articles');
      expect(said).toContain(SET);
    }
    expect(await hover(client, files.uri('first.txt'), FIRST, 'Pekka Rautio')).not.toContain(SET);
  });

  it('take effect at once when their file is written, changed and deleted', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'other.txt': UNTOUCHED });
    const client = await start({ folders: [files] });
    await client.ready();
    const said = (): Promise<string> => hover(client, files.uri('first.txt'), FIRST, 'paper mill');
    expect(await said()).not.toContain('Lahti Paper');
    files.write(ENTITIES, MILL);
    await client.watched([files.uri(ENTITIES), 1]);
    await client.until(async () => (await said()).includes('**Lahti Paper** — organization'));
    files.write(ENTITIES, MILL.replace('organization', 'facility'));
    await client.watched([files.uri(ENTITIES), 2]);
    await client.until(async () => (await said()).includes('**Lahti Paper** — facility'));
    files.remove('newsmodel');
    await client.watched([files.uri('newsmodel'), 3]);
    await client.until(async () => !(await said()).includes('Lahti Paper'));
    files.write(ENTITIES, MILL);
    await client.watched([files.uri('newsmodel'), 1]);
    await client.until(async () => (await said()).includes(SET));
  });

  it('are those of the editor while it holds their file, and of the disk when it closes', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: MILL });
    const [uri, own] = [files.uri('first.txt'), files.uri(ENTITIES)];
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(uri, FIRST);
    await client.open(own, MILL, 'yaml');
    const text = entities('{name: Pekka Rautio, rejected: true}');
    await client.change(own, text);
    expect(await hover(client, uri, FIRST, 'paper mill')).not.toContain('Lahti Paper');
    expect(await hover(client, uri, FIRST, 'Pekka Rautio')).not.toContain('Rautio**');
    files.write(ENTITIES, entities('{name: Pekka Rautio, type: group}'));
    await client.watched([own, 2]);
    expect(await hover(client, uri, FIRST, 'Pekka Rautio')).not.toContain('Rautio**');
    await client.close(own);
    await client.until(async () => (await hover(client, uri, FIRST, 'Pekka Rautio')).includes('— group'));
  });

  it('rename an entity in the other articles too, and take its diagnostics along', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(files.uri(ENTITIES), entities('{name: Pekka J. Rautio, type: person, aliases: [Pekka Rautio]}'), 'yaml');
    await client.until(async () => (await hover(client, files.uri('second.txt'), SECOND, 'Pekka Rautio')).includes('**Pekka J. Rautio** — person'));
    const symbols = await client.request<{ name: string }[]>('workspace/symbol', { query: 'Rautio' });
    expect(symbols.map(({ name }) => name)).toEqual(['Pekka J. Rautio']);
  });

  it('give an article its date', async () => {
    const text = 'Mayor visits the mill\n\nLAHTI, Finland - Mayor Pekka Rautio visited the mill in Lahti on Tuesday, the city said.\n\n"It was a long night," Rautio said. He will visit the hospital on Friday.\n';
    const files = new Folder({ 'first.txt': text, 'newsmodel/articles.yaml': 'articles:\n  - path: first.txt\n    published: 2024-03-06\n' });
    const client = await start({ folders: [files] });
    await client.ready();
    expect(await hover(client, files.uri('first.txt'), text, 'Tuesday')).toContain('5 March 2024');
  });

  it('hold in their own folder only', async () => {
    const [one, two] = [new Folder({ 'first.txt': FIRST, [ENTITIES]: MILL }), new Folder({ 'second.txt': SECOND })];
    const client = await start({ folders: [one, two] });
    await client.ready();
    expect(await hover(client, one.uri('first.txt'), FIRST, 'paper mill')).toContain(SET);
    expect(await hover(client, two.uri('second.txt'), SECOND, 'paper mill')).not.toContain('Lahti Paper');
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: one.uri(), name: 'articles' }] } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 1);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: one.uri(), name: 'one' }], removed: [] } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 2);
    expect(await hover(client, one.uri('first.txt'), FIRST, 'paper mill')).toContain(SET);
  });

  it('are not an article, whatever the settings say', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: MILL, 'newsmodel/notes.yaml': NOT_NEWS });
    const client = await start({ folders: [files], settings: { 'crosscheck.articles': { include: ['**/entities.yaml'] } } });
    await client.ready();
    await client.open(files.uri(ENTITIES), MILL, 'yaml');
    expect(await hover(client, files.uri('first.txt'), FIRST, 'paper mill')).toContain(SET);
    expect(client.status?.articles).toBe(1);
    expect(await client.request('crosscheck/isArticle', { uri: files.uri(ENTITIES) })).toBe(false);
    expect(await client.about('textDocument/foldingRange', files.uri(ENTITIES))).toBeNull();
    expect(await client.about('textDocument/documentSymbol', files.uri(ENTITIES))).toEqual([]);
    expect(await client.about('textDocument/semanticTokens/full', files.uri(ENTITIES))).toMatchObject({ data: [] });
  });
});

describe('a mistake in a file of decisions', () => {
  const WRONG = entities('{name: Lahti Paper, type: organisation, aliases: [paper mill]}', '{name: Pekka Rautio, type: group}');

  it('is shown at its line, the rest holds, and it goes when it is put right', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: WRONG });
    const [uri, own] = [files.uri('first.txt'), files.uri(ENTITIES)];
    const client = await start({ folders: [files] });
    await client.ready();
    const [diagnostic, ...others] = await client.diagnostics(own);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ source: DIAGNOSTIC_SOURCE, severity: 1, code: 'newsmodel.invalid', range: { start: { line: 1 } } satisfies { start: Partial<Range['start']> } });
    expect(shown(WRONG, [diagnostic!])).toEqual(['2 organisation: "organisation" is not a type']);
    expect(await hover(client, uri, FIRST, 'Pekka Rautio')).toContain('— group');
    await client.open(own, WRONG, 'yaml');
    await client.change(own, 'organization', diagnostic!.range);
    expect(await client.diagnostics(own)).toEqual([]);
    expect(await hover(client, uri, FIRST, 'paper mill')).toContain(SET);
  });

  it('that keeps the file from being read leaves what it said before in force', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: MILL });
    const [uri, own] = [files.uri('first.txt'), files.uri(ENTITIES)];
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(own, MILL, 'yaml');
    for (const broken of [`${MILL}  - name: "half\n`, `<<<<<<< HEAD\n${MILL}=======\n${MILL}>>>>>>> theirs\n`, `version: 2\n${MILL}`]) {
      await client.change(own, broken);
      expect(await client.diagnostics(own)).toHaveLength(1);
      expect(await hover(client, uri, FIRST, 'paper mill')).toContain(SET);
    }
    await client.change(own, 'entities:\n');
    expect(await client.diagnostics(own)).toEqual([]);
    expect(await hover(client, uri, FIRST, 'paper mill')).not.toContain('Lahti Paper');
  });

  it('is told of in the workspace and to clients that are pushed to, and taken back with the file', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: WRONG });
    const own = files.uri(ENTITIES);
    const pulling = await start({ folders: [files] });
    const { items } = await pulling.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(items.map((item) => [item.uri, item.kind === 'full' && shown(WRONG, item.items)])).toEqual([[own, ['2 organisation: "organisation" is not a type']]]);
    const pushed = await start({ folders: [files], capabilities: { ...MODERN, textDocument: {}, workspace: { ...MODERN.workspace, diagnostics: undefined } } });
    await pushed.until(() => pushed.published.get(own)?.length === 1);
    files.remove(ENTITIES);
    await pushed.watched([own, 3]);
    await pushed.until(() => pushed.published.get(own)?.length === 0);
  });

  it('is not spoken of where there are no articles', async () => {
    const files = new Folder({ [ENTITIES]: 'model: none\n', 'README.md': NOT_NEWS });
    const client = await start({ folders: [files] });
    await client.ready();
    expect(await client.request('workspace/diagnostic', { previousResultIds: [] })).toEqual({ items: [] });
  });

  it('may be that the file is no text or larger than anybody writes', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: 'x'.repeat(6_000_000), 'newsmodel/articles.yaml': new Uint8Array([0, 1, 2]) });
    const client = await start({ folders: [files] });
    await client.ready();
    expect((await client.diagnostics(files.uri(ENTITIES))).map(({ code, severity }) => [code, severity])).toEqual([['file.too-large', 1]]);
    expect((await client.diagnostics(files.uri('newsmodel/articles.yaml'))).map(({ code, severity }) => [code, severity])).toEqual([['file.binary', 1]]);
  });
});
