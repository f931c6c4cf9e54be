import { isNominal, isVerb } from './chunks.ts';
import type { SentenceView } from './sentences.ts';

/** Most words that a name between quotation marks has. */
const LONGEST = 4;
/** What may stand between a word and the name that it brings: "declaration of a “…”". */
const BETWEEN = new Set(['of', 'a', 'an', 'the', 'its', 'their', 'his', 'her']);

const OPENING = new Set(['“', '"', '‘', '«']);
const CLOSING = new Set(['”', '"', '’', '»']);

/**
 * What events are called between quotation marks, by the indices of their words: in "signed the “open doors” agreement" both "signed" and "agreement" are
 * "open doors". Articles that call something by one name mean one thing.
 */
export function quotedNames(view: SentenceView, heads: readonly number[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const { tokens } = view;
  for (let open = 0; open < tokens.length; open++) {
    if (!OPENING.has(tokens[open]!.text)) continue;
    const close = tokens.findIndex(({ text }, i) => i > open && CLOSING.has(text));
    if (close < 0) break;
    const inside = tokens.slice(open + 1, close);
    const named = close + 1;
    if (inside.length > 0 && inside.length <= LONGEST && inside.every(({ pos }) => pos !== 'PUNCT') && !inside.some(isVerb) && tokens[named] && isNominal(tokens[named])) {
      const name = inside.map(({ text }) => text).join(' ');
      let end = named;
      while (tokens[end] && isNominal(tokens[end]!)) end++;
      let before = open - 1;
      while (before >= 0 && BETWEEN.has(tokens[before]!.text.toLowerCase())) before--;
      // The nouns that the name describes, the verb after them, and the word before.
      for (const head of heads) if ((head >= named && head < end) || (head === end && tokens[head]!.pos === 'VERB_PART') || head === before) names.set(head, name);
    }
    open = close;
  }
  return names;
}
