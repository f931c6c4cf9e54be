import { expect, it } from 'vitest';
import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const visit = (sentence: string, published = '2024-05-20'): string => `---
published: ${published}
---
Minister Anna Reuter in Nairobi

The German foreign minister, Anna Reuter, spoke with Kenyan officials about water. ${sentence}

Anna Reuter has been foreign minister since 2021. Kenya and Germany work together on water.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => !line.startsWith('hint'));

cases('date.mismatch finds', conflicts, [
  {
    name: 'an arrival on two days',
    input: [visit('Anna Reuter arrived in Nairobi on May 16, 2024.'), visit('Anna Reuter arrived in Nairobi on May 17, 2024.')],
    expected: ['warning date.mismatch: a “May 16, 2024” / b “May 17, 2024”'],
  },
]);

cases('date.mismatch leaves alone', conflicts, [
  { name: 'the same day in other words', input: [visit('Anna Reuter arrived in Nairobi on Thursday.'), visit('Anna Reuter arrived in Nairobi on May 16, 2024.')], expected: [] },
  { name: 'another visit, months before', input: [visit('Anna Reuter arrived in Nairobi on May 16, 2024.'), visit('Anna Reuter visited Nairobi on October 17, 2023.')], expected: [] },
  { name: 'a month and a day in it', input: [visit('Anna Reuter visited Nairobi in May 2024.'), visit('Anna Reuter visited Nairobi on May 16, 2024.')], expected: [] },
  { name: 'another traveller', input: [visit('Anna Reuter arrived in Nairobi on May 16, 2024.'), visit('The president of Ghana, Kofi Danso, arrived in Nairobi on May 17, 2024.')], expected: [] },
]);

const shooting = (sentence: string): string => `Shooting in Dunedin

DUNEDIN, New Zealand - A man was hurt in a shop in Dunedin in New Zealand. ${sentence}

Police in Dunedin spoke to the owner. New Zealand has seen four such crimes this year.
`;

cases('date.mismatch finds by the day of the week', conflicts, [
  {
    name: 'a shooting on two days that follow each other',
    input: [shooting('Otto Berg was shot on Thursday.'), shooting('Otto Berg was shot on Friday.')],
    expected: ['information date.mismatch: a “Thursday” / b “Friday”'],
  },
  {
    name: 'a killing that another article tells by the deed, with its time',
    input: [shooting('Otto Berg was shot at 3 p.m. on Thursday.'), shooting('A gunman killed Otto Berg on Friday.')],
    expected: ['information date.mismatch: a “3 p.m. on Thursday” / b “Friday”'],
  },
]);

cases('date.mismatch leaves alone by the day of the week', conflicts, [
  { name: 'a night that belongs to two days', input: [shooting('Otto Berg was shot on Thursday night.'), shooting('Otto Berg was shot on Friday.')], expected: [] },
  { name: 'days far apart, which are of two shootings', input: [shooting('Otto Berg was shot on Monday.'), shooting('Otto Berg was shot on Thursday.')], expected: [] },
  { name: 'an article that tells of both days', input: [shooting('Otto Berg was shot on Thursday. Ada Hale was shot on Friday.'), shooting('Ada Hale was shot on Friday.')], expected: [] },
  { name: 'another victim', input: [shooting('Otto Berg was shot on Thursday.'), shooting('Ada Hale was shot on Friday.')], expected: [] },
  { name: 'what is to come', input: [shooting('Otto Berg was shot on Thursday.'), shooting('Otto Berg may be shot on Friday.')], expected: [] },
]);

it('date.mismatch calls what happened by a noun', () => {
  const [conflict] = corpusOf(shooting('Otto Berg was shot on Thursday.'), shooting('Otto Berg was shot on Friday.')).conflicts();
  expect(conflict!.message).toMatch(/^Date of shooting of Otto Berg: “Thursday” in one article, “Friday” in one\./);
});

cases('date.mismatch finds by months and years what happens once', conflicts, [
  {
    name: 'a birth in brackets',
    input: [visit('Anna Reuter (born 26 December 1970) is a brewer.'), visit('Anna Reuter was born in May.')],
    expected: ['information date.mismatch: a “26 December 1970” / b “May”'],
  },
  {
    name: 'two years of one sale',
    input: [visit('Anna Reuter sold the family brewery to Harrow Malt in 1997.'), visit('Anna Reuter sold her brewery to Harrow Malt in 2007.')],
    expected: ['information date.mismatch: a “1997” / b “2007”'],
  },
]);

cases('date.mismatch leaves alone by months and years', conflicts, [
  { name: 'what happens often', input: [visit('Anna Reuter met Kofi Danso in 1997.'), visit('Anna Reuter met Kofi Danso in 2007.')], expected: [] },
  { name: 'another thing', input: [visit('Anna Reuter sold the family brewery to Harrow Malt in 1997.'), visit('Anna Reuter sold two horses in 2007.')], expected: [] },
  { name: 'a year and a day in it', input: [visit('Anna Reuter sold the family brewery to Harrow Malt in 1997.'), visit('Anna Reuter sold her brewery to Harrow Malt on May 3, 1997.')], expected: [] },
]);

const council = (sentence: string): string => `Council of Harrowby votes on the depot

