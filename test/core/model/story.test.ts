import { cases } from '../../support/cases.ts';
import { corpusOf } from '../../support/corpus.ts';

/** The names of what an article is about. */
function anchors(text: string): readonly string[] {
  const { anchors, entities } = corpusOf(text).get('a')!;
  return anchors.map((id) => entities.find((entity) => entity.id === id)!.name);
}

cases('what an article is about', anchors, [
  { name: 'not who wrote it, and for whom', input: 'Ferry runs aground off Bergen\n\nBy Anna Keller, The Marlow Times\n\nBERGEN, Norway, May 3 (Coastwire) - A ferry ran aground off Bergen on Monday.', expected: ['Bergen', 'Norway'] },
  { name: 'who wrote it, where the article tells of her', input: 'Ferry runs aground off Bergen\n\nBy Anna Keller\n\nA ferry ran aground off Bergen on Monday. Anna Keller was aboard.', expected: ['Bergen', 'Anna Keller'] },
]);
