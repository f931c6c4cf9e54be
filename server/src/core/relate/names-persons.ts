import { FAMILY_FIRST } from '../recognise/entities/lexicon.ts';
import { personWords } from './names.ts';

/** How a shorter name may stand for a full one. */
export type Match = 'same' | 'family' | 'given' | 'part' | undefined;

const isSuffix = (words: readonly string[], full: readonly string[]): boolean => words.every((word, i) => word === full[full.length - words.length + i]);

/** Whether `words` occur in `full` in the same order. */
function inOrder(words: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) if (word === words[at]) at++;
  return at === words.length;
}

/**
 * How the words of one person's name (see `personWords`) may be short for those of another: "Putin" for "Vladimir Putin" by the family name, "Xi" for
 * "Xi Jinping" too, "Phoenix" for "Phoenix Sinclair" by the given name, "Lula da Silva" for "Luiz Inácio Lula da Silva" in part.
 */
export function matchPerson(short: readonly string[], full: readonly string[]): Match {
  // "Weller Sr." is Weller for short, too.
  if (isGeneration(full.at(-1)) && !isGeneration(short.at(-1))) return matchPerson(short, full.slice(0, -1));
  if (short.length === 0 || short.length > full.length) return undefined;
  if (short.length === full.length) return isSuffix(short, full) ? 'same' : undefined;
  if (isSuffix(short, full)) return 'family';
  const [first = ''] = short;
  if (short.length === 1 && first === full[0]) return full.length <= 3 && FAMILY_FIRST.has(first) ? 'family' : 'given';
  return short.length > 1 && inOrder(short, full) ? 'part' : undefined;
}

/** Tells a son from his father, who goes by the plain name or that of a senior. */
const SON = new Set(['jr', 'ii', 'iii', 'iv']);
const isGeneration = (word: string | undefined): boolean => word === 'sr' || SON.has(word ?? '');

/** The words of a name without a "Sr." at their end. */
export const withoutSenior = (words: readonly string[]): readonly string[] => (words.at(-1) === 'sr' ? words.slice(0, -1) : words);

/** Names back to which a name in full is still fresh. */
const JUST_NOW = 3;

/** A person as named in full, with where. */
export interface FullName {
  readonly words: readonly string[];
  /** Index of its first mention. */
  readonly first: number;
}

/**
 * Which of the people named in full a shorter name at mention `at` stands for. Family names count before given ones; of several people, those
 * named so far. Of a family, the one whom the article names first, unless another was named just now: the others are told of in full. Where two still remain the name stays apart.
 * Who was named before his "Jr.", first at `namedFirst`, is the father.
 */
export function resolvePerson<T extends FullName>(short: string, people: readonly T[], at: number, namedFirst = at): T | undefined {
  const words = personWords(short);
  const isFatherOf = (person: T): boolean => words.length > 1 && SON.has(person.words.at(-1)!) && !SON.has(words.at(-1)!) && person.first > namedFirst;
  const matches = people.map((person) => ({ person, match: isFatherOf(person) ? undefined : matchPerson(words, person.words) }));
  for (const kind of ['same', 'family', 'part', 'given'] as const) {
    const fitting = matches.filter(({ match }) => match === kind).map(({ person }) => person);
    if (fitting.length === 0) continue;
    const before = fitting.filter(({ first }) => first < at);
    const left = before.length > 0 ? before : fitting;
    const isToldOf = kind === 'family' && before.slice(1).every(({ first }) => at - first > JUST_NOW);
    return left.length === 1 || (before.length > 0 && isToldOf) ? left[0] : undefined;
  }
  return undefined;
}
