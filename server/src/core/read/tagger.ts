import weights from '../../../models/pos.bin';
import type { Span, Token } from '../types.ts';
import { lemmatize } from './lemma.ts';
import { areLexemesRead } from './lexemes.ts';
import { Tagger } from './pos/model.ts';
import { tagByRules } from './pos/rules.ts';
import { decodeWeights } from './pos/weights.ts';
import { tokenize } from './tokens.ts';

/** Read at the first word; null when the file is damaged. */
let trained: Tagger | null | undefined;

function taggerOf(file: Uint8Array): Tagger | null {
  const decoded = decodeWeights(file);
  return decoded ? new Tagger(decoded) : null;
}

/** Whether words are tagged by the trained weights, or, where these are damaged, by rules that are right for six words in seven. */
export function isTaggerTrained(): boolean {
  // The weights were made with the lexemes, and are of no use without them.
  if (trained === undefined) trained = areLexemesRead() ? taggerOf(weights) : null;
  return trained !== null;
}

/** The tagged tokens of a sentence. Offsets are those of `text`. */
export function tagSentence(text: string, sentence: Span): Token[] {
  const spans = tokenize(text, sentence);
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const tags = isTaggerTrained() ? trained!.tag(words) : tagByRules(words);
  return spans.map(({ start, end }, i) => {
    const word = words[i]!;
    const pos = tags[i]!;
    return { start, end, text: word, pos, lemma: lemmatize(word, pos) };
  });
}
