import { isTaggerTrained } from './read/tagger.ts';
import { entityRecogniser } from './recognise/entities/index.ts';

/**
 * What is wrong with the files of trained weights, in words for the reader; empty when all can be read. Nothing stops without them: names and parts of
 * speech are then found by rules alone, and fewer of them.
 */
export function modelProblems(): readonly string[] {
  const problems: string[] = [];
  const recogniser = entityRecogniser();
  if (recogniser.kind === 'rules') problems.push(`The weights for names cannot be read: ${recogniser.problem}. Names are recognised by word lists alone, and more of them are missed.`);
  if (!isTaggerTrained()) problems.push('The weights for parts of speech cannot be read: pos.bin or lexemes.bin is missing or damaged. Parts of speech are told by rules alone.');
  return problems.map((problem) => `${problem} Install Crosscheck again to repair it.`);
}
