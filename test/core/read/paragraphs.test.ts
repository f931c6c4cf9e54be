import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/read/index.ts';
import { readBlocks } from '../../../server/src/core/read/paragraphs.ts';
import { cases } from '../../support/cases.ts';

const blocksOf = (text: string): string[] => readBlocks(text, 0, text.length).map(({ contentStart, end }) => text.slice(contentStart, end));

const wrapped = [
  'The harbour master of Marlow Bay, Ines Falk, said on Monday that the',
  'pier would open again in June, after a winter of repairs that had cost',
  'the town two million crowns and a good deal of patience.',
];

cases('paragraphs', blocksOf, [
  { name: 'a line each', input: 'One here.\nTwo here.', expected: ['One here.', 'Two here.'] },
  { name: 'hard-wrapped lines are one', input: wrapped.join('\n'), expected: [wrapped.join('\n')] },
  { name: 'hard-wrapped, CRLF, two paragraphs', input: `${wrapped.join('\r\n')}\r\n\r\n${wrapped.join('\r\n')}`, expected: [wrapped.join('\r\n'), wrapped.join('\r\n')] },
  { name: 'a sentence a line stays apart', input: 'The harbour master said on Monday that the pier would open again.\nShe had been asked by reporters whether it would open before June.\nIt will, she said.', expected: ['The harbour master said on Monday that the pier would open again.', 'She had been asked by reporters whether it would open before June.', 'It will, she said.'] },
  { name: 'short lines stay apart', input: 'Orne\nfalls\nagain', expected: ['Orne', 'falls', 'again'] },
  { name: 'every kind of line end', input: 'a\rb\u2028c\u2029d\u0085e\r\nf\fg', expected: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
  { name: 'blank means nothing to see', input: ' \u00A0\n\u200B\u200E\n\tOne\u00A0\n\uFEFF', expected: ['One'] },
  { name: 'list and quotation marks are left out', input: '- One thing\n* another\n1. a third\n> said', expected: ['One thing', 'another', 'a third', 'said'] },
]);

describe('long texts', () => {
  it('cuts an endless line after sentences', () => {
    const text = 'The pier is open again, she said. '.repeat(30_000);
    const { paragraphs, problems } = readArticle('a.txt', text);
    expect(problems.map(({ code }) => code)).toEqual(['article.too-long']);
    expect(Math.max(...paragraphs.map(({ content }) => content.text.length))).toBeLessThanOrEqual(8_000);
    expect(paragraphs.every(({ content }) => /^The .*said\.$/s.test(content.text) || content.text.startsWith('The'))).toBe(true);
  });

  it('cuts a word without end between characters', () => {
    const { paragraphs } = readArticle('a.txt', '😀'.repeat(9_000));
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const { content } of paragraphs) expect(content.text).toMatch(/^😀+$/u);
  });
});

describe('what is no text', () => {
  it.each([['PK\u0003\u0004\0\0', 'article.binary'], ['\u0001\u0002'.repeat(99), 'article.binary'], ['', 'article.empty'], [' \n\t\n', 'article.empty']])('%j', (text, code) => {
    const { paragraphs, problems } = readArticle('a.txt', text);
    expect(paragraphs).toEqual([]);
    expect(problems.map((it) => it.code)).toEqual([code]);
  });
});
