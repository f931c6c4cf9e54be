import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { DECIDE, DecideAnswer, ENTITIES, ENTITY_MENTIONS, EntityList, EntityMentions, EventList, EVENTS, MODEL_CHANGED, type DecideParams, type EntityItem, type EventItem } from '../../server/src/lsp/protocol.ts';
import { Folder, start, textIn, type Client } from './support/client.ts';
import { applyOnDisk, CREATES } from './support/edits.ts';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';

const PLAN = `---
published: 2024-05-10
---
Minister to visit Norvale

OSLEV - Minister Aino Hakala will visit Norvale on May 16, 2024, the ministry said.

Aino Hakala will meet Mayor Pekka Rautio in Norvale on May 16, 2024.
`;

const DONE = `---
published: 2024-05-17
---
A day in Norvale

NORVALE - Minister Aino Hakala visited Norvale on May 16, 2024, and thanked Mayor Pekka Rautio.
`;

const BEFORE = `---
published: 2023-10-17
---
Minister in Norvale

NORVALE - Minister Aino Hakala visited Norvale on October 16, 2023.
`;

const YAML = { events: 'newsmodel/events.yaml', entities: 'newsmodel/entities.yaml' };

let files: Folder;
let client: Client;

const read = (name: string): string | undefined => (existsSync(files.file(name)) ? readFileSync(files.file(name), 'utf8') : undefined);

async function open(more: Readonly<Record<string, string>> = {}): Promise<void> {
  files = new Folder({ 'plan.txt': PLAN, 'done.txt': DONE, 'before.txt': BEFORE, ...more });
  client = await start({ folders: [files], capabilities: CREATES });
  await client.ready();
}

const events = async (): Promise<readonly EventItem[]> => EventList.parse(await client.request(EVENTS, {})).events;
const entities = async (): Promise<readonly EntityItem[]> => EntityList.parse(await client.request(ENTITIES, {})).entities;
const visits = async (): Promise<readonly EventItem[]> => (await events()).filter(({ type, label }) => type === 'visit' || label.includes('isit'));

/** Takes a decision and saves what it writes; the text, or why there is none. */
async function decide(kind: DecideParams['decision']['kind'], ids: readonly string[], value?: string, articles?: readonly string[]): Promise<string> {
  const answer = DecideAnswer.parse(await client.request(DECIDE, { decision: { kind, ids, ...(value !== undefined && { value }), ...(articles && { articles: articles.map((name) => files.uri(name)) }) } }));
  return 'problem' in answer ? `! ${answer.problem}` : applyOnDisk(client, files, answer.edit as WorkspaceEdit, read);
}

/** Waits until the model is as it should be, as a view does that asks again whenever the model has changed. */
const until = <T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<void> => client.until(async () => holds(await ask()));

describe('the list of events', () => {
  beforeEach(() => open());

  it('has them in the order of time, with who, where and in which words', async () => {
    const [first, second] = await visits();
    expect(first).toMatchObject({ type: 'visit', start: '2023-10-16', end: '2023-10-16', when: 'Monday, 16 October 2023', where: 'Norvale', occurrence: 'happened', certain: true, confirmed: false, articles: 1 });
    expect(first!.participants).toEqual([{ role: 'agent', name: 'Aino Hakala', entity: 'person:aino hakala' }]);
    expect(second).toMatchObject({ start: '2024-05-16', articles: 2 });
    const words = second!.mentions.map(({ uri, range, text }) => [uri, text === textIn(uri.endsWith('plan.txt') ? PLAN : DONE, range) ? text : '?']);
    expect(words).toEqual(expect.arrayContaining([[files.uri('plan.txt'), 'visit'], [files.uri('done.txt'), 'visited']]));
  });

  it('is told of when the model has changed', async () => {
    let told = 0;
    client.connection.onNotification(MODEL_CHANGED, () => {
      told++;
    });
    await client.open(files.uri('plan.txt'), PLAN);
    await client.change(files.uri('plan.txt'), PLAN.replaceAll('May 16', 'May 18'));
    await until(visits, (list) => list.length === 3);
    await client.until(() => told > 0);
  });

  it('answers what makes no sense with what is wrong', async () => {
    await expect(client.request(DECIDE, { decision: { kind: 'event.forget', ids: ['a'] } })).rejects.toThrow(/decision\.kind/);
    expect(await decide('event.confirm', ['event:gone'])).toMatch(/^! The articles have changed/);
  });
});

