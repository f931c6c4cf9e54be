import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { CONFLICT_COMMANDS, CONFLICTS, ConflictList, DECIDE, DecideAnswer, NEXT_CONFLICT, type ConflictItem, type DecideParams, type LspLocation } from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND, UNTOUCHED } from './support/articles.ts';
import { Folder, start, textIn, type Client } from './support/client.ts';
import { applied, applyOnDisk, CREATES } from './support/edits.ts';

const REVIEW = 'newsmodel/review.yaml';
const RULE = 'figure.mismatch';
/** Asks for the edits of code actions when they are chosen. */
const RESOLVES = { ...CREATES, textDocument: { ...CREATES.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };

let files: Folder;
let client: Client;

const read = (name: string): string | undefined => (existsSync(files.file(name)) ? readFileSync(files.file(name), 'utf8') : undefined);
const conflictsIn = async (name: string): Promise<Diagnostic[]> => (await client.diagnostics(files.uri(name))).filter(({ code }) => code === RULE);
const conflicts = async (): Promise<readonly ConflictItem[]> => ConflictList.parse(await client.request(CONFLICTS, {})).conflicts;
const states = async (): Promise<readonly string[]> => (await conflicts()).map(({ rule, state }) => `${state} ${rule}`);
const until = (holds: () => Promise<boolean>): Promise<void> => client.until(holds);

async function open(options: { capabilities?: object; commands?: boolean; more?: Readonly<Record<string, string>>; settings?: Record<string, unknown> } = {}): Promise<void> {
  files = new Folder({ 'first.txt': FIRST, 'below/second.txt': SECOND, 'other.txt': UNTOUCHED, ...options.more });
  client = await start({ folders: [files], capabilities: options.capabilities ?? CREATES, initializationOptions: { commands: options.commands ?? false }, ...(options.settings && { settings: options.settings }) });
  await client.ready();
}

async function actions(name = 'first.txt'): Promise<CodeAction[]> {
  const [diagnostic] = await conflictsIn(name);
  return client.about<CodeAction[]>('textDocument/codeAction', files.uri(name), { range: diagnostic!.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } });
}

async function action(title: string, name?: string): Promise<CodeAction> {
  const all = await actions(name);
  const found = all.find((each) => each.title.startsWith(title));
  expect(found, all.map((each) => each.title).join('\n')).toBeDefined();
  return found!;
}

async function decide(decision: DecideParams['decision']): Promise<string> {
  const answer = DecideAnswer.parse(await client.request(DECIDE, { decision }));
  return 'problem' in answer ? `! ${answer.problem}` : applyOnDisk(client, files, answer.edit as WorkspaceEdit, read);
}

const DISMISSED = `# Conflicts that the reader of these articles has dismissed: see "newsmodel" in the documentation of Crosscheck.
review:
  - rule: figure.mismatch
    about: injured
    sides:
      - article: below/second.txt
        quote: "in Lahti injured 42 people on Monday,"
      - article: first.txt
        quote: "in Lahti injured 24 people on Monday,"
    reason: explained
`;

