import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, CodeAction, CreateFile, Hover, MarkupContent, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { FIRST } from './support/articles.ts';
import { Folder, MODERN, start, type Client } from './support/client.ts';

const ENTITIES = 'newsmodel/entities.yaml';

const ABLE: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: { ...MODERN.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

/** The range of the first such words. */
function rangeOf(text: string, words: string): Range {
  const document = TextDocument.create('', '', 0, text);
  const at = text.indexOf(words);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

const actions = (client: Client, uri: string, words: string, only?: readonly string[]): Promise<CodeAction[]> =>
  client.about('textDocument/codeAction', uri, { range: rangeOf(FIRST, words), context: { diagnostics: [], ...(only && { only }) } });

const titled = (list: readonly CodeAction[], title: string): CodeAction => list.find((action) => action.title === `Crosscheck: ${title}`)!;

const applied = (text: string, edits: readonly TextEdit[]): string => TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);

async function said(client: Client, uri: string, words: string): Promise<string> {
  const found = await client.at<Hover | null>('textDocument/hover', uri, rangeOf(FIRST, words).start);
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('a correction', () => {
  it('makes the file, and then changes it where an editor holds it', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const [uri, own] = [files.uri('first.txt'), files.uri(ENTITIES)];
    const client = await start({ folders: [files], capabilities: ABLE });
    await client.ready();
    const add = titled(await actions(client, uri, 'paper mill'), 'Add “paper mill” as a facility');
    expect(add).toMatchObject({ kind: 'refactor.rewrite' });
    expect(add.edit).toBeUndefined();
    const { edit } = await client.request<CodeAction>('codeAction/resolve', add);
    const [create, change] = edit!.documentChanges as [CreateFile, TextDocumentEdit];
    expect(create).toEqual({ kind: 'create', uri: own, options: { overwrite: false, ignoreIfExists: false } });
    expect(change.textDocument).toEqual({ uri: own, version: null });
    let text = applied('', change.edits as TextEdit[]);
    expect(text).toMatch(/^# .*\nentities:\n {2}- name: paper mill\n {4}type: facility\n$/);
    await client.open(own, text, 'yaml');
    expect(await said(client, uri, 'paper mill')).toContain('**paper mill** — facility');

    text = text.replace('entities:', '# by hand\nentities:');
    await client.change(own, text);
    const reject = titled(await actions(client, uri, 'Pekka Rautio'), '“Pekka Rautio” is not a name');
    const second = (await client.request<CodeAction>('codeAction/resolve', reject)).edit!.documentChanges as [TextDocumentEdit];
    expect(second[0].textDocument).toEqual({ uri: own, version: 2 });
    text = applied(text, second[0].edits as TextEdit[]);
    expect(text).toContain('# by hand\nentities:\n  - name: paper mill\n    type: facility\n  - name: Pekka Rautio\n    rejected: true\n');
    await client.change(own, text);
    expect(await client.diagnostics(own)).toEqual([]);
    expect(await said(client, uri, 'Pekka Rautio')).not.toContain('Rautio**');
  });

  it('is told of, not written, when the file cannot be read', async () => {
    const files = new Folder({ 'first.txt': FIRST, [ENTITIES]: 'entities:\n  - name: "half\n' });
    const client = await start({ folders: [files], capabilities: ABLE });
    await client.ready();
    const [action] = await actions(client, files.uri('first.txt'), 'Pekka Rautio');
    expect((await client.request<CodeAction>('codeAction/resolve', action)).edit).toBeUndefined();
    await client.until(() => client.messages.some((message) => message.includes('cannot be read, so it is not changed')));
  });

  it('comes with its edit to clients that do not ask again, where the file is there', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'newsmodel/readme.txt': 'Notes.' });
    const [uri, own] = [files.uri('first.txt'), files.uri(ENTITIES)];
    const client = await start({ folders: [files], capabilities: MODERN });
    await client.ready();
    expect(await actions(client, uri, 'Pekka Rautio')).toEqual([]);
    await client.open(own, 'entities:\n', 'yaml');
    const action = titled(await actions(client, uri, 'Pekka Rautio'), '“Pekka Rautio” is a group');
    expect(applied('entities:\n', action.edit!.changes![own]!)).toBe('entities:\n  - name: Pekka Rautio\n    type: group\n');
  });

  it('is offered where it was asked for, in articles of a folder, and as what it is', async () => {
    const [files, elsewhere] = [new Folder({ 'first.txt': FIRST, [ENTITIES]: 'entities:\n' }), new Folder({ 'loose.txt': FIRST })];
    const client = await start({ folders: [files], capabilities: ABLE });
    await client.ready();
    const uri = files.uri('first.txt');
    expect(await actions(client, uri, 'Pekka Rautio', ['quickfix'])).toEqual([]);
    expect(await actions(client, uri, 'Pekka Rautio', ['refactor'])).toHaveLength(9);
    await client.open(elsewhere.uri('loose.txt'), FIRST);
    expect(await actions(client, elsewhere.uri('loose.txt'), 'Pekka Rautio')).toEqual([]);
    expect(await client.about('textDocument/codeAction', files.uri(ENTITIES), { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } }, context: { diagnostics: [] } })).toEqual([]);
  });

  it('that was made up is refused', async () => {
    const client = await start({ folders: [new Folder({ 'first.txt': FIRST })], capabilities: ABLE });
    await client.ready();
    await expect(client.request('codeAction/resolve', { title: 'x', data: { article: 1 } })).rejects.toThrow('article');
  });
});
