import { move } from '../../span.ts';
import type { Article } from '../../types.ts';
import { recogniseQuotes, type LocalQuote } from './index.ts';

/**
 * The quotations of an article, with offsets in the article. A quotation that the end of a paragraph leaves open goes on in the next one,
 * which repeats the opening mark: its speaker is the same.
 */
export function quotesOfArticle(article: Article): readonly LocalQuote[] {
  const quotes: LocalQuote[] = [];
  let open: LocalQuote | undefined;
  for (const { start, content } of article.paragraphs) {
    const placed = recogniseQuotes(content).map((quote) => place(quote, start));
    const first = placed[0];
    const goesOn = open && first?.type === 'direct' && first.start === start && !first.speakerSpan;
    quotes.push(...placed.map((local) => (goesOn && local.type === 'direct' && !local.speakerSpan && open ? { ...local, ...speakerOf(open) } : local)));
    const last = quotes.at(-1);
    open = last && last.type === 'direct' && last.end === start + content.text.trimEnd().length && !/[”"»]$/u.test(last.text) ? last : undefined;
  }
  return quotes;
}

const speakerOf = ({ speakerSpan, cue }: LocalQuote): Partial<LocalQuote> => ({ ...(speakerSpan && { speakerSpan }), ...(cue && { cue }) });

function place({ speakerSpan, cue, ...quote }: LocalQuote, by: number): LocalQuote {
  return { ...quote, ...move(quote, by), ...(speakerSpan && { speakerSpan: move(speakerSpan, by) }), ...(cue && { cue: move(cue, by) }) };
}
