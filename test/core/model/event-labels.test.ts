import { createCorpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';

const HEAD = '---\npublished: 2024-03-03\n---\nSpring in town\n\nARDENNE — The council was quiet.\n\n';

/** What the events of note of an article are called. */
const labels = (text: string): readonly string[] => {
  const corpus = createCorpus();
  corpus.put({ id: 'a', text: HEAD + text });
  return corpus.events().filter(({ minor }) => !minor).map(({ label }) => label).sort();
};

cases('what events are called', labels, [
  { input: 'Anna Velden arrived in Norway on Friday.', expected: ['Anna Velden’s visit to Norway'] },
  { input: 'Anna Velden met Tomas Ruud in Bergen.', expected: ['Meeting between Anna Velden and Tomas Ruud in Bergen'] },
  { name: 'the words of the articles', input: 'Talks between Anna Velden and Tomas Ruud failed. The talks were long.', expected: ['Talks between Anna Velden and Tomas Ruud'] },
  { input: 'The invasion of Norway shocked many.', expected: ['Invasion of Norway'] },
  { input: 'Sweden’s invasion of Norway shocked many.', expected: ['Sweden’s invasion of Norway'] },
  { name: 'what is no deed is in a place', input: 'The conflict in Norway went on.', expected: ['Conflict in Norway'] },
  { input: 'Sweden imposed sanctions against Norway.', expected: ['Sanctions against Norway'] },
  { name: 'a verb', input: 'Norway condemned Sweden.', expected: ['Norway condemns Sweden'] },
  { name: 'a verb whose subject nobody is', input: 'Tomas Ruud was arrested on Friday.', expected: ['Tomas Ruud arrested'] },
  { name: 'two who do it', input: 'Norway and Sweden signed a “clear seas” agreement.', expected: ['Norway and Sweden’s “clear seas” agreement'] },
  { name: 'nobody at all', input: 'A fire broke out at night.', expected: ['Fire'] },
]);
