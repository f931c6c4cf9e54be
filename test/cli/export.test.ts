import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCli, CONTRADICTION, crosscheck, folderOf } from './support.ts';

beforeAll(buildCli);

/** A folder with articles in `in`, for one test. */
async function withArticles(test: (path: string) => Promise<void>): Promise<void> {
  const made = await folderOf(Object.fromEntries(Object.entries(CONTRADICTION).map(([name, text]) => [`in/${name}`, text])));
  try {
    await test(made.path);
  } finally {
    await made.remove();
  }
}

const files = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();

describe('crosscheck export', () => {
  it.each([
    ['w3c', ['annotations.jsonld', 'below/herald.txt.jsonld', 'conflicts.jsonld', 'gazette.txt.jsonld', 'post.txt.jsonld']],
    ['brat', ['annotation.conf', 'below/herald.ann', 'below/herald.txt', 'gazette.ann', 'gazette.txt', 'post.ann', 'post.txt', 'tools.conf', 'visual.conf']],
    ['inception', ['below/herald.txt.json', 'gazette.txt.json', 'post.txt.json']],
    ['ftm', ['entities.ftm.json']],
    ['schema-org', ['schema-org.jsonld']],
    ['csv', ['claims.csv', 'conflicts.csv', 'marks.csv', 'timeline.csv']],
    ['markdown', ['conflicts.md']],
  ])('writes %s into a new folder', async (format, expected) => {
    await withArticles(async (path) => {
      const out = join(path, 'deep', 'out');
      await mkdir(join(path, 'deep'));
      const { status, stderr } = await crosscheck(['export', '--format', format, '--out', out, join(path, 'in')]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(await files(out)).toEqual(expected);
      expect(await readdir(join(path, 'deep'))).toEqual(['out']);
    });
  });

  it('leaves a folder alone that holds something, unless it may write over it', async () => {
    await withArticles(async (path) => {
      const out = join(path, 'out');
      await mkdir(out);
      await writeFile(join(out, 'mine.txt'), 'mine');
      await writeFile(join(out, 'claims.csv'), 'old');
      const refused = await crosscheck(['export', '--format', 'csv', '--out', out, join(path, 'in')]);
      expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--force') });
      expect(await readFile(join(out, 'claims.csv'), 'utf8')).toBe('old');
      const forced = await crosscheck(['export', '--force', '--format', 'csv', '--out', out, join(path, 'in')]);
      expect(forced.status).toBe(0);
      expect(await files(out)).toEqual(['claims.csv', 'conflicts.csv', 'marks.csv', 'mine.txt', 'timeline.csv']);
      expect(await readFile(join(out, 'claims.csv'), 'utf8')).toContain('ferry');
      expect(await readdir(path)).toEqual(['in', 'out']);
    });
  });

  it('says in one line that there is no place below a file', async () => {
    await withArticles(async (path) => {
      const { status, stderr } = await crosscheck(['export', '--force', '--format', 'csv', '--out', join(path, 'in', 'post.txt', 'x'), join(path, 'in')]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/post\.txt.x cannot be written: it is not a folder\n$/) as string });
      expect(stderr).not.toContain('    at ');
    });
  });

  it('does not write among the articles what would be read as one', async () => {
    await withArticles(async (path) => {
      expect(await crosscheck(['export', '--format', 'brat', '--out', join(path, 'in', 'out'), join(path, 'in')])).toMatchObject({ status: 2, stderr: expect.stringContaining('read as articles') });
      expect((await crosscheck(['export', '--format', 'csv', '--out', join(path, 'in', 'out'), join(path, 'in')])).status).toBe(0);
    });
  });

  it.each([
    ['no folder to write to', ['export', '--format', 'csv', '.'], '--out'],
    ['no format', ['export', '--out', 'x', '.'], '--format'],
    ['another format', ['export', '--format', 'xml', '--out', 'x', '.'], 'Allowed choices are w3c, brat, inception, ftm, schema-org, csv, markdown'],
    ['a file to write to', ['export', '--format', 'csv', '--out', 'package.json', 'samples'], 'package.json: it is not a folder'],
    ['no .ann files', ['import', '--format', 'brat', 'samples'], 'there are no .ann files in samples'],
  ])('refuses %s in one line', async (_, args, message) => {
    const { status, stderr } = await crosscheck(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('crosscheck import', () => {
  it('brings marks made in brat home, and lists what it cannot place', async () => {
    await withArticles(async (path) => {
      const [articles, out] = [join(path, 'in'), join(path, 'out')];
      await crosscheck(['export', '--format', 'brat', '--out', out, articles]);
      const before = await crosscheck(['import', '--format', 'brat', out, '--into', articles]);
      expect(before).toMatchObject({ status: 0, stdout: expect.stringMatching(/^0 marks; \d+ say what is recognised anyway; 0 could not be placed\n$/) });

      const ann = join(out, 'post.ann');
      const start = CONTRADICTION['post.txt']!.indexOf('noise like');
      await writeFile(ann, `${await readFile(ann, 'utf8')}T900\tVerify ${start} ${start + 5}\tnoise\nT901\tPerson 0 5\tNobody\n`);
      const { status, stdout, stderr } = await crosscheck(['import', '--format', 'brat', out, '--into', articles]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('1 marks in') as unknown });
      expect(stderr).toMatch(/post\.ann:\d+: “Nobody”: the words are not those at that place of the text/);
      expect(await readFile(join(articles, 'newsmodel', 'annotations.yaml'), 'utf8')).toContain('article: post.txt\n    kind: tag\n    tag: Verify\n    exact: "noise"\n');
    });
  });
});

describe('crosscheck read', () => {
  const PAGE = `<!doctype html><html><head><title>Ferry aground off Turku after a storm</title><meta property="article:published_time" content="2024-05-15"></head><body><article>${
    '<p>The coast guard said 45 people were injured when the ferry Luz Marina ran aground off Turku on Tuesday, and that an inquiry will begin.</p>'.repeat(4)}</article></body></html>`;

  it('makes an article of a page and keeps the page beside it', async () => {
    const made = await folderOf({ 'page.html': PAGE });
    try {
      const out = join(made.path, 'out');
      expect(await crosscheck(['read', join(made.path, 'page.html'), '--out', out])).toEqual({ status: 0, stdout: `${join(out, 'page.article')}\n`, stderr: '' });
      expect(await files(out)).toEqual(['page.article', 'page.html']);
      expect(await readFile(join(out, 'page.html'), 'utf8')).toBe(PAGE);
      const { stdout } = await crosscheck(['analyze', join(out, 'page.article')]);
      expect((JSON.parse(stdout) as { published: object }).published).toMatchObject({ value: '2024-05-15', basis: 'front-matter' });
      expect(await crosscheck(['read', join(made.path, 'page.html'), '--out', out])).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') });
    } finally {
      await made.remove();
    }
  });

  it('says what is wrong with a page and goes on with the others', async () => {
    const made = await folderOf({ 'text.html': 'only words', 'page.html': PAGE, 'large.html': PAGE, 'deep.html': `<html><body>${'<div>'.repeat(2000)}` });
    try {
      await truncate(join(made.path, 'large.html'), 50 * 1024 * 1024);
      const { status, stdout, stderr } = await crosscheck(['read', ...['text.html', 'missing.html', 'large.html', 'deep.html', 'page.html'].map((name) => join(made.path, name))]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: `${join(made.path, 'page.article')}\n` });
      for (const said of ['text.html: This is not an HTML page', 'missing.html: there is no such file or folder', 'large.html: The page is too large (50 MB; at most 20 MB)', 'deep.html: The elements of the page are nested more than 512 deep']) expect(stderr).toContain(said);
    } finally {
      await made.remove();
    }
  });
});
