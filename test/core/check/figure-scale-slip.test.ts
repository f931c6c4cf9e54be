import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const trade = (sentence: string): string => `Peru and Portugal want more trade

The president of Peru met the prime minister of Portugal in Lima on Monday to speak of trade between Peru and Portugal. ${sentence}

Portugal is an old partner of Peru, and both governments hope for more.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => !line.startsWith('hint'));

cases('figure.scale-slip finds', conflicts, [
  {
    name: 'million for billion',
    input: [trade('Trade between the two countries reached $3.4 billion in 2022.'), trade('Bilateral trade amounted to $3.4 million in 2022.')],
    expected: ['warning figure.scale-slip: a “$3.4 billion” / b “$3.4 million”'],
  },
  {
    name: 'also between neighbouring years',
    input: [trade('Trade between the two countries reached $3.4 billion in 2022.'), trade('Bilateral trade amounted to $3.9 million in 2023.')],
    expected: ['warning figure.scale-slip: a “$3.4 billion” / b “$3.9 million”'],
  },
  {
    name: 'of a goal',
    input: [trade('Bilateral trade reached $3.4 billion in 2022, short of the goal of $5 billion.'), trade('Bilateral trade reached $3.4 billion in 2022, short of the goal of $5 million.')],
    expected: ['warning figure.scale-slip: a “$5 billion” / b “$5 million”'],
  },
]);

cases('figure.scale-slip leaves alone', conflicts, [
  { name: 'what two things are worth that nobody owns', input: [trade('The deal was valued at $1.8 million.'), trade('The deal was valued at $1,500.')], expected: [] },
  { name: 'growth', input: [trade('Trade between the two countries reached $3.4 billion in 2022.'), trade('Bilateral trade amounted to $0.9 billion in 2002.')], expected: [] },
  { name: 'a goal and a result', input: [trade('Trade between the two countries reached $3.4 million in 2022.'), trade('The goal is $3 billion in bilateral trade.')], expected: [] },
  { name: 'another measure', input: [trade('Trade between the two countries reached $3.4 billion in 2022.'), trade('Portugal gave aid of $3.4 million in 2022.')], expected: [] },
  { name: 'a word that says no number, which is no slip', input: [trade('The floods left thousands of people homeless.'), trade('The floods left two million people homeless.')], expected: [] },
  { name: 'another pair of countries', input: [trade('Trade between the two countries reached $3.4 billion in 2022.'), trade('Trade between Peru and Chile reached $3.4 million in 2022.')], expected: [] },
]);
