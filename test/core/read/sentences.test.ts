import { splitSentences } from '../../../server/src/core/read/sentences.ts';
import { cases } from '../../support/cases.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const whole = (input: string) => ({ input, expected: [input] });
const parts = (...expected: string[]) => ({ input: expected.join(' '), expected });

cases('one sentence', sentencesOf, [
  ...[
    'Mr. Falk met Dr. Orne and Gen. Roe in St. Ives.',
    'The U.S. Navy sent the U. S. Geological Survey home.',
    'It begins at 9 a.m. Friday in Ala. Falls.',
    'John F. Orne, of Orne Inc. and Falk Co., left.',
    'On Oct. 17 the No. 2 seed won 3.5 points vs. Falk.',
    '“Why?” asked Ines Falk, 34, of the bay.',
    '"Is it open?" Harbour Master Falk asked.',
    '"It is open now. "said Falk.',
    'They waited ... and waited… and left.',
    'Read it at example.com or Orne.com today.',
    'He said the quake, of magnitude 6.1, was felt.',
    'Prices rose 1.5 p.c. in Jan. and 2.1 in Feb. 2023.',
    'J.K. Orne wrote it',
    'Falk (b. 1961) and Orne (d. 1999) built it c. 1980.',
  ].map(whole),
]);

cases('several sentences', sentencesOf, [
  parts('The pier is open.', 'The bay is not.'),
  parts('“It is open.”', 'She left.'),
  parts('"It is open," she said.', '"It is."'),
  parts('He works for Orne Inc.', 'The firm grew.'),
  parts('They live in the U.S.', 'He does not.'),
  parts('It closes at 5 p.m.', 'The bay is quiet.'),
  parts('Is it open?', 'No!', 'Yes.'),
  parts('It cost $3.5 million.', '“Too much,” he said.'),
  parts('He waited ...', 'Then he left.'),
  parts('He has 12.', 'She has 13.'),
  parts('What a day!', '“Indeed,” said Falk.'),
  parts('It opened in Marlow Corp.', 'But nobody came.'),
  { name: 'a closing mark that stands alone', input: '"It is open. " The bay is not.', expected: ['"It is open. "', 'The bay is not.'] },
  { name: 'a footnote', input: 'The pier is open.[2] The bay is not. [3]', expected: ['The pier is open.[2]', 'The bay is not. [3]'] },
  { name: 'no space after the stop', input: 'The pier is open.The bay is not.', expected: ['The pier is open.', 'The bay is not.'] },
  { name: 'over a line end', input: 'The pier\nis open. The\nbay is not.', expected: ['The pier\nis open.', 'The\nbay is not.'] },
  { name: 'other scripts', input: '他来了。她走了。', expected: ['他来了。', '她走了。'] },
]);
