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
  { name: 'two ranks of one kind', input: [story('Rear Admiral Otto Berg was there.'), story('Vice Admiral Otto Berg was there.')], expected: ['information role.mismatch: a “Rear Admiral” / b “Vice Admiral”'] },
  { name: 'an office and its deputy', input: [story('Mayor Rosa Hale wept.'), story('Rosa Hale, the deputy mayor of Dunedin, wept.')], expected: ['information role.mismatch: a “Mayor” / b “deputy mayor”'] },
  {
    name: 'two bodies that share most words',
    input: [story('Alpine Weather Warning Centre director Rosa Hale wept.'), story('Rosa Hale, director of the Alpine Weather Warning Alliance, wept.')],
    expected: ['information role.mismatch: a “Alpine Weather Warning Centre” / b “Alpine Weather Warning Alliance”'],
  },
  {
    name: 'a body without a word in its middle',
    input: [story('House Waters Committee chairman Rosa Hale wept.'), story('Rosa Hale, chairman of the House Inland Waters Committee, wept.')],
    expected: ['information role.mismatch: a “House Waters Committee” / b “House Inland Waters Committee”'],
  },
  { name: 'two occupations', input: [story('Otto Berg, 34, a plumber, was found.'), story('Otto Berg was an electrician.')], expected: ['information role.mismatch: a “plumber” / b “electrician”'] },
  { name: 'two parts in one accident', input: [story('The driver, Otto Berg, was unhurt.'), story('Otto Berg, a passenger, was unhurt.')], expected: ['information role.mismatch: a “driver” / b “passenger”'] },
  { name: 'two positions in a team', input: [story('Rovers goalkeeper Otto Berg wept.'), story('Rovers striker Otto Berg wept.')], expected: ['information role.mismatch: a “goalkeeper” / b “striker”'] },
  { name: 'two posts of one line of work', input: [story('Rosa Hale, sales and rescue manager at Belay, wept.'), story('Rosa Hale, sales and rescue director of Belay, wept.')], expected: ['information role.mismatch: a “manager” / b “director”'] },
  { name: 'two years of study', input: [story('Rosa Hale, a junior, wept.'), story('Rosa Hale, a senior at the college, wept.')], expected: ['information role.mismatch: a “junior” / b “senior”'] },
  { name: 'two relations', input: [story("Rosa Hale's brother, Otto Berg, was there."), story('Otto Berg, a cousin of Rosa Hale, was there.')], expected: ['information role.mismatch: a “brother” / b “cousin”'] },
  { name: 'two ordinals', input: [story('Otto Berg was on his third visit.'), story('Otto Berg was on his fourth visit.')], expected: ['information role.mismatch: a “third” / b “fourth”'] },
]);

cases('role.mismatch leaves alone', conflicts, [
  { name: 'two bodies for which one works', input: [story('Rosa Hale of the Alpine Weather Service wept.'), story('Rosa Hale of Otago University wept.')], expected: [] },
  { name: 'a body and its office', input: [story('Otago Harbour Police spokesman Otto Berg wept.'), story('Otto Berg, a spokesman for the Otago Harbour Police Department, wept.')], expected: [] },
  { name: 'a body by fewer words', input: [story('Rosa Hale of the Alpine Weather Warning Centre wept.'), story('Rosa Hale of the Weather Warning Centre wept.')], expected: [] },
  { name: 'two bodies of which one article tells', input: [story('Rosa Hale of the Alpine Weather Warning Centre met the Alpine Weather Warning Alliance.'), story('Rosa Hale of the Alpine Weather Warning Alliance wept.')], expected: [] },
  { name: 'two people of two bodies', input: [story('Rosa Hale of the Alpine Weather Warning Centre wept.'), story('Otto Berg of the Alpine Weather Warning Alliance wept.')], expected: [] },
  { name: 'a relation to somebody else', input: [story("Rosa Hale's brother, Otto Berg, was there."), story('Otto Berg, a cousin of Ira Bell, was there.')], expected: [] },
  { name: 'a former office', input: [story('Former mayor Rosa Hale wept.'), story('Rosa Hale, the deputy mayor of Dunedin, wept.')], expected: [] },
  { name: 'a rank in short', input: [story('Lt. Col. Otto Berg was there.'), story('Colonel Otto Berg was there.')], expected: [] },
  { name: 'a kind of an occupation', input: [story('Otto Berg, a surgeon, was found.'), story('Otto Berg was a doctor.')], expected: [] },
  { name: 'two offices at once', input: [story('Rosa Hale, mayor and chief executive of the port, wept.'), story('Rosa Hale, the police commissioner, wept.')], expected: [] },
  { name: 'posts of two lines of work', input: [story('Rosa Hale, sales manager at Belay, wept.'), story('Rosa Hale, marketing director of Belay, wept.')], expected: [] },
  { name: 'a title that is of somebody else', input: [story('Mayor Rosa Hale wept.'), story("Rosa Hale's deputy mayor wept.")], expected: [] },
  { name: 'a thing that is called by an occupation', input: [story('Otto Berg, a pilot, was found.'), story("Otto Berg, the driver's friend, was found.")], expected: [] },
  { name: 'what was not so', input: [story('Otto Berg was the driver.'), story('Otto Berg was not a passenger.')], expected: [] },
  { name: 'an article that tells of two posts', input: [story('Mayor Rosa Hale wept. Rosa Hale was the deputy mayor in May.'), story('Rosa Hale, the deputy mayor of Dunedin, wept.')], expected: [] },
  { name: 'one relation', input: [story("Rosa Hale's brother, Otto Berg, was there."), story('Otto Berg, the brother of Rosa Hale, was there.')], expected: [] },
  { name: 'ordinals of two things', input: [story('Otto Berg was on his third visit.'), story('Otto Berg was on his fourth trip.')], expected: [] },
  { name: 'an article that tells of two', input: [story('Otto Berg was on his third visit. Otto Berg had been ill on his second visit.'), story('Otto Berg was on his fourth visit.')], expected: [] },
  { name: 'one nation', input: [story('The Australian climber Otto Berg was found.'), story('Otto Berg, an Australian student, was found.')], expected: [] },
  { name: 'nations of one kingdom', input: [story('The English climber Otto Berg was found.'), story('The British climber Otto Berg was found.')], expected: [] },
  { name: 'an article that names both', input: [story('The Australian climber Otto Berg, who was born in Canada, was found.'), story('The Canadian climber Otto Berg was found.')], expected: [] },
  { name: 'another person', input: [story('The Australian climber Otto Berg was found.'), story('The Canadian climber Ira Bell was found.')], expected: [] },
]);
