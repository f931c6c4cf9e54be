import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, Mention, ModelEvent } from '../../core/types.ts';
import { placeLink } from '../articles.ts';
import { link, plain, type CardList, type Inline, type Row } from '../card.ts';
import { locate } from '../mentions.ts';
import { claimValue, periodText } from '../slot.ts';
import { count, eventTime, modalityName, occurrenceName } from '../words.ts';

/** Rows that a list in a card holds at most: a card is never more than a screenful. */
export const ROWS = 6;

/** "2023-10-17/18  Belt and Road forum  3 articles", the label a link into the event model. */
export function eventRow(event: ModelEvent): Row {
  const time = eventTime(event);
  const occurrence = occurrenceName[event.occurrence];
  return [
    ...(time ? [plain(`${time}  `)] : []),
    link(event.label, { to: 'model', id: event.id, place: event.mentions[0] }),
    plain(`${occurrence ? ` (${occurrence})` : ''} · ${count(event.articles, 'article')}`),
  ];
}

/** The best known of some events, in the order given. */
export function eventList(events: readonly ModelEvent[], title?: string): CardList[] {
  if (events.length === 0) return [];
  const best = new Set([...events].sort((a, b) => b.articles - a.articles || b.mentions.length - a.mentions.length).slice(0, ROWS));
  const rows = events.filter((event) => best.has(event)).map(eventRow);
  const more = events.length - rows.length;
  return [{ title, rows: more > 0 ? [...rows, [plain(`and ${count(more, 'more event')}`)]] : rows }];
}

/** What the other articles say of the slot that a figure or date fills, each a link to its words. */
export function othersList(corpus: Corpus, analysis: Analysis, mention: Mention): CardList[] {
  const found = corpus.claimOf(analysis.article, mention.id);
  if (!found || found.others.length === 0) return [];
  const rows = found.others.slice(0, ROWS).map(({ article, claim }): Row => {
    const details = [periodText(claim), modalityName[claim.modality]].filter(Boolean).join(' · ');
    return [plain(`${claimValue(claim)}${details ? ` · ${details}` : ''} · `), placeLink(corpus, locate(article, claim))];
  });
  const more = found.others.length - rows.length;
  return [{ title: 'Elsewhere', rows: more > 0 ? [...rows, [plain(`and ${count(more, 'more place')}`)]] : rows }];
}

export const allMentions = (analysis: Analysis, mention: Mention): Inline => link('All mentions', { to: 'mentions', place: locate(analysis.article, mention) });
