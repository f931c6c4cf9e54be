import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/read/index.ts';
import { publicationDate } from '../../../server/src/core/recognise/dates/index.ts';
import { cases } from '../../support/cases.ts';

const BODY = 'The council of Lower Marsh met in the old town hall and agreed on a new bridge over the river.';
const page = (...lines: readonly string[]): string => [...lines, BODY, ''].join('\n\n');
const withUrl = (url: string, ...lines: readonly string[]): string => `---\nurl: ${url}\n---\n${page('Council agrees on a bridge', ...lines)}`;

/** "2023-10-13 dateline"; of a range both ends. */
function published(text: string, given?: string): string | null {
  const { published: date } = publicationDate(readArticle('test', text), given);
  if (!date) return null;
  const [first, last] = date.range;
  return `${first === last ? first : `${first}..${last}`} ${date.basis}`;
}

cases('the front matter', published, [
  { input: `---\npublished: 2023-10-13\n---\n${page('Council agrees on a bridge')}`, expected: '2023-10-13 front-matter' },
  { input: `---\npublished: Fri, 13 Oct 2023 08:00 GMT\n---\n${page('Council agrees on a bridge')}`, expected: '2023-10-13 front-matter' },
  { input: `---\npublished: 13.10.2023\n---\n${page('Council agrees on a bridge')}`, expected: '2023-10-13 front-matter' },
  { input: `---\npublished: October 2023\n---\n${page('Council agrees on a bridge')}`, expected: '2023-10-01..2023-10-31 front-matter' },
  { input: `---\npublished: 2023-02-30\n---\n${page('Council agrees on a bridge')}`, expected: null },
]);

cases('the address', published, [
  { input: withUrl('https://news.example/2005/nov/28/bridge'), expected: '2005-11-28 url' },
  { input: withUrl('https://news.example/world/2005/11/28/bridge.html'), expected: '2005-11-28 url' },
  { input: withUrl('https://news.example/2005/11/bridge'), expected: '2005-11-01..2005-11-30 url' },
  { input: withUrl('https://news.example/bridge-20051128'), expected: '2005-11-28 url' },
  { input: withUrl('https://news.example/2005/13/28/bridge'), expected: null },
  { input: withUrl('https://news.example/article/20051399'), expected: null },
  { input: withUrl('https://news.example/10/1998/2000-people-march'), expected: null },
]);

cases('date lines', published, [
  { input: page('Council agrees on a bridge', 'Tue Jul 2,2013 1:28PM GMT'), expected: '2013-07-02 dateline' },
  { input: page('Council agrees on a bridge', 'Last Updated: Monday, 28 November 2005, 02:24 GMT'), expected: '2005-11-28 dateline' },
  { input: page('Council agrees on a bridge', '27 NOVEMBER, 2005'), expected: '2005-11-27 dateline' },
  { input: page('Council agrees on a bridge', 'Updated: May 5, 2013', 'Published: May 3, 2013'), expected: '2013-05-03 dateline' },
  { input: page('Council agrees on a bridge', '12/16/08 1:30 AM EST'), expected: '2008-12-16 dateline' },
  { input: withUrl('https://news.example/bridge', '05/02/2013'), expected: '2013-05-02 dateline' },
  { input: withUrl('https://news.example.nz/bridge', '05/02/2013'), expected: '2013-02-05 dateline' },
  { input: `Council agrees on a bridge\n\nLOWER MARSH, Oct 13 2023 (Wire) - ${BODY}\n`, expected: '2023-10-13 dateline' },
  { input: `---\nurl: https://news.example/2023/10/bridge\n---\nCouncil agrees on a bridge\n\nLOWER MARSH, Oct 13 (Wire) - ${BODY}\n`, expected: '2023-10-13 dateline' },
  { input: `Council agrees on a bridge\n\nLOWER MARSH, Oct 13 (Wire) - ${BODY}\n`, expected: null },
  { input: page('Council agrees on a bridge', 'Updated 9:06 AM'), expected: null },
]);

cases('what the article says itself', published, [
  { name: 'a past and a coming date', input: page('Bridge plans', 'The old bridge fell in August 2013. A new one will open on October 5, 2013.'), expected: '2013-08-01..2013-10-05 inferred' },
  { name: 'a year that is over and one that is not', input: page('Bridge plans', 'The town spent nothing in 2022. It will spend a million in 2023.'), expected: '2023-01-01..2023-12-31 inferred' },
  { name: 'a weekday with its date', input: page('Bridge plans', 'The old bridge fell in 2012. The mayor resigned on Thursday, May 2.'), expected: '2013-05-02..2013-05-15 inferred' },
  { name: 'not from dates that exclude each other', input: page('Bridge plans', 'The old bridge fell in 2014. A new one will open on October 5, 2013.'), expected: null },
  { name: 'not from the past alone', input: page('Bridge plans', 'The old bridge fell in August 2013.'), expected: null },
  { name: 'not from dates that are years apart', input: page('Bridge plans', 'The old bridge fell in 1913. A new one will open in 2030.'), expected: null },
]);

describe('the order of belief', () => {
  it('the caller before the front matter', () => {
    expect(published(`---\npublished: 2023-10-13\n---\n${page('Council agrees on a bridge')}`, '2023-10-14')).toBe('2023-10-14 given');
  });
  it('a day before a month', () => {
    expect(published(withUrl('https://news.example/2005/11/bridge', 'Published: November 27, 2005'))).toBe('2005-11-27 dateline');
  });
  it('but not a day of another month', () => {
    expect(published(withUrl('https://news.example/2005/11/bridge', 'Published: December 27, 2005'))).toBe('2005-11-01..2005-11-30 url');
  });
});

describe('dates that cannot be', () => {
  const problems = (text: string, given?: string) => publicationDate(readArticle('test', text), given).problems;
  it('in a date line, at their place', () => {
    const text = page('Council agrees on a bridge', 'Published: November 31, 2023');
    const [problem] = problems(text);
    expect(problem).toMatchObject({ code: 'date.impossible' });
    expect(text.slice(problem!.start, problem!.end)).toBe('November 31, 2023');
  });
  it('in the text', () => expect(problems(page('Bridge plans', 'The old bridge fell on February 30.'))).toMatchObject([{ code: 'date.impossible' }]));
  it('but not what is no date', () => expect(problems(page('Bridge plans', 'In February 30 people left, and 31 April showers fell on 29 February 2024.'))).toEqual([]));
  it('given by the caller', () => expect(problems(page('Bridge plans'), 'yesterday')).toMatchObject([{ code: 'published.invalid', start: 0, end: 0 }]));
});
