import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/read/index.ts';
import { readWrittenDate } from '../../../server/src/core/read/written-date.ts';
import { cases } from '../../support/cases.ts';

const body = 'The council of Marlow Bay met on Tuesday evening.';
const fieldsOf = (text: string): Record<string, string> => {
  const { frontMatter, text: read } = readArticle('a.txt', text);
  return Object.fromEntries(Object.entries(frontMatter?.fields ?? {}).map(([name, { start, end }]) => [name, read.slice(start, end)]));
};
const problemsOf = (text: string): string[] => {
  const { problems, text: read } = readArticle('a.txt', text);
  return problems.map(({ code, start, end }) => `${code}: ${read.slice(start, end)}`);
};

cases('fields and where they stand', fieldsOf, [
  { name: 'plain and quoted', input: `---\ntitle: "A pier reopens"\nsource: The Marlow Post\n---\n${body}`, expected: { title: '"A pier reopens"', source: 'The Marlow Post' } },
  { name: 'CRLF and a byte-order mark', input: `\uFEFF---\r\npublished: 2023-10-13\r\n---\r\n${body}`, expected: { published: '2023-10-13' } },
  { name: 'lone CR', input: `---\rurl: https://example.org/a\r---\r${body}`, expected: { url: 'https://example.org/a' } },
  { name: 'other fields are ignored', input: `---\ntags: [a, b]\nAuthor: Jane Roe\n---\n${body}`, expected: { author: 'Jane Roe' } },
  { name: 'a rule above prose is no front matter', input: `---\n${body} ${body}\n---\n${body}`, expected: {} },
  { name: 'only at the top', input: `${body}\n---\ntitle: A\n---\n`, expected: {} },
]);

describe('values', () => {
  it('keeps dates and numbers as they are written', () => {
    const { frontMatter } = readArticle('a.txt', `---\npublished: 2023-10-13\ntitle: 1984\nauthor: [Jane Roe, Ali Bey]\n---\n${body}`);
    expect(frontMatter).toMatchObject({ published: '2023-10-13', title: '1984', author: 'Jane Roe, Ali Bey' });
  });

  it('gives the front matter a section and reads on behind it', () => {
    const article = readArticle('a.txt', `---\ntitle: A\n---\n\n${body}`);
    expect(article.sections.map(({ role }) => role)).toEqual(['front-matter', 'body']);
    expect(article.paragraphs.map(({ content }) => content.text)).toEqual([body]);
  });
});

cases('problems', problemsOf, [
  { name: 'none', input: `---\npublished: 13 October 2023\n---\n${body}`, expected: [] },
  { name: 'no such day', input: `---\npublished: 2023-02-30\n---\n${body}`, expected: ['front-matter.invalid-date: 2023-02-30'] },
  { name: 'no such day, in words', input: `---\npublished: June 31, 2023\n---\n${body}`, expected: ['front-matter.invalid-date: June 31, 2023'] },
  { name: 'no date at all', input: `---\npublished: soon\n---\n${body}`, expected: ['front-matter.invalid-date: soon'] },
  { name: 'empty date', input: `---\npublished:\n---\n${body}`, expected: [] },
  { name: 'not closed', input: `---\ntitle: A\nsource: B\n\n${body}`, expected: ['front-matter.invalid: ---'] },
  { name: 'not YAML', input: `---\ntitle: "A\nsource: B\n---\n${body}`, expected: ['front-matter.invalid: source: B'] },
  { name: 'no mapping', input: `---\njust words\n---\n${body}`, expected: ['front-matter.invalid: just words'] },
]);

describe('broken front matter', () => {
  it.each([`---\ntitle: [\n---\n${body}`, `---\ntitle: A\n${body}`, `---\n: {\n---\n${body}`, `---\n${'['.repeat(9000)}\n---\n${body}`, `---\n${'- '.repeat(9000)}a\n---\n${body}`])(
    'leaves the article to be analysed (%#)',
    (text) => {
      const { paragraphs, problems } = readArticle('a.txt', text);
      expect(paragraphs.at(-1)?.content.text).toBe(body);
      expect(problems.map(({ code }) => code)).toContain('front-matter.invalid');
    },
  );
});

cases('written dates', readWrittenDate, [
  { input: '2023-10-13', expected: '2023-10-13' },
  { input: '2024-02-29T08:15:00Z', expected: '2024-02-29' },
  { input: '2023-02-29', expected: null },
  { input: '2023-13-01', expected: null },
  { input: '13 October 2023', expected: '2023-10-13' },
  { input: 'Fri, Oct. 13, 2023 8:15 a.m.', expected: '2023-10-13' },
  { input: 'October 2023', expected: undefined },
  { input: 'yesterday', expected: undefined },
]);
