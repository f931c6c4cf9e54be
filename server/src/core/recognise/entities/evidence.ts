import { perParagraph } from '../../memo.ts';
import type { Article, ParagraphContent, Sentence, Token } from '../../types.ts';
import { fold } from './fold.ts';

export const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);
export const allUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** A headline in which most words are capitalised, so that capitals tell nothing. */
export function isLoud(sentence: Sentence): boolean {
  let long = 0;
  let capitalised = 0;
  for (const { text } of sentence.tokens) {
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    long++;
    if (startsUpper(text)) capitalised++;
  }
  // A sentence with its full stop is none, however many names it holds.
  return long >= 3 && capitalised / long >= 0.75 && !/[.?!”"]$/.test(sentence.tokens.at(-1)?.text ?? '');
}

/** Whether the capital of a token tells nothing: it opens a sentence or a quotation. */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return before === undefined || isOpener(before);
}

/** Marks after which a capital tells nothing. */
export const isOpener = (text: string): boolean => /^["“”„«‘'([:•*–—-]+$/u.test(text);

interface Uses {
  /** Folded words in lower case, with how often. */
  readonly lower: ReadonlyMap<string, number>;
  /** Folded words that are capitalised where they need not be. */
  readonly upper: ReadonlyMap<string, number>;
}

const usesOf = perParagraph((content: ParagraphContent): Uses => {
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  for (const sentence of content.sentences) {
    if (isLoud(sentence)) continue;
    sentence.tokens.forEach(({ text }, i) => {
      const uses = startsUpper(text) ? (opensSentence(sentence.tokens, i) ? undefined : upper) : lower;
      if (!uses) return;
      const key = fold(text);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    });
  }
  return { lower, upper };
});

/** How an article writes its words. */
export interface Evidence {
  /** Times that the folded word stands in lower case. */
  lower(folded: string): number;
  /** Times that it is capitalised where it need not be. */
  upper(folded: string): number;
}

export function evidenceOf(article: Article): Evidence {
  const all = article.paragraphs.map(({ content }) => usesOf(content));
  const merge = (pick: (uses: Uses) => ReadonlyMap<string, number>): Map<string, number> => {
    const merged = new Map<string, number>();
    for (const uses of all) for (const [word, count] of pick(uses)) merged.set(word, (merged.get(word) ?? 0) + count);
    return merged;
  };
  let lower: ReadonlyMap<string, number> | undefined;
  let upper: ReadonlyMap<string, number> | undefined;
  return {
    lower: (folded) => (lower ??= merge((uses) => uses.lower)).get(folded) ?? 0,
    upper: (folded) => (upper ??= merge((uses) => uses.upper)).get(folded) ?? 0,
  };
}
