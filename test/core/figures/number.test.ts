import { cases } from '../../support/cases.ts';
import { valuesIn } from './support.ts';

const number = (text: string, value: number): readonly string[] => [`${text} | number | ${value}`];

cases('numbers in words', valuesIn, [
  { input: 'two hundred and five', expected: number('two hundred and five', 205) },
  { input: 'seventy million', expected: number('seventy million', 7e7) },
  { input: 'twenty-one trillion and three hundred', expected: number('twenty-one trillion and three hundred', 21000000000300) },
  { input: 'fifty - two', expected: number('fifty - two', 52) },
  { input: 'two hundred and two thousand', expected: number('two hundred and two thousand', 202000) },
  { input: 'two hundred point seventy-one', expected: number('two hundred point seventy-one', 200.71) },
  { input: 'a hundred', expected: number('a hundred', 100) },
  { input: 'three dozen', expected: number('three dozen', 36) },
  { input: 'minus five', expected: number('minus five', -5) },
  { input: 'three hundred and two dozen', expected: number('three hundred and two dozen', 324) },
  { input: 'three lakh crore', expected: number('three lakh crore', 3e12) },
]);

cases('numbers in digits', valuesIn, [
  { input: '1,674,200.5', expected: number('1,674,200.5', 1674200.5) },
  { input: '12,34,567.89', expected: number('12,34,567.89', 1234567.89) },
  { input: '1.111,11', expected: number('1.111,11', 1111.11) },
  { input: '1 234 567', expected: number('1 234 567', 1234567) },
  { input: '.08', expected: number('.08', 0.08) },
  { input: '-9.25', expected: number('-9.25', -9.25) },
  { input: '1.3x10^6', expected: number('1.3x10^6', 1300000) },
  { input: '2.5^-1', expected: number('2.5^-1', 0.4) },
  { input: '4 thousand 3 hundred', expected: number('4 thousand 3 hundred', 4300) },
  { input: '10 bln', expected: number('10 bln', 1e10) },
  { input: '1.2b', expected: number('1.2b', 1.2e9) },
  { input: 'Do exercises 22,24,26.', expected: ['22 | number | 22', '24 | number | 24', '26 | number | 26'] },
  { input: 'Some 4.2 million and nine thousand more.', expected: ['4.2 million | number | 4200000', 'nine thousand | number | 9000'] },
  { input: 'A 4-1/2 and a 3 1/4.', expected: ['4-1/2 | number | 4.5', '3 1/4 | number | 3.25'] },
  { input: 'Lots of 3 hundred and 2 hundred.', expected: ['3 hundred | number | 300', '2 hundred | number | 200'] },
]);

cases('fractions', valuesIn, [
  { input: 'two-thirds', expected: ['two-thirds | number | 0.666666666667'] },
  { input: '3/4', expected: number('3/4', 0.75) },
  { input: 'a third of the voters', expected: ['a third | number | 0.333333333333'] },
  { input: 'half a million', expected: number('half a million', 500000) },
  { input: 'half a dozen', expected: number('half a dozen', 6) },
  { input: 'Half of the town fled.', expected: number('Half', 0.5) },
  { input: 'five and a half million', expected: number('five and a half million', 5.5e6) },
  { input: 'one million and a half', expected: number('one million and a half', 1.5e6) },
  { input: 'one billion and three quarters million', expected: number('one billion and three quarters million', 1000750000) },
  { input: '1½ cups or 1 1/2', expected: ['1½ cups | quantity | 1.5 cup', '1 1/2 | number | 1.5'] },
  { input: 'one hundred thirty-fifths', expected: ['one hundred thirty-fifths | number | 2.85714285714'] },
  { input: 'two out of five', expected: number('two out of five', 0.4) },
  { input: 'A quarter of a million of them left.', expected: number('A quarter of a million', 250000) },
  { input: 'One in every 500 users was hit.', expected: [...number('One in every 500', 0.002)] },
  { input: 'Only one in five and nine in 10 agreed.', expected: [...number('one in five', 0.2), ...number('nine in 10', 0.9)] },
  { input: 'About 3 out of 4 homes burned.', expected: number('3 out of 4', 0.75) },
  { input: 'one over 20', expected: number('one over 20', 0.05) },
]);

