import type { Claim as SchemaClaim, Comment as SchemaComment, Event as SchemaEvent, NewsArticle, Organization, Person, Place, Thing } from 'schema-dts';
import { annotationKey } from '../core/decisions/index.ts';
import type { Analysis, Claim, ModelEntity, ModelEvent, Occurrence } from '../core/types.ts';
import { claimValue, slotText } from '../ide/slot.ts';
import { jsonWithList, type FilePiece } from './file.ts';
import { digest, Distinct, pathReference, urn } from './ids.ts';
import { imprintOf, sentenceAt, type ExportArticle, type ExportSource } from './source.ts';

/**
 * schema.org as JSON-LD: the articles, whom and what they are about, the events they report and the claims they make. What is true is not said: a review of a
 * claim (ClaimReview) is the work of a person.
 */
export const schemaOrg = (source: ExportSource): Generator<FilePiece> => jsonWithList('schema-org.jsonld', { '@context': 'https://schema.org' }, '@graph', nodes(source));

interface Reference {
  readonly '@id': string;
}

type Node = Exclude<NewsArticle | SchemaEvent | SchemaClaim | Person | Organization | Place | Thing, string>;

function* nodes(source: ExportSource): Generator<Node> {
  for (const article of source.articles) yield newsArticle(source, article);
  for (const entity of source.entities) yield thing(source, entity);
  for (const event of source.events) yield happening(source, event);
  const ids = new Distinct();
  for (const article of source.articles) for (const claim of article.analysis.claims) yield statement(source, article, claim, ids);
}

const articleReference = ({ path }: ExportArticle): Reference => ({ '@id': pathReference(path) });
const entityReference = (source: ExportSource, id: string): Reference => ({ '@id': urn('entity', source.entityId(id)) });
const eventReference = (source: ExportSource, event: ModelEvent): Reference => ({ '@id': urn('event', source.eventId(event)) });

/** The model's entities of some of an article's own, each once. */
function entityReferences(source: ExportSource, article: ExportArticle, locals: readonly string[]): readonly Reference[] {
  const ids = locals.flatMap((local) => source.corpus.entityOf(article.id, local)?.id ?? []);
  return [...new Set(ids)].map((id) => entityReference(source, id));
}

function newsArticle(source: ExportSource, article: ExportArticle): NewsArticle {
  const { title, source: outlet, author, url, published } = imprintOf(article);
  const { analysis } = article;
  return {
    '@type': 'NewsArticle', ...articleReference(article),
    headline: title, inLanguage: 'en',
    ...(url !== undefined && { url }),
    ...(published !== undefined && { datePublished: published }),
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(outlet !== undefined && { publisher: { '@type': 'Organization', name: outlet } }),
    about: entityReferences(source, article, analysis.anchors),
    mentions: entityReferences(source, article, analysis.entities.map(({ id }) => id)),
    ...remarks(source, article),
  };
}

/** The reader's tags and notes on words of an article. Names, events and claims that are marked are things of their own, as others are. */
function remarks(source: ExportSource, { id, path }: ExportArticle): Pick<NewsArticle, 'keywords' | 'comment'> {
  const { placed, orphaned } = source.corpus.marksIn(id);
  const all = [...placed.map(({ annotation }) => annotation), ...orphaned];
  const tags = [...new Set(all.flatMap(({ tag }) => tag ?? []))];
  const comments = all.flatMap(({ note, exact, ...mark }): SchemaComment[] => (note === undefined ? [] : [{
    '@type': 'Comment', '@id': urn('note', digest(path, annotationKey({ ...mark, note, exact }))), text: note, about: { '@type': 'Quotation', text: exact.replace(/\s+/g, ' ') },
  }]));
  return { ...(tags.length > 0 && { keywords: tags }), ...(comments.length > 0 && { comment: comments }) };
}

const TYPES = { person: 'Person', organization: 'Organization', place: 'Place', facility: 'Place', event: 'Event', product: 'Product', work: 'CreativeWork', group: 'Thing', misc: 'Thing' } as const;

function thing(source: ExportSource, { id, type, name, aliases, roles }: ModelEntity): Node {
  const said = { ...entityReference(source, id), name, ...(aliases.length > 0 && { alternateName: aliases }) };
  return type === 'person' && roles.length > 0 ? { '@type': 'Person', ...said, jobTitle: roles } : { '@type': TYPES[type], ...said };
}

/** What is only possible, or denied, has no status in schema.org: its description says so. */
const STATUS: Readonly<Record<Occurrence, 'https://schema.org/EventScheduled' | undefined>> = {
  happened: undefined, planned: 'https://schema.org/EventScheduled', possible: undefined, denied: undefined,
};

function happening(source: ExportSource, event: ModelEvent): SchemaEvent {
  const { label, range, where, participants, occurrence, partOf, mentions } = event;
  const about = [...new Set(participants.filter(({ role }) => role !== 'place').map(({ entity }) => entity))].filter((id) => source.corpus.entityWith(id));
  const larger = partOf === undefined ? undefined : source.event(partOf);
  const status = STATUS[occurrence];
  const articles = [...new Set(mentions.map(({ article }) => article))].flatMap((article) => source.article(article) ?? []);
  return {
    '@type': 'Event', ...eventReference(source, event), name: label,
    ...(range && { startDate: range[0], endDate: range[1] }),
    ...(where !== undefined && place(source, where)),
    ...(about.length > 0 && { about: about.map((id) => entityReference(source, id)) }),
    ...(status ? { eventStatus: status } : occurrence === 'happened' ? {} : { description: `The articles say that this is ${occurrence}.` }),
    ...(larger && { superEvent: eventReference(source, larger) }),
    subjectOf: articles.map(articleReference),
  };
}

function statement(source: ExportSource, article: ExportArticle, claim: Claim, ids: Distinct): SchemaClaim {
  const { analysis } = article;
  const sentence = sentenceAt(analysis, claim);
  const about = entityReferences(source, article, claim.subject.entities);
  return {
    '@type': 'Claim', '@id': urn('claim', ids.digest(article.path, claim.attribute, words(analysis, sentence), String(claim.start - sentence.start))),
    name: [slotText(analysis, claim), claimValue(claim)].filter(Boolean).join(': '),
    text: words(analysis, sentence),
    appearance: articleReference(article),
    ...(about.length > 0 && { about }),
    ...speaker(source, article, claim),
  };
}

/** A place is referred to; of what else stands for one ("at the Guggenheim") schema.org takes the name. */
function place(source: ExportSource, id: string): { readonly location?: Reference | string } {
  const entity = source.corpus.entityWith(id);
  if (!entity) return {};
  return { location: TYPES[entity.type] === 'Place' ? entityReference(source, id) : entity.name };
}

/** Who says so: a person or organization of the model; a place that stands for its government, and others, by the words alone. */
function speaker(source: ExportSource, article: ExportArticle, { attribution }: Claim): { readonly author?: Reference | Person | Organization } {
  if (!attribution) return {};
  const entity = attribution.entity === undefined ? undefined : source.corpus.entityOf(article.id, attribution.entity);
  if (entity?.type === 'person' || entity?.type === 'organization') return { author: entityReference(source, entity.id) };
  return { author: { '@type': entity ? 'Organization' : 'Person', name: attribution.text } };
}

const words = ({ text }: Analysis, { start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end).replace(/\s+/g, ' ');
