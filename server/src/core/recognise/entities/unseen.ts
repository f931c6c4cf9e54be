import { UNKNOWN_CASING } from '../../read/lexemes.ts';
import type { Article, EntityType, Span } from '../../types.ts';
import { contextOf } from './context.ts';
import { linesOf, type Line } from './lines.ts';
import type { Word } from './words.ts';

type Name = Span & { readonly type: EntityType };

/** How often the article must capitalise a word where it need not, or have it at all. */
const NEEDLESSLY = 2, OFTEN = 3;
/** Shorter words are rather initials and abbreviations. */
const SHORTEST = 4;

/**
 * Adds the places of words that no list knows, that the article capitalises again and again and never writes otherwise, and that the tagger has left out: "Norrvik" is a name, whatever it names.
 * What it names tell its other places, else it is `misc`.
 */
export function withUnseen(article: Article, names: readonly Name[]): readonly Name[] {
  const context = contextOf(article);
  const places = new Map<string, number>();
  for (const { content } of article.paragraphs) for (const { words, loud } of linesOf(content)) for (const { key, upper } of loud ? [] : words) if (upper) places.set(key, (places.get(key) ?? 0) + 1);
  const isName = (word: Word): boolean => {
    if (!word.upper || word.allUpper || word.casing !== UNKNOWN_CASING || word.bits !== 0 || word.key.length < SHORTEST || !/^\p{L}+$/u.test(word.key)) return false;
    const use = context.use(word);
    return use !== undefined && use.lower === 0 && (use.upper >= NEEDLESSLY || places.get(word.key)! >= OFTEN);
  };
  const unseen: (Span & { readonly key: string })[] = [];
  const types = new Map<string, EntityType>();
  let next = 0;
  for (const { start: offset, content } of article.paragraphs) {
    for (const line of linesOf(content)) {
      line.words.forEach((word, i) => {
        if (!isName(word)) return;
        const { start, end } = { start: offset + line.tokens[i]!.start, end: offset + line.tokens[i]!.end };
        while (next < names.length && names[next]!.end <= start) next++;
        const name = names[next];
        if (name && name.start < end) {
          if (name.start === start && name.end === end) types.set(word.key, name.type);
        } else if (standsAlone(line, i)) unseen.push({ start, end, key: word.key });
      });
    }
  }
  if (unseen.length === 0) return names;
  return [...names, ...unseen.map(({ start, end, key }): Name => ({ start, end, type: types.get(key) ?? 'misc' }))].sort((a, b) => a.start - b.start);
}

/** No part of a longer name or a compound: "Norrvik-owned". */
function standsAlone({ tokens, words, opens }: Line, i: number): boolean {
  const isCapital = (at: number): boolean => words[at]?.upper === true && !opens[at];
  const touches = (a: number, b: number): boolean => tokens[a]?.end === tokens[b]?.start && /^[-‐‑&@/]/.test(tokens[a === i ? b : a]?.text ?? '');
  return !isCapital(i - 1) && !isCapital(i + 1) && !touches(i - 1, i) && !touches(i, i + 1);
}
