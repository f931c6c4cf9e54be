import { describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { articleSettings, hintSetting, ruleSettings } from '../../server/src/lsp/settings.ts';
import { FIRST, NOT_NEWS, SECOND, UNTOUCHED } from './support/articles.ts';
import { Folder, start, type Client } from './support/client.ts';

const codes = async (client: Client): Promise<unknown[]> => {
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  return items.flatMap((item) => (item.kind === 'full' ? item.items.map(({ code, severity }) => `${code} ${severity}`) : []));
};

const changed = (client: Client, settings: Record<string, unknown>): Promise<void> => {
  client.settings = settings;
  return client.notify('workspace/didChangeConfiguration', { settings: null });
};

describe('settings', () => {
  it('include and exclude files, and change while the server runs', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'archive/second.txt': SECOND, 'notes/list.txt': 'eggs\nmilk\n', 'notes/README.md': NOT_NEWS });
    const client = await start({ folders: [files], settings: { 'crosscheck.articles': { include: ['notes/*.txt'], exclude: ['archive'] } } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 2);
    await changed(client, {});
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 2 && client.status.conflicts.warning + client.status.conflicts.information > 0);
    await changed(client, { 'crosscheck.articles': { exclude: ['**'], include: ['archive/second.txt'] } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 1);
  });

  it('of an open document take effect at once', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files] });
    await client.ready();
    await client.open(files.uri('first.txt'), FIRST);
    await client.until(() => client.status?.articles === 1);
    await changed(client, { 'crosscheck.articles': { exclude: ['first.txt'] } });
    await client.until(() => client.status?.articles === 0);
    await changed(client, {});
    await client.until(() => client.status?.articles === 1);
  });

  it('say how severe a rule is, or silence it', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const client = await start({ folders: [files], settings: { 'crosscheck.rules': { 'figure.mismatch': 'hint' } } });
    await client.ready();
    expect(await codes(client)).toEqual(['figure.mismatch 4', 'figure.mismatch 4']);
    await changed(client, { 'crosscheck.rules': { 'figure.mismatch': 'off' } });
    await client.until(async () => (await codes(client)).length === 0);
  });

  it('that make no sense are complained of once, and the rest is used', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const bad = { 'crosscheck.rules': { 'figure.mismatch': 'hint', 'date.mismatch': 'loud' }, 'crosscheck.articles': { include: 'all', exclude: [] } };
    const client = await start({ folders: [files], settings: bad });
    await client.ready();
    expect(client.messages).toEqual([expect.stringContaining('"date.mismatch"'), expect.stringContaining('crosscheck.articles.include')]);
    expect(await codes(client)).toEqual(['figure.mismatch 4', 'figure.mismatch 4']);
    await changed(client, { ...bad, 'crosscheck.rules': { 'date.mismatch': 'loud' } });
    await client.until(async () => !(await codes(client)).includes('figure.mismatch 4'));
    expect(client.messages).toHaveLength(2);
  });

  it('are taken from clients that push them', async () => {
    const files = new Folder({ 'first.txt': FIRST, 'second.txt': SECOND });
    const client = await start({ folders: [files], capabilities: {} });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 2);
    await client.notify('workspace/didChangeConfiguration', { settings: { crosscheck: { articles: { exclude: ['second.*'] } } } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 1);
  });
});

describe('two folders', () => {
  it('have settings of their own, and come and go', async () => {
    const [one, two] = [new Folder({ 'first.txt': FIRST }), new Folder({ 'second.txt': SECOND, 'other.txt': UNTOUCHED })];
    const client = await start({ folders: [one, two], settings: { 'crosscheck.articles': { exclude: ['other.txt'] } } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 2);
    expect(await codes(client)).toHaveLength(2);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: two.uri(), name: 'articles' }] } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 1);
    expect(await codes(client)).toEqual([]);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: two.uri(), name: 'two' }], removed: [] } });
    await client.until(() => client.status?.state === 'ready' && client.status.articles === 2);
    expect(await codes(client)).toHaveLength(2);
  });
});

describe('reading settings', () => {
  it('complains of the part that is wrong and keeps the rest', () => {
    expect(articleSettings(undefined)).toEqual({ value: { include: [], exclude: [] }, complaints: [] });
    expect(articleSettings({ include: ['a'], exclude: [1] })).toEqual({ value: { include: ['a'], exclude: [] }, complaints: [expect.stringContaining('crosscheck.articles.exclude')] });
    expect(articleSettings('x').complaints).toEqual([expect.stringContaining('crosscheck.articles ')]);
    expect(ruleSettings({ 'date.order': 'off', polarity: 3 })).toEqual({ value: { 'date.order': 'off' }, complaints: [expect.stringContaining('"polarity"')] });
    expect(ruleSettings({ 'figure.mismach': 'off', 'published.unknown': 'off' })).toEqual({ value: { 'published.unknown': 'off' }, complaints: [expect.stringContaining('did you mean figure.mismatch?')] });
    expect(ruleSettings({ spelling: 'off' }).complaints).toEqual([expect.stringContaining('there is no rule "spelling"; Problems shows the code of each')]);
    expect(ruleSettings(null)).toEqual({ value: {}, complaints: [] });
    expect(hintSetting(undefined)).toEqual({ value: 'unclear', complaints: [] });
    expect(hintSetting('all')).toEqual({ value: 'all', complaints: [] });
    expect(hintSetting(3)).toEqual({ value: 'unclear', complaints: [expect.stringContaining('crosscheck.inlayHints')] });
  });
});
