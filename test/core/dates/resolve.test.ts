import { describe, expect, it } from 'vitest';
import { cases } from '../../support/cases.ts';
import { datesIn, publishedOn, show, shown } from './support.ts';

const rows = (...list: readonly (readonly [string, ...string[]])[]) => list.map(([input, ...expected]) => ({ input, expected }));

/** Published on Friday, 13 October 2023. */
cases('the tense tells the direction', shown, rows(
  ['They should leave by Tuesday.', 'Tuesday = 2023-10-17'],
  ['The talks are supposed to end in March.', 'March = 2024-03'],
  ['They may appeal when the case is heard in March.', 'March = 2024-03'],
  ['The planned visit in March drew protests.', 'March = 2024-03'],
  ['Before his Tuesday night address, the mayor played chess.', 'Tuesday night = 2023-10-10TNI'],
  ['It is trying to sell itself, under a June agreement with a rival.', 'June = 2023-06'],
  ['He was arrested on Tuesday.', 'Tuesday = 2023-10-10'],
  ['He will be charged on Tuesday.', 'Tuesday = 2023-10-17'],
  ['He is expected to appear in court on Tuesday.', 'Tuesday = 2023-10-17'],
  ['A hearing was scheduled for Tuesday.', 'Tuesday = 2023-10-17'],
  ['They held a rally to protest on Tuesday.', 'Tuesday = 2023-10-10'],
  ['Critics assailed Tuesday\'s ruling.', 'Tuesday = 2023-10-10'],
  ['He was arrested on Friday.', 'Friday = 2023-10-13'],
  ['He visited in March.', 'March = 2023-03'],
  ['He will visit in March.', 'March = 2024-03'],
  ['He visited in December.', 'December = 2022-12'],
  ['He will visit in December.', 'December = 2023-12'],
  ['He has set Oct. 20 as the deadline.', 'Oct. 20 = 2023-10-20'],
  ['He left on October 9.', 'October 9 = 2023-10-09'],
  ['On Friday, they planned to pay the claims.', 'Friday = 2023-10-13'],
  ['On Tuesday, they planned to pay the claims.', 'Tuesday = 2023-10-10'],
  ['They planned a rally on Tuesday.', 'Tuesday = 2023-10-17'],
  ['They are committed to raising it in March.', 'March = 2024-03'],
  ['They may come as soon as Tuesday.', 'Tuesday = 2023-10-17'],
  ['He said that they would meet on Tuesday.', 'Tuesday = 2023-10-17'],
  ['They would have met on Tuesday.', 'Tuesday = 2023-10-10'],
  ['The game was on Saturday, 15 October.', 'Saturday, 15 October = 2022-10-15'],
  ['He has visited since Monday.', 'Monday = 2023-10-09'],
));

cases('what was just told is the anchor', shown, rows(
  ['They met in October 2020. The following March they parted.', 'October 2020 = 2020-10', 'The following March = 2021-03'],
  ['They met in October 2020. The previous year he fell ill in May.', 'October 2020 = 2020-10', 'The previous year = 2019', 'May = 2019-05'],
  ['Veterans of the 2003 war met in May.', '2003 = 2003', 'May = 2023-05'],
  ['Sales peaked in 2019. The previous year had been slow.', '2019 = 2019', 'The previous year = 2018'],
  ['The fire broke out on May 4, 2019. Two days later the roof fell in.', 'May 4, 2019 = 2019-05-04', 'Two days later = 2019-05-06'],
  ['The fire broke out on May 4, 2019. That day was hot.', 'May 4, 2019 = 2019-05-04', 'That day = 2019-05-04'],
  ['They met in May 2019. The following month they parted.', 'May 2019 = 2019-05', 'The following month = 2019-06'],
  ['They met in March of the previous year.', 'March of the previous year = 2022-03'],
  ['Prices rose in September from a year earlier.', 'September = 2023-09', 'a year earlier = 2022-09'],
  ['Net rose in the second quarter. A year earlier, the firm lost money.', 'the second quarter = 2023-Q2', 'A year earlier = 2022-Q2'],
));