cases('words that are no fraction', valuesIn, [
  { input: 'The latter half of the book is dull.', expected: [] },
  { input: 'It lasted a year and a half.', expected: [] },
  { input: 'Her half-brother came.', expected: [] },
  { input: 'After a quarter of growth they won 2 in 2015 and one boat in two days.', expected: ['2 | number | 2', 'one | number | 1'] },
  { input: 'It shot two women and a third man.', expected: ['two | number | 2', 'third | ordinal | 3'] },
]);

cases('ordinals', valuesIn, [
  { input: 'He won a fourth term.', expected: ['fourth | ordinal | 4'] },
  { input: 'The 21st and the twenty-fifth tests failed.', expected: ['21st | ordinal | 21', 'twenty-fifth | ordinal | 25'] },
  { input: 'one hundred twenty-fifth', expected: ['one hundred twenty-fifth | ordinal | 125'] },
  { input: 'It is the second-largest port.', expected: ['second | ordinal | 2'] },
]);

cases('words that are no ordinal', valuesIn, [
  { input: 'At first nobody came.', expected: [] },
  { input: 'Wait a second.', expected: [] },
  { input: 'A police car stood on Fifth Avenue.', expected: [] },
  { input: 'They met on the 4th of July.', expected: [] },
  { input: 'She got first-aid and second-hand clothes.', expected: [] },
  { input: 'Show the second to last.', expected: [] },
]);

cases('percent', valuesIn, [
  { input: 'It fell 4 % to 26.1.', expected: ['4 % | percent | 4 percent', '26.1 | number | 26.1'] },
  { input: 'Some 27 percent, or 30 per cent, agreed.', expected: ['27 percent | percent | 27 percent', '30 per cent | percent | 30 percent'] },
  { input: 'Support grew by three percentage points.', expected: ['three percentage points | percent | 3 percentage point'] },
  { input: 'It rose 0.5pp after 4pc and 10bp.', expected: ['0.5pp | percent | 0.5 percentage point', '4pc | percent | 4 percent', '10bp | percent | 10 basis point'] },
  { input: 'Rates rose 25 basis points.', expected: ['25 basis points | percent | 25 basis point'] },
  { input: 'What percent of 10 guests came?', expected: ['10 | number | 10'] },
]);

cases('ages', valuesIn, [
  { input: 'A 55-year-old man died.', expected: ['55-year-old | age | 55 year'] },
  { input: 'The baby was ten months old.', expected: ['ten months old | age | 10 month'] },
  { input: 'The driver, aged 22, ran.', expected: ['22 | age | 22 year'] },
  { input: 'Then Omar Bell, 34, of Leeds spoke.', expected: ['34 | age | 34 year'] },
  { input: 'A boy died at the age of 9.', expected: ['9 | age | 9 year'] },
  { input: 'She is 33. He was 81 when he left.', expected: ['33 | age | 33 year', '81 | age | 81 year'] },
  { input: 'He was 2 points behind.', expected: ['2 | number | 2'] },
  { input: 'Two 16- and 17-year-olds ran.', expected: ['Two | number | 2', '16 | age | 16 year', '17-year-olds | age | 17 year'] },
  { input: 'A man in his 60s was hurt.', expected: ['60s | age | 60 year'] },
  { input: 'The actor turned 40 and died at 95.', expected: ['40 | age | 40 year', '95 | age | 95 year'] },
  { input: 'Children aged 3 and 7 came.', expected: ['3 | age | 3 year', '7 | age | 7 year'] },
  { input: 'The plan turned 40 heads.', expected: ['40 | number | 40'] },
  { input: 'On July 4, 12 boats sank.', expected: ['12 | number | 12'] },
]);
