import type { Article, EntityType, Span } from '../../types.ts';
import { contextOf } from './context.ts';
import { startsUpper } from './evidence.ts';
import { fold } from './fold.ts';
import { COMMON_WORD, gazetteer } from './gazetteer.ts';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS } from './lexicon.ts';
import { linesOf } from './lines.ts';
import { wordOf } from './words.ts';

type Name = Span & { readonly type: EntityType };

/**
 * Adds the places where an article repeats a name in short and the tagger has seen nothing: "Mackellar" after "Ewan Mackellar", "Veltrano" after "Veltrano
 * Holdings". Only words that the article never writes in lower case, and that are short for names of one type alone.
 */
export function withRepeated(article: Article, names: readonly Name[]): readonly Name[] {
  const shorts = shortForms(article, names);
  if (shorts.size === 0) return names;
  const repeated: Name[] = [];
  let next = 0;
  for (const { start: offset, content } of article.paragraphs) {
    for (const { tokens, words } of linesOf(content)) {
      words.forEach((word, i) => {
        const token = tokens[i];
        const type = word.upper ? shorts.get(word.key) : undefined;
        if (!type || !token) return;
        const start = offset + token.start;
        const end = offset + token.end;
        while (next < names.length && names[next]!.end <= start) next++;
        const isPart = tokens[i + 1]?.start === token.end && /^[-\p{L}\d&@/]/u.test(tokens[i + 1]?.text ?? '');
        const beside = [words[i - 1], words[i + 1]].some((other) => other?.upper);
        if (!isPart && !beside && (names[next]?.start ?? Infinity) >= end) repeated.push({ start, end, type });
      });
    }
  }
  return repeated.length === 0 ? names : [...names, ...repeated].sort((a, b) => a.start - b.start);
}

/** The words, as folded, that are short for a name of the article, with its type. */
function shortForms(article: Article, names: readonly Name[]): ReadonlyMap<string, EntityType> {
  const types = new Map<string, EntityType | null>();
  for (const { start, end, type } of names) {
    const short = shortForm(article.text.slice(start, end), type);
    if (short !== undefined) types.set(short, types.has(short) && types.get(short) !== type ? null : type);
  }
  if (types.size === 0) return new Map();
  const context = contextOf(article);
  return new Map([...types].flatMap(([short, type]) => (type && (context.use(wordOf(short))?.lower ?? 0) === 0 && (gazetteer().bits(short) & COMMON_WORD) === 0 ? [[short, type] as const] : [])));
}

/** The family name of a person; a body's name without "Holdings" and "Inc."; undefined for names that are not shortened so. */
function shortForm(name: string, type: EntityType): string | undefined {
  const written = name.split(/\s/).filter(Boolean);
  if (written.length < 2) return undefined;
  const words = fold(name).split(' ');
  const word = type === 'person' ? words.at(-1) : type === 'organization' && words.slice(1).every((rest) => ORGANIZATION_HEADS.has(rest) || COMPANY_SUFFIXES.has(rest)) ? words[0] : undefined;
  const asWritten = type === 'person' ? written.at(-1) : written[0];
  return word !== undefined && word.length > 3 && startsUpper(asWritten ?? '') ? word : undefined;
}
