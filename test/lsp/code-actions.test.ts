import type { CodeAction } from 'vscode-languageserver-protocol';
import { describe, expect, it } from 'vitest';
import { Folder, start, textIn } from './support/client.ts';

const UNDATED = 'Council agrees on a bridge\n\nThe council of Lower Marsh met on Tuesday and agreed on a new bridge, the mayor said. "We will meet again next week," he said.\n';
const CODE = 'published.unknown';

describe('the quick fix for a missing date of publication', () => {
  const settings = { 'crosscheck.articles': { include: ['*.txt'] } };

  it('stands at the headline, and its edit makes front matter', async () => {
    const files = new Folder({ 'a.txt': UNDATED });
    const uri = files.uri('a.txt');
    const client = await start({ folders: [files], settings, initializationOptions: { docsUri: 'file:///docs/rules' } });
    await client.ready();
    await client.open(uri, UNDATED);
    const diagnostic = (await client.diagnostics(uri)).find(({ code }) => code === CODE)!;
    expect(diagnostic.codeDescription).toEqual({ href: 'file:///docs/rules/published.unknown.md' });
    expect(textIn(UNDATED, diagnostic.range)).toBe('Council agrees on a bridge');
    const [action] = await client.about<CodeAction[]>('textDocument/codeAction', uri, { range: diagnostic.range, context: { diagnostics: [diagnostic] } });
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic] });
    expect(action!.edit!.changes![uri]).toEqual([{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '---\npublished: YEAR-MONTH-DAY\n---\n\n' }]);
    expect(await client.about('textDocument/codeAction', uri, { range: diagnostic.range, context: { diagnostics: [diagnostic], only: ['refactor'] } })).toEqual([]);
    expect(await client.about('textDocument/codeAction', uri, { range: diagnostic.range, context: { diagnostics: [{ ...diagnostic, source: 'another' }] } })).toEqual([]);
  });

  it('is not needed where the settings silence the rule', async () => {
    const files = new Folder({ 'a.txt': UNDATED });
    const client = await start({ folders: [files], settings: { ...settings, 'crosscheck.rules': { [CODE]: 'off' } } });
    await client.ready();
    expect(await client.diagnostics(files.uri('a.txt'))).toEqual([]);
  });
});

it('the quick fix for a note that ignores a rule that there is not writes the one that was meant', async () => {
  const text = UNDATED.replace('The council', '<!-- crosscheck-ignore figure.mismach -->\nThe council');
  const files = new Folder({ 'a.txt': text });
  const uri = files.uri('a.txt');
  const client = await start({ folders: [files], settings: { 'crosscheck.articles': { include: ['*.txt'] } }, initializationOptions: { docsUri: 'file:///docs/rules' } });
  await client.ready();
  const diagnostic = (await client.diagnostics(uri)).find(({ code }) => code === 'ignore.unknown-rule')!;
  expect(diagnostic.codeDescription).toBeUndefined();
  const [action] = await client.about<CodeAction[]>('textDocument/codeAction', uri, { range: diagnostic.range, context: { diagnostics: [diagnostic] } });
  expect(action).toMatchObject({ title: 'Change to “figure.mismatch”', isPreferred: true, edit: { changes: { [uri]: [{ range: diagnostic.range, newText: 'figure.mismatch' }] } } });
});
