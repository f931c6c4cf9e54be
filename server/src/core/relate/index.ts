import { groupBy } from '../collections.ts';
import type { ResolvedDate } from '../recognise/dates/index.ts';
import type { PlacedFigure, Recognised } from '../recognise/index.ts';
import { marksOf } from '../recognise/marks.ts';
import { countryOfCapital, isCountry } from '../recognise/entities/places.ts';
import { lengthOf } from '../span.ts';
import type { Analysis, Article, DateMention, Entity, FigureMention, Mention, QuoteMention, Span } from '../types.ts';
import { recogniseClaims } from './claims/index.ts';
import { entitiesByName } from './claims/marked.ts';
import { referent, relateEntities, type ResolvedEntityMention } from './entities.ts';
import { recogniseEvents } from './events.ts';
import { joinEvents } from './same-event.ts';
import { sentenceViews } from './sentences.ts';

/** How many entities an article is about, for finding other articles on the same story. */
export const ANCHORS = 8;

/** What one article says: entities, events and claims, each tied to its words. */
export function relate(article: Article, recognised: Recognised): Analysis {
  const related = relateEntities(article, recognised.names);
  const { entities, mentions: names } = related;
  const { mentions, idOf } = numberMentions(recognised, names, (span) => referent(article, related, span));
  const views = sentenceViews(article, recognised, related);
  const events = recogniseEvents(views);
  const quotes = mentions.filter((mention) => mention.kind === 'quote');
  const ofEntity = groupBy(mentions.filter((mention) => mention.kind === 'entity'), (mention) => mention.entity);
  const withMentions = entities.map((entity): Entity => ({ mentions: (ofEntity.get(entity.id) ?? []).map(({ id }) => id), ...entity }));
  const people = new Set(entities.filter(({ type }) => type === 'person').map(({ id }) => id));
  const nameById = new Map(entities.map(({ id, name }) => [id, name]));
  const weights = weigh(names, article);
  const { published, marks } = recognised;
  const claims = recogniseClaims({
    views, events, quotes, idOf, countries: leadingCountries(withMentions, weights), nameOf: (id) => nameById.get(id)!,
    published, claimMarks: marksOf(article, marks, 'claim'), notClaims: marksOf(article, marks, 'not-claim'),
    entityCalled: marks.length === 0 ? () => undefined : entitiesByName([...entities.map(({ name, type, id }) => ({ name, type, entity: id })), ...names.map(({ text, type, entity }) => ({ name: text, type, entity }))]),
  });
  return {
    article: article.id,
    text: article.text,
    ...(titleOf(article) !== undefined && { title: titleOf(article)! }),
    ...(article.frontMatter?.source !== undefined && { source: article.frontMatter.source }),
    published,
    sections: article.sections,
    headings: article.paragraphs.filter(({ content }) => content.heading).map(({ start, content }) => ({ start, end: start + content.text.length })),
    mentions,
    entities: withMentions,
    events: joinEvents(events, { isPerson: (entity) => people.has(entity), placesOf: (entity) => withCountry(nameById.get(entity)!), published: published?.range }),
    claims,
    anchors: anchorsOf(withMentions, weights),
    ...(article.ignores && { ignores: article.ignores }),
    problems: [...article.problems, ...recognised.problems].sort((a, b) => a.start - b.start),
  };
}

/** A place by name, a capital with its country: "in Beijing" is in China. */
function withCountry(name: string): readonly string[] {
  const country = countryOfCapital(name);
  return country === undefined ? [name] : [name, country];
}

function titleOf(article: Article): string | undefined {
  return article.frontMatter?.title ?? article.paragraphs.find(({ content }) => content.role === 'headline')?.content.text.trim();
}

