import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { conflictFixes } from '../../server/src/ide/review/fixes.ts';
import { nextConflict } from '../../server/src/ide/review/next.ts';
import { stories } from '../../server/src/ide/review/stories.ts';

const fire = (town: string, count: number) => `Fire at a paper mill in ${town}\n\n${town.toUpperCase()}, Finland, March 5, 2024 - A fire at a paper mill in ${town} injured ${count} people on Monday, March 4, 2024, the rescue department said.\n`;

function corpusOf(texts: Readonly<Record<string, string>>) {
  const corpus = createCorpus();
  for (const [id, text] of Object.entries(texts)) corpus.put({ id, text });
  return corpus;
}

describe('stories', () => {
  it('are conflicts that share articles', () => {
    const corpus = corpusOf({ 'a.txt': fire('Lahti', 24), 'b.txt': fire('Lahti', 42), 'c.txt': fire('Turku', 5), 'd.txt': fire('Turku', 7) });
    const conflicts = corpus.conflicts();
    const storyOf = stories(corpus, conflicts);
    expect(new Set(conflicts.map((each) => storyOf(each).id)).size).toBe(2);
    expect(conflicts.map((each) => storyOf(each).label).sort().map((label) => /Lahti|Turku/.exec(label)?.[0])).toEqual(['Lahti', 'Turku']);
  });
});

describe('what can be done about a conflict', () => {
  const corpus = corpusOf({ 'a.txt': fire('Lahti', 24).replaceAll('\n', '\r\n'), 'b.txt': fire('Lahti', 42) });
  const [conflict] = corpus.conflicts();

  it('is nothing in an article that is no side of it', () => {
    expect(conflictFixes(corpus, conflict!, 'c.txt')).toEqual([]);
  });

  it('keeps the line ends of the article', () => {
    const edits = conflictFixes(corpus, conflict!, 'a.txt').flatMap((fix) => (fix.does === 'edit' ? [fix.edit.text] : []));
    expect(edits).toEqual(['<!-- crosscheck-ignore figure.mismatch -->\r\n', '---\r\ncrosscheck-ignore: figure.mismatch\r\n---\r\n\r\n']);
  });

  it('puts a note above a paragraph that is broken into lines', () => {
    const wrapped = 'Fire at a paper mill in Lahti\n\nLAHTI, Finland, March 5, 2024 - A fire at a paper mill in the\ntown of Lahti in the south of Finland, at the lake, injured\n24 people on Monday, March 4, 2024, the rescue department\nof the town and its neighbours said on Tuesday in the town.\n';
    const broken = corpusOf({ 'a.txt': wrapped, 'b.txt': fire('Lahti', 42) });
    const fix = conflictFixes(broken, broken.conflicts()[0]!, 'a.txt').find(({ title }) => title.endsWith('in this paragraph'));
    expect(fix).toMatchObject({ edit: { start: wrapped.indexOf('LAHTI, F'), end: wrapped.indexOf('LAHTI, F') } });
  });
});

describe('the next conflict', () => {
  it('is nowhere when none is open', () => {
    expect(nextConflict(corpusOf({ 'a.txt': fire('Lahti', 24) }), { article: 'a.txt', start: 0, end: 0 }, 1)).toBeUndefined();
  });
});
