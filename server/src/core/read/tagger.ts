import type { PartOfSpeech, Span, Token } from '../types.ts';
import { lemmatize } from './lemma.ts';
import { tagByRules } from './rule-tagger.ts';
import { tokenize } from './tokens.ts';

/** The tagged tokens of a sentence. Offsets are those of `text`. */
export function tagSentence(text: string, sentence: Span): Token[] {
  const spans = tokenize(text, sentence);
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const tags: PartOfSpeech[] = tagByRules(words);
  return spans.map(({ start, end }, i) => ({ start, end, text: words[i]!, pos: tags[i]!, lemma: lemmatize(words[i]!, tags[i]!) }));
}
