import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';
import { decider, factKey, readEvents, readFacts } from '../../../server/src/core/decisions/index.ts';
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
  { input: 'The hall closed in 2009, three years before it opened in 2007.', expected: ['warning date.order internal: a “2009” / a “2007”'] },
  { input: 'The painter died in 2001, two years after winning the Norwick prize in 2004.', expected: ['information date.order internal: a “2001” / a “2004”'] },
  { input: 'She left in May 2001, just two months after the 2004 vote.', expected: ['information date.order internal: a “May 2001” / a “2004”'] },
  { input: 'The strike, which ended on July 3, began on July 5.', expected: ['information date.order internal: a “July 3” / a “July 5”'] },
  { input: 'The inquiry, which began in 2012, ended in 2010.', expected: ['warning date.order internal: a “2012” / a “2010”'] },
  { input: 'The talks began on July 5, 2013 and ended on July 3, 2013.', expected: ['warning date.order internal: a “July 5, 2013” / a “July 3, 2013”'] },
  { input: 'The guild was founded in 1990 and dissolved in 1985.', expected: ['warning date.order internal: a “1990” / a “1985”'] },
  { input: 'The new hall will open on 5 May 2021, the mayor said.', expected: ['warning date.order: a “5 May 2021” / '] },
]);

cases('date.order leaves alone', lines, [
  { name: 'what is in order', input: 'Calder led it from 2009 to 2015. The fair ran from 5 June to 12 June 2013 and from November to March. Mackellar (1945-1990) painted it.', expected: [] },
  { name: 'what is moved, and what falls', input: 'The vote was brought forward from 12 June 2023 to 5 June 2023. Sales fell from 2015 to 2009 levels.', expected: [] },
  { name: 'what is counted', input: 'The number fell from 2015 to 2009 in a week.', expected: [] },
  { name: 'a year that goes over', input: 'It is closed from 20 December to 5 January 2013.', expected: [] },
  { name: 'days that fit', input: 'They met on 14 May 2013, two days before the 16 May vote, and on 17 May, the day after the 16 May vote.', expected: [] },
  { name: 'nearly', input: 'They met on 1 May 2013, two weeks before the 16 May vote.', expected: [] },
  { name: 'a clause that is in order', input: 'The hall opened in 2007, two years before it closed in 2009. Calder died in 2006, two years after winning the race in 2004, and the club folded in 2013, three years after the 2010 fire.', expected: [] },
  { name: 'years counted loosely', input: 'The hall closed in 2009, three years before it opened again in 2013.', expected: [] },
  { name: 'what is told of another thing in the clause', input: 'Calder died in 2009, three years before it sold the hall that opened in 2007. She left in 2001, a year after meeting the man who won in 2004.', expected: [] },
  { name: 'what was still to come', input: 'The town was glad in 2005, a month after winning the bid to host it in 2012, and in 2006, a month after the 2012 bid, the mayor left. He left in 2005, a year after it was awarded the games in 2012.', expected: [] },
  { name: 'a participle that has the date', input: 'Calder left in 2009, three years before he bought the hall opened in 2007. The club moved in 2009, three years before it settled in a hall erected in 2007.', expected: [] },
  { name: 'a clause without its year', input: 'The hall closed in June, three weeks before it opened in March.', expected: [] },
  { name: 'what begins again, and other orders', input: 'The strike, which ended on July 3, began again on July 5. The mill, which closed in 2009, opened in 2011 as a museum. The strike, which ended on July 5, began on July 3.', expected: [] },
  { name: 'beginnings and ends in order', input: 'The talks began on July 3 and ended on July 5. The season, which began in November, ended in March. The guild was founded in 1985 and dissolved in 1990.', expected: [] },
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

  it('names the entry of the reader’s', () => {
    const entryOf = (decisions: object) => corpusWith(FORECASTS, { published: '', ...decisions }).conflicts()[0]!.sides.at(-1)!.entry;
    expect(entryOf({ events: EVENT })).toEqual({ file: 'events', key: 'hakala-in-norvale' });
    expect(entryOf({ facts: FACT })).toEqual({ file: 'facts', key: factKey({ subject: 'Aino Hakala', attribute: 'trip to Norvale' }) });
  });

  it('says what the reader holds true, and goes when that does', () => {
    const corpus = corpusWith(FORECASTS, { facts: FACT, published: '' });
    expect(corpus.conflicts()[0]!.message).toBe('“the latter half of May” and “precede Foreign Minister Aino Hakala’s planned tour” cannot both hold: Aino Hakala, trip to Norvale: 2024-05-05/2024-05-10 (the ministry).');
    expect(corpus.decide('a', undefined)).toBe(true);
    expect(corpus.conflicts()).toEqual([]);
    expect([...corpus.takeTouched()]).toEqual(['a']);
  });
});
