import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';
import { conflictLines } from '../../support/corpus.ts';

const corpusWith = (sentence: string, published?: string) => {
  const corpus = createCorpus();
  corpus.put({ id: 'a', text: `A walk above the lake\n\nThe path above Norwick was closed for two years. ${sentence}\n`, ...(published !== undefined && { published }) });
  return corpus;
};
const undated = (sentence: string): readonly string[] => conflictLines(corpusWith(sentence));
const published = (sentence: string): readonly string[] => conflictLines(corpusWith(sentence, '2023-10-20'));

cases('date.weekday finds', undated, [
  { input: 'It opened on Monday, 17 October 2023, at noon.', expected: ['warning date.weekday internal: a “Monday” / a “17 October 2023”'] },
  { input: 'It opened on Wed., Oct. 17, 2023.', expected: ['warning date.weekday internal: a “Wed” / a “Oct. 17, 2023”'] },
  { input: 'Work began on 5 May 2013, a Tuesday.', expected: ['warning date.weekday internal: a “5 May 2013” / a “Tuesday”'] },
  { input: 'Work began on 5 May 2013 (Tuesday).', expected: ['warning date.weekday internal: a “5 May 2013” / a “Tuesday”'] },
  { input: 'October 17, 2023, was a Friday.', expected: ['warning date.weekday internal: a “October 17, 2023” / a “Friday”'] },
]);

cases('date.weekday finds, from the date of publication', published, [
  { input: 'It opened on Monday (Oct. 17).', expected: ['information date.weekday internal: a “Monday” / a “Oct. 17”'] },
  { input: 'It opened on Wednesday, October 17.', expected: ['information date.weekday internal: a “Wednesday” / a “October 17”'] },
  { input: 'It opened on Monday the 17th.', expected: ['information date.weekday internal: a “Monday” / a “17th”'] },
]);

cases('date.weekday leaves alone', published, [
  { name: 'what is right', input: 'It opened on Tuesday, 17 October 2023, and again on Oct. 18 (Wednesday) and on Thursday the 19th. October 17, 2023, was a Tuesday.', expected: [] },
  { name: 'days in a row', input: 'It was open on Monday and Tuesday, October 16 and 17, and Monday through Friday, October 16-20.', expected: [] },
  { name: 'lists of dates', input: 'It opens Monday, October 16 and Tuesday, October 17 and Wednesday, Oct. 18.', expected: [] },
  { name: 'a stretch of days', input: 'It was open from Tuesday through Oct. 20, and each Monday until Oct. 19.', expected: [] },
  { name: 'a thing of that day', input: 'On October 17, a Monday market moved there. Thursday’s October 17 edition said so.', expected: [] },
  { name: 'another year', input: 'It had opened on Sunday, October 16.', expected: [] },
  { name: 'far away', input: 'It opens on Tuesday, June 18.', expected: [] },
  { name: 'other calendars', input: 'It was first drawn on Monday, 2 July 1776.', expected: [] },
  { name: 'another noun', input: 'On Monday the 17th edition came out.', expected: [] },
]);

cases('date.weekday leaves alone, without a date of publication', undated, [
  { input: 'It opened on Monday, 17 October.', expected: [] },
  { input: 'It opened on Monday (Oct. 17).', expected: [] },
]);

describe('date.weekday', () => {
  it('says which day it is', () => {
    expect(corpusWith('It opened on Monday, 17 October 2023, at noon.').conflicts()[0]!.message).toBe('17 October 2023 is a Tuesday, not a Monday.');
    expect(corpusWith('It opened on Monday (Oct. 17).', '2023-10-20').conflicts()[0]!.message).toBe('“Oct. 17” is a Tuesday in 2023, when the article was published, not a Monday.');
  });
});
