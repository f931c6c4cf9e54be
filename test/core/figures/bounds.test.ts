import { cases } from '../../support/cases.ts';
import { boundsIn, figuresIn, valuesIn } from './support.ts';

cases('a figure is as exact as it is written', boundsIn, [
  { input: 'It was 6.1 km.', expected: ['6.1 km: 6.05..6.15'] },
  { input: 'It cost $190 million.', expected: ['$190 million: 185000000..195000000'] },
  { input: 'It cost $200 million.', expected: ['$200 million: 195000000..205000000'] },
  { input: 'It cost $5 million.', expected: ['$5 million: 4500000..5500000'] },
  { input: 'A magnitude of 6.0 was felt by 100 percent.', expected: ['6.0: 5.95..6.05', '100 percent: 99.5..100.5'] },
  { input: 'There were 203 guests.', expected: ['203: 203..203'] },
  { input: 'There were 10 guests.', expected: ['10: 10..10'] },
  { input: 'There were 200 guests.', expected: ['200: 195..205'] },
  { input: 'A 55-year-old man won a fourth term.', expected: ['55-year-old: 55..55', 'fourth: 4..4'] },
]);

cases('words before and after say how near it is', boundsIn, [
  { input: 'It cost approximately $190 million.', expected: ['$190 million: 175000000..205000000 about'] },
  { input: 'Some 200 guests came.', expected: ['200: 185..215 about'] },
  { input: 'At least 10 guests came.', expected: ['10: 10.. over'] },
  { input: 'More than 280 firms are named.', expected: ['280: 280.. over'] },
  { input: 'No more than 280 firms are named.', expected: ['280: ..280 under'] },
  { input: 'Up to 50 boats sank.', expected: ['50: ..50 under'] },
  { input: 'Nearly 100 boats sank.', expected: ['100: 85..100 under'] },
  { input: 'Just over 100 boats sank.', expected: ['100: 100..115 over'] },
  { input: 'It lasts 20 miles or so.', expected: ['20 miles: 18.5..21.5 about'] },
  { input: 'It takes 18 cents or more.', expected: ['18 cents: 18.. over'] },
  { input: 'An estimated $1 million was lost.', expected: ['$1 million: 850000..1150000 about'] },
  { input: 'Exactly 200 came.', expected: ['200: 200..200'] },
]);

cases('words for an order of magnitude', boundsIn, [
  { input: 'Dozens of homes burned.', expected: ['Dozens: 12..120 over'] },
  { input: 'Hundreds of people fled.', expected: ['Hundreds: 100..1000 over'] },
  { input: 'Tens of thousands of people fled.', expected: ['Tens of thousands: 10000..100000 over'] },
  { input: 'Several hundred people fled.', expected: ['Several hundred: 200..1000 over'] },
]);

cases('ranges are one figure that has the upper value', boundsIn, [
  { input: 'Between 20 and 30 boats sank.', expected: ['20 and 30: 20..30'] },
  { input: 'It weighs 5 to 6 kg.', expected: ['5 to 6 kg: 4.5..6.5'] },
  { input: 'It costs $5-6 million.', expected: ['$5-6 million: 4500000..6500000'] },
  { input: 'It costs $500,000 to $1 million.', expected: ['$500,000 to $1 million: 495000..1100000'] },
  { input: 'It grew 5 or 6 percent.', expected: ['5 or 6 percent: 4.5..6.5'] },
  { input: 'About 3 or 4 men ran.', expected: ['3 or 4: 2.25..4.75 about'] },
]);

cases('a change has two values', valuesIn, [
  { input: 'Sales grew by 3 million to 8 million.', expected: ['3 million | number | 3000000', '8 million | number | 8000000'] },
  { input: 'Output fell 3 percent to 2 percent, not 4 to 5 percent.', expected: ['3 percent | percent | 3 percent', '2 percent | percent | 2 percent', '4 to 5 percent | percent | 5 percent'] },
  { input: 'It should grow 5 to 6 percent.', expected: ['5 to 6 percent | percent | 6 percent'] },
  { input: 'The rate rose from 5 to 7 percent.', expected: ['5 | percent | 5 percent', '7 percent | percent | 7 percent'] },
  { input: 'The crowd fell from 500 to 300.', expected: ['500 | number | 500', '300 | number | 300'] },
]);

const conversionsIn = (text: string): readonly (number | undefined)[] => figuresIn(text).map(({ converts }) => converts);

cases('a conversion points at what it converts', conversionsIn, [
  { input: 'It lies 10 kilometers (6 miles) away.', expected: [undefined, 0] },
  { input: 'At 600 metres (about 2,000 feet) it stopped.', expected: [undefined, 0] },
  { input: 'It paid $10m (£8m) for it.', expected: [undefined, 0] },
  { input: 'It was 10 km deep (6 miles) and 3 km wide.', expected: [undefined, 0, undefined] },
  { input: 'It lies 10 kilometers, or 6 miles, away.', expected: [undefined, 0] },
  { input: 'It lost 2m euros (£1.7m; $2.6m).', expected: [undefined, 0, 0] },
  { input: 'It moved 10 kilometers (and later 6 miles).', expected: [undefined, undefined] },
  { input: 'It holds 10 liters (6 miles from here).', expected: [undefined, undefined] },
]);
