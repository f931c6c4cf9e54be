import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, MarkupContent, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ANNOTATE, AnnotationList, ANNOTATIONS, ATTACH, ConflictList, CONFLICTS, DECIDE, DecideAnswer, ENTITIES, EntityList, EventList, EVENTS, LspLocation, MARK_COMMANDS, NEXT_UNREVIEWED, Prefill, PREFILL, Progress, PROGRESS,
  type AnnotateParams, type AnnotationItem, type DecideParams, type RecognisedKind,
} from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND } from './support/articles.ts';
import { Folder, start, type Client } from './support/client.ts';
import { applyOnDisk, CREATES } from './support/edits.ts';

const MARKS = 'newsmodel/annotations.yaml';
const EVENTS_FILE = 'newsmodel/events.yaml';

let files: Folder;
let client: Client;
let uri: string;
let held: Set<string>;

const read = (name: string): string | undefined => (existsSync(files.file(name)) ? readFileSync(files.file(name), 'utf8') : undefined);

async function open(more: Readonly<Record<string, string>> = {}): Promise<void> {
  files = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND, ...more });
  client = await start({ folders: [files], capabilities: CREATES });
  await client.ready();
  uri = files.uri('first.txt');
  held = new Set();
}

function rangeOf(words: string, nth = 0, text = FIRST): Range {
  const document = TextDocument.create('', '', 0, text);
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

/** Saves what an answer writes, in an editor that then holds the file: the server knows of it with the next request. */
async function written(answer: unknown): Promise<string> {
  const said = DecideAnswer.parse(answer);
  if ('problem' in said) return `! ${said.problem}`;
  const edit = said.edit as WorkspaceEdit;
  const text = await applyOnDisk(client, files, edit, read);
  const changed = edit.documentChanges!.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
  for (const own of changed) {
    const now = read(own.slice(files.uri().length + 1))!;
    await (held.has(own) ? client.change(own, now) : client.open(own, now, 'yaml'));
    held.add(own);
  }
  return text;
}

/** Marks words and saves what that writes; the text, or why there is none. */
async function mark(ranges: readonly Range[], said: AnnotateParams['mark'], everywhere = false): Promise<string> {
  return written(await client.request(ANNOTATE, { uri, ranges: [...ranges], everywhere, mark: said } satisfies AnnotateParams));
}

const decide = async (decision: DecideParams['decision']): Promise<string> => written(await client.request(DECIDE, { decision }));
const marks = async (): Promise<readonly AnnotationItem[]> => AnnotationList.parse(await client.request(ANNOTATIONS, {})).annotations;
const said = async (words: string): Promise<string> => {
  const found = await client.at<Hover | null>('textDocument/hover', uri, rangeOf(words).start);
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
};
const progress = async (): Promise<Progress> => Progress.parse(await client.request(PROGRESS, { uri }));

describe('marking words', () => {
  beforeEach(() => open());

  it('writes them, and the name joins the model at once', async () => {
    const text = await mark([rangeOf('paper mill')], { kind: 'entity', type: 'facility', note: 'the old one' });
    expect(text).toMatch(/^# .*\nannotations:\n {2}- article: first\.txt\n {4}kind: entity\n {4}type: facility\n {4}note: the old one\n {4}exact: "paper mill"\n/);
    expect(await said('paper mill')).toContain('Marked by hand in newsmodel/annotations.yaml: facility');
    expect(EntityList.parse(await client.request(ENTITIES, {})).entities).toContainEqual(expect.objectContaining({ name: 'paper mill', type: 'facility', mentionCount: 1, decided: true }));
    expect(await marks()).toMatchObject([{ kind: 'entity', article: 'first.txt', text: 'paper mill', says: 'facility', type: 'facility', note: 'the old one', place: { uri, range: rangeOf('paper mill') } }]);
  });

  it('marks names, events and claims in one paragraph only, and what is to be noted over several', async () => {
    const range = { start: rangeOf('ran,').start, end: rangeOf('Pekka').end };
    for (const kind of ['entity', 'not-entity', 'event', 'not-event', 'claim', 'not-claim'] as const) {
      expect(await mark([range], { kind, ...(kind === 'entity' && { type: 'person' }) })).toMatch(/^! A name, an event or a claim stands in one paragraph/);
    }
    expect(read(MARKS)).toBeUndefined();
    expect(await mark([range], { kind: 'note', note: 'both' })).toContain('note: both');
    expect((await marks()).map(({ place }) => place?.range)).toEqual([range]);
    // A headline is a paragraph, too.
    expect(await mark([rangeOf('Fire destroys')], { kind: 'event', type: 'disaster' })).toContain('kind: event');
  });

  it('means the name at the cursor, or all the same words of the article', async () => {
    const { start: inside } = rangeOf('Hakala');
    expect(await mark([{ start: inside, end: inside }], { kind: 'not-entity' })).toContain('exact: "Aino Hakala"');
    expect(await said('Aino Hakala')).not.toContain('person');
    await mark([rangeOf('mill')], { kind: 'entity', type: 'facility' }, true);
    expect((await marks()).filter(({ text }) => text === 'mill')).toHaveLength(FIRST.split('mill').length - 1);
  });

  it('says another thing of words that are marked, and takes it back', async () => {
    await mark([rangeOf('Pekka Rautio')], { kind: 'entity', type: 'organization' });
    const again = await mark([rangeOf('Pekka Rautio')], { kind: 'not-entity' });
    expect(again.match(/exact/g)).toHaveLength(1);
    expect(again).toContain('kind: not-entity\n    exact');
    const [{ id }] = await marks() as [AnnotationItem];
    expect(await decide({ kind: 'mark.retype', ids: [id], value: 'group' })).toContain('kind: entity\n    type: group');
    const [{ id: retyped }] = await marks() as [AnnotationItem];
    expect(await decide({ kind: 'mark.note', ids: [retyped], note: 'sure?' })).toContain('type: group\n    note: sure?\n');
    expect(await decide({ kind: 'mark.note', ids: [retyped], note: 'x' })).toBe('! This is no longer in newsmodel/annotations.yaml. Look at the list again.');
    const [{ id: noted }] = await marks() as [AnnotationItem];
    expect(await decide({ kind: 'mark.delete', ids: [noted] })).not.toContain('exact');
    expect(await said('Pekka Rautio')).toContain('person');
  });

  it('keeps events, claims, notes and tags, and fills in what is recognised', async () => {
    expect(Prefill.parse(await client.request(PREFILL, { uri, range: rangeOf('24 people') }))).toMatchObject({ words: '24 people', claim: { attribute: 'injured', value: expect.stringContaining('24') } });
    await mark([rangeOf('24 people')], { kind: 'claim', subject: 'fire', attribute: 'injured', value: '24' });
    await mark([rangeOf('fire at')], { kind: 'event', type: 'disaster' });
    await mark([rangeOf('two halls')], { kind: 'note', note: 'which?' });
    await mark([rangeOf('two halls')], { kind: 'tag', tag: 'damage' });
    expect((await marks()).map(({ says, note }) => [says, note])).toEqual([['event disaster', undefined], ['claim: fire, injured, 24', undefined], ['note', 'which?'], ['tag damage', undefined]]);
    expect(await said('two halls')).toMatch(/note[\s\S]*which\\?\?[\s\S]*tag damage/);
  });

  it('makes an event new, one of those confirmed, or one that is recognised and then is confirmed', async () => {
    const events = async () => EventList.parse(await client.request(EVENTS, {})).events;
    expect(await mark([rangeOf('heard a bang')], { kind: 'event', label: 'The explosion', type: 'accident' })).toContain('event: the-explosion\n');
    expect(read(EVENTS_FILE)).toMatch(/events:\n {2}- id: the-explosion\n {4}label: The explosion\n {4}type: accident\n {4}mentions: \[\]\n$/);
    expect((await events()).find(({ id }) => id === 'the-explosion')).toMatchObject({ label: 'The explosion', confirmed: true, articles: 1, mentions: [{ range: rangeOf('heard a bang') }] });
    await mark([rangeOf('then we ran')], { kind: 'event', event: 'the-explosion' });
    expect((await events()).find(({ id }) => id === 'the-explosion')!.mentions).toHaveLength(2);
    const visit = (await events()).find(({ type }) => type === 'visit')!;
    expect(visit.confirmed).toBe(false);
    expect(Prefill.parse(await client.request(PREFILL, { uri, range: rangeOf('visited') }))).toMatchObject({ is: 'event', event: visit.id });
    const text = await mark([rangeOf('Mayor Pekka Rautio visited')], { kind: 'event', event: visit.id });
    const [, id] = /event: (.*visit.*)\n/.exec(text)!;
    expect(read(EVENTS_FILE)).toContain(`- id: ${id}\n`);
    expect((await events()).find((each) => each.id === id)).toMatchObject({ confirmed: true, type: 'visit' });
    expect(await mark([rangeOf('heard a bang')], { kind: 'event', event: 'no-such' })).toMatch(/^! The articles have changed/);
  });

  it('holds claims against each other at once', async () => {
    await mark([rangeOf('two halls')], { kind: 'claim', subject: 'Lahti', attribute: 'halls lost', value: 'two' });
    const before = ConflictList.parse(await client.request(CONFLICTS, {})).conflicts.length;
    const answer = await client.request(ANNOTATE, { uri: files.uri('second.txt'), ranges: [rangeOf('what is known', 0, SECOND)], everywhere: false, mark: { kind: 'claim', subject: 'Lahti', attribute: 'Halls lost', value: '5' } });
    expect(await written(answer)).toContain('attribute: Halls lost');
    const { conflicts } = ConflictList.parse(await client.request(CONFLICTS, {}));
    expect(conflicts).toHaveLength(before + 1);
    expect(conflicts).toContainEqual(expect.objectContaining({ rule: 'figure.mismatch', severity: 'warning' }));
  });

  it('comes to say another thing of an event, in a claim, as a tag', async () => {
    await mark([rangeOf('heard a bang')], { kind: 'event', type: 'accident', note: 'when?' });
    await mark([rangeOf('24 people')], { kind: 'claim', attribute: 'injured', value: '24' });
    await mark([rangeOf('two halls')], { kind: 'tag', tag: 'damage' });
    const change = async (kind: AnnotationItem['kind'], to: Omit<AnnotateParams['mark'], 'kind'>): Promise<string> => {
      const { id } = (await marks()).find((each) => each.kind === kind)!;
      return decide({ kind: 'mark.change', ids: [id], mark: { kind, ...to } });
    };
    expect(await change('event', { label: 'The explosion', type: 'accident' })).toMatch(/event: the-explosion\n {4}note: when\?\n {4}exact: "heard a bang"/);
    expect(read(EVENTS_FILE)).toContain('label: The explosion');
    expect(await change('claim', { subject: 'Lahti', attribute: 'hurt' })).toMatch(/kind: claim\n {4}subject: Lahti\n {4}attribute: hurt\n {4}exact/);
    expect(await change('tag', { tag: 'loss' })).toContain('tag: loss');
    expect((await marks()).find((each) => each.kind === 'claim')).toMatchObject({ subject: 'Lahti', attribute: 'hurt' });
    const { id } = (await marks()).find((each) => each.kind === 'tag')!;
    expect(await decide({ kind: 'mark.change', ids: [id], mark: { kind: 'claim', value: '1' } })).toMatch(/^! A mark stays of its kind/);
  });

  it('is offered as a code action where there are words, by a client that can ask', async () => {
    const offered = async (of: Client, range: Range): Promise<readonly string[]> =>
      (await of.about<CodeAction[]>('textDocument/codeAction', uri, { range, context: { diagnostics: [], only: ['refactor'] } })).flatMap(({ command }) => command?.command ?? []);
    expect(await offered(client, rangeOf('two halls'))).toEqual([]);
    const ours = await start({ folders: [files], capabilities: CREATES, initializationOptions: { commands: true } });
    await ours.ready();
    expect(await offered(ours, rangeOf('two halls'))).toEqual(Object.values(MARK_COMMANDS));
    expect(await offered(ours, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } })).toEqual([]);
  });

  it('refuses what means nothing', async () => {
    const blank = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    expect(await mark([blank], { kind: 'note', note: 'x' })).toMatch(/^! Select the words/);
    expect(await mark([rangeOf('two halls')], { kind: 'accept' })).toMatch(/^! Nothing is recognised/);
    expect(await mark([rangeOf('two halls')], { kind: 'entity', type: 'nothing' })).toMatch(/^! /);
    expect(existsSync(files.file(MARKS))).toBe(false);
  });
});

