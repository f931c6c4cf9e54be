import { perParagraph } from '../../memo.ts';
import type { ParagraphContent, Sentence, Token } from '../../types.ts';
import { isLoud } from './evidence.ts';
import { fold } from './fold.ts';
import { COMMON_WORD, GIVEN_NAME, PLACE } from './gazetteer.ts';
import { longestPhrase, phraseBits, wordOf, type Word } from './words.ts';

/** A sentence made ready for the tagger. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly loud: boolean;
  /** Whether the capital of a token tells nothing. */
  readonly opens: readonly boolean[];
  /** Whether a token can be part of a name: it, or one beside it, is capitalised or a number in a name. The others are outside without asking. */
  readonly active: readonly boolean[];
  /** For each token the run of capitalised words that it is in: index of its first token and the end; equal for none. */
  readonly runFrom: Int16Array;
  readonly runTo: Int16Array;
  /** Bits of the longest listed phrase of several words over a token, and whether the token begins it. */
  readonly phrase: Int32Array;
  readonly phraseBegins: Uint8Array;
}

/** A word in lower case that is written with a capital nearly everywhere else: careless writing of a name. */
const mayBeName = (word: Word): boolean => word.casing >= ALWAYS_CAPITAL || ((word.bits & PLACE) !== 0 && (word.bits & COMMON_WORD) === 0);

/** A hyphen between two tokens that touch it. */
const isHyphen = (tokens: readonly Token[], words: readonly Word[], i: number): boolean => Boolean(words[i]?.hyphen) && tokens[i - 1]?.end === tokens[i]?.start && tokens[i]?.end === tokens[i + 1]?.start;

/** The casing of words that are hardly ever written in lower case. */
const ALWAYS_CAPITAL = 5;

/** A sentence is cut here: longer ones are not prose, and indexes stay small. */
export const LONGEST_LINE = 400;

function lineOf(content: ParagraphContent, sentence: Sentence, tokens: readonly Token[]): Line {
  const words = tokens.map(({ text }) => wordOf(text));
  const opens = words.map((_, i) => words[i - 1]?.opener ?? true);
  const loud = isLoud(sentence);
  const capital = words.map((word, i) => word.upper && !(opens[i] && !loud && word.casing > 0 && word.casing <= 2 && (word.bits & GIVEN_NAME) === 0));
  const active = words.map((word, i) => word.upper || mayBeName(word) || word.anyUpper || Boolean(words[i - 1]?.upper) || Boolean(words[i + 1]?.upper)
    || (Boolean(words[i + 2]?.upper) && (Boolean(words[i - 1]?.upper || words[i - 2]?.upper) || isHyphen(tokens, words, i + 1)))
    // "-wen" in "Tsai Ing-wen", and "-based" in "London-based".
    || (isHyphen(tokens, words, i - 1) && Boolean(words[i - 2]?.upper)));
  const runFrom = new Int16Array(words.length);
  const runTo = new Int16Array(words.length);
  for (let i = 0; i < words.length;) {
    let to = i;
    while (to < words.length && (capital[to] || (to > i && capital[to + 1] && isHyphen(tokens, words, to)))) to++;
    for (let j = i; j < to; j++) { runFrom[j] = i; runTo[j] = to; }
    if (to === i) runFrom[i] = runTo[i] = to++;
    i = to;
  }
  const phrase = new Int32Array(words.length);
  const phraseBegins = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const longest = words[i]?.upper ? longestPhrase(words[i]?.key ?? '') : 0;
    for (let length = Math.min(longest, words.length - i); length > 1; length--) {
      const first = tokens[i];
      const last = tokens[i + length - 1];
      const bits = first && last ? phraseBits(fold(content.text.slice(first.start, last.end))) : 0;
      if (bits === 0) continue;
      phrase.fill(bits, i, i + length);
      phraseBegins[i] = 1;
      i += length - 1;
      break;
    }
  }
  return { tokens, words, loud, opens, active, runFrom, runTo, phrase, phraseBegins };
}

/** The lines of a paragraph. */
export const linesOf = perParagraph((content: ParagraphContent): readonly Line[] => content.sentences.flatMap((sentence) => {
  const lines: Line[] = [];
  for (let at = 0; at < sentence.tokens.length; at += LONGEST_LINE) lines.push(lineOf(content, sentence, sentence.tokens.slice(at, at + LONGEST_LINE)));
  return lines;
}));
