import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';
import { decider, factKey, readFacts } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';
import { conflictLines } from '../../support/corpus.ts';

interface Told {
  readonly fact: string;
  readonly sentence: string;
  readonly published?: string;
}

const corpusWith = ({ fact, sentence, published = '2024-06-20' }: Told) => {
  const corpus = createCorpus();
  const { decisions = [], problems } = readFacts(`facts:\n  - {${fact}, source: the register}`);
  expect(problems).toEqual([]);
  corpus.put({ id: 'a', text: `A walk above the lake\n\nThe path above the town was closed for a while. ${sentence}\n`, ...(published && { published }), decisions: decider({ facts: decisions })('a')! });
  return corpus;
};
const lines = (told: Told): readonly string[] => conflictLines(corpusWith(told)).map((line) => line.replace(/ \/ $/, ''));

const terms = (sentence: string, published?: string): Told => ({ fact: 'subject: Aino Hakala, attribute: terms as minister, value: [2011, 2015, 2019, 2023]', sentence, ...(published !== undefined && { published }) });
const born = (sentence: string, published?: string): Told => ({ fact: 'subject: Aino Hakala, attribute: date of birth, value: 5 May 1970', sentence, ...(published !== undefined && { published }) });

cases('fact.mismatch finds an ordinal', lines, [
  { input: terms('Aino Hakala has begun her third term as minister.'), expected: ['warning fact.mismatch: a “third”'] },
  { input: terms('Aino Hakala was re-elected for a third term.', '2023-11-01'), expected: ['information fact.mismatch: a “third”'] },
  { input: terms('Aino Hakala was re-elected for a fifth term.'), expected: ['information fact.mismatch: a “fifth”'] },
  { input: terms('Aino Hakala won a third term in 2015.'), expected: ['warning fact.mismatch: a “third”'] },
  { input: terms('Aino Hakala was re-elected for a second term.', ''), expected: ['hint fact.mismatch: a “second”'] },
]);

cases('fact.mismatch finds dates, ages, figures and offices', lines, [
  { input: born('Aino Hakala was born on 5 May 1972 in the town.'), expected: ['warning fact.mismatch: a “5 May 1972”'] },
  { input: born('Aino Hakala, 49, opened it again.'), expected: ['warning fact.mismatch: a “49”'] },
  { input: { fact: 'subject: Aino Hakala, attribute: age, value: 54, when: 2024-06', sentence: 'Aino Hakala, 51, opened it again.' }, expected: ['warning fact.mismatch: a “51”'] },
  { input: { fact: 'subject: Halden Group, attribute: founded, value: 1952', sentence: 'The Halden Group was founded in 1962.' }, expected: ['warning fact.mismatch: a “1962”'] },
  { input: { fact: 'subject: Turku, attribute: population, value: "195,301", when: 2023', sentence: 'Turku has a population of 2 million.' }, expected: ['information fact.mismatch: a “2 million”'] },
  { input: { fact: 'subject: Finland, attribute: president, value: Aino Hakala', sentence: 'Finnish President Pekka Rautio opened it again.' }, expected: ['information fact.mismatch: a “Pekka Rautio”'] },
]);

cases('fact.mismatch leaves alone', lines, [
  { name: 'the term that it is', input: terms('Aino Hakala has begun her fourth term as minister.'), expected: [] },
  { name: 'a term of the past', input: terms('The bridge was built in the second term of Aino Hakala. Aino Hakala opened it during her third term.'), expected: [] },
  { name: 'a term to come', input: terms('Aino Hakala is seeking a fifth term. Aino Hakala could win a fifth term.'), expected: [] },
  { name: 'a term that was new then', input: terms('Aino Hakala was re-elected for a third term.', '2019-06-01'), expected: [] },
  { name: 'a term with its year', input: terms('Aino Hakala won a third term in 2019.'), expected: [] },
  { name: 'somebody else’s term', input: terms('Aino Hakala met Pekka Rautio, who has begun his second term.'), expected: [] },
  { name: 'another count', input: terms('Aino Hakala has begun her second visit.'), expected: [] },
  { name: 'the age that it is', input: born('Aino Hakala, 54, opened it again.'), expected: [] },
  { name: 'either age before the birthday is sure', input: born('Aino Hakala, 53, opened it again.', '2024-05-04'), expected: [] },
  { name: 'an age of then', input: born('Aino Hakala, 31 when she came, opened it again.'), expected: [] },
  { name: 'an age where the day is not known', input: born('Aino Hakala, 49, opened it again.', ''), expected: [] },
  { name: 'the year of birth alone', input: born('Aino Hakala was born in 1970. Pekka Rautio was born in 1972.'), expected: [] },
  { name: 'a rounded figure', input: { fact: 'subject: Turku, attribute: population, value: "195,301"', sentence: 'Turku has a population of about 200,000.' }, expected: [] },
  { name: 'a figure of long ago', input: { fact: 'subject: Turku, attribute: population, value: "195,301", when: 2023', sentence: 'Turku had a population of 84,000 in 1945.' }, expected: [] },
  { name: 'another place', input: { fact: 'subject: Turku, attribute: population, value: "195,301"', sentence: 'Turku is smaller than Tampere, which has a population of 250,000.' }, expected: [] },
  { name: 'a former president', input: { fact: 'subject: Finland, attribute: president, value: Aino Hakala', sentence: 'Former Finnish President Pekka Rautio met Finnish President Aino Hakala.' }, expected: [] },
  { name: 'a president of another time', input: { fact: 'subject: Finland, attribute: president, value: Aino Hakala, when: 2012/2018', sentence: 'Finnish President Pekka Rautio opened it again.' }, expected: [] },
]);

describe('fact.mismatch', () => {
  it('names the fact and its source', () => {
    const [conflict] = corpusWith(terms('Aino Hakala has begun her third term as minister.')).conflicts();
    expect(conflict!.message).toBe('“third term” does not fit the facts: Aino Hakala, terms as minister: 2011, 2015, 2019, 2023 (the register). By them number 3 began in 2019, number 4 in 2023.');
    expect(conflict!.sides[1]).toEqual({ value: '2011, 2015, 2019, 2023', text: 'Aino Hakala, terms as minister: 2011, 2015, 2019, 2023', spans: [], entry: { file: 'facts', key: factKey({ subject: 'Aino Hakala', attribute: 'terms as minister' }) } });
  });

  it('follows the facts without reading the article again', () => {
    const corpus = corpusWith(terms('Aino Hakala has begun her third term as minister.'));
    expect(corpus.conflictCounts().warning).toBe(1);
    corpus.takeTouched();
    corpus.decide('a', decider({ facts: readFacts('facts:\n  - {subject: Aino Hakala, attribute: terms as minister, value: [2015, 2019, 2023], source: the register}').decisions! })('a'));
    expect(corpus.conflicts()).toEqual([]);
    expect([...corpus.takeTouched()]).toEqual(['a']);
  });
});
