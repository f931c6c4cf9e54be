import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { FIRST } from './support/articles.ts';
import { Folder, start, textIn, type Client } from './support/client.ts';
import { applyOnDisk, CREATES } from './support/edits.ts';

const MARKS = 'newsmodel/annotations.yaml';
const EVENTS = 'newsmodel/events.yaml';
const RESOLVES = { ...CREATES, textDocument: { ...CREATES.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };
const TEXT = 'annotations:\n  - article: first.txt\n    kind: event\n    event: gala-night\n    exact: "two halls"\n    prefix: ""\n    suffix: ""\n  - article: old/first.txt\n    kind: note\n    note: x\n    exact: "two halls"\n    prefix: ""\n    suffix: ""\n';

const told = async (client: Client, files: Folder): Promise<readonly Diagnostic[]> => client.diagnostics(files.uri(MARKS));
const words = (list: readonly Diagnostic[]): readonly string[] => list.map(({ range, code }) => `${textIn(TEXT, range)} ${String(code)}`);

describe('marks that name an event or an article that there is not', () => {
  it.each([['when it is chosen', RESOLVES], ['at once', CREATES]])('are told of, and settled by a quick fix whose edit is made %s', async (_, capabilities) => {
    const files = new Folder({ 'first.txt': FIRST, [MARKS]: TEXT });
    const client = await start({ folders: [files], capabilities });
    await client.ready();
    const both = ['gala-night newsmodel.unknown-id', 'old/first.txt newsmodel.unknown-article'];
    await client.until(async () => (await told(client, files)).length === 2);
    const found = await told(client, files);
    expect(words(found)).toEqual(both);
    const fix = async (diagnostic: Diagnostic): Promise<CodeAction> => {
      const [action] = await client.about<CodeAction[]>('textDocument/codeAction', files.uri(MARKS), { range: diagnostic.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } });
      return action!.edit ? action! : client.request<CodeAction>('codeAction/resolve', action);
    };
    const add = await fix(found[0]!);
    expect(add).toMatchObject({ title: 'Add “gala-night” to newsmodel/events.yaml', isPreferred: true });
    const read = (name: string): string | undefined => (existsSync(files.file(name)) ? readFileSync(files.file(name), 'utf8') : undefined);
    expect(await applyOnDisk(client, files, add.edit!, read)).toMatch(/events:\n {2}- id: gala-night\n {4}label: Two halls\n {4}mentions: \[\]\n$/);
    await client.until(async () => (await told(client, files)).length === 1);
    const moved = await fix((await told(client, files))[0]!);
    expect(moved.edit!.changes![files.uri(MARKS)]).toMatchObject([{ newText: 'first.txt' }]);

    files.write(EVENTS, 'events:\n');
    await client.watched([files.uri(EVENTS), 2]);
    await client.until(async () => words(await told(client, files)).join() === both.join());
    // While the file cannot be read, nobody knows which events there are.
    files.write(EVENTS, 'events: [\n');
    await client.watched([files.uri(EVENTS), 2]);
    await client.until(async () => (await told(client, files)).length === 1);
  });
});

describe('a mark over several paragraphs', () => {
  it('is told of as long as they are several', async () => {
    const text = 'annotations:\n  - article: first.txt\n    kind: event\n    exact: "the mill.\\n\\nMayor Pekka Rautio visited"\n    prefix: ""\n    suffix: ""\n';
    const files = new Folder({ 'first.txt': FIRST, [MARKS]: text });
    const client = await start({ folders: [files] });
    await client.ready();
    await client.until(async () => (await told(client, files)).length === 1);
    expect(await told(client, files)).toMatchObject([{ code: 'newsmodel.no-effect', severity: 2, message: expect.stringContaining('one paragraph') as string }]);
    files.write('first.txt', FIRST.replace('the mill.\n\nMayor', 'the mill. Mayor'));
    await client.watched([files.uri('first.txt'), 2]);
    // The words are others now: the mark is orphaned, and no longer without effect.
    await client.until(async () => (await told(client, files)).length === 0);
  });
});