describe('a decision on events', () => {
  beforeEach(() => open());

  it('confirms one: the file is made, and the event has its id from then on', async () => {
    const [, may] = await visits();
    const text = await decide('event.confirm', [may!.id]);
    expect(text).toBe(`# What the reader of these articles has decided about events: see "newsmodel" in the documentation of Crosscheck.
events:
  - id: aino-hakalas-visit-to-norvale-2024-05-16
    label: Aino Hakala’s visit to Norvale
    type: visit
    when: 2024-05-16
    where: Norvale
    participants: [Aino Hakala]
    mentions:
      - words: [visit]
        with: [Aino Hakala, Norvale]
        when: 2024-05-16
`);
    await until(visits, (list) => list.some(({ id, confirmed, articles }) => id === 'aino-hakalas-visit-to-norvale-2024-05-16' && confirmed && articles === 2));
    expect(await decide('event.confirm', ['aino-hakalas-visit-to-norvale-2024-05-16'])).toBe('! That is confirmed already.');
  });

  it('renames, joins, tells apart and rejects; each is undone by taking it out of the file', async () => {
    const [october, may] = await visits();
    await decide('event.rename', [may!.id], 'The May visit');
    await until(visits, (list) => list.some(({ label }) => label === 'The May visit'));
    const named = (await visits()).find(({ label }) => label === 'The May visit')!;

    const before = read(YAML.events)!;
    const joined = await decide('event.merge', [october!.id, named.id]);
    expect(joined.startsWith(before)).toBe(true);
    expect(joined).toContain(`sameAs: [${named.id}]`);
    await until(visits, (list) => list.length === 1 && list[0]!.label === 'The May visit' && list[0]!.articles === 3);

    files.write(YAML.events, before);
    await client.watched([files.uri(YAML.events), 2]);
    await until(visits, (list) => list.length === 2);

    const again = (await visits()).find(({ confirmed }) => !confirmed)!;
    expect(await decide('event.distinguish', [again.id, named.id])).toContain('distinctFrom: [');
    await until(visits, (list) => list.every(({ confirmed }) => confirmed));

    const rejected = await decide('event.reject', [named.id]);
    expect(rejected).toMatch(/label: The May visit\n(?: {4}.*\n)* {4}rejected: true\n/);
    await until(visits, (list) => list.length === 1 && list[0]!.start === '2023-10-16');
  });

  it('survives a restart, and edits of the articles elsewhere', async () => {
    const [, may] = await visits();
    await decide('event.rename', [may!.id], 'The May visit');
    files.write('plan.txt', PLAN.replace('OSLEV - ', 'OSLEV - It rained on Sunday. Many were glad, said Maria Lotanve.\n\n'));
    client = await start({ folders: [files], capabilities: CREATES });
    await client.ready();
    expect((await visits()).map(({ label, confirmed, articles }) => [label, confirmed, articles])).toContainEqual(['The May visit', true, 2]);
  });

  it('leaves a file alone that cannot be read, and says so', async () => {
    files.write(YAML.events, '<<<<<<< mine\nevents: []\n=======\nevents:\n>>>>>>> theirs\n');
    await client.watched([files.uri(YAML.events), 1]);
    await client.until(async () => (await client.diagnostics(files.uri(YAML.events))).length > 0);
    const [, may] = await visits();
    expect(await decide('event.confirm', [may!.id])).toMatch(/^! newsmodel\/events\.yaml cannot be read, so it is not changed\. Two versions/);
  });
});

describe('a decision on entities', () => {
  beforeEach(() => open());

  const named = async (name: string): Promise<EntityItem> => (await entities()).find((entity) => entity.name === name)!;

  it('renames one, and takes its mentions along', async () => {
    const { id, mentionCount } = await named('Aino Hakala');
    expect(EntityMentions.parse(await client.request(ENTITY_MENTIONS, { id })).mentions).toHaveLength(mentionCount);
    await decide('entity.rename', [id], 'A. M. Hakala');
    await until(entities, (list) => list.some(({ name, decided, mentionCount: now }) => name === 'A. M. Hakala' && decided && now === mentionCount));
    expect(read(YAML.entities)).toContain('  - name: A. M. Hakala\n    type: person\n    aliases: [Aino Hakala]\n');
  });

  it('joins two, retypes and rejects', async () => {
    const [minister, mayor] = [await named('Aino Hakala'), await named('Pekka Rautio')];
    await decide('entity.merge', [minister.id, mayor.id]);
    await until(entities, (list) => !list.some(({ name }) => name === 'Pekka Rautio'));
    expect((await named('Aino Hakala')).mentionCount).toBe(minister.mentionCount + mayor.mentionCount);
    await decide('entity.retype', [(await named('Norvale')).id], 'facility');
    await until(entities, (list) => list.some(({ name, type }) => name === 'Norvale' && type === 'facility'));
    await decide('entity.reject', [(await named('Norvale')).id]);
    await until(entities, (list) => !list.some(({ name }) => name === 'Norvale'));
    expect(await decide('entity.retype', [(await named('Aino Hakala')).id], 'planet')).toMatch(/^! "planet" is not a type/);
  });

  it('confirms one', async () => {
    expect(await decide('entity.confirm', [(await named('Aino Hakala')).id])).toContain('  - name: Aino Hakala\n    type: person\n');
    await until(entities, (list) => list.some(({ name, decided }) => name === 'Aino Hakala' && decided));
    expect(await decide('entity.confirm', [(await named('Aino Hakala')).id])).toBe('! That is confirmed already.');
  });

  it('makes two of one, by articles, which survives a restart', async () => {
    const { id, mentionCount } = await named('Aino Hakala');
    expect(await decide('entity.split', [id], 'Aino Hakala (1951)', ['before.txt'])).toContain('  - name: Aino Hakala (1951)\n    type: person\n    aliases: [Aino Hakala]\n    articles: [before.txt]\n');
    await until(entities, (list) => list.some(({ name, mentionCount: now }) => name === 'Aino Hakala (1951)' && now === 1) && list.some((each) => each.id === id && each.mentionCount === mentionCount - 1));
    client = await start({ folders: [files], capabilities: CREATES });
    await client.ready();
    expect(await named('Aino Hakala (1951)')).toMatchObject({ type: 'person', articles: 1, decided: true });
    expect(await decide('entity.split', [(await named('Aino Hakala')).id], 'Aino Hakala (1951)', ['plan.txt', 'done.txt'])).toMatch(/^! Choose some of the articles/);
  });
});