describe('the quick fixes of a conflict', () => {
  it('are plain edits for any editor', async () => {
    await open();
    const all = await actions();
    expect(all.filter(({ kind, edit, command }) => kind !== 'quickfix' || !edit || command)).toEqual([]);
    expect(all.map(({ title }) => title)).toEqual([
      'Not a contradiction: these are different things', 'Not a contradiction: it is explained', 'Not a contradiction: the source is wrong, and known', 'Not a contradiction: another reason',
      'These are different events',
      expect.stringMatching(/^Add fact: injured of .* is 42$/), expect.stringMatching(/^Add fact: injured of .* is 24$/),
      `Ignore ${RULE} in this paragraph`, `Ignore ${RULE} in this article`,
    ]);
  });

  it('dismiss it, with the words of both sides; it is open again when the entry is taken out', async () => {
    await open();
    expect(await applyOnDisk(client, files, (await action('Not a contradiction: it is explained')).edit!, read)).toBe(DISMISSED);
    await until(async () => (await conflictsIn('first.txt')).length + (await conflictsIn('below/second.txt')).length === 0);
    await until(async () => client.status?.conflicts.warning === 0);
    files.remove(REVIEW);
    await client.watched([files.uri(REVIEW), 3]);
    await until(async () => (await conflictsIn('first.txt')).length === 1 && client.status?.conflicts.warning === 1);
  });

  it('are asked for when they are chosen, by an editor that can', async () => {
    await open({ capabilities: RESOLVES });
    const chosen = await action('Not a contradiction: it is explained');
    expect(chosen.edit).toBeUndefined();
    expect(await applyOnDisk(client, files, (await client.request<CodeAction>('codeAction/resolve', chosen)).edit!, read)).toBe(DISMISSED);
  });

  it('in our editor compare the sides, and ask for another reason', async () => {
    await open({ capabilities: RESOLVES, commands: true });
    const [{ id }] = await conflicts() as [ConflictItem];
    expect((await action('Compare')).command).toMatchObject({ command: CONFLICT_COMMANDS.compare, arguments: [{ conflict: id }] });
    expect((await action('Not a contradiction: another reason')).command).toMatchObject({ command: CONFLICT_COMMANDS.dismiss, arguments: [{ conflict: id, reason: 'other' }] });
  });

  it('tell its events apart', async () => {
    await open();
    const text = await applyOnDisk(client, files, (await action('These are different events')).edit!, read);
    expect(text).toMatch(/mentions:\n {6}- words: \[\w+\]\n {8}articles: \[below\/second\.txt\]\n {8}quote: .+\n {2}- id: \S+\n[\s\S]*articles: \[first\.txt\][\s\S]*distinctFrom: \[\S+\]\n$/);
    await until(async () => (await conflictsIn('first.txt')).length === 0);
    expect((await conflicts()).map(({ state, reason }) => [state, reason])).toEqual([['dismissed', 'different events']]);
    files.remove('newsmodel');
    await client.watched([files.uri('newsmodel'), 3]);
    await until(async () => (await conflictsIn('first.txt')).length === 1);
  });

  it('make a fact of a side', async () => {
    await open();
    const text = await applyOnDisk(client, files, (await action('Add fact: injured')).edit!, read);
    expect(text).toMatch(/^# What the reader .*\nfacts:\n {2}- subject: .+\n {4}attribute: injured\n {4}value: 42\n {4}source: "?Lahti mill fire: what is known"?\n$/);
    // What is said already is not said again.
    await until(async () => !(await actions()).some(({ title }) => title.startsWith('Add fact: injured')));
  });

  it('write a note into the article', async () => {
    await open();
    await client.open(files.uri('first.txt'), FIRST);
    for (const [title, words, before] of [['in this paragraph', '<!-- crosscheck-ignore figure.mismatch -->\n', FIRST.indexOf('LAHTI, F')], ['in this article', '---\ncrosscheck-ignore: figure.mismatch\n---\n\n', 0]] as const) {
      const { edit } = await action(`Ignore ${RULE} ${title}`);
      const text = applied(FIRST, edit!.changes![files.uri('first.txt')]!);
      expect(text).toBe(FIRST.slice(0, before) + words + FIRST.slice(before));
      await client.change(files.uri('first.txt'), text);
      await until(async () => (await conflictsIn('first.txt')).length + (await conflictsIn('below/second.txt')).length === 0);
      await client.change(files.uri('first.txt'), FIRST);
      await until(async () => (await conflictsIn('first.txt')).length === 1);
    }
  });

  it('add a rule to those that the article ignores already', async () => {
    await open({ more: { 'first.txt': `---\ncrosscheck-ignore: [date.mismatch]\n---\n${FIRST}` } });
    const { edit } = await action(`Ignore ${RULE} in this article`);
    expect(applied(read('first.txt')!, edit!.changes![files.uri('first.txt')]!)).toBe(`---\ncrosscheck-ignore: date.mismatch, figure.mismatch\n---\n${FIRST}`);
  });

  it('state when an article was published that does not say it', async () => {
    const undated = FIRST.replace('LAHTI, Finland, March 5, 2024 - ', 'LAHTI, Finland - ');
    await open({ more: { 'first.txt': undated } });
    const { edit } = await action('Write the date of publication of first.txt', 'below/second.txt');
    expect(applied(undated, edit!.changes![files.uri('first.txt')]!)).toBe(`---\npublished: YEAR-MONTH-DAY\n---\n\n${undated}`);
    expect((await action('Write the date of publication', 'first.txt')).edit!.changes).toHaveProperty([files.uri('first.txt')]);
  });

  it('leave a file alone that cannot be read', async () => {
    await open({ capabilities: RESOLVES, more: { [REVIEW]: 'review: "\n' } });
    const chosen = await action('Not a contradiction: it is explained');
    expect((await client.request<CodeAction>('codeAction/resolve', chosen)).edit).toBeUndefined();
    await client.until(() => client.messages.some((message) => message.startsWith('newsmodel/review.yaml cannot be read, so it is not changed.')));
  });
});

describe('a dismissal', () => {
  it('survives a restart and edits elsewhere, and is stale when the words change', async () => {
    await open({ more: { [REVIEW]: DISMISSED, 'first.txt': FIRST.replace('Mayor', 'It rained. Mayor') } });
    const [uri, own] = [files.uri('first.txt'), files.uri(REVIEW)];
    const text = read('first.txt')!;
    expect(await states()).toEqual([`dismissed ${RULE}`]);
    expect(await client.diagnostics(own)).toEqual([]);
    await client.open(uri, text);
    await client.change(uri, text.replace('24 people', '25 people'));
    await until(async () => (await conflictsIn('first.txt')).length === 1);
    const [stale] = await client.diagnostics(own);
    expect(stale).toMatchObject({ severity: 3, code: 'review.stale', message: expect.stringContaining('no longer stand in first.txt') as unknown });
    expect(textIn(DISMISSED, stale!.range)).toBe('"in Lahti injured 24 people on Monday,"');
    expect(await states()).toEqual([`open ${RULE}`, `stale ${RULE}`]);
    await client.change(uri, text);
    await until(async () => (await client.diagnostics(own)).length === 0);
    expect(await states()).toEqual([`dismissed ${RULE}`]);
  });

  it('is told to be stale to an editor that gets diagnostics pushed', async () => {
    await open({ capabilities: { ...CREATES, textDocument: {} }, more: { [REVIEW]: DISMISSED } });
    const own = files.uri(REVIEW);
    await client.open(files.uri('first.txt'), FIRST.replace('24 people', '25 people'));
    await client.until(() => client.published.get(own)?.length === 1);
    await client.change(files.uri('first.txt'), FIRST);
    await client.until(() => client.published.get(own)?.length === 0);
  });

  it.each([
    ['the article is gone', DISMISSED.replace('first.txt', 'gone.txt'), 'No article has the path gone.txt any more'],
    ['nothing is reported', DISMISSED.replace('about: injured', 'about: killed'), 'Nothing is reported here any more'],
    ['there is no such rule', 'review:\n- {rule: figure.mismach, reason: other}\n', 'No rule is called "figure.mismach"'],
  ])('is stale when %s', async (_, review, message) => {
    await open({ more: { [REVIEW]: review } });
    expect((await client.diagnostics(files.uri(REVIEW))).map((each) => String(each.message))).toEqual([expect.stringContaining(message)]);
  });

  it('is not stale where its rule is off', async () => {
    await open({ more: { [REVIEW]: DISMISSED }, settings: { 'crosscheck.rules': { [RULE]: 'off' } } });
    expect(await client.diagnostics(files.uri(REVIEW))).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('says which value has come to it', async () => {
    await open({ more: { [REVIEW]: DISMISSED, 'third.txt': SECOND.replace('42 people', '33 people') } });
    expect((await client.diagnostics(files.uri(REVIEW))).map((each) => String(each.message))).toEqual([expect.stringContaining('“33” has come to it')]);
  });

  it('explains itself in its file', async () => {
    await open({ more: { [REVIEW]: DISMISSED } });
    const own = files.uri(REVIEW);
    const at = (words: string) => ({ line: DISMISSED.slice(0, DISMISSED.indexOf(words)).split('\n').length - 1, character: DISMISSED.split('\n').find((line) => line.includes(words))!.indexOf(words) + 1 });
    const [place] = await client.at<LspLocation[]>('textDocument/definition', own, at('in Lahti injured 24'));
    expect(place!.uri).toBe(files.uri('first.txt'));
    expect(textIn(FIRST, place!.range)).toBe('in Lahti injured 24 people on Monday,');
    const { items } = await client.at<{ items: { label: string }[] }>('textDocument/completion', own, { ...at('explained') });
    expect(items.map(({ label }) => label)).toContain('explained');
    expect(await client.at('textDocument/hover', own, at('reason'))).toMatchObject({ contents: { value: expect.stringContaining('different-thing') as unknown } });
  });
});

describe('a conflict with a fact of the reader’s', () => {
  const FACTS = 'newsmodel/facts.yaml';
  const facts = (values: string): string => `# Known.\nfacts:\n  - subject: Aino Hakala\n    attribute: date of birth\n    value: ${values}\n    source: the register\n`;
  const BORN = 'Minister speaks in Lahti\n\nLAHTI, Finland, March 5, 2024 - Aino Hakala spoke in Lahti on Monday, and many came to hear her. Hakala was born on 5 May 1972 in Lahti.\n';
  const mismatches = async (): Promise<Diagnostic[]> => (await client.diagnostics(files.uri('born.txt'))).filter(({ code }) => code === 'fact.mismatch');
  const related = async (): Promise<readonly unknown[]> => (await mismatches()).flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location: { uri, range }, message }) => [uri, range.start.line, message]));

  it('leads to the line of the fact, wherever it moves', async () => {
    await open({ more: { 'born.txt': BORN, [FACTS]: facts('1970-05-05') } });
    const at = files.uri(FACTS);
    const message = 'your fact: "Aino Hakala, date of birth: 1970-05-05"';
    expect(await related()).toEqual([[at, 4, message]]);
    expect(textIn(facts('1970-05-05'), (await mismatches())[0]!.relatedInformation![0]!.location.range)).toBe('1970-05-05');
    await client.open(at, facts('1970-05-05'));
    await client.change(at, `# From the register.\n\n${facts('1970-05-05')}`);
    expect(await related()).toEqual([[at, 6, message]]);
    await client.change(at, facts('1972-05-05'));
    await until(async () => (await mismatches()).length === 0);
  });

  it('has the fact among the places to compare', async () => {
    await open({ more: { 'born.txt': BORN, [FACTS]: facts('1970-05-05') } });
    const found = (await conflicts()).find(({ rule }) => rule === 'fact.mismatch');
    expect(found?.sides.map(({ places, entry }) => [places.map(({ uri }) => uri), entry && [entry.uri, entry.range.start.line]])).toEqual([[[files.uri('born.txt')], undefined], [[], [files.uri(FACTS), 4]]]);
  });

  it('is told again to an editor that gets diagnostics pushed, when the line moves', async () => {
    await open({ capabilities: { ...CREATES, textDocument: { publishDiagnostics: { relatedInformation: true } } }, more: { 'born.txt': BORN, [FACTS]: facts('1970-05-05') } });
    const line = (): number | undefined => client.published.get(files.uri('born.txt'))?.find(({ code }) => code === 'fact.mismatch')?.relatedInformation?.[0]?.location.range.start.line;
    await client.until(() => line() === 4);
    await client.open(files.uri(FACTS), `# From the register.\n${facts('1970-05-05')}`);
    await client.until(() => line() === 5);
  });
});

