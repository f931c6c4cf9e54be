import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ARTICLES, exported, MARKS, sourceOf } from './support.ts';

const files = exported('csv', sourceOf(ARTICLES, MARKS));

function rows(path: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(files.get(path)!.replace(/^\uFEFF/, ''), { header: true, newline: '\r\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('CSV', () => {
  it.each([...files])('%s is what RFC 4180 says, and read back whole', (path, text) => {
    expect(text.startsWith('\uFEFF"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [head, ...lines] = text.slice(1, -2).split('\r\n');
    const columns = head!.split(',').length;
    const cells = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
    expect(cells).toHaveLength(lines.length + 1);
    for (const row of cells) expect(row).toHaveLength(columns);
    expect(rows(path).length).toBeGreaterThan(0);
  });

  it.each([...files])('%s holds no cell that a spreadsheet would run', (_, text) => {
    const cells = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data.flat();
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('puts an apostrophe before what begins like a formula', () => {
    const hostile = rows('claims.csv').filter(({ article }) => article === 'hostile.txt');
    expect(hostile.map(({ source }) => source)).toContain("'@SUM(1)");
    // A sentence of several claims has a row for each.
    expect([...new Set(hostile.map(({ sentence }) => sentence).filter((sentence) => sentence!.includes('cmd|calc')))]).toEqual([expect.stringMatching(/^'=cmd/)]);
  });

  it('lists the events by time', () => {
    const timeline = rows('timeline.csv');
    const from = timeline.map((row) => row['from']!);
    expect(from).toEqual([...from].sort());
    expect(timeline).toContainEqual(expect.objectContaining({ from: '2024-05-20', to: '2024-05-20', occurrence: 'planned', 'date is': 'stated' }));
  });

  it('gives each place of a conflict a row, with its sentence and where it stands', () => {
    const injured = rows('conflicts.csv').filter(({ rule }) => rule === 'figure.mismatch');
    expect(injured.map(({ article, side, 'as written': words }) => ({ article, side, words })).sort((a, b) => (a.article! < b.article! ? -1 : 1))).toEqual([
      { article: 'coast/herald.md', side: '1', words: '45' }, { article: 'coast/post.txt', side: '1', words: '45' }, { article: 'gazette, morning.txt', side: '2', words: '28' },
    ].map((row) => expect.objectContaining({ article: row.article, words: row.words })));
    expect(injured[0]).toMatchObject({ line: expect.stringMatching(/^\d+$/), sentence: expect.stringContaining('injured') });
  });

  it('lists the marks of the reader, those apart whose words are gone', () => {
    const marks = rows('marks.csv');
    expect(marks).toHaveLength(MARKS.length);
    expect(marks).toContainEqual(expect.objectContaining({ article: 'coast/post.txt', kind: 'entity', type: 'product', name: 'MS Luz Marina', note: 'call the owner', words: 'Luz Marina', orphaned: 'no', line: '9' }));
    expect(marks).toContainEqual(expect.objectContaining({ article: 'hostile.txt', tag: "'=1+1" }));
    expect(marks.filter(({ orphaned }) => orphaned === 'yes').map(({ words, line }) => [words, line])).toEqual([['Luz Marina III', '']]);
  });
});
