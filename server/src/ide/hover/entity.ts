import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, EntityMention, Location, ModelEntity } from '../../core/types.ts';
import { placeLink } from '../articles.ts';
import { link, plain, strong, type Card, type CardList, type Row } from '../card.ts';
import { entityNamed, mentionsOf } from '../mentions.ts';
import { count, typeName } from '../words.ts';
import { allMentions, eventList } from './parts.ts';

/** Other articles named at most. */
const ARTICLES = 4;

/** Who or what the words name, where else, and in which events. */
export function entityCard(corpus: Corpus, analysis: Analysis, mention: EntityMention): Card {
  const local = entityNamed(analysis, mention.entity);
  const known = corpus.entityOf(analysis.article, mention.entity);
  const roles = (known ?? local)?.roles ?? [];
  const what = [typeName[known?.type ?? mention.type], ...roles.slice(0, 2), ...(local?.of ? [`of ${local.of}`] : [])];
  return {
    span: mention,
    title: [strong(known?.name ?? local?.name ?? mention.text), plain(` — ${what.join(', ')}`)],
    lines: [
      known ? knownLine(known) : [plain(`${count(mentionsOf(analysis, mention.entity).length, 'mention')} in this article`)],
      ...(known?.decided ? setIn(corpus, known, mention) : []),
    ],
    lists: known ? [...eventList(corpus.eventsWith(known.id, analysis.article)), ...elsewhere(corpus, analysis, known)] : [],
    footer: [...(known ? [link('Event model', { to: 'model', id: known.id })] : []), allMentions(analysis, mention)],
  };
}

/** Which file says what it is; a mark at these words speaks for itself. */
function setIn(corpus: Corpus, { mentions }: ModelEntity, { marked }: EntityMention): readonly Row[] {
  if (marked) return [];
  const marks = new Set([...new Set(mentions.map(({ article }) => article))].flatMap((article) => corpus.marksIn(article).placed.filter(({ annotation }) => annotation.kind === 'entity').map(({ start, end }) => `${article} ${start}-${end}`)));
  const byMark = mentions.some(({ article, start, end }) => marks.has(`${article} ${start}-${end}`));
  return [[plain(`Set in newsmodel/${byMark ? 'annotations' : 'entities'}.yaml`)]];
}

/** "14 mentions in 5 articles · also "Xi", "President Xi"". */
function knownLine({ name, aliases, mentionCount, articles }: ModelEntity): Row {
  const others = aliases.filter((alias) => alias !== name).slice(0, 4).map((alias) => `"${alias}"`);
  const also = others.length > 0 ? ` · also ${others.join(', ')}` : '';
  return [plain(`${count(mentionCount, 'mention')} in ${count(articles, 'article')}${also}`)];
}

/** Other articles that name it, a link each. */
function elsewhere(corpus: Corpus, analysis: Analysis, { mentions, articles }: ModelEntity): CardList[] {
  const first = new Map<string, Location>();
  for (const place of mentions) {
    if (place.article !== analysis.article && !first.has(place.article)) first.set(place.article, place);
    if (first.size === ARTICLES) break;
  }
  if (first.size === 0) return [];
  const row = [...first.values()].flatMap((place, i) => [...(i > 0 ? [plain(' · ')] : []), placeLink(corpus, place)]);
  const more = articles - 1 - first.size;
  return [{ title: 'Also in', rows: [more > 0 ? [...row, plain(` · and ${count(more, 'more article')}`)] : row] }];
}
