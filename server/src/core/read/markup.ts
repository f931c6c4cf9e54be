/**
 * Markdown and HTML inside a paragraph. Offsets must stay those of the real text, so mark-up is not removed but blanked: the result
 * is as long as the text, and where it had mark-up it has spaces.
 */
export function blankMarkup(text: string): string {
  if (!/[*_[`<>]/.test(text)) return text;
  return text
    .replace(/(?<=[\n\r])[ \t]*(?:>[ \t]?)+/g, blank)
    // Images say nothing of the story; of a link the words stay. Bounded, so that a text of brackets stays cheap.
    .replace(/!\[[^[\]\n]{0,300}\]\([^()\s]{0,500}\)/g, blank)
    .replace(/\[([^[\]\n]{1,300})\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/g, (all, words: string) => ` ${words}${' '.repeat(all.length - words.length - 1)}`)
    .replace(/<\/?[a-z][^<>\n]{0,300}>/gi, blank)
    .replace(/(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[\p{L}\p{N}"“‘'($[])/gu, blank)
    .replace(/(?<=[\p{L}\p{N}.,!?;:"”’')\]%])(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}*_])/gu, blank)
    // `code`, but not the ``quotation marks'' of news agencies.
    .replace(/(?<!`)`([^`\n]{1,100})`(?!`)/g, ' $1 ');
}

function blank(markup: string): string {
  return ' '.repeat(markup.length);
}
