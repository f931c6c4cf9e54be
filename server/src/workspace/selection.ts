import picomatch from 'picomatch/posix';
import { looksLikeNews } from '../core/read/index.ts';
import { ARTICLE_EXTENSIONS } from './extensions.ts';

/** The settings' word on a path (below its folder, with slashes): an article, not an article, or nothing said. */
export type Selection = (path: string) => boolean | undefined;

/**
 * A pattern that is exactly a file's path outweighs every glob; otherwise `exclude` outweighs `include`. A pattern without a slash matches names, and
 * one that matches a folder matches all that is in it.
 */
export function selection(include: readonly string[], exclude: readonly string[]): Selection {
  const [included, excluded] = [new Set(include.map(bare)), new Set(exclude.map(bare))];
  const [includes, excludes] = [matcher(include), matcher(exclude)];
  return (path) => {
    if (excluded.has(path)) return false;
    if (included.has(path)) return true;
    if (excludes(path)) return false;
    return includes(path) || undefined;
  };
}

/** "./a/b/" -> "a/b". */
const bare = (pattern: string): string => pattern.replace(/^\.?\//, '').replace(/\/$/, '');

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(bare).filter(Boolean).flatMap((pattern) => {
    const whole = pattern.includes('/') ? pattern : `**/${pattern}`;
    return [picomatch(whole, { dot: true }), picomatch(`${whole}/**`, { dot: true })];
  });
  return (path) => tests.some((test) => test(path));
}

/** Whether a file may hold an article, before its text is known. */
export const isCandidate = (path: string, selected: Selection): boolean => {
  const said = selected(path);
  return said ?? (ARTICLE_EXTENSIONS as readonly string[]).includes(extensionOf(path));
};

/** Whether a file holds an article: the settings first, then its ending, then how it reads. */
export function isArticle(path: string, text: string, selected: Selection): boolean {
  return selected(path) ?? (extensionOf(path) === 'article' || looksLikeNews(path, text));
}

const extensionOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

const SKIPPED = new Set(['node_modules', 'dist']);

/** Folders where nobody keeps articles. */
export const isSkippedFolder = (name: string): boolean => name.startsWith('.') || SKIPPED.has(name);

/** Whether a path (below its folder) lies in a folder that is skipped. */
export const isSkippedPath = (path: string): boolean => path.split('/').slice(0, -1).some(isSkippedFolder);
