import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const article = (lead: string, headline = 'A recipe before the court in Varna'): string => `${headline}

VARNA, Bulgaria - ${lead} Lahti Foods and Berg Mills both make bread in Varna. The court in Varna will hear Lahti Foods and Berg Mills in May.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => /entity\.swap|polarity/.test(line));

cases('entity.swap finds', conflicts, [
  { name: 'two who sue each other', input: [article('Lahti Foods sued Berg Mills over a recipe.'), article('Berg Mills sued Lahti Foods over a recipe.')], expected: ['information entity.swap: a “sued” / b “sued”'] },
  { name: 'a passive', input: [article('Lahti Foods was acquired by Berg Mills.'), article('Lahti Foods acquired Berg Mills.')], expected: ['information entity.swap: a “acquired” / b “acquired”'] },
  { name: 'a headline and its article', input: [article('Berg Mills sued Lahti Foods over a recipe.', 'Lahti Foods sues Berg Mills')], expected: ['warning entity.swap internal: a “sues” / a “sued”'] },
]);

cases('entity.swap leaves alone', conflicts, [
  { name: 'the same twice', input: [article('Lahti Foods sued Berg Mills.'), article('Berg Mills was sued by Lahti Foods.')], expected: [] },
  { name: 'what may be done back', input: [article('Lahti Foods accused Berg Mills.'), article('Berg Mills accused Lahti Foods.')], expected: [] },
  { name: 'who kills a company', input: [article('Anna Lahti killed Lahti Foods with a joke in Varna.'), article('Lahti Foods killed Anna Lahti in Varna.')], expected: [] },
  { name: 'two years', input: [article('In 2011, Lahti Foods sued Berg Mills.'), article('In 2019, Berg Mills sued Lahti Foods.')], expected: [] },
  { name: 'what is only planned', input: [article('Lahti Foods will acquire Berg Mills.'), article('Berg Mills acquired Lahti Foods.')], expected: [] },
  { name: 'an article that tells of both', input: [article('Lahti Foods sued Berg Mills. Berg Mills sued Lahti Foods.'), article('Berg Mills sued Lahti Foods.')], expected: [] },
]);

cases('polarity of deeds', conflicts, [
  { name: 'done and not done', input: [article('Lahti Foods sued Berg Mills over a recipe.'), article('Lahti Foods did not sue Berg Mills over a recipe.')], expected: ['information polarity: a “sued” / b “sue”'] },
  { name: 'not done the other way round', input: [article('Lahti Foods sued Berg Mills over a recipe.'), article('Berg Mills did not sue Lahti Foods over a recipe.')], expected: [] },
]);
