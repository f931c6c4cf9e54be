import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const story = (sentence: string): string => `Climber dies near Dunedin

DUNEDIN, New Zealand - A climber died near Dunedin in New Zealand on Friday, police said. ${sentence}

Police in Dunedin spoke to the other climbers. New Zealand has seen four such deaths this year.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => line.includes('place.mismatch'));

cases('place.mismatch finds', conflicts, [
  {
    name: 'two towns',
    input: [story('Otto Berg, 59, of Hamilton, was found by a ranger.'), story('Otto Berg, who lived in Wellington, was found by a ranger.')],
    expected: ['information place.mismatch: a “Hamilton” / b “Wellington”'],
  },
  { name: 'opposite directions', input: [story('It lies 30 miles north of Hamilton.'), story('It lies 30 miles south of Hamilton.')], expected: ['information place.mismatch: a “north” / b “south”'] },
  { name: 'where somebody died', input: [story('Otto Berg died at the scene.'), story('Otto Berg died at a hospital.')], expected: ['information place.mismatch: a “at the scene” / b “at a hospital”'] },
]);

cases('place.mismatch leaves alone', conflicts, [
  { name: 'directions that are near', input: [story('It lies 30 miles north of Hamilton.'), story('It lies 30 miles northeast of Hamilton.')], expected: [] },
  { name: 'directions from two towns', input: [story('It lies 30 miles north of Hamilton.'), story('It lies 30 miles south of Wellington.')], expected: [] },
  { name: 'one town', input: [story('Otto Berg, 59, of Hamilton, was found.'), story('Otto Berg lived in Hamilton.')], expected: [] },
  { name: 'an article that names both', input: [story('Otto Berg, 59, of Hamilton, a suburb of Wellington, was found.'), story('Otto Berg lived in Wellington.')], expected: [] },
  { name: 'a country', input: [story('Otto Berg, 59, of Canada, was found.'), story('Otto Berg lived in Hamilton.')], expected: [] },
  { name: 'two people', input: [story('Otto Berg, 59, of Hamilton, was found.'), story('Ada Hale, who lived in Wellington, was found.')], expected: [] },
  { name: 'where somebody only was', input: [story('Otto Berg, 59, of Hamilton, was found.'), story('Otto Berg died in Wellington.')], expected: [] },
]);
