import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

/** An article on one crime, with a sentence of its own. */
const crime = (sentence: string, published = '2024-03-12'): string => `---
published: ${published}
---
Ian Speke shot in Marlow

Ian Speke was shot by police in Marlow on Monday, the sheriff, Rosa Ibarra, said. ${sentence}

Ibarra said that the police of Marlow would look into it.
`;

/** An article on one game. */
const game = (sentence: string, published = '2024-03-12'): string => `---
published: ${published}
---
Marlow Wolves reach the final

The Marlow Wolves reached the final of the Valley Cup on Monday. The coach, Rosa Ibarra, was pleased. ${sentence}

The final is in Calder.
`;

/** An article on pirates. */
const ship = (sentence: string, published = '2024-03-12'): string => `---
published: ${published}
---
Pirates attack the Agia Thekla off Oman

Pirates attacked the Agia Thekla off Oman on Monday, the navy said. ${sentence}

Captain Rosa Ibarra of the Agia Thekla thanked the navy.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => !line.startsWith('hint') && !line.includes('figure.update'));

cases('shots and wounds', conflicts, [
  { name: 'how many were fired', input: [crime('Officers fired 11 shots.'), crime('Police fired seven times, Ibarra said.')], expected: ['information figure.mismatch: a “11” / b “seven”'] },
  { name: 'how many hit', input: [crime('Ian Speke was shot seven times.'), crime('An autopsy found that four bullets hit Ian Speke.')], expected: ['warning figure.mismatch: a “seven” / b “four”'] },
  { name: 'how often somebody was stabbed', input: [crime('Ian Speke had been stabbed 12 times in May.'), crime('Ian Speke had been stabbed three times in May.')], expected: ['warning figure.mismatch: a “12” / b “three”'] },
  { name: 'fired and hit are two things', input: [crime('Officers fired 11 shots.'), crime('Ian Speke was shot seven times.')], expected: [] },
  { name: 'others that hit on top', input: [crime('Two bullets hit Ian Speke.'), crime('Three other bullets hit Ian Speke.')], expected: [] },
  { name: 'shots of two who shot', input: [crime('Ian Speke fired three shots.'), crime('Ibarra fired 11 shots.')], expected: [] },
  { name: 'a hit that is none of a bullet', input: [crime('A storm hit Marlow three times.'), crime('A storm hit Marlow five times.')], expected: [] },
]);

cases('addresses', conflicts, [
  { name: 'blocks of one street', input: [crime('It happened in the 1200 block of Elm Street.'), crime('It happened in the 1400 block of Elm St., Ibarra said.')], expected: ['information figure.mismatch: a “1200” / b “1400”'] },
  { name: 'numbers of one street', input: [crime('He lived at 14 West Oak Avenue.'), crime('He lived at 41 West Oak Ave. with his wife.')], expected: ['information figure.mismatch: a “14” / b “41”'] },
  { name: 'where somebody lived and where it happened', input: [crime('He lived in the 1200 block of Elm Street.'), crime('It happened in the 1400 block of Elm Street.')], expected: [] },
  { name: 'two streets', input: [crime('It happened in the 1200 block of Elm Street.'), crime('It happened in the 1400 block of Oak Street.')], expected: [] },
  { name: 'two places in one street', input: [crime('It began in the 1200 block of Elm Street and ended in the 1400 block of Elm Street.'), crime('It ended in the 1400 block of Elm Street.')], expected: [] },
]);

cases('results', conflicts, [
  { name: 'of one game', input: [game('The Marlow Wolves beat the Calder Hawks 65-53.'), game('The Marlow Wolves defeated the Calder Hawks, 65-52.')], expected: ['information figure.mismatch: a “65-53” / b “65-52”'] },
  { name: 'told by who won and who lost', input: [game('The Calder Hawks lost 52-65 to the Marlow Wolves.'), game('It was a 65-52 win for the Marlow Wolves over the Calder Hawks.')], expected: [] },
  { name: 'of one team, whose rival has two names', input: [game('The Marlow Wolves beat the Calder Hawks 65-35.'), game('The Marlow Wolves beat the Hawks 65-53.')], expected: ['information figure.mismatch: a “65-35” / b “65-53”'] },
  { name: 'of two games', input: [game('The Marlow Wolves beat the Calder Hawks 65-53.'), game('The Marlow Wolves beat the Tern Bay Bears 70-58.')], expected: [] },
  { name: 'of a half and of the game', input: [game('The Marlow Wolves beat the Calder Hawks 65-53.'), game('The Marlow Wolves led the Calder Hawks 31-20 at half-time.')], expected: [] },
  { name: 'of two days', input: [game('The Marlow Wolves beat the Calder Hawks 65-53 on Monday.'), game('In January the Marlow Wolves beat the Calder Hawks 58-51.')], expected: [] },
  { name: 'with others named', input: [game('Ode Farrow scored 23 points as the Marlow Wolves beat the Calder Hawks 65-53 in Tern Bay.'), game('The Marlow Wolves beat the Calder Hawks 65-52.')], expected: ['information figure.mismatch: a “65-53” / b “65-52”'] },
  { name: 'of a vote', input: [game('The league voted 7-2 to move the final.'), game('The final was moved by a vote of 6-3.')], expected: ['information figure.mismatch: a “7-2” / b “6-3”'] },
]);

cases('what players made in a game', conflicts, [
  { name: 'where the rest is the same', input: [game('Ode Farrow scored 14 points and Ian Speke scored 13. Sana Lind had five rebounds.'), game('Ian Speke led the Wolves with 13 points, while Ode Farrow added 12. Sana Lind grabbed five rebounds.')], expected: ['information figure.mismatch: a “14” / b “12”'] },
  { name: 'in a list, in brackets and behind “from”', input: [game('Ode Farrow had 14 points, nine rebounds and four assists.'), game('Ode Farrow (14 points, seven rebounds) was the best. The Wolves got four assists from Ode Farrow.')], expected: ['information figure.mismatch: a “nine” / b “seven”'] },
  { name: 'of two games', input: [game('Ode Farrow scored 14 points and Ian Speke scored 13.'), game('Ode Farrow scored 20 points and Ian Speke scored nine.')], expected: [] },
  { name: 'where as much differs', input: [game('Ode Farrow scored 14 points and Ian Speke scored 13.'), game('Ode Farrow scored 20 points and Ian Speke scored 13.')], expected: [] },
  { name: 'of one game or of two, which nothing tells', input: [game('Ode Farrow scored 14 points.'), game('Ode Farrow scored 20 points.')], expected: [] },
  { name: 'of a half and of a season', input: [game('Ode Farrow scored 14 points and had nine rebounds.'), game('Ode Farrow had nine rebounds. In the first half, Ode Farrow scored six points. Ode Farrow has 240 points this season.')], expected: [] },
  { name: 'a part of somebody’s own', input: [game('Ode Farrow scored 14 points and had nine rebounds.'), game('Ode Farrow had nine rebounds and scored six of the 14 points of the Wolves.')], expected: [] },
]);

cases('what somebody holds and has', conflicts, [
  { name: 'a record', input: [game('Ode Farrow broke Ian Speke’s scoring record of 2,116 points.'), game('Ode Farrow needed 11 points to break Ian Speke’s scoring record of 2,106.')], expected: ['information figure.mismatch: a “2,116” / b “2,106”'] },
  { name: 'many of a thing', input: [game('Ode Farrow now has 2,029 points.'), game('Ode Farrow has 2,129 points now.')], expected: ['information figure.mismatch: a “2,029” / b “2,129”'] },
  { name: 'records of two', input: [game('He broke Ian Speke’s scoring record of 2,116 points.'), game('She broke Ode Farrow’s scoring record of 1,906 points.')], expected: [] },
  { name: 'many of a thing, of which one counts a part', input: [game('Ode Farrow has 340 shops.'), game('Ode Farrow has 1,200 shops.')], expected: [] },
  { name: 'few of a thing', input: [game('Ode Farrow has 12 points.'), game('Ode Farrow has 19 points.')], expected: [] },
  { name: 'a height and a weight', input: [game('Ode Farrow is 5-foot-8 and weighs 130 pounds.'), game('The 172-pound Ode Farrow played.')], expected: ['warning figure.mismatch: a “130 pounds” / b “172-pound”'] },
  { name: 'a height in feet alone', input: [game('Ode Farrow is 6-foot-3.'), game('Ode Farrow is 6 feet tall.')], expected: [] },
]);

cases('things', conflicts, [
  { name: 'by two words', input: [ship('Five skiffs surrounded the ship.'), ship('Three speedboats surrounded the ship.')], expected: ['information figure.mismatch: a “Five” / b “Three”'] },
  { name: 'all of a list of what was seized, some without a number', input: [ship('The navy seized six AK-47 assault rifles, launchers, a dhow and four skiffs.'), ship('The arms and boats confiscated included six AK-47s and two small boats.')], expected: ['warning figure.mismatch: a “four” / b “two”'] },
  { name: 'of one model', input: [ship('The navy seized 12 AK 47 guns.'), ship('The navy recovered seven AK-47s and three rifles.')], expected: ['warning figure.mismatch: a “12” / b “seven”'] },
  { name: 'on top of others', input: [ship('The navy seized six AK-47s and two other rifles.'), ship('The navy seized six AK-47s and three other rifles.')], expected: ['warning figure.mismatch: a “two” / b “three”'] },
  { name: 'more that came, in two ways to say so', input: [ship('The captain called in an additional six tugs.'), ship('They called a further four tugs to help in the harbour.')], expected: ['information figure.mismatch: a “six” / b “four”'] },
  { name: 'more that came, and all of them', input: [ship('The captain called in an additional six tugs.'), ship('The captain called in four tugs.')], expected: [] },
  { name: 'what became of them, said behind “that”', input: [ship('The pirates left eight huts that were destroyed.'), ship('Five huts were destroyed.')], expected: ['warning figure.mismatch: a “eight” / b “Five”'] },
  { name: 'that had not suffered, and that might', input: [ship('Eight huts that were not damaged stood there, and nine huts that could be damaged.'), ship('Five huts were damaged.')], expected: [] },
  { name: 'a share of them', input: [ship('One in every 500 skiffs was searched by the navy.'), ship('The navy searched 90 skiffs.')], expected: [] },
  { name: 'of two models', input: [ship('The navy seized six AK-47s.'), ship('The navy seized three M-16s.')], expected: [] },
  { name: 'of a model and of all kinds', input: [ship('The navy seized six AK-47 rifles.'), ship('The navy seized nine rifles.')], expected: [] },
  { name: 'by their size', input: [ship('The navy sank a 10-metre dhow.'), ship('The navy sank a 20- to 24-foot dhow.')], expected: ['information figure.mismatch: a “10-metre” / b “20- to 24-foot”'] },
  { name: 'by one size in two units', input: [ship('The navy sank a 10-metre dhow.'), ship('The navy sank a 33-foot dhow.')], expected: [] },
  { name: 'several things of many sizes', input: [ship('It met 12-foot waves.'), ship('It met 20-foot waves.')], expected: [] },
  { name: 'a way and not a thing', input: [ship('A 10-mile stretch was closed.'), ship('A 30-mile stretch was closed.')], expected: [] },
  { name: 'that are held', input: [ship('Pirates still hold 14 sailors.'), ship('At least 19 sailors are still held.')], expected: ['warning figure.mismatch: a “14” / b “19”'] },
  { name: 'that are held otherwise', input: [ship('The hall holds 300 people.'), ship('The navy held 14 meetings.')], expected: [] },
  { name: 'of two kinds', input: [ship('The navy captured 12 Somali and 11 Yemeni pirates.'), ship('The navy captured 23 pirates.')], expected: [] },
  { name: 'who are captured', input: [ship('The navy captured 14 pirates.'), ship('The navy arrested 19 pirates.')], expected: ['warning figure.mismatch: a “14” / b “19”'] },
  { name: 'that were fired', input: [ship('The navy fired 11 rounds.'), ship('The line fired 40 sailors.')], expected: [] },
]);

/** An article on one storm. */
const storm = (sentence: string, published = '2024-03-12'): string => `---
published: ${published}
---
Storm Ilsa hits Marlow

