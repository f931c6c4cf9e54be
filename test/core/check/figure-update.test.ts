import { expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const about = (sentence: string, published?: string): string => `${published === undefined ? '' : `---\npublished: ${published}\n---\n`}Earthquake hits Valdoro in Chile

An earthquake struck the town of Valdoro in northern Chile, officials said. ${sentence}

Rescue workers from Santiago were on their way to Valdoro.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts));

const [FOUR, NINE] = ['The quake killed four people.', 'The quake killed nine people.'] as const;

cases('figure.update finds', conflicts, [
  { name: 'a toll that rose', input: [about(FOUR, '2024-03-12'), about(NINE, '2024-03-14')], expected: ['information figure.update update: a “four” / b “nine”'] },
  {
    name: 'a toll that rose, with an undated article',
    input: [about(FOUR, '2024-03-12'), about(NINE, '2024-03-14'), about(NINE)],
    expected: ['information figure.update update: a “four” / b “nine”, c “nine”'],
  },
  {
    name: 'staff that a later article counts otherwise',
    input: [about('Ferrada Mining has 3,200 employees.', '2024-03-12'), about('Ferrada Mining has 2,300 employees.', '2024-03-14')],
    expected: ['information figure.update update: a “3,200” / b “2,300”'],
  },
]);

cases('figure.update leaves alone', conflicts, [
  { name: 'one toll', input: [about(FOUR, '2024-03-12'), about(FOUR, '2024-03-14')], expected: [] },
  { name: 'a bound that holds', input: [about('The quake killed at least four people.', '2024-03-12'), about(NINE, '2024-03-14')], expected: [] },
  { name: 'two tolls of one day', input: [about(FOUR, '2024-03-12'), about(NINE, '2024-03-12')], expected: ['warning figure.mismatch: a “four” / b “nine”'] },
  { name: 'a toll that fell', input: [about(NINE, '2024-03-12'), about(FOUR, '2024-03-14')], expected: ['warning figure.mismatch: a “nine” / b “four”'] },
  { name: 'a magnitude, which does not change', input: [about('It had a magnitude of 6.1.', '2024-03-12'), about('It had a magnitude of 6.8.', '2024-03-14')], expected: ['warning figure.mismatch: a “6.1” / b “6.8”'] },
  {
    name: 'an update beside a contradiction: all is one conflict',
    input: [about(FOUR, '2024-03-12'), about(NINE, '2024-03-14'), about('The quake killed six people.', '2024-03-14')],
    expected: ['warning figure.mismatch: a “four” / b “nine” / c “six”'],
  },
]);

it('turns off by itself', () => {
  const corpus = createCorpus({ severities: { 'figure.update': 'off' } });
  corpus.put({ id: 'a', text: about(FOUR, '2024-03-12') });
  corpus.put({ id: 'b', text: about(NINE, '2024-03-14') });
  expect(corpus.conflicts()).toEqual([]);
});
