import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../server/src/workspace/file-system.ts';
import { findArticles, isMissing, readText, type FindOptions } from '../../server/src/workspace/find.ts';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system.ts';
import { readAhead } from '../../server/src/workspace/reader.ts';
import { selection } from '../../server/src/workspace/selection.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crosscheck-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text = 'words'): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};

async function found(paths = [root], options: FindOptions = {}): Promise<string[]> {
  const names: string[] = [];
  for await (const { path, relative, named } of findArticles(nodeFileSystem, paths, options)) names.push(named ? `! ${path.slice(root.length + 1)}` : relative);
  return names;
}

describe('findArticles', () => {
  it('finds files by their endings, in order, and skips folders where nobody keeps articles', async () => {
    for (const name of ['b.txt', 'a.md', 'c/d/e.article', 'c.txt', 'x.json', 'node_modules/a.txt', '.git/a.txt', 'dist/a.txt', 'a.b/c.txt']) write(name);
    expect(await found()).toEqual(['a.b/c.txt', 'a.md', 'b.txt', 'c/d/e.article', 'c.txt']);
  });

  it('lets the settings say otherwise', async () => {
    for (const name of ['a.txt', 'b.news', 'old/c.txt']) write(name);
    expect(await found([root], { selected: selection(['*.news'], ['old/**']) })).toEqual(['a.txt', 'b.news']);
  });

  it('takes a file that is named whatever it is called, and follows links to files but not to folders', async () => {
    write('a/b.txt');
    write('c.json');
    symlinkSync(join(root, 'a/b.txt'), join(root, 'link.txt'));
    symlinkSync(root, join(root, 'a/round'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken.txt'));
    expect(await found([join(root, 'c.json'), root])).toEqual(['! c.json', 'a/b.txt', 'link.txt']);
  });

  it('says what it cannot look into, and goes on', async () => {
    write('a.txt');
    const problems: string[] = [];
    const fs: FileSystem = { ...nodeFileSystem, list: (folder) => (folder.endsWith('locked') ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' })) : nodeFileSystem.list(folder)) };
    mkdirSync(join(root, 'locked'));
    const names: string[] = [];
    for await (const file of findArticles(fs, [join(root, 'missing'), root], { onProblem: (path, { code }) => problems.push(`${path.slice(root.length + 1)} ${code}`) })) names.push(file.relative);
    expect(names).toEqual(['a.txt']);
    expect(problems).toEqual(['missing file.missing', 'locked file.unreadable']);
  });
});

describe('readText', () => {
  it('never throws', async () => {
    write('a.txt', 'words');
    expect(await readText(nodeFileSystem, join(root, 'a.txt'))).toEqual({ text: 'words', problems: [] });
    const missing = await readText(nodeFileSystem, join(root, 'b.txt'));
    expect(isMissing(missing)).toBe(true);
    expect(missing.problems[0]!.message).toBe('It cannot be read: there is no such file or folder.');
    expect((await readText(nodeFileSystem, root)).problems[0]!.code).toBe('file.unreadable');
    const large: FileSystem = { ...nodeFileSystem, stat: () => Promise.resolve({ kind: 'file', size: 11_000_000 }) };
    expect((await readText(large, join(root, 'a.txt'))).problems[0]).toMatchObject({ code: 'file.too-large', message: expect.stringContaining('10.5 MB') as string });
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    write('a.txt');
    chmodSync(join(root, 'a.txt'), 0);
    expect((await readText(nodeFileSystem, join(root, 'a.txt'))).problems[0]!.message).toContain('permission denied');
  });
});

describe('readAhead', () => {
  it('hands over every file in order, also those that cannot be read', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${i}.txt`);
    for (const name of names) if (name !== '17.txt') write(name, name);
    const texts: (string | undefined)[] = [];
    for await (const { file } of readAhead(nodeFileSystem, names.map((name) => join(root, name)))) texts.push(file.text);
    expect(texts).toEqual(names.map((name) => (name === '17.txt' ? undefined : name)));
  });
});
