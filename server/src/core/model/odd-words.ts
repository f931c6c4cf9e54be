import { perObject } from '../memo.ts';
import { fold } from '../recognise/entities/fold.ts';
import { gazetteer } from '../recognise/entities/gazetteer.ts';
import { lexemeOf, UNKNOWN_CASING } from '../read/lexemes.ts';
import type { Analysis, Span } from '../types.ts';

/** Letters from which a word that no list knows is looked at: shorter ones are too often abbreviations. */
const SHORTEST_ODD = 5;

/** Whether no list knows a folded word: it is a rare name, or a slip in another. */
const isOdd = (word: string): boolean => word.length >= SHORTEST_ODD && lexemeOf(capitalised(word)).casing === UNKNOWN_CASING && gazetteer().bits(word) === 0;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const CAPITALISED = /\p{Lu}\p{Ll}{4,}/gu;
/** What makes it a part of another word, an address or a name in letters. */
const TOUCHING = /[\p{L}\p{N}\-‐‑–/@&_.]/u;

/** The words of a name as they are written, folded, where a slip can be seen. */
export const partsOf = (name: string): readonly string[] => fold(name).split(/\P{L}+/u).filter((word) => word.length >= SHORTEST_ODD);

/** The odd words that an article writes with a capital, folded, with every place. */
export const oddWords = perObject((analysis: Analysis): ReadonlyMap<string, readonly Span[]> => {
  const found = new Map<string, Span[]>();
  for (const { start, end } of analysis.sections.filter(({ role }) => role === 'headline' || role === 'body')) {
    for (const { 0: text, index } of analysis.text.slice(start, end).matchAll(CAPITALISED)) {
      const span = { start: start + index, end: start + index + text.length };
      if (isPartOfMore(analysis.text, span)) continue;
      const key = fold(text);
      const known = found.get(key);
      if (known) known.push(span);
      else if (isOdd(key)) found.set(key, [span]);
    }
  }
  return found;
});

/** Whether letters, hyphens or slashes touch a word: "Norrvik-owned", "O'Norrvik"; a full stop may follow. */
function isPartOfMore(text: string, { start, end }: Span): boolean {
  const [before, after, next] = [text.charAt(start - 1), text.charAt(end), text.charAt(end + 1)];
  if (TOUCHING.test(before) || (/['’]/.test(before) && /\p{L}/u.test(text.charAt(start - 2)))) return true;
  return after === '.' ? TOUCHING.test(next) : TOUCHING.test(after);
}
