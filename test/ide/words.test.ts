import { dateWords } from '../../server/src/ide/timex.ts';
import { amount, bounds, count, longRange, ordinal, plural, shortAmount, shortRange } from '../../server/src/ide/words.ts';
import type { DateRange } from '../../server/src/core/types.ts';
import { articleName } from '../../server/src/ide/articles.ts';
import { cases } from '../support/cases.ts';

cases('a range as lists show it', (range: DateRange) => shortRange(range), [
  { input: ['2023-10-17', '2023-10-17'], expected: '2023-10-17' },
  { input: ['2023-10-17', '2023-10-18'], expected: '2023-10-17/18' },
  { input: ['2023-03-01', '2023-03-31'], expected: '2023-03' },
  { input: ['2024-02-01', '2024-02-29'], expected: '2024-02' },
  { input: ['2023-02-01', '2023-02-27'], expected: '2023-02-01/27' },
  { input: ['2023-01-01', '2023-12-31'], expected: '2023' },
  { input: ['2023-07-01', '2023-09-30'], expected: '2023-07-01/09-30' },
  { input: ['2023-12-30', '2024-01-02'], expected: '2023-12-30/2024-01-02' },
  { name: 'what is no day', input: ['2023', '2024'], expected: '2023/2024' },
]);

cases('a range in words', (range: DateRange) => longRange(range), [
  { input: ['2023-10-17', '2023-10-17'], expected: 'Tuesday, 17 October 2023' },
  { input: ['2023-10-17', '2023-10-18'], expected: '17 to 18 October 2023' },
  { input: ['2023-03-01', '2023-03-31'], expected: 'March 2023' },
  { input: ['2023-07-01', '2023-09-30'], expected: 'July to September 2023' },
  { input: ['2023-01-01', '2023-12-31'], expected: '2023' },
  { input: ['2020-01-01', '2029-12-31'], expected: '2020 to 2029' },
  { input: ['2023-10-29', '2023-11-02'], expected: '29 October to 2 November 2023' },
  { input: ['2023-12-30', '2024-01-02'], expected: '30 December 2023 to 2 January 2024' },
  { name: 'an impossible day', input: ['2023-02-31', '2023-02-31'], expected: '31 February 2023' },
]);

cases('a date in words', dateWords, [
  { input: { type: 'DATE', value: '2023-10', range: ['2023-10-01', '2023-10-31'] }, expected: 'October 2023' },
  { input: { type: 'DATE', value: '2023', mod: 'START', range: ['2023-01-01', '2023-12-31'] }, expected: 'early 2023' },
  { input: { type: 'DATE', value: 'PAST_REF' }, expected: 'some time in the past' },
  { input: { type: 'DATE', value: 'XXXX-03-12' }, expected: '12 March of an unknown year' },
  { input: { type: 'DATE', value: 'XXXX-WXX-2' }, expected: 'a Tuesday' },
  { input: { type: 'TIME', value: '2023-10-17T04:37', range: ['2023-10-17', '2023-10-17'] }, expected: 'Tuesday, 17 October 2023, 04:37' },
  { input: { type: 'TIME', value: '2023-10-17TEV', range: ['2023-10-17', '2023-10-17'] }, expected: 'Tuesday, 17 October 2023, evening' },
  { input: { type: 'TIME', value: 'XXXX-XX-XXT07:37' }, expected: '07:37' },
  { input: { type: 'DURATION', value: 'P2D' }, expected: '2 days' },
  { input: { type: 'DURATION', value: 'P1Y6M' }, expected: '1 year 6 months' },
  { input: { type: 'DURATION', value: 'PT1H30M' }, expected: '1 hour 30 minutes' },
  { input: { type: 'DURATION', value: 'P1C', mod: 'APPROX' }, expected: 'about 1 century' },
  { input: { type: 'DURATION', value: 'PXW' }, expected: 'some weeks' },
  { input: { type: 'SET', value: 'XXXX-WXX-1' }, expected: 'every Monday' },
  { input: { type: 'SET', value: 'P1Y' }, expected: 'every year' },
  { input: { type: 'SET', value: 'P2W' }, expected: 'every 2 weeks' },
  { name: 'a value that nobody knows', input: { type: 'DURATION', value: '?' }, expected: '?' },
]);

cases('an amount', ([value, unit]: readonly [number, string?]) => amount(value, unit), [
  { input: [190_000_000, 'USD'], expected: '190,000,000 USD' },
  { input: [5.25, 'percent'], expected: '5.25%' },
  { input: [12, 'kilometer'], expected: '12 kilometers' },
  { input: [1, 'kilometer'], expected: '1 kilometer' },
  { input: [90, 'kilometer per hour'], expected: '90 kilometers per hour' },
  { input: [3, 'degree celsius'], expected: '3 degrees celsius' },
  { input: [6, 'foot'], expected: '6 feet' },
  { input: [4, 'square mile'], expected: '4 square miles' },
  { input: [1240], expected: '1,240' },
]);

cases('an amount in a list', ([value, unit]: readonly [number, string?]) => shortAmount(value, unit), [
  { input: [240_100_000_000, 'USD'], expected: '240.1 billion USD' },
  { input: [1_250_000, 'metric ton'], expected: '1.25 million metric tons' },
  { input: [9400, 'EUR'], expected: '9,400 EUR' },
  { input: [-2_000_000_000_000], expected: '-2 trillion' },
]);

cases('a plural', plural, [
  { input: 'person', expected: 'people' },
  { input: 'police officer', expected: 'police officers' },
  { input: 'country', expected: 'countries' },
  { input: 'day', expected: 'days' },
  { input: 'inch', expected: 'inches' },
]);

cases('what the words allow', bounds, [
  { input: { value: 190e6, min: 175e6, max: 205e6 }, expected: '175 to 205 million' },
  { input: { value: 40, min: 40 }, expected: 'at least 40' },
  { input: { value: 40, max: 40 }, expected: 'at most 40' },
  { input: { value: 40, min: 40, max: 40 }, expected: '' },
  { input: { value: 40 }, expected: '' },
  { input: { value: 5.5, min: 5, max: 6 }, expected: '5 to 6' },
]);

cases('an ordinal', ordinal, [{ input: 1, expected: '1st' }, { input: 2, expected: '2nd' }, { input: 13, expected: '13th' }, { input: 23, expected: '23rd' }]);

cases('a count', (n: number) => count(n, 'article'), [{ input: 1, expected: '1 article' }, { input: 1200, expected: '1,200 articles' }]);

cases('the name of an article', articleName, [
  { input: 'file:///home/a%20b/story%20one.txt', expected: 'story one.txt' },
  { input: '/home/a/100%.txt', expected: '100%.txt' },
  { input: 'file:///a/000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.txt', expected: '000_aaaaaaaaaaaaaaaaaaa…aaaa.txt' },
]);
