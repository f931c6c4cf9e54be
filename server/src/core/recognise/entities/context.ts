import { mix } from '../../read/hash.ts';
import { perObject } from '../../memo.ts';
import type { Article } from '../../types.ts';
import { linesOf, type Line } from './lines.ts';
import { TITLE, type Word } from './words.ts';

/** How the rest of the article uses a word. */
export interface WordUse {
  /** Times in lower case, and capitalised where it need not be. */
  lower: number;
  upper: number;
  /** Times it follows a title. */
  titled: number;
  /** Hashes of the words before and after the runs of capitals it stands in. */
  readonly before: number[];
  readonly after: number[];
  /** Of the longest run it stands in: its length, the first and the last word, and where the word stands. */
  length: number;
  first: Word | undefined;
  last: Word | undefined;
  position: number;
}

/** What the whole article tells of its words. */
export interface Context {
  use(word: Word): WordUse | undefined;
  /** The last word of the name that an acronym stands for: "ICC" -> "Court". */
  expansion(word: Word): Word | undefined;
}

const NEIGHBOURS = 4;
const LONGEST_RUN = 6;

/** The context of an article, gathered once. */
export const contextOf = perObject((article: Article): Context => contextOfLines(article.paragraphs.flatMap(({ content }) => linesOf(content))));

/** Gathers the context of an article from its lines. */
export function contextOfLines(lines: readonly Line[]): Context {
  const uses = new Map<string, WordUse>();
  const expansions = new Map<string, Word>();
  for (const line of lines) {
    if (line.loud) continue;
    const { words, opens, runFrom, runTo } = line;
    words.forEach((word, i) => {
      if (!word.solid) return;
      let use = uses.get(word.key);
      if (!use) uses.set(word.key, (use = { lower: 0, upper: 0, titled: 0, before: [], after: [], length: 0, first: undefined, last: undefined, position: 0 }));
      if (!word.upper) { use.lower++; return; }
      if (!opens[i]) use.upper++;
      const from = runFrom[i] ?? i;
      const to = runTo[i] ?? i;
      const length = to - from;
      if (length === 0) return;
      const before = words[from - 1];
      if (((words[i - 1]?.bits ?? 0) & TITLE) !== 0) use.titled++;
      if (before && use.before.length < NEIGHBOURS) use.before.push(before.lower);
      const after = words[to];
      if (after && use.after.length < NEIGHBOURS) use.after.push(after.lower);
      if (length > use.length && length <= LONGEST_RUN) {
        use.length = length;
        use.first = words[from];
        use.last = words[to - 1];
        use.position = i === from ? 0 : i === to - 1 ? 2 : 1;
      }
    });
    noteAcronyms(line, expansions);
  }
  return { use: (word) => uses.get(word.key), expansion: (word) => expansions.get(word.key) };
}

/** "International Criminal Court (ICC)": the words before the bracket whose initials the acronym has. */
function noteAcronyms({ tokens, words, runTo }: Line, expansions: Map<string, Word>): void {
  for (let i = 2; i < words.length; i++) {
    const acronym = words[i];
    const head = words[i - 2];
    if (tokens[i - 1]?.text !== '(' || !acronym?.allUpper || !head?.upper || acronym.key.length < 2) continue;
    if (runTo[i] !== i + 1) continue;
    expansions.set(acronym.key, head);
  }
}

/** A number for "how often": 0, 1, 2 or 3 and more. */
export const bucket = (count: number): number => Math.min(count, 3);

/** A hash of two words, in order. */
export const pair = (a: Word | undefined, b: Word | undefined): number => mix(a?.lower ?? 1, b?.lower ?? 2);