HARROWBY - The council of Harrowby wants to tear down the old depot. ${sentence}

Mayor Ada Hale of Harrowby said the depot was empty. The council owns two more.
`;

cases('date.mismatch finds by what the words say of a date', conflicts, [
  {
    name: 'two days of a year that neither gives',
    input: [council('Ada Hale bought the depot on November 18.'), council('Ada Hale bought the depot on November 19.')],
    expected: ['information date.mismatch: a “November 18” / b “November 19”'],
  },
  {
    name: 'two years of what people without a name did',
    input: [council('Voters in 2009 approved a $3 million bond to buy the depot.'), council('Harrowby voters in 2010 approved a $3 million bond for the depot.')],
    expected: ['information date.mismatch: a “2009” / b “2010”'],
  },
  {
    name: 'a verdict in other words',
    input: [council('In April 2007 Otto Berg was found guilty of arson at the depot.'), council('Otto Berg was convicted on March 20 of arson at the depot.')],
    expected: ['information date.mismatch: a “April 2007” / b “March 20”'],
  },
]);

cases('date.mismatch leaves alone by what the words say of a date', conflicts, [
  { name: 'a day without its year, of which the other says the month', input: [council('Ada Hale bought the depot on November 18.'), council('Ada Hale bought the depot in November 2008.')], expected: [] },
  { name: 'others who did it', input: [council('Voters in 2009 approved a $3 million bond to buy the depot.'), council('The state parliament approved a new law on depots in 2010.')], expected: [] },
  { name: 'two dates in a row, each with its own', input: [council('Ada Hale hired Otto Berg on Tuesday and Kofi Danso on Thursday.'), council('Ada Hale hired Otto Berg on Wednesday.')], expected: [] },
  { name: 'a date that describes another word', input: [council('Otto Berg was convicted of the June 20 arson at the depot.'), council('Otto Berg was convicted of arson at the depot on June 21.')], expected: [] },
]);

cases('date.mismatch finds whoever is meant', conflicts, [
  {
    name: 'somebody named paragraphs before',
    input: [
      council('Otto Berg ran the depot for years.\n\nIt had four halls.\n\nThe roof leaked.\n\nIn 1969, he was indicted for fraud at the depot.'),
      council('In 1970 Otto Berg was indicted for fraud at the depot.'),
    ],
    expected: ['information date.mismatch: a “1969” / b “1970”'],
  },
  {
    name: 'behind a clause about the name',
    input: [council('Ten years ago, Ada Hale, who built the depot in March 2009, moved away.'), council('Ada Hale built the depot in May 2009.')],
    expected: ['information date.mismatch: a “March 2009” / b “May 2009”'],
  },
]);

const quake = (sentence: string, published: string): string => `---
published: ${published}
---
Earthquake in Limari

LIMARI, Chile - Rescuers searched for survivors in three villages of Limari. ${sentence}