describe('the list of conflicts', () => {
  beforeEach(() => open());

  it('has them with their sides, by event', async () => {
    const [conflict, ...others] = await conflicts();
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ rule: RULE, severity: 'warning', state: 'open', about: 'injured', canReopen: false });
    expect(conflict!.sides.map(({ text, places }) => [text, places.map(({ uri }) => uri)])).toEqual([['42', [files.uri('below/second.txt')]], ['24', [files.uri('first.txt')]]]);
    expect(conflict!.group.label).not.toBe('');
  });

  it('dismisses and opens again', async () => {
    const [{ id }] = await conflicts() as [ConflictItem];
    expect(await decide({ kind: 'conflict.dismiss', ids: [id], value: 'other', note: 'asked the\nmayor' })).toContain('    reason: other\n    note: asked the mayor\n');
    await until(async () => (await states())[0] === `dismissed ${RULE}`);
    const [dismissed] = await conflicts();
    expect(dismissed).toMatchObject({ reason: 'another reason', note: 'asked the mayor', canReopen: true, dismissedAt: { uri: files.uri(REVIEW), range: { start: { line: 2 } } } });
    expect(await decide({ kind: 'conflict.reopen', ids: [id] })).toMatch(/review:\n$/);
    await until(async () => (await states())[0] === `open ${RULE}`);
    expect(await decide({ kind: 'conflict.reopen', ids: [id] })).toMatch(/^! The articles have changed/);
    expect(await decide({ kind: 'conflict.dismiss', ids: [id], value: 'why' })).toMatch(/^! "why" is no reason/);
    expect(await decide({ kind: 'conflict.dismiss', ids: ['figure.mismatch:x'], value: 'other' })).toMatch(/^! The articles have changed/);
  });

  it('dismisses all of a rule, and all in an article', async () => {
    const [{ id }] = await conflicts() as [ConflictItem];
    expect(await decide({ kind: 'conflict.dismissRule', ids: [id], value: 'different-thing' })).toContain(`review:\n  - rule: ${RULE}\n    reason: different-thing\n`);
    await until(async () => (await states())[0] === `dismissed ${RULE}`);
    expect((await conflicts())[0]).toMatchObject({ canReopen: false });
    expect(await decide({ kind: 'conflict.dismissArticle', ids: [id], article: files.uri('below/second.txt'), value: 'source-wrong' })).toContain('  - articles: [below/second.txt]\n    reason: source-wrong\n');
  });

  it('takes out a stale entry', async () => {
    const [{ id }] = await conflicts() as [ConflictItem];
    await decide({ kind: 'conflict.dismiss', ids: [id], value: 'explained' });
    files.write('first.txt', FIRST.replace('24 people', '25 people'));
    await client.watched([files.uri('first.txt'), 2]);
    await until(async () => (await states()).join() === `open ${RULE},stale ${RULE}`);
    const [, stale] = await conflicts();
    expect(stale!.sides.map(({ text }) => text)).toEqual(['in Lahti injured 42 people on Monday,', 'in Lahti injured 24 people on Monday,']);
    expect(await decide({ kind: 'conflict.reopen', ids: [stale!.id] })).toMatch(/review:\n$/);
    await until(async () => (await states()).join() === `open ${RULE}`);
  });

  it('goes from one to the next, and around', async () => {
    const next = async (uri: string, line: number, character: number, step: 1 | -1): Promise<string> => {
      const place = await client.request<LspLocation>(NEXT_CONFLICT, { uri, position: { line, character }, step });
      return `${place.uri.slice(files.uri().length + 1)}:${place.range.start.line}`;
    };
    const [first, second] = [files.uri('first.txt'), files.uri('below/second.txt')];
    expect(await next(second, 0, 0, 1)).toBe('below/second.txt:2');
    const [{ range }] = await conflictsIn('below/second.txt') as [Diagnostic];
    expect(await next(second, range.start.line, range.start.character, 1)).toBe('first.txt:2');
    expect(await next(first, 8, 0, 1)).toBe('below/second.txt:2');
    expect(await next(first, 0, 0, -1)).toBe('below/second.txt:2');
    expect(await next(second, 0, 0, -1)).toBe('first.txt:2');
  });
});

describe('settings of a folder', () => {
  it('are those of its articles', async () => {
    const [loud, quiet] = [new Folder({ 'first.txt': FIRST, 'second.txt': SECOND }), new Folder({ 'first.txt': FIRST.replaceAll('Lahti', 'Turku'), 'second.txt': SECOND.replaceAll('Lahti', 'Turku') })];
    client = await start({ folders: [loud, quiet], capabilities: CREATES, settings: { [`${quiet.uri()} crosscheck.rules`]: { [RULE]: 'hint' } } });
    await client.ready();
    const severities = async (folder: Folder): Promise<unknown> => (await client.diagnostics(folder.uri('first.txt'))).flatMap(({ code, severity }) => (code === RULE ? [severity] : []));
    expect([await severities(loud), await severities(quiet)]).toEqual([[2], [4]]);
    client.settings = { [`${loud.uri()} crosscheck.tolerance`]: 0.5 };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(async () => JSON.stringify([await severities(loud), await severities(quiet)]) === '[[],[2]]');
  });

  it('are complained of when they make no sense', async () => {
    await open({ settings: { 'crosscheck.tolerance': 5 } });
    expect(client.messages).toEqual([expect.stringContaining('crosscheck.tolerance must be a number from 0 to 1')]);
  });
});