describe('a mark in an article that changes', () => {
  it('moves with its words, and is orphaned when they go', async () => {
    await open();
    await mark([rangeOf('paper mill in Lahti injured')], { kind: 'note', note: 'which?' });
    const moved = FIRST.replace('LAHTI, Finland', 'LAHTI, the lakeland, Finland');
    await client.open(uri, moved);
    expect((await marks())[0]!.place!.range).toEqual(rangeOf('paper mill in Lahti injured', 0, moved));
    await client.change(uri, FIRST.replace('paper mill in Lahti injured', 'paper mill there injured'));
    expect((await marks())[0]).toMatchObject({ text: 'paper mill in Lahti injured' });
    expect((await marks())[0]!.place).toBeUndefined();
    await client.change(uri, FIRST);
    expect((await marks())[0]!.place!.range).toEqual(rangeOf('paper mill in Lahti injured'));
  });

  it('is put on other words when it is orphaned, with all that it says', async () => {
    await open();
    await mark([rangeOf('paper mill in Lahti injured')], { kind: 'entity', type: 'facility', note: 'which?' });
    await mark([rangeOf('two halls')], { kind: 'entity', type: 'facility' });
    const now = FIRST.replace('paper mill in Lahti injured', 'mill at Lahti injured');
    await client.open(uri, now);
    const [orphan] = (await marks()).filter(({ place }) => !place) as [AnnotationItem];
    expect(orphan).toMatchObject({ text: 'paper mill in Lahti injured', before: FIRST.slice(0, FIRST.indexOf('paper mill in Lahti injured')).slice(-32) });
    const attach = async (words: string, to = uri, text = now): Promise<string> => written(await client.request(ATTACH, { id: orphan.id, uri: to, range: rangeOf(words, 0, text) }));
    expect(await attach('two halls')).toBe('! These words are marked already: facility.');
    const text = await attach('mill at Lahti');
    expect(text.match(/exact:/g)).toHaveLength(2);
    expect((await marks()).map(({ text: words, note, place }) => [words, note, place?.range])).toContainEqual(['mill at Lahti', 'which?', rangeOf('mill at Lahti', 0, now)]);
    expect(await attach('Lahti')).toBe('! This is no longer in newsmodel/annotations.yaml. Look at the list again.');
  });

  it('is put on words of another article, as when a file was renamed', async () => {
    await open({ [MARKS]: 'annotations:\n  - article: gone.txt\n    kind: note\n    note: who?\n    exact: "Aino"\n    prefix: ""\n    suffix: ""\n' });
    const [orphan] = await marks() as [AnnotationItem];
    expect(orphan.place).toBeUndefined();
    expect(await written(await client.request(ATTACH, { id: orphan.id, uri, range: rangeOf('Aino Hakala') }))).toContain('article: first.txt\n    kind: note\n    note: who?\n    exact: "Aino Hakala"\n');
    expect((await marks()).map(({ article, place }) => [article, place?.range])).toEqual([['first.txt', rangeOf('Aino Hakala')]]);
  });

  it.each([['merged badly', '<<<<<<< a\nannotations:\n=======\n>>>>>>> b\n'], ['of a newer version', 'version: 7\nannotations:\n'], ['broken', 'annotations:\n  - article: "a\n'], ['mistaken', 'annotations:\n  - article: a.txt\n    kind: entity\n    exact: "x"\n']])('is not written into a file that is %s', async (_, text) => {
    await open({ [MARKS]: text });
    expect(await mark([rangeOf('paper mill')], { kind: 'note', note: 'x' })).toMatch(/^! .*is not changed/);
    expect(read(MARKS)).toBe(text);
    const own = files.uri(MARKS);
    await client.open(own, text, 'yaml');
    expect((await client.diagnostics(own)).length).toBeGreaterThan(0);
  });
});

