/** File name endings that may hold an article. `.article` always does; the others when they read like news or the settings say so. */
export const ARTICLE_EXTENSIONS = ['txt', 'md', 'article'] as const;
