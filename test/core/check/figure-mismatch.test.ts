import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const about = (sentence: string, published = '2024-03-12'): string => `---
published: ${published}
---
Earthquake hits Valdoro in Chile

An earthquake struck the town of Valdoro in northern Chile on Tuesday, officials said. ${sentence}

Rescue workers from Santiago were on their way to Valdoro.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => !line.startsWith('hint') && !line.includes('figure.update'));

const riot = (sentence: string, published: string): string => `---
published: ${published}
---
Riots in Marlow over the death of Ian Speke

Protesters clashed with police in Marlow over the death of Ian Speke. ${sentence}
`;

/** All but hints, updates too. */
const reports = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => !line.startsWith('hint'));

cases('nights of unrest', reports, [
  { name: 'told on one day', input: [riot('Police arrested 46 people.', '2024-03-14'), riot('Police arrested 31 people.', '2024-03-14')], expected: ['warning figure.mismatch: a “46” / b “31”'] },
  { name: 'told on two days', input: [riot('Police arrested 46 people.', '2024-03-13'), riot('Police arrested 71 people.', '2024-03-14')], expected: [] },
  { name: 'of one night, told on two days', input: [riot('Police arrested 46 people on Tuesday night.', '2024-03-13'), riot('Police arrested 31 people on Tuesday night.', '2024-03-14')], expected: ['warning figure.mismatch: a “46” / b “31”'] },
  { name: 'of two nights, told on one day', input: [riot('Police arrested 46 people on Monday night.', '2024-03-14'), riot('Police arrested 31 people on Tuesday night.', '2024-03-14')], expected: [] },
  { name: 'of a night after the other was written', input: [about('Police arrested 4 people.', '2024-03-12'), about('Police arrested 9 people on Wednesday night.', '2024-03-14')], expected: [] },
]);

cases('figure.mismatch finds', conflicts, [
  {
    name: 'two numbers of injured',
    input: [about('The quake killed 10 people and injured 80.'), about('Ten people were killed and 50 were injured in the quake.')],
    expected: ['warning figure.mismatch: a “80” / b “50”'],
  },
  {
    name: 'the lone value against the majority',
    input: [about('The quake injured 80 people.'), about('At least 10 people died and 80 people were injured.'), about('The quake left 61 people injured.')],
    expected: ['warning figure.mismatch: c “61” / a “80”, b “80”'],
  },
  {
    name: 'two depths',
    input: [about('The quake struck at a depth of 41 kilometers.'), about('It occurred at a depth of 14km.')],
    expected: ['warning figure.mismatch: a “41 kilometers” / b “14km”'],
  },
  {
    name: 'two ages of a person',
    input: [about('Lucía Ferrada, 36, was pulled from the rubble.'), about('Rescuers found 63-year-old Lucía Ferrada alive.')],
    expected: ['warning figure.mismatch: a “36” / b “63-year-old”'],
  },
  {
    name: 'a headline against its own article',
    input: ['Fire in Lisbon kills 12\n\nA fire in a hotel in Lisbon killed 21 people on Tuesday, the mayor of Lisbon, Rui Teles, said.\n'],
    expected: ['warning figure.mismatch internal: a “12” / a “21”'],
  },
  {
    name: 'children of a person',
    input: [about('Zora Hale, a mother of 12, was killed.'), about('The mother of 13 Zora Hale was killed in her house.')],
    expected: ['warning figure.mismatch: a “12” / b “13”'],
  },
  {
    name: 'what was stolen',
    input: [about('Thieves made off with $137 million in jewels from a shop.'), about('Thieves stole jewels worth $108 million from a shop.')],
    expected: ['information figure.mismatch: a “$137 million” / b “$108 million”'],
  },
  {
    name: 'things counted once in each article, in sentences that are alike',
    input: [about('The navy seized 14 rifles on the boat.'), about('The navy seized six rifles on a boat.')],
    expected: ['warning figure.mismatch: a “14” / b “six”'],
  },
  {
    name: 'patches that a company had to withdraw',
    input: [about('The town hall withdrew four rescue manuals after the quake.'), about('After the quake the town hall withdrew ten rescue manuals.')],
    expected: ['information figure.mismatch: a “four” / b “ten”'],
  },
  {
    name: 'a bound before the number',
    input: [about('The quake struck the town, killing at least 25 people.'), about('Ten people were killed in the quake.')],
    expected: ['warning figure.mismatch: a “25” / b “Ten”'],
  },
  {
    name: 'how many live in a place',
    input: [about('Valdoro, which lies on the coast and is home to about 120,000 people, was hit.'), about('Valdoro is home to some 200,000 people.')],
    expected: ['warning figure.mismatch: a “120,000” / b “200,000”'],
  },
  {
    name: 'how far away a place is',
    input: [about('The town of Valdoro, 150 kilometers south of Santiago, was hit.'), about('Valdoro, located 115 kilometers (71 miles) southeast of Santiago, was hit.')],
    expected: ['warning figure.mismatch: a “150 kilometers” / b “115 kilometers”'],
  },
  {
    name: 'a length in two units',
    input: [about('Lucía Ferrada fell 60 metres from a ridge.'), about('Lucía Ferrada died after she fell 400 feet from a ridge.')],
    expected: ['warning figure.mismatch: a “60 metres” / b “400 feet”'],
  },
  {
    name: 'a record',
    input: [about('Lucía Ferrada (52-3, 46 KOs) was in the town.'), about('Lucía Ferrada, 53-3, was in the town.')],
    expected: ['information figure.mismatch: a “52-3” / b “53-3”'],
  },
  {
    name: 'a turnout that is told as a share of the voters',
    input: [about('Turnout reached 93.8 percent in the election.'), about('Some two million people, accounting for 88.4 percent of eligible voters, voted.')],
    expected: ['warning figure.mismatch: a “93.8 percent” / b “88.4 percent”'],
  },
  {
    name: 'what was stolen, in another currency too',
    input: [about('Thieves stole jewels worth 85 million euros ($108 million) from a shop.'), about('Thieves made off with $137 million in jewels from a shop.')],
    expected: ['information figure.mismatch: a “$108 million” / b “$137 million”'],
  },
  {
    name: 'how stocks fell',
    input: [about('Chilean stocks plunged 5.4 percent.'), about('Chilean stocks closed down 3.9 percent.')],
    expected: ['warning figure.mismatch: a “5.4 percent” / b “3.9 percent”'],
  },
  {
    name: 'a time on the run',
    input: [about('A prisoner was caught after eight days on the run.'), about('A prisoner was caught after three days on the run.')],
    expected: ['information figure.mismatch: a “eight days” / b “three days”'],
  },
  {
    name: 'how far the clocks are from GMT',
    input: [about('It struck at 09:10 hours (0440 GMT).'), about('It struck at 1353 (1023 GMT).')],
    expected: ['warning figure.mismatch: a “0440 GMT” / b “1023 GMT”'],
  },
  {
    name: 'a crowd that somebody puts at a number',
    input: [about('Police put the march, to mark a strike, at roughly 30,000 people.'), about('About 20,000 people took to the streets.')],
    expected: ['information figure.mismatch: a “30,000” / b “20,000”'],
  },
  {
    name: 'a time of day',
    input: [about('A guard was shot at about 10 a.m. in a shop.'), about('A guard was shot around 11:15 a.m. in a shop.')],
    expected: ['information figure.mismatch: a “about 10 a.m.” / b “around 11:15 a.m.”'],
  },
  {
    name: 'what was seized, as one of a list and by itself',
    input: [about('Police seized 14 rifles, 31 magazines and 90 flares from looters in Valdoro.'), about('Police in Valdoro caught looters with 14 rifles, 12 magazines and 90 flares.')],
    expected: ['information figure.mismatch: a “31” / b “12”'],
  },
  {
    name: 'what damage cost',
    input: [about('The quake caused an estimated $4 million in damage.'), about('Damage is put at $9 million.')],
    expected: ['information figure.mismatch: a “$4 million” / b “$9 million”'],
  },
  {
    name: 'which share was in favour',
    input: [about('The council of Valdoro voted for aid with 86.3% of votes in favour.'), about('In Valdoro, votes of 83.6% of members were cast in favour.'), about('Of all, 12% of votes were cast.')],
    expected: ['information figure.mismatch: a “86.3%” / b “83.6%”'],
  },
  {
    name: 'how long somebody was in prison',
    input: [about('Mayor Rosa Ibarra served four years in prison.'), about('Rosa Ibarra, the mayor, served seven years in prison.')],
    expected: ['warning figure.mismatch: a “four years” / b “seven years”'],
  },
  {
    name: 'large numbers of things that are counted once',
    input: [about('Residents sent 2,350 complaints to the mayor after the quake.'), about('About 3,000 complaints, most of them angry, came in.')],
    expected: ['information figure.mismatch: a “2,350” / b “3,000”'],
  },
  {
    name: 'a toll that fell',
    input: [about('The quake killed nine people.', '2024-03-12'), about('The quake killed four people.', '2024-03-14')],
    expected: ['warning figure.mismatch: a “nine” / b “four”'],
  },
]);

cases('figure.mismatch leaves alone', conflicts, [
  { name: 'those of one of two countries', input: [about('The quake killed 30 people in Chile and Peru.'), about('The quake killed 10 people in Peru.')], expected: [] },
  { name: 'the dead of a place that the other article does not know', input: [about('The quake killed 10 people.'), about('In the hours after 25 people were killed in Puerto Alegre, many had called.')], expected: [] },
  { name: 'of whom somebody is said to be for', input: [about('Lucía Ferrada, 54, was there.'), about('Bree Maxwell, a 31-year-old Ferrada volunteer, was there. Lucía Ferrada was not.')], expected: [] },
  { name: 'one who speaks of another', input: [about('Lucía Ferrada, 54, was there.'), about('“Lucía Ferrada is a leader,” said the 31-year-old.')], expected: [] },
  { name: 'asked in two polls', input: [about('A poll was conducted with 1,704 adults in Chile.'), about('A poll was conducted with 1,290 adults in Chile.')], expected: [] },
  { name: 'a toll that rose', input: [about('The quake killed four people.', '2024-03-12'), about('The quake killed nine people.', '2024-03-14')], expected: [] },
  { name: 'what an article says was seized then and in all', input: [about('Police seized 14 rifles in Valdoro. In five raids they have seized 40 rifles.'), about('Police in Valdoro seized 40 rifles.')], expected: [] },
  { name: 'crowds of two towns', input: [about('In Valdoro 20,000 people marched. In Santiago 50,000 people marched.'), about('Some 35,000 people marched.')], expected: [] },
  { name: 'damages that a court awards', input: [about('The quake caused $4 million in damage.'), about('A court awarded the town $9 million in damages.')], expected: [] },
  { name: 'a bound that holds', input: [about('At least 50 people were injured.'), about('The quake injured 80 people.')], expected: [] },
  { name: 'rounding', input: [about('The quake injured about 600 people.'), about('The quake injured 612 people.')], expected: [] },
  { name: 'units', input: [about('It struck at a depth of 10 kilometers (6 miles).'), about('The depth was 10km.')], expected: [] },
  { name: 'part and whole', input: [about('The quake injured 80 people.'), about('Thirty of the injured remained in hospital.')], expected: [] },
  { name: 'different groups', input: [about('The quake injured 80 soldiers.'), about('The quake injured 12 children.')], expected: [] },
  { name: 'different fates', input: [about('The quake killed 80 people.'), about('The quake injured 12 people.')], expected: [] },
  { name: 'another earthquake, years before', input: [about('The quake killed 10 people.'), about('In January 2010, an earthquake in Chile killed 525 people.')], expected: [] },
  { name: 'another place', input: [about('The quake killed 10 people in Valdoro.'), about('A quake killed 25 people in Mexico City.')], expected: [] },
  { name: 'a fear', input: [about('The quake killed 10 people.'), about('The quake may have killed 200 people, a doctor said.')], expected: [] },
  { name: 'rival counts side by side', input: [about('The governor said 80 people were injured. The mayor said 50 people were injured.'), about('The quake injured 80 people.')], expected: [] },
  { name: 'others on top', input: [about('The town hall withdrew four rescue manuals after the quake.'), about('After the quake the town hall withdrew two other rescue manuals.')], expected: [] },
  { name: 'things of another kind', input: [about('The town hall withdrew four old manuals after the quake.'), about('After the quake the town hall withdrew ten illustrated manuals.')], expected: [] },
  { name: 'counted more than once', input: [about('The town hall withdrew four manuals after the quake. Later it printed nine manuals.'), about('After the quake the town hall withdrew ten manuals.')], expected: [] },
  { name: 'several thefts', input: [about('Thieves stole jewels worth $2 million. In May they stole $60,000.'), about('Thieves stole jewels worth $108 million from a shop.')], expected: [] },
  { name: 'a mother of a number is not a number of dead', input: [about('A mother of 12 was killed.'), about('The quake killed three people.')], expected: [] },
  { name: 'kinds of people as parts of all', input: [about('Two women and one man died in the quake.'), about('The quake killed three people.')], expected: [] },
  { name: 'what such a thing can do', input: [about('A magnitude 7.5 quake can destroy a town.'), about('The quake had a magnitude of 6.1.')], expected: [] },
  { name: 'another town of the country', input: [about('The quake killed 10 people in Valdoro in Chile.'), about('In Arica in Chile, a quake killed 25 people.')], expected: [] },
  { name: 'one length in two units', input: [about('Lucía Ferrada fell 60 metres from a ridge.'), about('Lucía Ferrada fell 200 feet from a ridge.')], expected: [] },
  { name: 'two records of another time of the year', input: [about('Lucía Ferrada (14-1) was in the town.'), about('Lucía Ferrada (10-0) was in the town.')], expected: [] },
  { name: 'whom the voters chose', input: [about('Turnout reached 93.8 percent in the election.'), about('Some 60 percent of registered voters voted for change.')], expected: [] },
  { name: 'numbers that are too far apart to be of one thing', input: [about('The quake injured 5 people.'), about('It injured 1,400 people.')], expected: [] },
  { name: 'a rise and a fall told alike', input: [about('Chilean stocks plunged 5.4 percent.'), about('Chilean stocks were down 5.4 percent.')], expected: [] },
  { name: 'about the same time of day', input: [about('A guard was shot at about 10 a.m. in a shop.'), about('A guard was shot at 10:10 a.m. in a shop.')], expected: [] },
  { name: 'an age of somebody else', input: [about('The death of the 10-year-old and Lucía Ferrada’s arrest shocked the town.'), about('Lucía Ferrada, 36, was there.')], expected: [] },
  { name: 'a dispute that the article itself tells of', input: [about('At least 50 people were injured, a doctor said. The mayor said 80 were injured.'), about('The quake injured 80 people.')], expected: [] },
  { name: 'an aftershock', input: [about('The quake had a magnitude of 6.1.'), about('Aftershocks of about magnitude 4.0 followed.')], expected: [] },
  { name: 'another story', input: [about('The quake injured 80 people.'), 'A bus crash near Oslo in Norway injured 12 people on Tuesday, the Oslo police said. The driver, Nils Berg, was arrested.'], expected: [] },
]);