/** One list of mentions in text order, longer ones first, with ids; and the id of each figure and date. */
function numberMentions(recognised: Recognised, names: readonly ResolvedEntityMention[], refer: (span: Span) => string | undefined) {
  type Source = PlacedFigure | ResolvedDate | ResolvedEntityMention | Recognised['quotes'][number];
  const sources: Source[] = [...names, ...recognised.dates, ...recognised.figures, ...recognised.quotes];
  sources.sort((a, b) => a.start - b.start || lengthOf(b) - lengthOf(a));
  const ids = new Map<Source, string>(sources.map((source, i) => [source, `m${i + 1}`]));
  const idOf = (source: Source): string => ids.get(source)!;
  const mentions = sources.map((source): Mention => {
    const id = idOf(source);
    if (!('kind' in source)) {
      // Here and below: a property that is new goes before a spread, not after it, for else V8 makes a hidden class for each object; and there are very many of these.
      const { start, end, text, type, entity, marked } = source;
      return marked ? { start, end, text, type, entity, id, kind: 'entity', marked } : { start, end, text, type, entity, id, kind: 'entity' };
    }
    switch (source.kind) {
      case 'date': return dateMention(source, id, recognised.dates, idOf);
      case 'figure': return figureMention(source, id, idOf);
      case 'quote': return quoteMention(source, id, refer);
    }
  });
  return { mentions, idOf };
}

function dateMention({ anchor, ...date }: ResolvedDate, id: string, dates: readonly ResolvedDate[], idOf: (date: ResolvedDate) => string): DateMention {
  const other = anchor?.startsWith('#') ? dates[Number(anchor.slice(1))] : undefined;
  const resolved = other ? idOf(other) : anchor;
  return { id, ...date, ...(resolved !== undefined && { anchor: resolved }) };
}

function figureMention({ converts, ...figure }: PlacedFigure, id: string, idOf: (figure: PlacedFigure) => string): FigureMention {
  return { id, ...figure, ...(converts && { conversionOf: idOf(converts) }) };
}

function quoteMention(quote: Recognised['quotes'][number], id: string, refer: (span: Span) => string | undefined): QuoteMention {
  const speaker = quote.speakerSpan && refer(quote.speakerSpan);
  return { id, ...quote, ...(speaker !== undefined && { speaker }) };
}

/** How much more a mention in the headline or the first paragraph tells of what the article is about. */
const LEAD_WEIGHT = 3;
const ANCHOR_TYPES = new Set(['person', 'organization', 'place', 'facility', 'event', 'product']);

/** How central each entity is. Who writes, and for whom, is not what the article is about. */
function weigh(names: readonly ResolvedEntityMention[], article: Article): ReadonlyMap<string, number> {
  const lead = article.paragraphs.find(({ content }) => content.role === 'body' && !content.heading);
  const leadEnd = lead ? lead.start + lead.content.text.length : 0;
  const weights = new Map<string, number>();
  const authorship = article.sections.filter(({ role }) => role === 'byline' || role === 'dateline');
  const isAuthorship = ({ start, type }: ResolvedEntityMention): boolean => authorship.some((section) => section.start <= start && start < section.end && (section.role === 'byline' || type !== 'place'));
  for (const name of names) if (!isAuthorship(name)) weights.set(name.entity, (weights.get(name.entity) ?? 0) + (name.start < leadEnd ? LEAD_WEIGHT : 1));
  return weights;
}

/** Entities with any mention, the most central first. */
function byWeight(entities: readonly Entity[], weights: ReadonlyMap<string, number>): readonly Entity[] {
  return entities.filter(({ id }) => weights.has(id)).sort((a, b) => weights.get(b.id)! - weights.get(a.id)! || (a.id < b.id ? -1 : 1));
}

function anchorsOf(entities: readonly Entity[], weights: ReadonlyMap<string, number>): readonly string[] {
  return byWeight(entities.filter(({ type }) => ANCHOR_TYPES.has(type)), weights).slice(0, ANCHORS).map(({ id }) => id);
}

/** The two countries that the article names most, also by their people ("Russian") and seats of government ("the Kremlin"). */
function leadingCountries(entities: readonly Entity[], weights: ReadonlyMap<string, number>): readonly string[] {
  const countries = entities.filter(({ type, name }) => type === 'place' && isCountry(name));
  const total = new Map(countries.map((country) => [country.id, entities.filter(({ name, of }) => name === country.name || of === country.name).reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0)]));
  const leading = byWeight(countries, total).slice(0, 2);
  return leading.length === 2 ? leading.map(({ id }) => id) : [];
}
