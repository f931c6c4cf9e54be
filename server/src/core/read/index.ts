import type { Article } from '../types.ts';

/**
 * Reads a text as an article: sections, front matter, paragraphs, sentences, tokens. Never throws; what is wrong with the text is in
 * `problems`. Paragraphs whose text is unchanged since `previous` keep their `content` object.
 */
export function readArticle(id: string, text: string, _previous?: Article): Article {
  return { id, text, sections: [], paragraphs: [], problems: [] };
}

/** Whether the text reads like a news article (and not like a licence, a log, a README, code notes or a list). */
export function looksLikeNews(_name: string, text: string): boolean {
  return text.length > 0;
}
