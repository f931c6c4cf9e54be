import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, Mention } from '../../core/types.ts';
import type { Card } from '../card.ts';
import { eventAt, mentionAt } from '../mentions.ts';
import { dateCard } from './date.ts';
import { entityCard } from './entity.ts';
import { eventCard } from './event.ts';
import { figureCard } from './figure.ts';
import { withMarks } from './marks.ts';
import { quoteCard } from './quote.ts';

/** What to show for the words at an offset: the innermost mention there, or the event that the word names; and what the reader has marked there. */
export function hover(corpus: Corpus, article: string, offset: number): Card | undefined {
  const analysis = corpus.get(article);
  if (!analysis) return undefined;
  return withMarks(corpus, article, offset, cardAt(corpus, analysis, offset));
}

function cardAt(corpus: Corpus, analysis: Analysis, offset: number): Card | undefined {
  const mention = mentionAt(analysis, offset);
  const event = eventAt(corpus, analysis, offset);
  if (event && (!mention || mention.kind === 'quote')) return eventCard(corpus, analysis, event);
  return mention && mentionCard(corpus, analysis, mention);
}

function mentionCard(corpus: Corpus, analysis: Analysis, mention: Mention): Card | undefined {
  switch (mention.kind) {
    case 'entity': return entityCard(corpus, analysis, mention);
    case 'date': return dateCard(corpus, analysis, mention);
    case 'figure': return figureCard(corpus, analysis, mention);
    case 'quote': return quoteCard(corpus, analysis, mention);
  }
}
