import { cases } from '../../support/cases.ts';
import { countedIn } from './support.ts';

cases('what a figure counts', countedIn, [
  { input: 'The city will host 130 countries.', expected: ['130 > country'] },
  { input: 'A blast killed 10 people and injured 80.', expected: ['10 > person', '80 > -'] },
  { input: 'Left 12 dead and 80 injured.', expected: ['12 > dead', '80 > injured'] },
  { input: 'Tens of thousands of troops arrived.', expected: ['Tens of thousands > troop'] },
  { input: 'It harmed more than 280 entities.', expected: ['280 > entity'] },
  { input: 'They had over 40 meetings.', expected: ['40 > meeting'] },
  { input: 'It is his third term.', expected: ['third > term'] },
  { input: 'About 50 police officers came.', expected: ['50 > police officer'] },
  { input: 'A third of the voters stayed away.', expected: ['A third > voter'] },
  { input: 'Only 4 % of voters came.', expected: ['4 % > voter'] },
  { input: 'The ten-member panel sat.', expected: ['ten > member'] },
  { input: 'They earned $218.2 billion in trade.', expected: ['$218.2 billion > trade'] },
  { input: 'It held 40 people, 12 of them women, on a £2m-a-year ship.', expected: ['40 > person', '12 > woman', '£2m > ship'] },
  { input: 'A quake followed two last week.', expected: ['two > -'] },
  { input: 'The town of 14,000 slept.', expected: ['14,000 > -'] },
  { input: 'It has a population of 3,500.', expected: ['3,500 > population'] },
  { input: 'The quake struck at a depth of 10 km.', expected: ['10 km > depth'] },
  { input: 'A quake of magnitude 6.1 struck.', expected: ['6.1 > magnitude'] },
  { input: 'The pit is 30 meters deep.', expected: ['30 meters > depth'] },
  { input: 'The 12 worst-hit villages are empty.', expected: ['12 > village'] },
  { input: 'Sanctions hit 20 Chinese and Hong Kong-based firms.', expected: ['20 > firm'] },
  { input: 'It was the third “Salt and Sand” forum.', expected: ['third > forum'] },
  { input: 'Thieves took $2.5 million worth of diamonds.', expected: ['$2.5 million > diamond'] },
  { input: 'It is 40 kilometres (25 miles) long.', expected: ['40 kilometres > length', '25 miles > length'] },
  { input: 'It carries 40 percent of the world\'s oil.', expected: ['40 percent > oil'] },
  { input: 'Some 30 Palestinians were held.', expected: ['30 > palestinian'] },
  { input: 'It cost 1,000-plus jobs and 50 or so shops.', expected: ['1,000 > job', '50 > shop'] },
  { input: 'The second-largest city\'s mayor spoke.', expected: ['second > city'] },
  { input: 'Hundreds waited and thousands of men left.', expected: ['Hundreds > -', 'thousands > man'] },
  { input: 'They grew 200 tons of rice.', expected: ['200 tons > rice'] },
]);

cases('what cannot be told is left open', countedIn, [
  { input: 'It lies 35 miles southwest of the port.', expected: ['35 miles > -'] },
  { input: 'Watches worth $2.6 million early Monday.', expected: ['$2.6 million > -'] },
  { input: 'The toll rose to 17.', expected: ['17 > -'] },
  { input: 'It killed five and was over.', expected: ['five > -'] },
  { input: 'A total of 17 was reached.', expected: ['17 > -'] },
]);
