import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';
import { conflictLines } from '../../support/corpus.ts';

const corpusWith = (sentence: string) => {
  const corpus = createCorpus();
  corpus.put({ id: 'a', text: `A walk above the lake\n\nThe path above Norwick was closed for a while. ${sentence}\n`, published: '2013-10-20' });
  return corpus;
};
const lines = (sentence: string): readonly string[] => conflictLines(corpusWith(sentence)).map((line) => line.replaceAll('figure.arithmetic internal: ', '').replaceAll('a “', '“'));

cases('figure.arithmetic finds changes', lines, [
  { input: 'Profit rose 14 percent to $26.1 million from $25.1 million.', expected: ['warning “14 percent” / “$26.1 million” / “$25.1 million”'] },
  { input: 'Profit fell 4 percent to $26.1 million from $25.1 million a year earlier.', expected: ['warning “4 percent” / “$26.1 million” / “$25.1 million”'] },
  { input: 'Profit was $26.1 million, up 40 percent from $25.1 million.', expected: ['warning “$26.1 million” / “40 percent” / “$25.1 million”'] },
  { input: 'The number of boats fell from 1,256 to 1,004, a 30 percent drop.', expected: ['warning “1,256” / “1,004” / “30 percent”'] },
  { input: 'The share rose 23 cents, or 12 percent, to $19.40.', expected: ['warning “23 cents” / “12 percent” / “$19.40”'] },
  { input: 'The share rose 23 cents to $19.40 from $19.27.', expected: ['warning “23 cents” / “$19.40” / “$19.27”'] },
]);

cases('figure.arithmetic finds parts and wholes', lines, [
  { input: 'The bus carried 12 people, seven men and six women.', expected: ['warning “12” / “seven” / “six”'] },
  { input: 'The bus carried 12 people (7 men and 4 women).', expected: ['information “12” / “7” / “4”'] },
  { input: 'There were 15 victims: six men, seven women and three children.', expected: ['warning “15” / “six” / “seven” / “three”'] },
  { input: 'The bill passed 52-50 in the 100-seat chamber.', expected: ['warning “52-50” / “100”'] },
  { input: 'She bought 10 tickets at $5 each, for a total of $60.', expected: ['warning “10” / “$5” / “$60”'] },
]);

cases('figure.arithmetic finds answers of more than all', lines, [
  { input: 'The survey found 48 percent in favour, 41 percent against and 21 percent undecided.', expected: ['warning “48 percent” / “41 percent” / “21 percent”'] },
  { input: 'Some 61% said yes, 44% said no and 8% were undecided.', expected: ['warning “61%” / “44%” / “8%”'] },
  { input: 'Of the members 58 percent voted for and 52 percent voted against.', expected: ['warning “58 percent” / “52 percent”'] },
  { input: 'In the poll 62 percent were in favor, while 48 percent were opposed.', expected: ['warning “62 percent” / “48 percent”'] },
  { input: 'It passed with 71.4% voting yes and 38.6% voting no.', expected: ['warning “71.4%” / “38.6%”'] },
]);

cases('figure.arithmetic leaves alone answers', lines, [
  { name: 'all', input: 'The survey found 48 percent in favour, 41 percent against and 11 percent undecided.', expected: [] },
  { name: 'rounded', input: 'Of those asked 43% said yes, 34% said no and 24% were undecided.', expected: [] },
  { name: 'less than all', input: 'Of the members 58 percent voted for and 32 percent voted against.', expected: [] },
  { name: 'of two kinds of people', input: 'Of the men 61 percent said yes, and of the women 55 percent said no.', expected: [] },
  { name: 'about', input: 'About 60% said yes, about 45% said no.', expected: [] },
]);

cases('figure.arithmetic finds exchange rates', lines, [
  { input: 'It paid 900 euros ($4,275) for a chair and 2,000 euros ($2,600) for a desk.', expected: ['warning “900 euros” / “$4,275” / “2,000 euros” / “$2,600”'] },
  { input: 'It paid 1,000 euros ($1,300) for a chair and 2,000 euros ($3,900) for a desk.', expected: ['information “1,000 euros” / “$1,300” / “2,000 euros” / “$3,900”'] },
  { input: 'It paid 1,000 euros ($1,300) for a chair and 2,000 euros ($2,500) for a desk.', expected: [] },
  { input: 'It paid 1,000 euros ($1,300) for a chair and 2,000 pounds ($4,000) for a desk.', expected: [] },
  { input: 'It paid 1 million euros ($2 million) for a yard and 2 million euros ($2.6 million) for a hall.', expected: [] },
]);

