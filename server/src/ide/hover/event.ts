import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, ArticleEvent } from '../../core/types.ts';
import { placeLink } from '../articles.ts';
import { link, plain, strong, type Card, type Row } from '../card.ts';
import { count, eventTime, longRange, occurrenceName } from '../words.ts';
import { ROWS } from './parts.ts';

/** What happens, when, who takes part, and where else it is told. Nothing for a word whose event the model does not know. */
export function eventCard(corpus: Corpus, analysis: Analysis, event: ArticleEvent): Card | undefined {
  const known = corpus.eventOf(analysis.article, event.id);
  if (!known) return undefined;
  const elsewhere = known.mentions.filter(({ article }) => article !== analysis.article);
  const when = known.range ? longRange(known.range) : eventTime(known);
  const lines: Row[] = [];
  if (when) lines.push([plain(known.whenBasis === 'inferred' ? `${when} (inferred)` : when)]);
  lines.push([plain(`${count(known.mentions.length, 'mention')} in ${count(known.articles, 'article')}`)]);
  const larger = corpus.largerThan(analysis.article, event.id);
  if (larger) lines.push([plain('Part of '), link(larger.label, { to: 'model', id: larger.id, place: larger.mentions[0] })]);
  if (known.confirmed) lines.push([plain('Confirmed in newsmodel/events.yaml')]);
  return {
    span: event,
    title: [strong(known.label), plain(known.occurrence === 'happened' ? ' — event' : ` — event, ${occurrenceName[known.occurrence]}`)],
    lines,
    lists: elsewhere.length > 0 ? [{ title: 'Elsewhere', rows: elsewhere.slice(0, ROWS).map((place) => [placeLink(corpus, place)]) }] : [],
    footer: [link('Event model', { to: 'model', id: known.id, place: known.mentions[0] }), ...(known.confirmed ? [link('events.yaml', { to: 'entry', id: known.id })] : [])],
  };
}
