import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts));

/** A report on a campaign that names its two candidates, and others. */
const report = (others: readonly string[], sentence: string): string => `Osman Haller and Ida Brandt on the road

Osman Haller met voters in ${others[0]!} and Ida Brandt spoke in ${others[1]!} on Tuesday. ${sentence}

Osman Haller was introduced by ${others[2]!} and ${others[3]!}. Ida Brandt came with ${others[4]!} and ${others[5]!}, and was heard by ${others[6]!}.
`;

const first = ['Lindholm', 'Varsund', 'Tove Malmgren', 'Aksel Rinde', 'Signe Aarestrup', 'Mogens Dahl', 'Grethe Lunde'];
const other = ['Kestrel Bay', 'Harrowby', 'Peter Quint', 'Janet Orme', 'Walter Sadler', 'Nora Tyndall', 'Hugh Fenwick'];
const others = ['Ostrava', 'Telnice', 'Jana Vesela', 'Pavel Hruska', 'Milos Kubat', 'Dana Rokosova', 'Karel Bures'];

cases('articles that name the same', conflicts, [
  { name: 'are held against each other', input: [report(first, 'The fire killed 14 people.'), report(first, 'The fire killed 21 people.')], expected: ['warning figure.mismatch: a “14” / b “21”'] },
  { name: 'also where most of what a brief names is in the long one', input: [report([...first.slice(0, 6), `Grethe Lunde, ${[...other, ...others].join(', ')}`], 'The fire killed 14 people.'), 'Osman Haller in Lindholm\n\nOsman Haller and Ida Brandt met on Tuesday after a fire killed 21 people.\n'], expected: ['warning figure.mismatch: a “14” / b “21”'] },
  {
    name: 'but not where they share little besides whom everybody names',
    input: [report([...first.slice(0, 6), `Grethe Lunde, ${others.slice(0, 4).join(', ')}`], 'The fire killed 14 people.'), report([...other.slice(0, 6), `Hugh Fenwick, ${others.slice(4).join(', ')}`], 'The fire killed 21 people.')],
    expected: [],
  },
]);
