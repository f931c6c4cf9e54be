import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ANNOTATE, AnnotationList, ANNOTATIONS, DECIDE, DecideAnswer, ENTITIES, EntityList, HOLD, IMPORT, ImportAnswer, LET_GO, type AnnotateParams } from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND } from './support/articles.ts';
import { Folder, start, type Client } from './support/client.ts';
import { applyOnDisk, CREATES } from './support/edits.ts';

const MARKS = 'newsmodel/annotations.yaml';
const DOCUMENT = TextDocument.create('', '', 0, FIRST);
const WORDS = [...FIRST.matchAll(/[a-z]{6,}/gi)].map(({ index, 0: word }): Range => ({ start: DOCUMENT.positionAt(index), end: DOCUMENT.positionAt(index + word.length) }));

const windows = async (folder: Folder): Promise<readonly [Client, Client]> => {
  const both = [await start({ folders: [folder], capabilities: CREATES }), await start({ folders: [folder], capabilities: CREATES })] as const;
  await Promise.all(both.map((window) => window.ready()));
  return both;
};
const readFrom = (folder: Folder) => (name: string): string | undefined => (existsSync(folder.file(name)) ? readFileSync(folder.file(name), 'utf8') : undefined);

/** Each window writes at once and hears of it; word of what the other has written never comes. */
describe('two windows on one folder', () => {
  it('lose no mark of each other', async () => {
    const folder = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const both = await windows(folder);
    const read = readFrom(folder);
    const marked = WORDS.slice(0, 12);
    for (const [i, range] of marked.entries()) {
      const window = both[i % 3 === 0 ? 0 : 1]!;
      const answer = DecideAnswer.parse(await window.request(ANNOTATE, { uri: folder.uri('first.txt'), ranges: [range], everywhere: false, mark: { kind: 'tag', tag: `t${i}` } } satisfies AnnotateParams));
      await applyOnDisk(window, folder, (answer as { edit: WorkspaceEdit }).edit, read);
    }
    const tags = [...read(MARKS)!.matchAll(/tag: (t\d+)/g)].map(([, tag]) => tag);
    expect(tags.sort()).toEqual(marked.map((_, i) => `t${i}`).sort());
    for (const window of both) expect(AnnotationList.parse(await window.request(ANNOTATIONS, {})).annotations.filter(({ place }) => place)).toHaveLength(marked.length);
  });

  it('lose no mark that both make at once, each while it holds the folder', async () => {
    const folder = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const both = await windows(folder);
    const marked = WORDS.slice(0, 12);
    const mark = async (window: Client, i: number): Promise<void> => {
      await window.request(HOLD, {});
      const answer = DecideAnswer.parse(await window.request(ANNOTATE, { uri: folder.uri('first.txt'), ranges: [marked[i]!], everywhere: false, mark: { kind: 'tag', tag: `t${i}` } } satisfies AnnotateParams));
      await applyOnDisk(window, folder, (answer as { edit: WorkspaceEdit }).edit, readFrom(folder));
      await window.notify(LET_GO, undefined);
    };
    for (let i = 0; i < marked.length; i += 2) await Promise.all(both.map((window, k) => mark(window, i + k)));
    const tags = [...readFrom(folder)(MARKS)!.matchAll(/tag: (t\d+)/g)].map(([, tag]) => tag);
    expect(tags.sort()).toEqual(marked.map((_, i) => `t${i}`).sort());
  });

  it('go on when the one that holds the folder is closed', async () => {
    const folder = new Folder({ 'first.txt': FIRST });
    const [one, other] = await windows(folder);
    await one.request(HOLD, {});
    let held = false;
    const waiting = other.request(HOLD, {}).then(() => (held = true));
    await other.request(ANNOTATIONS, {});
    expect(held).toBe(false);
    await one.stop();
    await waiting;
  });

  it('lose no decision on an entity of each other, nor what was written by hand', async () => {
    const folder = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const [one, other] = await windows(folder);
    const read = readFrom(folder);
    const reject = async (window: Client, name: string): Promise<void> => {
      const { entities } = EntityList.parse(await window.request(ENTITIES, {}));
      const answer = DecideAnswer.parse(await window.request(DECIDE, { decision: { kind: 'entity.retype', ids: [entities.find((each) => each.name === name)!.id], value: 'group' } }));
      await applyOnDisk(window, folder, (answer as { edit: WorkspaceEdit }).edit, read);
    };
    await reject(one, 'Aino Hakala');
    folder.write('newsmodel/entities.yaml', `# mine\n${read('newsmodel/entities.yaml')!}`);
    await reject(other, 'Pekka Rautio');
    for (const kept of ['# mine', 'Aino Hakala', 'Pekka Rautio']) expect(read('newsmodel/entities.yaml')).toContain(kept);
  });
});