Storm Ilsa hit Marlow on Monday, the mayor, Rosa Ibarra, said. ${sentence}

Ibarra asked people in Marlow to stay at home.
`;

/** An article on one election. */
const election = (sentence: string, published = '2024-03-12'): string => `---
published: ${published}
---
Rosa Ibarra elected mayor of Marlow

Rosa Ibarra was elected mayor of Marlow on Sunday. ${sentence}

Ian Speke, whom Ibarra beat, congratulated her.
`;

cases('suspects', conflicts, [
  { name: 'one who is named and one who is not', input: [crime('A 34-year-old man was arrested.'), crime('Ode Farrow, 39, was arrested.')], expected: ['information figure.mismatch: a “34-year-old” / b “39”'] },
  { name: 'one whom police charged', input: [crime('Police charged a 34-year-old woman.'), crime('The 43-year-old suspect was charged.')], expected: ['information figure.mismatch: a “34-year-old” / b “43-year-old”'] },
  { name: 'two of them', input: [crime('A 34-year-old man and a 39-year-old man were arrested. A 22-year-old suspect fled.'), crime('Ode Farrow, 39, was arrested.')], expected: [] },
  { name: 'one who is much older', input: [crime('A 34-year-old man was arrested.'), crime('Ode Farrow, 59, was arrested.')], expected: [] },
  { name: 'somebody else', input: [crime('A 34-year-old man saw it.'), crime('Ode Farrow, 39, was arrested.')], expected: [] },
  { name: 'one who is named in both', input: [crime('Police arrested Ode Farrow, 34.'), crime('Ode Farrow, 39, was arrested.')], expected: ['warning figure.mismatch: a “34” / b “39”'] },
]);

cases('sums', conflicts, [
  { name: 'a bail', input: [crime('Ode Farrow is held on $50,000 bail.'), crime('Bail was set at $500,000 for Ode Farrow.')], expected: [] },
  { name: 'a bail that is near', input: [crime('Bail was set at $50,000.'), crime('A judge set bail at $75,000.')], expected: ['information figure.mismatch: a “$50,000” / b “$75,000”'] },
  { name: 'an award', input: [crime('A jury awarded the family $2 million.'), crime('The town was ordered to pay $3 million.')], expected: ['information figure.mismatch: a “$2 million” / b “$3 million”'] },
  { name: 'an award and a demand', input: [crime('A jury awarded the family $2 million.'), crime('The family wanted $3 million.')], expected: [] },
  { name: 'what a film grossed', input: [game('A film of their season grossed $77 million.'), game('A film about the club grossed $67 million.')], expected: ['information figure.mismatch: a “$77 million” / b “$67 million”'] },
]);

cases('storms and elections', conflicts, [
  { name: 'winds', input: [storm('Ilsa had winds of 120 mph.'), storm('It brought winds of 140 mph.')], expected: ['information figure.mismatch: a “120 mph” / b “140 mph”'] },
  { name: 'winds and gusts', input: [storm('Ilsa had winds of 120 mph.'), storm('It brought gusts of 140 mph.')], expected: [] },
  { name: 'winds in another unit', input: [storm('Ilsa had winds of 120 mph.'), storm('It brought winds of 193 kilometres an hour.')], expected: [] },
  { name: 'votes', input: [election('Ibarra won 52.3 percent of the vote.'), election('Ibarra won 55.3 percent of the vote.')], expected: ['information figure.mismatch: a “52.3 percent” / b “55.3 percent”'] },
  { name: 'votes in two towns', input: [election('Ibarra won 52.3 percent of the vote in Oslo.'), election('Ibarra won 55.3 percent of the vote in Bergen.')], expected: [] },
  { name: 'votes of two', input: [election('Ibarra won 52.3 percent of the vote.'), election('Speke got 45.1 percent of the vote.')], expected: [] },
  { name: 'votes so far', input: [election('Ibarra won 52.3 percent of the vote.'), election('With half of the ballots counted, Ibarra had 55.3 percent of the vote.')], expected: [] },
]);

cases('what works cost', conflicts, [
  {
    name: 'a slip of a scale word between an estimate and a plan',
    input: [ship('The harbour office put the cost of rebuilding at $34 million.'), ship('Rebuilding will cost $34 billion, the plan says.')],
    expected: ['warning figure.scale-slip: a “$34 million” / b “$34 billion”'],
  },
  { name: 'a bound that holds', input: [ship('The cost of the repairs is estimated at $34 million.'), ship('Repairs would cost not less than $30 million.')], expected: [] },
  { name: 'an estimate and what was paid', input: [ship('Repairs will cost $34 billion.'), ship('The repairs cost $34 million.')], expected: [] },
  { name: 'other works', input: [ship('The clean-up will cost $34 million.'), ship('Rebuilding will cost $34 billion.')], expected: [] },
]);

cases('times of day', conflicts, [
  { name: 'of one happening in other words', input: [crime('Gunfire was reported at about 3 p.m. in Marlow.'), crime('Speke followed him to the house at 3:40 p.m.')], expected: ['information figure.mismatch: a “about 3 p.m.” / b “3:40 p.m.”'] },
  { name: 'of a stop by police', input: [crime('Speke was pulled over shortly after 2 a.m.'), crime('Speke was driving east just after 2:30 a.m. when he was stopped.')], expected: ['information figure.mismatch: a “2 a.m.” / b “2:30 a.m.”'] },
  { name: 'of an earthquake, on one clock', input: [storm('The quake struck at 7:26 a.m. local time.'), storm('The tremor struck at 7:52 a.m. local time.')], expected: ['information figure.mismatch: a “7:26 a.m. local time” / b “7:52 a.m. local time”'] },
  { name: 'of an earthquake, on other clocks', input: [storm('The quake struck at 7:26 a.m.'), storm('The tremor struck at 9:26 a.m. EDT.')], expected: [] },
  { name: 'just after the hour and some minutes past it', input: [crime('Speke was shot just after 3 p.m.'), crime('The shooting occurred at 3:10 p.m.')], expected: [] },
  { name: 'two moments that one article tells apart', input: [crime('Police were called at 3 p.m. and Speke was shot at 3:40 p.m.'), crime('Police were called at 3 p.m.'), crime('Speke was shot at 3:40 p.m.')], expected: [] },
  { name: 'far apart', input: [crime('The shop was searched at 10 a.m.'), crime('A neighbour was questioned at 3 p.m.')], expected: [] },
  { name: 'on two days', input: [crime('Speke was shot at 3 p.m. on Monday.'), crime('The vigil began at 3:45 p.m. on Tuesday.')], expected: [] },
  { name: 'a bound', input: [crime('Speke was dead by 4 p.m.'), crime('Speke died at 3:30 p.m.')], expected: [] },
  { name: 'the clock of a game', input: [game('They led 45-36 with 13:41 to play.'), game('Their lead was gone with 13:10 to play.')], expected: [] },
  { name: 'a meeting to come', input: [game('They advanced to a 1:35 p.m. semifinal.'), game('The coach spoke at 2 p.m.')], expected: [] },
  { name: 'when a page was updated', input: [crime('Updated at 3:40 p.m.'), crime('Speke was shot at 3 p.m.')], expected: [] },
]);

cases('prison terms', conflicts, [
  { name: 'however a term is told', input: [crime('Ian Speke was sentenced to 25 years in prison.'), crime('Ian Speke got a 20-year prison term.')], expected: ['warning figure.mismatch: a “25 years” / b “20-year”'] },
  { name: 'behind bars', input: [crime('Ian Speke was given 12 years in jail.'), crime('Ian Speke received 10 years behind bars.')], expected: ['warning figure.mismatch: a “12 years” / b “10 years”'] },
  { name: 'the longest that the law knows', input: [crime('The charge carries a maximum sentence of five years in prison.'), crime('Speke faces up to seven years in prison if convicted.')], expected: ['information figure.mismatch: a “five years” / b “up to seven years”'] },
  { name: 'a term to the month, of somebody without a name', input: [crime('The driver was sentenced to two years in jail for the crash.'), crime('The driver was sentenced to 2 1/2 years in jail for the crash.')], expected: ['information figure.mismatch: a “two years” / b “2 1/2 years”'] },
  { name: 'terms of two without a name', input: [crime('The driver was sentenced to two years in jail for the crash.'), crime('His accomplice was sentenced to 18 months for the theft of a car in May.')], expected: [] },
  { name: 'the longest and the actual one', input: [crime('Ian Speke could get up to 25 years in prison.'), crime('Ian Speke was sentenced to 12 years in prison.')], expected: [] },
  { name: 'years at work', input: [crime('Ian Speke was given 12 years at the mill.'), crime('Ian Speke got 10 years in office.')], expected: [] },
]);

cases('lengths of time', conflicts, [
  { name: 'of a trial', input: [crime('The trial lasted six weeks.'), crime('The eight-week trial ended.')], expected: ['information figure.mismatch: a “six weeks” / b “eight-week”'] },
  { name: 'days and the hours in them', input: [crime('After four days of deliberations he was convicted.'), crime('The jury deliberated for 30 hours.')], expected: [] },
  { name: 'a bound', input: [crime('The trial lasted more than six weeks.'), crime('The eight-week trial ended.')], expected: [] },
  { name: 'nearly', input: [crime('The trial lasted nearly eight weeks.'), crime('The seven-week trial ended.')], expected: [] },
  { name: 'offers to one player', input: [game('They offered him a seven-year contract.'), game('He asked for a contract over eight years.')], expected: [] },
]);

cases('ages of those without a name', conflicts, [
  { name: 'of one of two victims', input: [crime('The victims were 61 and 48 years old.'), crime('Police found the bodies of two women, aged 68 and 48, inside.')], expected: ['information figure.mismatch: a “61” / b “68”'] },
  { name: 'of a victim who is named in one', input: [crime('A 24-year-old woman was killed.'), crime('Rosa Alm, 29, died in Marlow.')], expected: ['information figure.mismatch: a “24-year-old” / b “29”'] },
  { name: 'by the age alone', input: [crime('Ian Speke, who is 35, was arrested.'), crime('The 39-year-old was arrested at home.')], expected: ['information figure.mismatch: a “35” / b “39-year-old”'] },
  { name: 'of different victims', input: [crime('The victims were 61 and 48 years old.'), crime('Two men, aged 33 and 35, were killed.')], expected: [] },
  { name: 'of a suspect and a victim', input: [crime('A 24-year-old woman was killed.'), crime('Police arrested a 29-year-old man.')], expected: [] },
  { name: 'of the young and the old', input: [crime('A 24-year-old woman was killed.'), crime('The victim was 61.')], expected: [] },
]);

cases('tolls and losses in other words', conflicts, [
  { name: 'the dead', input: [storm('Nine people lost their lives.'), storm('Rescuers pulled 14 bodies from the mud.')], expected: ['warning figure.mismatch: a “Nine” / b “14”'] },
  { name: 'lives', input: [storm('The storm claimed nine lives.'), storm('Fourteen people died.')], expected: ['warning figure.mismatch: a “nine” / b “Fourteen”'] },
  { name: 'arrests', input: [crime('Thirty people were taken into custody.'), crime('Police arrested 20 people.')], expected: ['warning figure.mismatch: a “Thirty” / b “20”'] },
  { name: 'houses that fell', input: [storm('About 300 houses collapsed.'), storm('Ilsa destroyed 500 homes.')], expected: ['warning figure.mismatch: a “300” / b “500”'] },
  { name: 'talks that fell', input: [storm('Three talks collapsed.'), storm('Ilsa destroyed 500 homes.')], expected: [] },
  { name: 'more of them', input: [storm('Rescuers found five more bodies.'), storm('Fourteen people died.')], expected: [] },
  { name: 'bodies that are something else', input: [storm('Three public bodies found fault with the plan.'), storm('Fourteen people died.')], expected: [] },
]);

cases('prices', conflicts, [
  { name: 'in a shop', input: [game('The new ball starts at $2,799.'), game('The new ball has a price tag of $2,999.')], expected: ['information figure.mismatch: a “$2,799” / b “$2,999”'] },
  { name: 'of two models', input: [game('The ball starts at $27, and the large one sells for $45.'), game('It is priced at $32.')], expected: [] },
  { name: 'of a share', input: [game('Calder Tidal offered $25 per share in cash.'), game('Calder Tidal will pay $27 a share.')], expected: ['information figure.mismatch: a “$25” / b “$27”'] },
  { name: 'what was sold to somebody', input: [game('The club was sold for $3 million.'), game('Shirts sell for $30.')], expected: [] },
]);