describe('reading an article through', () => {
  it('accepts and rejects names, events and claims alike', async () => {
    await open();
    const kinds: RecognisedKind[] = ['entity', 'event', 'claim'];
    const all = async (): Promise<Progress> => Progress.parse(await client.request(PROGRESS, { uri, kinds }));
    const { total } = await all();
    expect(total).toBeGreaterThan((await progress()).total);
    let at = { line: 0, character: 0 };
    // With an event that is rejected goes what is claimed of it, so that there may be fewer in the end.
    for (let i = 0; i < total; i++) {
      const next = LspLocation.nullable().parse(await client.request(NEXT_UNREVIEWED, { uri, position: at, step: 1, kinds }));
      if (!next) break;
      await mark([next.range], { kind: i % 3 === 2 ? 'reject' : 'accept' });
      at = next.range.start;
    }
    expect(await client.request(NEXT_UNREVIEWED, { uri, position: at, step: 1, kinds })).toBeNull();
    expect((await all()).reviewed).toBe((await all()).total);
    const said = new Set((await marks()).map(({ kind }) => kind));
    expect([...said].sort()).toEqual(['claim', 'entity', 'event', 'not-claim', 'not-entity', 'not-event'].filter((kind) => said.has(kind as AnnotationItem['kind'])));
    expect(said.size).toBeGreaterThan(4);
  });

  it('says of a name in all articles what it is, by an entry', async () => {
    await open();
    const { start: inside } = rangeOf('Aino Hakala');
    const everywhere = async (kind: 'accept' | 'reject'): Promise<string> =>
      written(await client.request(ANNOTATE, { uri, ranges: [{ start: inside, end: inside }], everywhere: true, folder: true, mark: { kind } }));
    const { reviewed } = await progress();
    expect(await everywhere('accept')).toMatch(/entities:\n {2}- name: Aino Hakala\n {4}type: person\n$/);
    expect((await progress()).reviewed).toBe(reviewed + 1);
    expect(await everywhere('accept')).toBe('! That is confirmed already.');
    expect(await everywhere('reject')).toContain('rejected: true');
    expect(EntityList.parse(await client.request(ENTITIES, {})).entities.map(({ name }) => name)).not.toContain('Aino Hakala');
    expect(await everywhere('reject')).toBe('! Put the cursor into a name.');
  });

  it('accepts, rejects and goes on, until it is finished', async () => {
    await open();
    const at = async (position: Range['start']): Promise<Range> => LspLocation.parse(await client.request(NEXT_UNREVIEWED, { uri, position, step: 1 })).range;
    const { total } = await progress();
    expect(await progress()).toEqual({ reviewed: 0, total, done: false });
    let range = await at({ line: 0, character: 0 });
    for (let i = 0; i < total; i++) {
      await mark([range], i === 1 ? { kind: 'not-entity' } : { kind: 'accept' });
      expect(await progress()).toEqual({ reviewed: i + 1, total, done: false });
      if (i + 1 < total) range = await at(range.start);
    }
    expect(await client.request(NEXT_UNREVIEWED, { uri, position: range.start, step: 1 })).toBeNull();
    expect(await decide({ kind: 'article.reviewed', ids: [uri], value: 'true' })).toMatch(/articles:\n {2}- path: first\.txt\n {4}reviewed: true\n$/);
    expect((await progress()).done).toBe(true);
    expect(await decide({ kind: 'article.reviewed', ids: [uri], value: 'false' })).toContain('reviewed: false');
    expect((await progress()).done).toBe(false);
  });
});
