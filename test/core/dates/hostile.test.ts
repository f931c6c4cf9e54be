import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/read/index.ts';
import { publicationDate } from '../../../server/src/core/recognise/dates/index.ts';
import { datesIn, publishedOn } from './support.ts';

/** Texts that a careless pattern takes quadratic time or worse over: at this length, many seconds. The run's own limit is the judge. */
const LENGTH = 100_000;
const ADVERSARIAL = [
  'the ', 'last ', 'October ', 'two ', 'hundred ', 'twenty ', '1998-', '17 and ', 'October 17 and ', 'Monday to ', 'years ', 'early ', 'more than ', 'half of the ', '1/2 ', '1998 ', '12:30 ', 'a year earlier ',
  'September 9-10 and ', "'s ", '-', '1', '1,', '1.', '9/', 'a.', 'every other ', 'that day ', 'will ', 'to ', 'in 2022 ',
];

describe('text of any kind', () => {
  for (const piece of ADVERSARIAL) {
    it(`is read in linear time: ${JSON.stringify(piece)} again and again`, () => {
      const article = readArticle('hostile', piece.repeat(Math.ceil(LENGTH / piece.length)));
      expect(() => publicationDate(article)).not.toThrow();
      expect(() => datesIn(article.text)).not.toThrow();
    });
  }

  it('never throws, and what it gives lies in the text, in order', () => {
    const word = fc.constantFrom('the', 'last', 'next', 'Monday', 'May', 'March', '31', '0', '2023', '1998', '99', '-', ',', '.', 'week', 'years', 'ago', 'later', 'two', 'hundred', 'million', 'of', 'and', 'to', 'a', "'s", 'early', 'noon', '25:61', 'p.m.', 'GMT', 'Easter', 'century', 'decade', '9999', '\n\n', '10000');
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 30 }), fc.boolean(), (words, dated) => {
      const text = words.join(' ');
      const dates = datesIn(text, dated ? publishedOn('2023-10-13') : publishedOn('2023-10-09', '2023-10-15'));
      let last = 0;
      for (const { start, end, text: covered, range, value } of dates) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(covered);
        expect(value).toMatch(/^[\d.:/A-Z_-]+$/);
        if (range) expect(range[0] <= range[1]).toBe(true);
        last = end;
      }
    }), { numRuns: 500 });
  });
});