cases('figure.arithmetic finds years, ages and lengths', lines, [
  { input: 'Norwick marks the 10th anniversary of the 2001 fire.', expected: ['information “10th” / “2001”'] },
  { input: 'On 11 September 2012, the 10th anniversary of the 2001 fire, all came.', expected: ['warning “11 September 2012” / “10th” / “2001”'] },
  { input: 'It began four years ago, in 2005.', expected: ['warning “four years ago” / “2005”'] },
  { input: 'Calder was born in 1950 and died in 2010 at the age of 45.', expected: ['warning “1950” / “2010” / “45”'] },
  { input: 'Ailsa Mackellar, 45, runs it. Mackellar was born in 1950.', expected: ['warning “45” / “1950”'] },
  { input: 'He stays from 3 May to 10 May 2013, a five-day visit.', expected: ['warning “3 May” / “10 May 2013” / “five-day”'] },
  { input: 'The company, founded in 1950, marked its 50th anniversary in 2013.', expected: ['warning “1950” / “50th” / “2013”'] },
  { input: 'Founded in 1950, the company celebrates its 50th anniversary this year.', expected: ['warning “1950” / “50th” / “this year”'] },
  { input: 'The club, established in 1950, marks its 50th anniversary.', expected: ['information “1950” / “50th”'] },
  { input: 'The fair lasted three weeks, from June 3 to June 7.', expected: ['information “three weeks” / “June 3” / “June 7”'] },
  { input: 'The road was closed for six days, from 3 June 2013 to 30 June 2013.', expected: ['warning “six days” / “3 June 2013” / “30 June 2013”'] },
  { input: 'He led it from 2001 to 2011, seven years in all.', expected: ['warning “2001” / “2011” / “seven years”'] },
]);

cases('figure.arithmetic leaves alone', lines, [
  { name: 'what each share earns of two profits', input: 'Profit rose to $35.2 million, or 31 cents a share, from $3.8 million, or 1 cent a share. It sold 900 euros ($4,275 each) and 2,000 euros ($2,600 each).', expected: [] },
  { name: 'changes that are right', input: 'Profit rose 4 percent to $26.1 million from $25.1 million. The number fell from 120 to 100, a 17 percent drop. The share rose 23 cents, or 1.2 percent, to $19.40.', expected: [] },
  { name: 'rounded levels', input: 'Profit rose 7 percent to $4.3 billion from $4 billion. The share rose 23 cents to $19.40 from $19.17.', expected: [] },
  { name: 'points of a percentage', input: 'Support rose 5 percent to 25 percent from 20 percent. Support rose 25 percent to 25 percent from 20 percent.', expected: [] },
  { name: 'a bound', input: 'Profit rose more than 3 percent to $26.1 million from $25.1 million.', expected: [] },
  { name: 'a scale left out', input: 'Profit rose 4 percent to $26.1 million from 25.1.', expected: [] },
  { name: 'parts that are right', input: 'The bus carried 12 people, eight men and four women. It held at least 12 people, eight men and six women.', expected: [] },
  { name: 'some of them', input: 'The bus carried 12 people, including seven men and four women. The 12 people, two drivers and three guards, waited.', expected: [] },
  { name: 'other counts', input: 'She had 14 points, nine boards and four blocks. The bill passed 52-48 in the 100-seat chamber.', expected: [] },
  { name: 'an anniversary of the past', input: 'He had spoken at the 10th anniversary of the 2001 fire. Norwick marks the 12th anniversary of the 2001 fire, and next year marks the 10th anniversary of the 2004 flood.', expected: [] },
  { name: 'an anniversary that fits', input: 'The company, founded in 1963, marked its 50th anniversary in 2013. The club, established in late 1962, marks its 50th anniversary.', expected: [] },
  { name: 'an anniversary of another thing', input: 'The hall, opened in 1985 as the town marked its 200th anniversary in 1985, is large. The hall, opened in 1985 by a club that marked its 10th anniversary in 1985, is large.', expected: [] },
  { name: 'a length that fits, or goes on', input: 'The fair lasted three weeks, from June 3 to June 24. The road was closed for six days, from June 3 to June 5 and from June 10 to June 12. She played for ten years, from 2001 to 2005 as captain. It is open for five days, from June 3 to June 9.', expected: [] },
  { name: 'another year', input: 'It began four years ago, in 2009. Two years ago in the 2008 hall, he sang.', expected: [] },
  { name: 'ages that are right', input: 'Ailsa Mackellar, 62, runs it. Mackellar was born in December 1950. Calder was born in 1950 and died in 2010 at the age of 59.', expected: [] },
  { name: 'an age of then', input: 'Ailsa Mackellar, 45 when she came, runs it. Mackellar was born in 1950.', expected: [] },
  { name: 'both ways of counting', input: 'He stays from 3 May to 7 May 2013, a five-day visit, then from 10 May to 15 May 2013, a five-day visit. He led it from 2001 to 2011, nine years in all.', expected: [] },
  { name: 'nights and working days', input: 'He stays from 3 May to 6 May 2013, three nights. The course ran from 6 May to 12 May 2013, a five-day course.', expected: [] },
]);

describe('figure.arithmetic', () => {
  const say = (sentence: string): string => corpusWith(sentence).conflicts()[0]!.message;

  it('says what it comes to', () => {
    expect(say('Profit rose 14 percent to $26.1 million from $25.1 million.')).toBe('A change from “$25.1 million” to “$26.1 million” is about 3.98 percent, not “14 percent”.');
    expect(say('Profit fell 4 percent to $26.1 million from $25.1 million.')).toBe('A change from “$25.1 million” to “$26.1 million” is about 3.98 percent up, not “4 percent”.');
    expect(say('The bus carried 12 people (7 men and 4 women).')).toBe('“7” and “4” come to 11, not “12”.');
    expect(say('He stays from 3 May to 10 May 2013, a five-day visit.')).toBe('From “3 May” to “10 May 2013” it is 7 to 8 days, not “five-day”.');
  });
});