The regional office in Limari will rent flats for those who lost their homes.
`;

cases('date.mismatch finds by the one earthquake of a story', conflicts, [
  {
    name: 'a day between commas, and one before the word',
    input: [quake("The road was cut by Tuesday's earthquake.", '2024-03-13'), quake('A house fell on March 11, when an earthquake ran through the valley.', '2024-03-21')],
    expected: ['information date.mismatch: a “Tuesday” / b “March 11”'],
  },
]);

cases('date.mismatch leaves alone', conflicts, [
  { name: 'a day on which something was done for those whom the earthquake hit', input: [quake("The road was cut by Tuesday's earthquake.", '2024-03-13'), quake('Soldiers gave out bread, tents and water Monday to survivors of the earthquake.', '2024-03-19')], expected: [] },
  { name: 'an earthquake of another year', input: [quake("The road was cut by Tuesday's earthquake.", '2024-03-13'), quake('The road was cut by the earthquake on Tuesday. In September 2015, an earthquake cut it, too.', '2024-03-13')], expected: [] },
]);

const deal = (sentence: string, published: string): string => `---
published: ${published}
---
Marlow Quarries to be sold

GRENOBLE - A Belgian company wants to buy Marlow Quarries. ${sentence}

The price is 40 million euros.
`;

cases('date.mismatch holds the day that was set against the day on which it was', conflicts, [
  {
    name: 'a vote under other words',
    input: [deal('Shareholders will vote on June 18.', '2024-06-03'), deal('At the meeting on June 17, held in a hotel, shareholders approved the deal.', '2024-06-20')],
    expected: ['information date.mismatch update: a “June 18” / b “June 17”'],
  },
  {
    name: 'a vote, whose date stands behind what was voted on',
    input: [deal('Its shareholders will decide on Thursday, May 8.', '2025-05-02'), deal('Shareholders approved the sale to the Belgians on Friday, May 9.', '2025-05-10')],
    expected: ['information date.mismatch update: a “Thursday, May 8” / b “Friday, May 9”'],
  },
]);

cases('date.mismatch leaves alone what was set', conflicts, [
  { name: 'and came on that day', input: [deal('Shareholders will vote on June 18.', '2024-06-03'), deal('Shareholders approved the deal on Tuesday.', '2024-06-20')], expected: [] },
  { name: 'for others', input: [deal('Shareholders will vote on June 18.', '2024-06-03'), deal('The town council approved the deal on June 19.', '2024-06-20')], expected: [] },
  { name: 'for a month', input: [deal('Shareholders will vote in June.', '2024-05-03'), deal('Shareholders approved the deal on July 2.', '2024-07-03')], expected: [] },
  { name: 'after it was held', input: [deal('Shareholders approved the deal on June 17.', '2024-06-18'), deal('Shareholders will vote on June 19.', '2024-06-30')], expected: [] },
]);

cases('date.mismatch reads a name that is a word of the language, and of what somebody died', conflicts, [
  {
    name: 'in two articles',
    input: [
      council('Anton Page Sr., who was known as “the Owl,” died on Friday. He ran the depot.'),
      council('Harrowby mourns Anton Page, who ran the depot. Page died of heart failure on Thursday at the depot.'),
    ],
    expected: ['information date.mismatch: a “Friday” / b “Thursday”'],
  },
]);

const obituary = (later: string): string => `Singer Otto Berg is dead

DUNEDIN, New Zealand - The singer Otto Berg died on Friday, his family said. He was 95.

Berg sang for 60 years. His daughter Ada Hale said he was tired.

${later}
`;

cases('date.mismatch finds in one article', conflicts, [
  { name: 'two days of one death, the second told of “he”', input: [obituary('He died on Thursday at his home in Dunedin.')], expected: ['information date.mismatch internal: a “Friday” / a “Thursday”'] },
  { name: 'two days of one death by name', input: [obituary('Berg, who was a baker once, died on Saturday.')], expected: ['information date.mismatch internal: a “Friday” / a “Saturday”'] },
]);

cases('date.mismatch leaves alone in one article', conflicts, [
  { name: 'the death of his wife', input: [obituary('Berg\'s wife died on Saturday.')], expected: [] },
  { name: 'the death of somebody whom a clause about him tells of', input: [obituary('A nurse at the clinic where Berg was treated died on Saturday.')], expected: [] },
  { name: 'the death of who killed', input: [obituary('The man accused of killing Berg died on Saturday.')], expected: [] },
  { name: 'the death of his mother', input: [obituary('His mother died on Saturday.')], expected: [] },
  { name: 'a night that belongs to two days', input: [obituary('He died on Thursday night at his home in Dunedin.')], expected: [] },
  { name: 'two sources at odds', input: [obituary('Berg died on Thursday, the clinic said.')], expected: [] },
]);
