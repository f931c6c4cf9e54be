import picomatch from 'picomatch/posix';
import * as z from 'zod';

const LONGEST = 300;

/** Each more would multiply what a long path costs to compare. */
const MOST_STARS = 4;

/** The path of one article, below the folder that holds `newsmodel`. Whatever its name holds stands for itself. */
export const articlePath = z.string({ error: (issue) => (issue.input === undefined ? 'Say which article: write "path:" and its path below the folder, such as path: clippings/fire.txt.' : 'Write the path of an article, such as clippings/fire.txt.') })
  .trim()
  .min(1, 'Write the path of an article, such as clippings/fire.txt.')
  .max(LONGEST, `This path is too long (at most ${LONGEST} characters).`)
  .refine((path) => !path.includes('\\'), 'Write the path with "/" between folders, not "\\".')
  .refine((path) => !/^(?:\/|[a-z]:|\.\.)/i.test(path), 'Write the path as it is below the folder that holds "newsmodel", such as clippings/fire.txt.');

/** A path or glob pattern of articles, below that folder. */
export const articlePattern = articlePath.refine((pattern) => (pattern.match(/\*+/g) ?? []).length <= MOST_STARS, `Use at most ${MOST_STARS} times "*" or "**" in a path.`);

/** A path as a pattern that means it: a character that patterns give a meaning stands for itself as "?". */
export const asPattern = (path: string): string => path.replace(/[*?{}[\]()!+@\\]/g, '?');

/** "./a/b/" -> "a/b". */
const bare = (pattern: string): string => pattern.replace(/^\.\//, '').replace(/\/$/, '');

/**
 * Finds what was said of a path by path or pattern. A pattern without a slash is compared with names, and one that means a folder means all that is
 * in it. What is no glob is looked up, so that a long list of files costs no more than a short one.
 */
export class PathIndex<T> {
  readonly #plain = new Map<string, { readonly order: number; readonly value: T }[]>();
  readonly #globs: { readonly order: number; readonly value: T; readonly matches: (path: string) => boolean }[] = [];
  #count = 0;

  add(pattern: string, value: T): void {
    const order = this.#count++;
    const path = bare(pattern);
    if (/[*?{}[\]()!+@]/.test(path)) {
      const whole = path.includes('/') ? path : `**/${path}`;
      this.#globs.push({ order, value, matches: picomatch([whole, `${whole}/**`], { dot: true, noextglob: true }) });
    }
    const list = this.#plain.get(path);
    if (list) list.push({ order, value });
    else this.#plain.set(path, [{ order, value }]);
  }

  /** What was said of a path: first of exactly this path, then in the order in which it was added. */
  of(path: string): readonly T[] {
    const names = path.split('/');
    const above = names.map((_, i) => names.slice(0, i + 1).join('/'));
    const exact = this.#plain.get(path) ?? [];
    const others = [...new Set([...names, ...above])].filter((name) => name !== path).flatMap((name) => this.#plain.get(name) ?? []);
    const rest = [...others, ...this.#globs.filter(({ matches }) => matches(path))].sort((a, b) => a.order - b.order);
    return [...new Set([...exact, ...rest].map(({ value }) => value))];
  }
}

/** One value or a list of them. */
export const oneOrMore = <T extends z.ZodType<string>>(item: T, message: string) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(item, { error: () => message }));

/** A map or a list of them. */
export const listOf = <T extends z.ZodType>(item: T, message: string) =>
  z.preprocess((given) => (typeof given === 'object' && given !== null && !Array.isArray(given) ? [given] : given), z.array(item, { error: () => message }));
