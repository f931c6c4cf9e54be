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
  { input: page('Council agrees on a bridge', 'By Jane Doe on August 04 2011 5:46 PM'), expected: '2011-08-04 dateline' },
  { input: page('Council agrees on a bridge', 'Story by Jane Doe • Oct 13, 2023 • 3 min read'), expected: '2023-10-13 dateline' },
  { input: page('Council agrees on a bridge', 'By JANE DOE | Marsh Post | PUBLISHED: October 13, 2023 at 6:12 a.m. | UPDATED: October 14, 2023 at 7:00 a.m.'), expected: '2023-10-13 dateline' },
  { input: page('Council agrees on a bridge', '13.10.2023'), expected: '2023-10-13 dateline' },
  { input: page('Council agrees on a bridge', '2023-10-13T08:30:00Z'), expected: '2023-10-13 dateline' },
  { input: page('Council agrees on a bridge', 'Open 24/7 | Call 0800-13-10'), expected: null },
  { input: page('Council agrees on a bridge', 'Updated 9:06 AM'), expected: null },
]);

cases('between what is past and what is to come', published, [
  { name: 'a past and a coming date', input: page('Bridge plans', 'The old bridge fell in August 2013. A new one will open on October 5, 2013.'), expected: '2013-08-01..2013-10-05 inferred' },
  { name: 'a year that is over and one that is not', input: page('Bridge plans', 'The town spent nothing in 2022. It will spend a million in 2023.'), expected: '2023-01-01..2023-12-31 inferred' },
  { name: 'not from dates that exclude each other', input: page('Bridge plans', 'The old bridge fell in 2014. A new one will open on October 5, 2013.'), expected: null },
  { name: 'not from the past alone', input: page('Bridge plans', 'The old bridge fell in August 2013.'), expected: null },
  { name: 'not from dates that are years apart', input: page('Bridge plans', 'The old bridge fell in 1913. A new one will open in 2030.'), expected: null },
  { name: 'not from a stretch that is long over', input: page('Bridge plans', 'Mr. Aldous, who was mayor until 1974, died in 2012.'), expected: null },
]);

cases('days that must agree', published, [
  { name: 'a weekday with its date', input: page('Bridge plans', 'The old bridge fell in 2011. The mayor resigned on Thursday, May 2. A new bridge will open in 2013.'), expected: '2013-04-30..2013-06-02 inferred' },
  { name: 'a weekday with its full date in the lead', input: page('Bridge plans', 'The old bridge fell on Thursday, May 2, 2013, and nobody was hurt.'), expected: '2013-05-02..2013-06-02 inferred' },
  { name: 'not a weekday that fits many years', input: page('Bridge plans', 'The old bridge was built in 1912. The mayor resigned on Thursday, May 2.'), expected: null },
  { name: 'not a weekday that does not fit', input: page('Bridge plans', 'The old bridge fell on Friday, May 2, 2013, and nobody was hurt.'), expected: null },
  { name: 'next week and the day itself', input: page('Bridge plans', 'The old bridge fell in 2022. The minister will visit Lower Marsh next week. She will open the new bridge on October 17. It will be paid for in 2023.'), expected: '2023-10-09..2023-10-15 inferred' },
  { name: 'not next week and days of two weeks', input: page('Bridge plans', 'The minister will visit Lower Marsh next week. She will open the bridge on October 17 and will return on November 20.'), expected: null },
  { name: 'today and its date', input: page('Bridge plans', 'The council met in Lower Marsh today, 2 May 2013, and agreed on a bridge.'), expected: '2013-05-02 inferred' },
  { name: 'last Friday and its date', input: page('Bridge plans', 'The bridge fell last Friday, October 13, 2023, and nobody was hurt.'), expected: '2023-10-14..2023-10-26 inferred' },
  { name: 'a dateline without its year', input: `Council agrees on a bridge\n\nLOWER MARSH, Oct 13 (Wire) - The old bridge fell in 2022. It will be paid for in 2023. ${BODY}\n`, expected: '2023-10-13..2023-10-14 inferred' },
]);

cases('years that are counted', published, [
  { name: 'an anniversary', input: page('Bridge day', 'Lower Marsh marks the 50th anniversary of the 1963 flood with a walk.'), expected: '2013-01-01..2013-12-31 inferred' },
  { name: 'not the year of the anniversary itself', input: page('Bridge day', 'He spoke at the 50th anniversary of the club in 2003 and never came back.'), expected: null },
  { name: 'so many years ago', input: page('Bridge day', 'The bridge fell five years ago, in 2008, and the town has waited since.'), expected: '2013-01-01..2013-12-31 inferred' },
  { name: 'results beside those of the year before', input: page('Marsh Mills earns more', 'Sales of Marsh Mills were 4 million pounds in the quarter, up from 3 million in the third quarter of 2012.'), expected: '2013-07-01..2014-04-01 inferred' },
  { name: 'not beside results of years long past', input: page('Marsh Mills earns more', 'Sales were 4 million pounds, up from 3 million in 2002. The mill was sold in 2011.'), expected: null },
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
