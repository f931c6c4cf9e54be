import { cases } from '../../support/cases.ts';
import { valuesIn } from './support.ts';

cases('digits that are no figure', valuesIn, [
  { name: 'names', input: 'The G20, a B-52, an iPhone 6 and COVID-19 were named.', expected: [] },
  { name: 'a model', input: 'The Boeing 737 landed on Interstate 75.', expected: [] },
  { name: 'a rifle', input: 'They took AK-47 rifles in a four-by-four car.', expected: [] },
  { name: 'plays', input: 'A three-and-out came before third-and-goal.', expected: [] },
  { name: 'a span of names', input: 'It affects IE6 to 10 and IE 7 through 9.', expected: [] },
  { name: 'a clock time given twice', input: 'It struck at 1353 (1023 GMT).', expected: [] },
  { name: 'a list of versions', input: 'It runs on Windows 7, 8 and 10.', expected: [] },
  { name: 'a year and days', input: 'In 2022 and on May 16-17, as on 9 June 2021, it rained.', expected: [] },
  { name: 'clock times', input: 'At 1023 GMT, at 7:37 and at 6pm the ground shook.', expected: [] },
  { name: 'spans of time', input: 'After three days and a 12-hour wait it ended.', expected: [] },
  { name: 'pairs with a meaning of their own', input: 'It is a 50-50 deal that runs 24-7 at odds of 5-to-1.', expected: [] },
  { name: 'a span of nothing', input: 'Turn to 20-30 in the book.', expected: [] },
  { name: 'tallies', input: 'He went 7-for-14 and completed 29-of-34.', expected: [] },
  { name: 'telephone numbers', input: 'Call 0845 125 2222 or 555-0142 or +44 20 7946 0958, or dial 911.', expected: [] },
  { name: 'addresses', input: 'See https://example.org/2013/26-million and mail desk24@example.org.', expected: [] },
  { name: 'guns', input: 'A .357 Magnum, a 12-gauge shotgun and AK 47 Rifles were found.', expected: [] },
  { name: 'a call for help', input: 'A 911 dispatcher spoke of the 9-11 attacks.', expected: [] },
  { name: 'streets', input: 'She lives at 10 Orchard Street near the 400 block of Elm Road.', expected: [] },
  { name: 'a picture of many', input: 'See Photo 3 of 12 and Rule 41.', expected: [] },
  { name: 'a label', input: 'See page 5 of chapter 12, Article 3.', expected: [] },
  { name: 'a list number', input: '2. Cut the cake.', expected: [] },
  { name: 'slashes', input: 'Open 24/7 since 5/17/2018.', expected: [] },
  { name: 'decades', input: 'In the 1990s and the ’50s it was new.', expected: [] },
  { name: 'groups', input: 'The Group of 20 met the Group of Seven.', expected: [] },
]);

cases('one is often no number', valuesIn, [
  { input: 'It is one of the best.', expected: [] },
  { input: 'No one came, and this one left.', expected: [] },
  { input: 'The one you saw is mine.', expected: [] },
  { input: 'They know one another.', expected: [] },
  { input: 'At least one person came.', expected: ['one | number | 1'] },
  { input: 'The young one left.', expected: [] },
  { input: 'At one point it burned.', expected: [] },
  { input: 'Only one person came.', expected: ['one | number | 1'] },
]);

cases('figures that look like something else', valuesIn, [
  { input: 'In Peru 40 miners were trapped.', expected: ['40 | number | 40'] },
  { input: 'Some 2000 soldiers left.', expected: ['2000 | number | 2000'] },
  { input: 'About 20-30 people ran.', expected: ['20-30 | number | 30'] },
]);

cases('scores and records are a kind of their own', valuesIn, [
  { input: 'They won 3-1 and 82-70 and stand at 12-4-1.', expected: ['3-1 | score | 3', '82-70 | score | 82', '12-4-1 | score | 12'] },
  { input: 'The bill passed 52–48.', expected: ['52–48 | score | 52'] },
  { input: 'The Foxes lost 80-95.', expected: ['80-95 | score | 80'] },
]);
