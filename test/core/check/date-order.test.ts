import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';
import { decider, readEvents, readFacts } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';
import { conflictLines } from '../../support/corpus.ts';

const corpusWith = (sentence: string, { facts = '', events = '', published = '2023-10-20' }: { facts?: string; events?: string; published?: string } = {}) => {
  const corpus = createCorpus();
  const decisions = decider({ facts: readFacts(facts).decisions ?? [], events: readEvents(events).decisions ?? [] })('a');
  corpus.put({ id: 'a', text: `A walk above the lake\n\nThe path above Norwick was closed for a while. ${sentence}\n`, ...(published && { published }), ...(decisions && { decisions }) });
  return corpus;
};
const lines = (sentence: string): readonly string[] => conflictLines(corpusWith(sentence));

cases('date.order finds', lines, [
  { input: 'Calder led the club from 2015 to 2009, he said.', expected: ['warning date.order internal: a “2015” / a “2009”'] },
  { input: 'The fair ran from 12 June 2013 to 5 June 2013.', expected: ['warning date.order internal: a “12 June 2013” / a “5 June 2013”'] },
  { input: 'The fair ran from 12 June to 5 June 2013.', expected: ['information date.order internal: a “12 June” / a “5 June 2013”'] },
  { input: 'The painter Ailsa Mackellar (1950-1945) lived there.', expected: ['warning date.order internal: a “1950” / a “1945”'] },
  { input: 'She was born in 1950 and died in 1945.', expected: ['warning date.order internal: a “1950” / a “1945”'] },
  { input: 'They met on 12 May 2013, two days before the 16 May vote.', expected: ['information date.order internal: a “12 May 2013” / a “16 May”'] },
  { input: 'They met on 18 May 2013, two days before the 16 May 2013 vote.', expected: ['warning date.order internal: a “18 May 2013” / a “the 16 May 2013”'] },
  { input: 'They met on 12 May 2013, the day after the 16 May 2013 vote.', expected: ['warning date.order internal: a “12 May 2013” / a “the day after the 16 May 2013”'] },
  { input: 'The new hall will open on 5 May 2021, the mayor said.', expected: ['warning date.order: a “5 May 2021” / '] },
]);

cases('date.order leaves alone', lines, [
  { name: 'what is in order', input: 'Calder led it from 2009 to 2015. The fair ran from 5 June to 12 June 2013 and from November to March. Mackellar (1945-1990) painted it.', expected: [] },
  { name: 'what is moved, and what falls', input: 'The vote was brought forward from 12 June 2023 to 5 June 2023. Sales fell from 2015 to 2009 levels.', expected: [] },
  { name: 'what is counted', input: 'The number fell from 2015 to 2009 in a week.', expected: [] },
  { name: 'a year that goes over', input: 'It is closed from 20 December to 5 January 2013.', expected: [] },
  { name: 'days that fit', input: 'They met on 14 May 2013, two days before the 16 May vote, and on 17 May, the day after the 16 May vote.', expected: [] },
  { name: 'nearly', input: 'They met on 1 May 2013, two weeks before the 16 May vote.', expected: [] },
  { name: 'a future that is one', input: 'The new hall will open on 5 May 2024. It will be closed in 2023.', expected: [] },
  { name: 'the past of something to come', input: 'He will be tried for the robbery on 5 May 2021. It will be remembered for the fire on 5 May 2021.', expected: [] },
  { name: 'what somebody said then', input: '“The hall will open on 5 May 2021,” said Ailsa Mackellar at the time.', expected: [] },
]);

const FACT = 'facts:\n  - {subject: Aino Hakala, attribute: trip to Norvale, value: 2024-05-05/2024-05-10, source: the ministry}';
const EVENT = 'events:\n  - {id: hakala-in-norvale, type: visit, when: 2024-05-05/2024-05-10, participants: [Aino Hakala], where: Norvale}';
const FORECASTS = 'Pekka Rautio will visit Finland in the latter half of May. Aides say that this meeting will precede Foreign Minister Aino Hakala’s planned tour of Norvale.';

describe('date.order, beside events whose days the reader gives', () => {
  const withDecisions = (sentence: string, decisions: object): readonly string[] => conflictLines(corpusWith(sentence, { published: '', ...decisions }));
  const found = ['information date.order: a “the latter half of May” / a “precede Foreign Minister Aino Hakala’s planned tour” / '];

  it('finds what cannot come before', () => {
    expect(withDecisions(FORECASTS, { facts: FACT })).toEqual(found);
    expect(withDecisions(FORECASTS, { events: EVENT })).toEqual(found);
    expect(withDecisions('Pekka Rautio will visit Finland on 16 May 2024, before Aino Hakala’s visit to Norvale.', { facts: FACT })).toEqual(['warning date.order: a “16 May 2024” / a “before Aino Hakala’s visit” / ']);
  });

  it('finds what cannot come after', () => {
    expect(withDecisions('Pekka Rautio will visit Finland on 2 May 2024, after Aino Hakala’s visit to Norvale.', { facts: FACT })).toHaveLength(1);
  });

  it('leaves alone what can, and other trips', () => {
    expect(withDecisions(FORECASTS, {})).toEqual([]);
    expect(withDecisions(FORECASTS.replace('the latter half of May', 'early May'), { facts: FACT })).toEqual([]);
    expect(withDecisions(FORECASTS.replace('Norvale', 'Sweden'), { facts: FACT })).toEqual([]);
    expect(withDecisions(FORECASTS.replace('Aino Hakala', 'Ailsa Mackellar'), { facts: FACT })).toEqual([]);
    expect(withDecisions(FORECASTS, { facts: FACT, published: '2019-04-20' })).toEqual([]);
  });

  it('says what the reader holds true, and goes when that does', () => {
    const corpus = corpusWith(FORECASTS, { facts: FACT, published: '' });
    expect(corpus.conflicts()[0]!.message).toBe('“the latter half of May” and “precede Foreign Minister Aino Hakala’s planned tour” cannot both hold: Aino Hakala, trip to Norvale: 2024-05-05/2024-05-10 (the ministry).');
    expect(corpus.decide('a', undefined)).toBe(true);
    expect(corpus.conflicts()).toEqual([]);
    expect([...corpus.takeTouched()]).toEqual(['a']);
  });
});
