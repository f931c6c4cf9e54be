/** The settings `crosscheck.articles.include` and `crosscheck.articles.exclude`. */
export interface ArticlePatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The patterns after the reader said that what `pattern` matches is, or is not, an article: a pattern stands in one list only. */
export function withPattern(patterns: ArticlePatterns, pattern: string, isArticle: boolean): ArticlePatterns {
  const without = (list: readonly string[]): string[] => list.filter((other) => other !== pattern);
  const include = without(patterns.include);
  const exclude = without(patterns.exclude);
  return isArticle ? { include: [...include, pattern], exclude } : { include, exclude: [...exclude, pattern] };
}

/** The pattern for a file or folder by its path below the workspace folder; '' is the workspace folder itself. */
export function patternFor(path: string, isFolder: boolean): string {
  if (!isFolder) return path;
  return path === '' ? '**' : `${path}/**`;
}
