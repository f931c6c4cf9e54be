import type { EntityType, ModelEntity, ModelEvent } from '../core/types.ts';
import { occurrenceName } from '../ide/words.ts';
import { jsonLines, type FilePiece } from './file.ts';
import { digest, Distinct } from './ids.ts';
import { imprintOf, type ExportArticle, type ExportSource } from './source.ts';

/** FollowTheMoney, the model of Aleph and OpenAleph: one entity a line. */

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export const ftm = (source: ExportSource): Generator<FilePiece> => jsonLines('entities.ftm.json', entities(source));

function* entities(source: ExportSource): Generator<FtmEntity> {
  const made = new Map<string, string>();
  for (const article of source.articles) yield document(article);
  for (const entity of source.entities) {
    const schema = schemaOf(entity);
    if (schema === undefined) continue;
    made.set(entity.id, schema);
    yield thing(source, entity, schema);
  }
  for (const article of source.articles) yield* mentions(source, article, made);
  for (const event of source.events) yield* happening(source, event, made);
  for (const article of source.articles) yield* notes(source, article, made);
}

const articleId = ({ path }: ExportArticle): string => digest('article', path);
const entityId = (id: string): string => digest('entity', id);

function document(article: ExportArticle): FtmEntity {
  const { title, source, author, url, published } = imprintOf(article);
  return entity(articleId(article), 'Article', {
    name: [title], title: [title], fileName: [article.path], mimeType: ['text/plain'], language: ['eng'],
    author, publisher: source, sourceUrl: url, publishedAt: published,
    bodyText: [article.analysis.text],
  });
}

/** Names that only bodies of a state have. */
const PUBLIC = /\b(?:Ministry|Department of|Parliament|Senate|House of (?:Representatives|Commons|Lords)|Congress|Supreme Court|High Court|Court of Appeals?|City Council|Police Department|Coast Guard|Central Bank)\b/;

/** The schema that fits what an entity is; nothing for what FollowTheMoney has no word for. */
function schemaOf({ type, name }: Pick<ModelEntity, 'type' | 'name'>): string | undefined {
  return type === 'organization' && PUBLIC.test(name) ? 'PublicBody' : SCHEMAS[type];
}

const SCHEMAS: Readonly<Partial<Record<EntityType, string>>> = { person: 'Person', organization: 'Organization', place: 'Address', facility: 'Address' };

/** Whom the model takes for somebody who can act; only such can be involved in events and be what a mention means. */
const isLegalEntity = (schema: string | undefined): boolean => schema !== undefined && schema !== 'Address';

function thing(source: ExportSource, { id, type, name, aliases, roles }: ModelEntity, schema: string): FtmEntity {
  return entity(entityId(source.entityId(id)), schema, {
    name: [name], alias: aliases,
    ...(schema === 'Address' && { full: [name] }),
    ...(type === 'person' && { position: roles }),
  });
}

/** What an article names: a mention of each spelling, and the document as evidence of each entity. */
function* mentions(source: ExportSource, article: ExportArticle, made: ReadonlyMap<string, string>): Generator<FtmEntity> {
  const { analysis } = article;
  const document = articleId(article);
  const spellings = new Set<string>();
  const documented = new Set<string>();
  for (const mention of analysis.mentions) {
    const known = mention.kind === 'entity' ? source.corpus.entityOf(article.id, mention.entity) : undefined;
    const schema = known && made.get(known.id);
    if (!known || !schema) continue;
    const target = entityId(source.entityId(known.id));
    const name = mention.text.replace(/\s+/g, ' ').trim();
    const key = JSON.stringify([target, name]);
    if (isLegalEntity(schema) && !spellings.has(key)) {
      spellings.add(key);
      yield entity(digest('mention', document, target, name), 'Mention', { document: [document], name: [name], resolved: [target], detectedSchema: [schema] });
    }
    if (documented.has(target)) continue;
    documented.add(target);
    yield entity(digest('documentation', document, target), 'Documentation', { document: [document], entity: [target], role: ['names'], date: imprintOf(article).published });
  }
}

function* happening(source: ExportSource, event: ModelEvent, made: ReadonlyMap<string, string>): Generator<FtmEntity> {
  const { label, range, occurrence, where, participants } = event;
  const id = digest('event', source.eventId(event));
  const articles = [...new Set(event.mentions.map(({ article }) => article))].flatMap((article) => source.article(article) ?? []);
  const place = where === undefined ? undefined : source.corpus.entityWith(where)?.name;
  const involved = participants.filter(({ entity, role }) => role !== 'place' && isLegalEntity(made.get(entity)));
  yield entity(id, 'Event', {
    name: [label], location: place, summary: occurrenceName[occurrence] || undefined,
    ...(range && (range[0] === range[1] ? { date: [range[0]] } : { startDate: [range[0]], endDate: [range[1]] })),
    involved: [...new Set(involved.map(({ entity }) => entityId(source.entityId(entity))))],
    proof: articles.map(articleId),
  });
  for (const article of articles) {
    const document = articleId(article);
    yield entity(digest('documentation', document, id), 'Documentation', { document: [document], entity: [id], role: ['reports'], date: imprintOf(article).published });
  }
}

/** The notes and tags of the reader's marks: on whom marked words name, else on the article. */
function* notes(source: ExportSource, article: ExportArticle, made: ReadonlyMap<string, string>): Generator<FtmEntity> {
  const document = articleId(article);
  const ids = new Distinct();
  for (const { annotation: { exact, note, tag, kind }, start, end } of source.corpus.marksIn(article.id).placed) {
    if (note === undefined && tag === undefined) continue;
    const words = exact.replace(/\s+/g, ' ').trim();
    const mention = kind === 'entity' ? article.analysis.mentions.find((each) => each.kind === 'entity' && each.start === start && each.end === end) : undefined;
    const known = mention?.kind === 'entity' ? source.corpus.entityOf(article.id, mention.entity) : undefined;
    const entities = known && made.has(known.id) ? [document, entityId(source.entityId(known.id))] : [document];
    yield entity(ids.uuid('note', document, words, note ?? '', tag ?? ''), 'Note', { name: [words], description: note, keywords: tag, entity: entities });
  }
}

/** An entity with those of its properties that have a value. */
function entity(id: string, schema: string, properties: Readonly<Record<string, string | readonly string[] | undefined>>): FtmEntity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const list = values === undefined ? [] : typeof values === 'string' ? [values] : values;
    return list.length > 0 ? [[name, list] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}
