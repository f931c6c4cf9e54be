import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const story = (sentence: string): string => `Climber dies near Dunedin

DUNEDIN, New Zealand - A climber died near Dunedin in New Zealand on Friday, police said. ${sentence}

Police in Dunedin spoke to the other climbers. New Zealand has seen four such deaths this year.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => line.includes('role.mismatch'));

cases('role.mismatch finds', conflicts, [
  {
    name: 'two nations',
    input: [story('The Australian climber Otto Berg was found by a ranger.'), story('Otto Berg, a Canadian climber, was found by a ranger.')],
    expected: ['information role.mismatch: a “Australian” / b “Canadian”'],
  },
  { name: 'two ranks', input: [story('Sgt. Otto Berg was there.'), story('Captain Otto Berg was there.')], expected: ['information role.mismatch: a “Sgt.” / b “Captain”'] },
  { name: 'two relations', input: [story("Rosa Hale's brother, Otto Berg, was there."), story('Otto Berg, a cousin of Rosa Hale, was there.')], expected: ['information role.mismatch: a “brother” / b “cousin”'] },
  { name: 'two ordinals', input: [story('Otto Berg was on his third visit.'), story('Otto Berg was on his fourth visit.')], expected: ['information role.mismatch: a “third” / b “fourth”'] },
]);

cases('role.mismatch leaves alone', conflicts, [
  { name: 'a relation to somebody else', input: [story("Rosa Hale's brother, Otto Berg, was there."), story('Otto Berg, a cousin of Ira Bell, was there.')], expected: [] },
  { name: 'one relation', input: [story("Rosa Hale's brother, Otto Berg, was there."), story('Otto Berg, the brother of Rosa Hale, was there.')], expected: [] },
  { name: 'ordinals of two things', input: [story('Otto Berg was on his third visit.'), story('Otto Berg was on his fourth trip.')], expected: [] },
  { name: 'an article that tells of two', input: [story('Otto Berg was on his third visit. Otto Berg had been ill on his second visit.'), story('Otto Berg was on his fourth visit.')], expected: [] },
  { name: 'one nation', input: [story('The Australian climber Otto Berg was found.'), story('Otto Berg, an Australian student, was found.')], expected: [] },
  { name: 'nations of one kingdom', input: [story('The English climber Otto Berg was found.'), story('The British climber Otto Berg was found.')], expected: [] },
  { name: 'an article that names both', input: [story('The Australian climber Otto Berg, who was born in Canada, was found.'), story('The Canadian climber Otto Berg was found.')], expected: [] },
  { name: 'another person', input: [story('The Australian climber Otto Berg was found.'), story('The Canadian climber Ira Bell was found.')], expected: [] },
]);
