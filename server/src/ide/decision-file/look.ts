import { oneLine } from '../../core/text.ts';
import type { Location } from '../../core/types.ts';
import { eventIds, quotePattern } from '../../core/decisions/index.ts';
import { articleName, placeLink } from '../articles.ts';
import { link, plain, strong, type Card, type Row } from '../card.ts';
import { count, eventTime, longRange, typeName } from '../words.ts';
import { articlesAt, entityNamed, eventOf, type DecisionFile } from './context.ts';
import { keyAt } from './keys.ts';
import { placeAt, type FilePlace } from './place.ts';

/** Articles that a card names at most. */
const MOST = 6;

/** What a key means, or whom or what a value names in the articles. */
export function decisionCard(file: DecisionFile, offset: number): Card | undefined {
  const place = placeAt(file.text, offset);
  if (!place) return undefined;
  if (place.role === 'key') {
    const key = keyAt(file.kind, [...place.path, place.text]);
    return key && card(place, [strong(place.text)], [[plain(key.says.replaceAll('`', ''))]]);
  }
  return CARDS[takesAt(file, place)]?.(file, place);
}

const CARDS: Partial<Record<string, (file: DecisionFile, place: FilePlace) => Card>> = { name: entityCard, 'own id': eventCard, 'other id': eventCard, path: pathCard, quote: quoteCard };

/** What the key of a value takes, where that is not a list of words. */
function takesAt({ kind }: DecisionFile, { path }: FilePlace): string {
  const takes = keyAt(kind, path)?.takes;
  return typeof takes === 'string' ? takes : '';
}

const card = (place: FilePlace, title: Row, lines: readonly Row[], footer: Row = []): Card => ({ span: place, title, lines, lists: [], footer });

function entityCard(file: DecisionFile, place: FilePlace): Card {
  const entity = entityNamed(file, place.text);
  const first = entity?.mentions[0];
  if (!entity || !first) return card(place, [strong(place.text)], [[plain('No article names this.')]]);
  return card(place, [strong(entity.name), plain(` — ${typeName[entity.type]}`)], [[plain(`${count(entity.mentionCount, 'mention')} in ${count(entity.articles, 'article')}, first in `), placeLink(file.corpus, first)]], [link('Event model', { to: 'model', id: entity.id })]);
}

function eventCard(file: DecisionFile, place: FilePlace): Card {
  const event = eventOf(file, place.text);
  const first = event?.mentions[0];
  if (!event || !first) {
    const rejected = file.decisions.events.find(({ id }) => id === place.text)?.rejected;
    return card(place, [strong(place.text)], [[plain(rejected ? 'Rejected: no event of note.' : 'No article tells of this event as it is described here.')]]);
  }
  const when = event.range ? longRange(event.range) : eventTime(event);
  return card(place, [strong(event.label), plain(' — event')], [
    ...(when ? [[plain(when)]] : []),
    [plain(`${count(event.mentions.length, 'mention')} in ${count(event.articles, 'article')}, first in `), placeLink(file.corpus, first)],
  ], [link('Event model', { to: 'model', id: event.id, place: first })]);
}

function pathCard(file: DecisionFile, place: FilePlace): Card {
  const found = articlesAt(file, place.text);
  if (found.length === 0) return card(place, [strong(place.text)], [[plain('No article has this path.')]]);
  const rows = found.slice(0, MOST).map((id): Row => [link(articleName(id), { to: 'place', place: { article: id, start: 0, end: 0 } }), plain(titleOf(file, id))]);
  return card(place, [strong(place.text), plain(` — ${count(found.length, 'article')}`)], rows);
}

function quoteCard(file: DecisionFile, place: FilePlace): Card {
  const found = quotedPlaces(file, place);
  const rows = found.slice(0, MOST).map((each): Row => [placeLink(file.corpus, each)]);
  return card(place, [strong(place.text)], found.length > 0 ? rows : [[plain('These words no longer stand there: the conflict is open again.')]]);
}

/** Where the words of a side stand: in its article, else in any. */
function quotedPlaces({ corpus, ...file }: DecisionFile, { text, entry }: FilePlace): readonly Location[] {
  const path = entry.get('article');
  const ids = path === undefined ? [...file.articles.values()] : articlesAt(file, path);
  const quote = oneLine(text);
  return quote === '' ? [] : ids.flatMap((article) => {
    const match = quotePattern(quote).exec(corpus.get(article)?.text ?? '');
    return match ? [{ article, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function titleOf({ corpus }: DecisionFile, id: string): string {
  const title = corpus.get(id)?.title;
  return title === undefined ? '' : ` · ${title}`;
}

/** Where what a value names first stands: a name and an event in an article, another event in this file, a path as the articles that it means. */
export function decisionTargets(file: DecisionFile, offset: number): readonly Location[] {
  const place = placeAt(file.text, offset);
  if (place?.role !== 'value') return [];
  return TARGETS[takesAt(file, place)]?.(file, place.text, place) ?? [];
}

const TARGETS: Partial<Record<string, (file: DecisionFile, text: string, place: FilePlace) => readonly Location[] | undefined>> = {
  name: (file, text) => entityNamed(file, text)?.mentions.slice(0, 1),
  'own id': (file, text) => eventOf(file, text)?.mentions.slice(0, 1),
  'other id': (file, text) => {
    const span = eventIds(file.text).get(text);
    return span && [{ article: file.file, ...span }];
  },
  quote: (file, _, place) => quotedPlaces(file, place),
  path: (file, text) => articlesAt(file, text).map((article) => ({ article, start: 0, end: 0 })),
};
