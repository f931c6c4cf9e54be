import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../server/src/core/corpus.ts';
import type { Conflict, Location } from '../../server/src/core/types.ts';

/** One side of a contradiction that samples/README.md lists: the words, and the articles named for them (none: any of the story). */
interface Words {
  readonly files: readonly string[];
  readonly text: string;
}

interface Row {
  readonly story: string;
  readonly what: string;
  readonly sides: readonly [readonly Words[], readonly Words[]];
}

const readme = readFileSync('samples/README.md', 'utf8');
const articles = new Map(readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\/[^/]+\.(?:txt|md|article)$/.test(path))
  .map((path) => [path, readFileSync(`samples/${path}`, 'utf8')] as const));

/** The rows of the tables, story by story. */
function rows(): readonly Row[] {
  const found: Row[] = [];
  let story = '';
  for (const line of readme.split('\n')) {
    story = /^## `([^`]+)\/`/.exec(line)?.[1] ?? story;
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length === 6 && /^\w+\.[\w-]+$/.test(cells[4]!)) found.push({ story, what: cells[1]!, sides: [wordsIn(story, cells[2]!), wordsIn(story, cells[3]!)] });
  }
  return found;
}

/** "`a.txt`, `b.txt`: "words"; `c.txt`: "others"". */
function wordsIn(story: string, cell: string): readonly Words[] {
  let files: string[] = [];
  let used = false;
  const found: Words[] = [];
  for (const [, file, text] of cell.matchAll(/`([^`]+)`|"([^"]+)"/g)) {
    if (file !== undefined) files = used ? [`${story}/${file}`] : [...files, `${story}/${file}`];
    else found.push({ files, text: text! });
    used = file === undefined;
  }
  return found;
}

const expected = rows();

describe('samples/README.md', () => {
  it('lists at least ten contradictions in three stories of four articles or more', () => {
    expect(expected.length).toBeGreaterThanOrEqual(10);
    const stories = [...new Set(expected.map(({ story }) => story))];
    expect(stories.length).toBeGreaterThanOrEqual(3);
    for (const story of stories) expect([...articles.keys()].filter((path) => path.startsWith(`${story}/`)).length).toBeGreaterThanOrEqual(4);
  });

  it.each(expected)('quotes the articles: $story, $what', ({ sides }) => {
    for (const { files, text } of sides.flat()) {
      for (const file of files) expect(articles.get(file) ?? `no article ${file}`).toContain(text);
    }
  });
});

describe('the samples', () => {
  let corpus: Corpus;

  beforeAll(() => {
    corpus = createCorpus();
    for (const [id, text] of articles) corpus.put({ id, text });
  });

  /** Whether a place lies in words that a side of a row names. */
  const standsIn = (story: string, { article, start, end }: Location, words: readonly Words[]): boolean => words.some(({ files, text }) => {
    if (files.length > 0 ? !files.includes(article) : !article.startsWith(`${story}/`)) return false;
    const content = articles.get(article)!;
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) if (at < end && start < at + text.length) return true;
    return false;
  });

  const opposes = (conflict: Conflict, { story, sides: [a, b] }: Row): boolean => conflict.sides.some((one) => conflict.sides.some((other) =>
    one !== other && one.spans.some((span) => standsIn(story, span, a)) && other.spans.some((span) => standsIn(story, span, b))));

  it('have no contradiction that the list does not name', () => {
    const wrong = corpus.conflicts().filter(({ severity, kind }) => severity === 'warning' || (severity === 'information' && kind !== 'update'))
      .filter((conflict) => !expected.some((row) => opposes(conflict, row)));
    expect(wrong.map(({ message }) => message)).toEqual([]);
  });

  it('have contradictions that are found', () => {
    const found = expected.filter((row) => corpus.conflicts().some((conflict) => opposes(conflict, row)));
    expect(found.map(({ story, what }) => `${story}: ${what}`)).toMatchSnapshot();
  });
});
