import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, DateMention, DateRange, ModelEvent } from '../../core/types.ts';
import { plain, strong, type Card } from '../card.ts';
import { sayClue, waitsForPublication } from '../published.ts';
import { dateWords } from '../timex.ts';
import { days } from '../words.ts';
import { eventList, othersList } from './parts.ts';

/** Which day, month or length of time the words mean, why, and what else happens then. */
export function dateCard(corpus: Corpus, analysis: Analysis, mention: DateMention): Card {
  const why = mention.basis === 'inferred' ? ['inferred', mention.because].filter(Boolean).join(': ') : mention.because || 'stated';
  const clue = waitsForPublication(mention, analysis) ? corpus.publishedElsewhere(analysis.article) : undefined;
  return {
    span: mention,
    title: [strong(dateWords(mention)), plain(` — ${why}`)],
    lines: clue ? [[plain(`The article may be of ${sayClue(clue)}.`)]] : [],
    lists: [
      ...othersList(corpus, analysis, mention),
      ...(mention.range ? eventList(eventsDuring(corpus.eventsAround(analysis.article), mention.range), 'Then') : []),
    ],
    footer: [],
  };
}

/** Events of that time: they overlap with it and are not much longer, or every event of the year would be listed for a day in it. */
function eventsDuring(events: readonly ModelEvent[], range: DateRange): readonly ModelEvent[] {
  const longest = Math.max(7, 2 * days(range));
  return events.filter((event) => event.range && event.range[0] <= range[1] && event.range[1] >= range[0] && days(event.range) <= longest);
}
