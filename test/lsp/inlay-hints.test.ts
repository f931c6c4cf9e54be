import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-protocol';
import { FIRST } from './support/articles.ts';
import { Folder, start, type Client } from './support/client.ts';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** "words before the hint = hint", one a hint. */
const hints = async (client: Client, uri: string, range: typeof WHOLE = WHOLE): Promise<string[]> => {
  const found = await client.about<InlayHint[]>('textDocument/inlayHint', uri, { range });
  return found.map(({ position, label }) => `${FIRST.split('\n')[position.line]!.slice(0, position.character).split(' ').at(-1)} ${label as string}`);
};

describe('inlay hints', () => {
  it('say which day a relative date is, in the part that is asked for, and why', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files] });
    await client.ready();
    expect(client.initialized).toMatchObject({ capabilities: { inlayHintProvider: true } });
    const uri = files.uri('first.txt');
    expect(await hints(client, uri)).toEqual(['Tuesday = 5 March 2024']);
    expect(await hints(client, uri, { ...WHOLE, end: { line: 5, character: 0 } })).toEqual([]);
    const [hint] = await client.about<InlayHint[]>('textDocument/inlayHint', uri, { range: WHOLE });
    expect(hint!.tooltip).toContain('5 March 2024');
  });

  it('come and go with the setting, and the editor is asked to fetch them again', async () => {
    const files = new Folder({ 'first.txt': FIRST });
    const client = await start({ folders: [files], settings: { 'crosscheck.inlayHints': 'off' } });
    await client.ready();
    const uri = files.uri('first.txt');
    expect(await hints(client, uri)).toEqual([]);
    client.settings = {};
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(async () => (await hints(client, uri)).includes('Tuesday = 5 March 2024'));
    await client.until(() => client.requested.includes('workspace/inlayHint/refresh'));
  });
});
