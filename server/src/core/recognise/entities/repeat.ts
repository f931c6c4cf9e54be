import type { Article, EntityType, Span, Token } from '../../types.ts';
import { distance, isInflected } from '../../spelling.ts';
import { contextOf } from './context.ts';
import { startsUpper } from './evidence.ts';
import { isMonth } from '../figures/time-words.ts';
import { fold } from './fold.ts';
import { COMMON_WORD, COUNTRY, DEMONYM, gazetteer, PLACE } from './gazetteer.ts';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS } from './lexicon.ts';
import { linesOf } from './lines.ts';
import { wordOf } from './words.ts';

type Name = Span & { readonly type: EntityType };

/**
 * Adds the places where an article repeats a name in short and the tagger has seen nothing: "Mackellar" after "Ewan Mackellar", "Veltrano" after "Veltrano
 * Holdings", also with a slip in a family name ("Mackelar"). Words that are short for names of one type alone; and where a capital would be an opening's, only those that the article never
 * writes in lower case, or before a verb ("Page died", "Hunt said").
 */
export function withRepeated(article: Article, names: readonly Name[]): readonly Name[] {
  const forms = shortForms(article, names);
  if (forms.size === 0) return names;
  const shorts = unmistakable(article, forms);
  const families = [...forms].flatMap(([short, type]) => (type === 'person' ? [short] : []));
  const repeated: Name[] = [];
  let next = 0;
  for (const { start: offset, content } of article.paragraphs) {
    for (const { tokens, words, opens, loud } of linesOf(content)) {
      words.forEach((word, i) => {
        const token = tokens[i];
        if (!word.upper || !token) return;
        const start = offset + token.start;
        const end = offset + token.end;
        while (next < names.length && names[next]!.end <= start) next++;
        const isPart = tokens[i + 1]?.start === token.end && /^[-\p{L}\d&@/]/u.test(tokens[i + 1]?.text ?? '');
        const beside = [words[i - 1], words[i + 1]].some((other) => other?.upper);
        if (isPart || beside || (names[next]?.start ?? Infinity) < end) return;
        const isNameHere = !loud && content.role === 'body' && (!opens[i] || isFiniteVerb(tokens[i + 1]));
        const type = shorts.get(word.key) ?? (isNameHere && (forms.get(word.key) === 'person' ? isFamilyNameAlone(word.key) : isSlip(article, families, word.key)) ? 'person' : undefined);
        if (type) repeated.push({ start, end, type });
      });
    }
  }
  return repeated.length === 0 ? names : [...names, ...repeated].sort((a, b) => a.start - b.start);
}

/** Whether a word in capitals, where somebody of that name is told of, is rather that name than a month, a country or its people. */
const isFamilyNameAlone = (key: string): boolean => !isMonth(key) && (gazetteer().bits(key) & (PLACE | COUNTRY | DEMONYM)) === 0;

/** Whether a verb with a subject stands here: what opens the sentence before it is no verb itself. */
const isFiniteVerb = (token: Token | undefined): boolean => token !== undefined && /^(?:VERB_PAST|VERB_PRES|AUX_PAST|AUX_PRES|MODAL)$/.test(token.pos);

/** Whether a word that the article writes with capitals alone is one letter away from the family name of somebody in it. */
function isSlip(article: Article, families: readonly string[], key: string): boolean {
  if (key.length < SHORTEST || families.length > MOST_FAMILIES || (contextOf(article).use(wordOf(key))?.lower ?? 0) > 0) return false;
  return families.some((short) => short.charAt(0) === key.charAt(0) && Math.abs(short.length - key.length) <= 1 && !isInflected(short, key) && distance(short, key, 1) === 1);
}

/** Letters of a family name from which a slip is likelier than another word. */
const SHORTEST = 4;
/** An article with more family names than this is a list, where names that are alike are many. */
const MOST_FAMILIES = 200;

/** The words, as folded, that are short for a name of the article, with its type; null where they are for names of several types. */
function shortForms(article: Article, names: readonly Name[]): ReadonlyMap<string, EntityType | null> {
  const types = new Map<string, EntityType | null>();
  for (const { start, end, type } of names) {
    const short = shortForm(article.text.slice(start, end), type);
    if (short !== undefined) types.set(short, types.has(short) && types.get(short) !== type ? null : type);
  }
  return types;
}

/** Those that are no words of the language, here or anywhere. */
function unmistakable(article: Article, forms: ReadonlyMap<string, EntityType | null>): ReadonlyMap<string, EntityType> {
  const context = contextOf(article);
  return new Map([...forms].flatMap(([short, type]) => (type && (context.use(wordOf(short))?.lower ?? 0) === 0 && (gazetteer().bits(short) & COMMON_WORD) === 0 ? [[short, type] as const] : [])));
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
