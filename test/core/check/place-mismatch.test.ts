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
  { name: 'two hospitals', input: [story('Otto Berg was rushed to Ashgrove Hospital.'), story('Otto Berg was taken to Netherby Hospital.')], expected: ['information place.mismatch: a “Ashgrove Hospital” / b “Netherby Hospital”'] },
  { name: 'two towns of an arrest', input: [story('Otto Berg was arrested on Friday in Athens.'), story('Otto Berg was arrested in Thessaloniki.')], expected: ['information place.mismatch: a “Athens” / b “Thessaloniki”'] },
  { name: 'two towns of birth', input: [story('Otto Berg, a native of Malmo, was found.'), story('Otto Berg was born in Gothenburg.')], expected: ['information place.mismatch: a “Malmo” / b “Gothenburg”'] },
  { name: 'two towns, of which one stands right behind the name', input: [story('Otto Berg of Hamilton was found by a ranger.'), story('Otto Berg, 59, from Wellington, was found.')], expected: ['information place.mismatch: a “Hamilton” / b “Wellington”'] },
  { name: 'a resident and whom "he" stands for', input: [story('Hamilton resident Otto Berg was found.'), story('Otto Berg was found. He lived in Wellington.')], expected: ['information place.mismatch: a “Hamilton” / b “Wellington”'] },
  { name: 'two streets that cross one', input: [story('The plant is at Orchard Boulevard and Ferry Road.'), story('He was hit on Orchard Blvd., at Mill Road.')], expected: ['information place.mismatch: a “Ferry Road” / b “Mill Road”'] },
  { name: 'a death that only one dates', input: [story('Otto Berg died on Friday at a hospice.'), story('Otto Berg died at his home.')], expected: ['information place.mismatch: a “at a hospice” / b “at his home”'] },
]);

cases('place.mismatch leaves alone', conflicts, [
  { name: 'one corner, written in two ways', input: [story('The plant is at West Orchard Boulevard and Ferry Road.'), story('He was hit at Ferry Rd. and Orchard Blvd.')], expected: [] },
  { name: 'streets between which something lies', input: [story('The plant is on Orchard Boulevard between Ferry Road and Mill Road.'), story('He was hit at Orchard Boulevard and Mill Road.')], expected: [] },
  { name: 'two corners of which one article tells', input: [story('He left a bar at Orchard Boulevard and Ferry Road and was hit at Orchard Boulevard and Mill Road.'), story('He was hit at Orchard Boulevard and Mill Road.')], expected: [] },
  { name: 'corners by which a crowd came', input: [story('Rioters threw stones at Orchard Boulevard and Ferry Road.'), story('The riot began at Orchard Boulevard and Mill Road.')], expected: [] },
  { name: 'a resident of a town that the other article names, too', input: [story('Hamilton resident Otto Berg was found.'), story('Otto Berg of Wellington was found. He grew up in Hamilton.')], expected: [] },
  { name: 'a hospital by its full name', input: [story('Otto Berg was rushed to Ashgrove Hospital.'), story('Otto Berg was taken to Ashgrove Memorial Hospital.')], expected: [] },
  { name: 'a hospital from which one is flown to another', input: [story('Otto Berg was taken to Ashgrove Hospital.'), story('Otto Berg was flown to Netherby Hospital.')], expected: [] },
  { name: 'a part of a large city', input: [story('Otto Berg was arrested in London.'), story('Otto Berg was arrested in Netherby.')], expected: [] },
  { name: 'arrests on two days', input: [story('Otto Berg was arrested on 3 May 2011 in Athens.'), story('Otto Berg was arrested on 4 June 2012 in Thessaloniki.')], expected: [] },
  { name: 'a region', input: [story('Otto Berg was arrested in Siberia.'), story('Otto Berg was arrested in Omsk.')], expected: [] },
  { name: 'what was not done there', input: [story('Otto Berg was not arrested in Athens.'), story('Otto Berg was arrested in Thessaloniki.')], expected: [] },
  { name: 'directions that are near', input: [story('It lies 30 miles north of Hamilton.'), story('It lies 30 miles northeast of Hamilton.')], expected: [] },
  { name: 'directions from two towns', input: [story('It lies 30 miles north of Hamilton.'), story('It lies 30 miles south of Wellington.')], expected: [] },
  { name: 'one town', input: [story('Otto Berg, 59, of Hamilton, was found.'), story('Otto Berg lived in Hamilton.')], expected: [] },
  { name: 'an article that names both', input: [story('Otto Berg, 59, of Hamilton, a suburb of Wellington, was found.'), story('Otto Berg lived in Wellington.')], expected: [] },
  { name: 'a country', input: [story('Otto Berg, 59, of Canada, was found.'), story('Otto Berg lived in Hamilton.')], expected: [] },
  { name: 'two people', input: [story('Otto Berg, 59, of Hamilton, was found.'), story('Ada Hale, who lived in Wellington, was found.')], expected: [] },
  { name: 'where somebody only was', input: [story('Otto Berg, 59, of Hamilton, was found.'), story('Otto Berg died in Wellington.')], expected: [] },
]);
