import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const fire = (sentence: string, published?: string): string => `${published === undefined ? '' : `---\npublished: ${published}\n---\n`}Fire at the Lahti Hotel in Varna

A fire broke out at the Lahti Hotel in Varna on Monday, police said. Otto Berg, the owner of the Lahti Hotel, called the police. ${sentence}
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => line.includes('polarity') || line.includes('figure'));

cases('polarity finds', conflicts, [
  { name: 'nobody hurt and two hurt', input: [fire('No one was hurt.'), fire('Two people were hurt.')], expected: ['information polarity: a “No one was hurt” / b “Two”'] },
  { name: 'no injuries and a count', input: [fire('There were no reports of injuries.'), fire('The fire injured three people.')], expected: ['information polarity: a “no reports of injuries” / b “three”'] },
  { name: 'no arrests and an arrest', input: [fire('No arrests have been made.'), fire('Police arrested two people.')], expected: ['information polarity: a “No arrests” / b “two”'] },
  { name: 'many are rather of another hour', input: [fire('No one was killed.'), fire('The fire killed 40 people.')], expected: ['hint polarity: a “No one was killed” / b “40”'] },
  { name: 'armed and unarmed', input: [fire('Otto Berg was armed.'), fire('Otto Berg was unarmed.')], expected: ['information polarity: a “armed” / b “unarmed”'] },
  { name: 'hurt and unhurt', input: [fire('Otto Berg was injured.'), fire('Otto Berg was unhurt.')], expected: ['information polarity: a “injured” / b “unhurt”'] },
  { name: 'what a later article says otherwise', input: [fire('Otto Berg was unhurt.', '2024-03-12'), fire('Otto Berg was injured.', '2024-03-14')], expected: ['information polarity update: a “unhurt” / b “injured”'] },
]);

cases('polarity leaves alone', conflicts, [
  { name: 'nobody twice', input: [fire('No one was hurt.'), fire('There were no injuries.')], expected: [] },
  { name: 'nobody else', input: [fire('No one else was hurt.'), fire('Two people were hurt.')], expected: [] },
  { name: 'nobody seriously', input: [fire('No one was seriously hurt.'), fire('Two people were hurt.')], expected: [] },
  { name: 'another fate', input: [fire('No one was killed.'), fire('Two people were hurt.')], expected: [] },
  { name: 'another fire', input: [fire('No arrests were made in that fire.'), fire('Police arrested two people.')], expected: [] },
  { name: 'an article that gives both', input: [fire('No one was hurt, police said. The owner said two people were hurt.'), fire('Two people were hurt.')], expected: [] },
  { name: 'what somebody thought', input: [fire('They feared that Otto Berg was dead.'), fire('Otto Berg was alive.')], expected: [] },
  { name: 'two people', input: [fire('Otto Berg was injured.'), fire('Rosa Lind was unhurt.')], expected: [] },
]);