describe('a code action', () => {
  const RESOLVES = { ...CREATES, textDocument: { ...CREATES.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };
  const actionsAt = async (client: Client, uri: string, range: Range, diagnostics: readonly Diagnostic[] = []): Promise<CodeAction[]> =>
    client.about<CodeAction[]>('textDocument/codeAction', uri, { range, context: { diagnostics } });
  const nameRange: Range = { start: DOCUMENT.positionAt(FIRST.indexOf('Pekka Rautio')), end: DOCUMENT.positionAt(FIRST.indexOf('Pekka Rautio') + 12) };

  it.each([['made when it is chosen', RESOLVES], ['that comes with its edit', CREATES]])('%s keeps what another program has written meanwhile', async (_, capabilities) => {
    const folder = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND, 'newsmodel/entities.yaml': 'entities:\n  - name: Aino Hakala\n    type: person\n', 'newsmodel/review.yaml': 'review: []\n' });
    const client = await start({ folders: [folder], capabilities });
    await client.ready();
    const read = readFrom(folder);
    const uri = folder.uri('first.txt');
    const apply = async (action: CodeAction): Promise<string> => {
      const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
      return applyOnDisk(client, folder, edit!, read);
    };
    const offered = capabilities === RESOLVES ? await actionsAt(client, uri, nameRange) : undefined;
    // Word of these changes never comes.
    folder.write('newsmodel/entities.yaml', `# a line of another program\nentities:\n  - name: Olli Niemi\n    type: person\n${read('newsmodel/entities.yaml')!.slice('entities:\n'.length)}`);
    const reject = (offered ?? (await actionsAt(client, uri, nameRange))).find(({ title }) => title === 'Crosscheck: “Pekka Rautio” is not a name')!;
    expect(await apply(reject)).toBe('# a line of another program\nentities:\n  - name: Olli Niemi\n    type: person\n  - name: Aino Hakala\n    type: person\n  - name: Pekka Rautio\n    rejected: true\n');

    const conflict = (await client.diagnostics(uri)).find(({ code }) => code === 'figure.mismatch')!;
    const before = capabilities === RESOLVES ? await actionsAt(client, uri, conflict.range, [conflict]) : undefined;
    folder.write('newsmodel/review.yaml', '# mine\nreview: []\n');
    const dismiss = (before ?? (await actionsAt(client, uri, conflict.range, [conflict]))).find(({ title }) => title.startsWith('Not a contradiction'))!;
    expect(await apply(dismiss)).toMatch(/^# mine\nreview:\n {2}- rule: figure\.mismatch\n/);
  });
});

describe('marks made in brat', () => {
  it('come into the files of their folders, and what cannot be placed is told', async () => {
    const [folder, second] = [new Folder({ 'a.txt': FIRST }), new Folder({ 'b.txt': SECOND })];
    const client = await start({ folders: [folder, second], capabilities: CREATES });
    await client.ready();
    const name = (each: Folder): string => each.path.slice(each.path.lastIndexOf('/') + 1);
    const line = (text: string, words: string): string => `T1\tVerify ${text.indexOf(words)} ${text.indexOf(words) + words.length}\t${words}\n`;
    const answer = ImportAnswer.parse(await client.request(IMPORT, {
      documents: [
        { name: `${name(folder)}/a`, text: FIRST, ann: `${line(FIRST, 'two halls')}T2\tVerify 0 3\tnot\n` }, { name: `${name(second)}/b`, text: SECOND, ann: line(SECOND, 'an inquiry') },
        { name: 'nowhere/c', text: 'x', ann: '' },
      ],
    }));
    expect(answer).toMatchObject({ marks: 2, known: 0, problems: [], unplaced: [{ name: `${name(folder)}/a`, line: 2, words: 'not' }, { name: 'nowhere/c', line: 1, reason: 'there is no article nowhere/c.txt' }] });
    const { documentChanges } = answer.edit as WorkspaceEdit;
    expect(documentChanges!.map((change) => ('kind' in change ? `${change.kind} ${(change as { uri: string }).uri}` : change.textDocument.uri))).toEqual(
      [folder, second].flatMap((each) => [`create ${each.uri(MARKS)}`, each.uri(MARKS)]));
    expect(JSON.stringify(documentChanges)).toContain('article: b.txt');
  });
});
