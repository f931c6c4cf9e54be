import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { decider, type Annotation, type Decisions } from '../../../server/src/core/decisions/index.ts';
import { quoteAt } from '../../../server/src/core/selectors.ts';

/** Articles by path. */
export type Texts = Readonly<Record<string, string>>;

/** Marks words of an article, the nth that are so. */
export function markIn(texts: Texts, article: string, words: string, said: Partial<Annotation>, nth = 0): Annotation {
  const text = texts[article]!;
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in ${article}`);
  const position = { start, end: start + words.length };
  return { article, ...quoteAt(text, position), position, kind: 'entity', ...said };
}

/** The articles, read with what is decided. */
export function corpusOf(texts: Texts, decisions: Partial<Decisions> = {}): Corpus {
  const corpus = createCorpus();
  const decide = decider(decisions);
  for (const [id, text] of Object.entries(texts)) {
    const decided = decide(id);
    corpus.put({ id, text, ...(decided && { decisions: decided }) });
  }
  return corpus;
}
