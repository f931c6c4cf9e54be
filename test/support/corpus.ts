import { createCorpus, type Corpus } from '../../server/src/core/corpus.ts';

/** A corpus of articles named a, b, c, … in the order given. */
export function corpusOf(...texts: readonly string[]): Corpus {
  const corpus = createCorpus();
  texts.forEach((text, i) => corpus.put({ id: String.fromCharCode(97 + i), text }));
  return corpus;
}

/** Conflicts in one line each: severity, rule and the words of the sides with their articles. */
export function conflictLines(corpus: Corpus): readonly string[] {
  return corpus.conflicts().map(({ severity, rule, kind, sides }) =>
    `${severity} ${rule}${kind === 'conflict' ? '' : ` ${kind}`}: ${sides.map(({ spans }) => spans.map(({ article, start, end }) => `${article} “${corpus.get(article)!.text.slice(start, end)}”`).join(', ')).join(' / ')}`);
}
