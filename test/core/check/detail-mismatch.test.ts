import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const shooting = (sentence: string, published?: string): string => `${published === undefined ? '' : `---\npublished: ${published}\n---\n`}Rosa Lind shot at a warehouse in Varna

Rosa Lind was shot at a warehouse of Lahti Foods in Varna on Monday, police said. Police arrested Otto Berg after the shooting. ${sentence}
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => line.includes('detail.mismatch'));

cases('detail.mismatch finds', conflicts, [
  { name: 'two weapons', input: [shooting('He came in with a shotgun.'), shooting('He came in with a rifle.')], expected: ['information detail.mismatch: a “shotgun” / b “rifle”'] },
  { name: 'two colors', input: [shooting('He drove off in a silver Toyota.'), shooting('He drove off in a black Toyota.')], expected: ['information detail.mismatch: a “silver” / b “black”'] },
  { name: 'two causes of death', input: [shooting('Rosa Lind died of pneumonia.'), shooting('Rosa Lind died of a heart attack.')], expected: ['information detail.mismatch: a “pneumonia” / b “heart attack”'] },
  { name: 'two ends of a job', input: [shooting('Otto Berg was laid off in May.'), shooting('Otto Berg was fired in May.')], expected: ['information detail.mismatch: a “laid off” / b “fired”'] },
  { name: 'two sides', input: [shooting('Rosa Lind broke her left arm.'), shooting('Rosa Lind broke her right arm.')], expected: ['information detail.mismatch: a “left” / b “right”'] },
  { name: 'two vehicles', input: [shooting('A man was hit by a van.'), shooting('A man was struck by a motorcycle.')], expected: ['information detail.mismatch: a “van” / b “motorcycle”'] },
  { name: 'two who found the dead', input: [shooting('A hiker found the body of Rosa Lind.'), shooting('The body was discovered by a guard.')], expected: ['information detail.mismatch: a “hiker” / b “guard”'] },
  { name: 'two who found somebody', input: [shooting('Rosa Lind was found dead Monday by her husband.'), shooting('A passer-by who found the wounded woman called for help.')], expected: ['information detail.mismatch: a “husband” / b “passer-by”'] },
  { name: 'two who noticed it', input: [shooting('Neighbors reported a strong smell of gas.'), shooting('The building\'s landlord detected the odor of gas.')], expected: ['information detail.mismatch: a “Neighbors” / b “landlord”'] },
  { name: 'two who called', input: [shooting('A motorist called 911.'), shooting('Her roommate dialed 911.')], expected: ['information detail.mismatch: a “motorist” / b “roommate”'] },
  {
    name: 'a condition that changed',
    input: [shooting('Rosa Lind was in critical condition.', '2024-03-12'), shooting('Rosa Lind was in stable condition.', '2024-03-14')],
    expected: ['information detail.mismatch update: a “critical” / b “stable”'],
  },
]);

cases('detail.mismatch leaves alone', conflicts, [
  { name: 'a kind of the other', input: [shooting('He came in with a handgun.'), shooting('He came in with a revolver.')], expected: [] },
  { name: 'more kinds than one', input: [shooting('He came in with a rifle. He pulled out a knife.'), shooting('He came in with a shotgun.')], expected: [] },
  { name: 'an illness and its name', input: [shooting('Rosa Lind died of natural causes.'), shooting('Rosa Lind died of pneumonia.')], expected: [] },
  { name: 'two people', input: [shooting('Rosa Lind was in critical condition.'), shooting('Otto Berg was in stable condition.')], expected: [] },
  { name: 'two cars', input: [shooting('He drove off in a silver Toyota.'), shooting('He drove off in a black Honda.')], expected: [] },
  { name: 'other parts', input: [shooting('Rosa Lind broke her left arm.'), shooting('Rosa Lind broke her right leg.')], expected: ['information detail.mismatch: a “arm” / b “leg”'] },
  { name: 'one who found it and one of whom that is a kind', input: [shooting('A neighbor found the body.'), shooting('The body was found by residents.')], expected: [] },
  { name: 'what is no finding of somebody', input: [shooting('Police found a gun.'), shooting('A hiker found the body.')], expected: [] },
  { name: 'a verdict', input: [shooting('The man was found guilty by a judge.'), shooting('A hiker found the body.')], expected: [] },
  { name: 'several finders in one article', input: [shooting('A hiker found the body. A guard found another body.'), shooting('The body was found by a farmer.')], expected: [] },
  { name: 'another story', input: [shooting('He came in with a shotgun.'), 'Oslo police find a rifle\n\nPolice in Oslo said on Monday that Nils Dahl came to a school with a rifle.\n'], expected: [] },
]);
