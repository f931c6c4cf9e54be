import { describe, expect, it } from 'vitest';
import { ANNOTATION_GROUPS, AnnotationGroups, AnnotationList, ANNOTATIONS, type AnnotationGroupsParams, type AnnotationsParams } from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND } from './support/articles.ts';
import { Folder, start, type Client } from './support/client.ts';

const entry = (article: string, exact: string, said: string): string => `  - article: ${article}\n    ${said.replaceAll(', ', '\n    ')}\n    exact: "${exact}"\n    prefix: ""\n    suffix: ""\n`;
const MARKS = `annotations:\n${[
  entry('first.txt', 'two halls', 'kind: note, note: the old one'), entry('first.txt', 'Pekka Rautio', 'kind: entity, type: person'), entry('first.txt', 'no such words', 'kind: tag, tag: lost'),
  entry('gone.txt', 'Pekka Rautio', 'kind: entity, type: person'), entry('second.txt', 'an inquiry', 'kind: entity, type: place'),
].join('')}`;

async function open(text = MARKS): Promise<{ readonly client: Client; readonly folder: Folder }> {
  const folder = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND, 'newsmodel/annotations.yaml': text });
  const client = await start({ folders: [folder] });
  await client.ready();
  return { client, folder };
}
const groups = async (client: Client, params: AnnotationGroupsParams = {}) => AnnotationGroups.parse(await client.request(ANNOTATION_GROUPS, params)).groups.map((group) => [group.by === 'article' ? group.path : group.by === 'kind' ? group.kind : '', group.total]);
const list = async (client: Client, params: AnnotationsParams = {}) => {
  const { annotations, total } = AnnotationList.parse(await client.request(ANNOTATIONS, params));
  return { words: annotations.map(({ text }) => text), total };
};

describe('lists of marks', () => {
  it('come by article, those whose words are gone apart', async () => {
    const { client, folder } = await open();
    expect(await groups(client)).toEqual([['', 2], ['first.txt', 2], ['second.txt', 1]]);
    expect(await list(client, { uri: folder.uri('first.txt') })).toEqual({ words: ['Pekka Rautio', 'two halls'], total: 2 });
    expect(await list(client, { orphaned: true })).toEqual({ words: ['no such words', 'Pekka Rautio'], total: 2 });
    expect(await list(client)).toEqual({ words: ['Pekka Rautio', 'two halls', 'an inquiry', 'no such words', 'Pekka Rautio'], total: 5 });
  });

  it('come by kind, in the order of articles and places, those whose words are gone apart', async () => {
    const { client } = await open();
    expect(await groups(client, { by: 'kind' })).toEqual([['', 2], ['entity', 2], ['note', 1]]);
    expect(await list(client, { kinds: ['entity'], orphaned: false })).toEqual({ words: ['Pekka Rautio', 'an inquiry'], total: 2 });
    expect(await list(client, { kinds: ['entity'], orphaned: false, from: 1, most: 1 })).toEqual({ words: ['an inquiry'], total: 2 });
    expect(await list(client, { kinds: ['entity'], orphaned: true })).toEqual({ words: ['Pekka Rautio'], total: 1 });
    expect(await groups(client, { by: 'kind', kinds: ['tag', 'note'] })).toEqual([['', 1], ['note', 1]]);
    expect(await groups(client, { by: 'kind', words: 'rautio' })).toEqual([['', 1], ['entity', 1]]);
    expect(await groups(client, { by: 'kind', kinds: ['claim'] })).toEqual([]);
  });

  it('of several folders come together', async () => {
    const folders = ['an inquiry', 'no such words'].map((words) => new Folder({ 'second.txt': SECOND, 'newsmodel/annotations.yaml': `annotations:\n${entry('second.txt', 'an inquiry', 'kind: tag, tag: one')}${entry('second.txt', words, 'kind: tag, tag: two')}` }));
    const client = await start({ folders });
    await client.ready();
    expect(await groups(client)).toEqual([['', 1], ['second.txt', 2], ['second.txt', 1]]);
    expect(await groups(client, { by: 'kind' })).toEqual([['', 1], ['tag', 3]]);
    for (const from of [0, 1, 2, 3, 4]) expect((await list(client, { from, most: 1 })).words).toEqual([...Array(3).fill('an inquiry'), 'no such words'].slice(from, from + 1));
  });

  it('are of the kinds and with the words that are asked for', async () => {
    const { client, folder } = await open();
    expect(await groups(client, { kinds: ['entity'] })).toEqual([['', 1], ['first.txt', 1], ['second.txt', 1]]);
    expect(await groups(client, { kinds: ['claim'] })).toEqual([]);
    expect(await groups(client, { words: 'OLD ONE' })).toEqual([['first.txt', 1]]);
    for (const [words, found] of [['rautio', 2], ['place', 1], ['second.txt', 1], ['lost', 1], ['nothing like it', 0]] as const) expect((await list(client, { words })).total).toBe(found);
    expect(await list(client, { uri: folder.uri('first.txt'), kinds: ['note'] })).toEqual({ words: ['two halls'], total: 1 });
    // An article without marks, and one that there is not.
    for (const uri of [folder.uri('newsmodel/annotations.yaml'), folder.uri('none.txt'), 'untitled:x']) expect(await list(client, { uri })).toEqual({ words: [], total: 0 });
  });

  it('can be reached in parts, all of them', async () => {
    const many = Array.from({ length: 25 }, (_, i) => entry('first.txt', 'two halls', `kind: tag, tag: t${i}`)).join('');
    const { client } = await open(`annotations:\n${many}`);
    const tags: (string | undefined)[] = [];
    for (let from = 0; from < 25; from += 10) tags.push(...AnnotationList.parse(await client.request(ANNOTATIONS, { from, most: 10 })).annotations.map(({ tag }) => tag));
    expect(tags).toEqual(Array.from({ length: 25 }, (_, i) => `t${i}`));
  });
});