describe('without a publication date', () => {
  for (const [text, expected] of [
    ['They met in October.', 'October = XXXX-10'],
    ['They met on October 17.', 'October 17 = XXXX-10-17'],
    ['They met on Tuesday.', 'Tuesday = XXXX-WXX-2'],
    ['They meet next week.', 'next week = XXXX-WXX'],
    ['They met last year.', 'last year = XXXX'],
    ['They met yesterday.', 'yesterday = XXXX-XX-XX'],
    ['They met at noon.', 'noon = XXXX-XX-XXT12:00'],
    ['They met at 3 p.m. on Tuesday.', '3 p.m. on Tuesday = XXXX-WXX-2T15:00'],
    ['They met at 3 p.m. on May 16.', '3 p.m. on May 16 = XXXX-05-16T15:00'],
    ['They met at Christmas.', 'Christmas = XXXX-12-25'],
    ['They met at Easter.', 'Easter = XXXX-XX-XX'],
  ] as const) {
    it(text, () => {
      const [date] = datesIn(text, null);
      expect(date && show(date)).toBe(expected);
      expect(date).toMatchObject({ basis: 'inferred' });
      expect(date).not.toHaveProperty('range');
    });
  }

  it('what is stated in full is known all the same', () => {
    expect(datesIn('They met in October 2023.', null)).toMatchObject([{ value: '2023-10', range: ['2023-10-01', '2023-10-31'], basis: 'certain', anchor: 'explicit' }]);
  });
});

describe('with a range of publication dates', () => {
  const week = publishedOn('2023-10-09', '2023-10-15');
  it('what is the same on all its days is known, but not certain', () => {
    expect(datesIn('They met last year.', week)).toMatchObject([{ value: '2022', basis: 'inferred' }]);
  });
  it('what differs stays open', () => {
    expect(datesIn('They met yesterday.', week)).toMatchObject([{ value: 'XXXX-XX-XX' }]);
  });
});

describe('every value says how sure it is, and why', () => {
  const of = (text: string) => datesIn(text)[0];
  it('stated in full', () => expect(of('It opened on May 4, 2019.')).toMatchObject({ basis: 'certain', because: 'stated in full', anchor: 'explicit' }));
  it('counted from the publication', () => expect(of('It opened yesterday.')).toMatchObject({ basis: 'certain', because: 'counted from 13 October 2023, when the article was published', anchor: 'published' }));
  it('from the tense', () => expect(of('It opened in March.')).toMatchObject({ basis: 'inferred', because: 'the article is of 13 October 2023 and speaks of the past' }));
  it('from what was told', () => expect(datesIn('It opened on May 4, 2019. Two days later it closed.')[1]).toMatchObject({ basis: 'inferred', because: 'counted from "May 4, 2019"', anchor: '#0' }));
  it('on an open date', () => expect(datesIn('It opened in March.', null)[0]).toMatchObject({ because: 'the year is not said, and the day on which the article was published is not known' }));
});

describe('the days that a value covers', () => {
  const range = (text: string) => datesIn(text)[0]?.range;
  it('a quarter', () => expect(range('It grew in the third quarter of 2022.')).toEqual(['2022-07-01', '2022-09-30']));
  it('a week', () => expect(range('It will rain next week.')).toEqual(['2023-10-16', '2023-10-22']));
  it('a decade', () => expect(range('They came in the 1980s.')).toEqual(['1980-01-01', '1989-12-31']));
  it('February of a leap year', () => expect(range('It rained in February 2024.')).toEqual(['2024-02-01', '2024-02-29']));
  it('a time of day', () => expect(range('It struck at noon on Tuesday.')).toEqual(['2023-10-10', '2023-10-10']));
  it('not a fiscal year, that differs from house to house', () => expect(range('It lost money in fiscal 2022.')).toBeUndefined());
  it('not a length of time', () => expect(range('It took two years.')).toBeUndefined());
});

describe('offsets', () => {
  it('count in the article', () => {
    const text = 'A headline of some length\n\nThe bridge opened on May 4, 2019.\n\nIt closed on May 5, 2020.\n';
    for (const date of datesIn(text)) expect(text.slice(date.start, date.end)).toBe(date.text);
    expect(datesIn(text)).toHaveLength(2);
  });
});
