import type { Corpus } from '../core/corpus.ts';
import type { Analysis, DateMention, Location, Mention, Span } from '../core/types.ts';
import { entityIdOf, entityNamed, eventAt, locate, mentionAt, mentionsOf, modelEntityOf } from './mentions.ts';

/** Every place, over all articles, that speaks of what stands at an offset, sorted by article and place. */
export function references(corpus: Corpus, article: string, offset: number): readonly Location[] {
  const analysis = corpus.get(article);
  const mention = analysis && mentionAt(analysis, offset);
  if (!analysis) return [];
  const event = eventAt(corpus, analysis, offset);
  if (event && (!mention || mention.kind === 'quote')) return sorted(corpus.eventOf(article, event.id)?.mentions ?? [locate(article, event)]);
  if (!mention) return [];
  switch (mention.kind) {
    case 'entity':
    case 'quote':
      return sorted(modelEntityOf(corpus, analysis, mention)?.mentions ?? highlights(corpus, article, offset).map((span) => locate(article, span)));
    case 'figure':
      return sorted([locate(article, mention), ...(corpus.claimOf(article, mention.id)?.others ?? []).map((other) => locate(other.article, other.claim))]);
    case 'date':
      return sorted(sameDates(corpus, mention));
  }
}

/** Dates that mean the same days, in all articles. */
function sameDates(corpus: Corpus, { value, range }: DateMention): Location[] {
  const same = (mention: Mention): boolean =>
    mention.kind === 'date' && (range ? mention.range?.[0] === range[0] && mention.range[1] === range[1] : mention.value === value);
  return [...corpus.ids()].flatMap((id) => (corpus.get(id)?.mentions ?? []).filter(same).map((mention) => locate(id, mention)));
}

function sorted(places: readonly Location[]): readonly Location[] {
  return [...places].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start));
}

/** The same thing elsewhere in the same article. */
export function highlights(corpus: Corpus, article: string, offset: number): readonly Span[] {
  const analysis = corpus.get(article);
  const mention = analysis && mentionAt(analysis, offset);
  if (!mention) return [];
  switch (mention.kind) {
    case 'entity': return mentionsOf(analysis, mention.entity);
    case 'quote': return [mention];
    case 'date': return analysis.mentions.filter((other) => other.kind === 'date' && other.value === mention.value);
    case 'figure': return analysis.mentions.filter((other) => other.kind === 'figure' && other.value === mention.value && other.unit === mention.unit);
  }
}

/** Where what stands at an offset comes from: the fullest name of an entity, the words that name a speaker, the date that a date is counted from. */
export function definition(corpus: Corpus, article: string, offset: number): Location | undefined {
  const analysis = corpus.get(article);
  const mention = analysis && mentionAt(analysis, offset);
  const origin = mention && originOf(analysis, mention);
  return origin && locate(article, origin);
}

function originOf(analysis: Analysis, mention: Mention): Span | undefined {
  const withId = (id: string | undefined): Span | undefined => analysis.mentions.find((other) => other.id === id);
  switch (mention.kind) {
    case 'date': return withId(mention.anchor) ?? mention;
    case 'figure': return withId(mention.conversionOf) ?? mention;
    case 'quote': return mention.speakerSpan ?? introduction(analysis, entityIdOf(mention));
    case 'entity': return introduction(analysis, mention.entity);
  }
}

/** The first mention with the entity's full name, else its first. */
function introduction(analysis: Analysis, entity: string | undefined): Span | undefined {
  if (entity === undefined) return undefined;
  const all = mentionsOf(analysis, entity);
  const name = entityNamed(analysis, entity)?.name;
  return all.find(({ text }) => text === name) ?? all[0];
}

/** The mention after (1) or before (-1) an offset of what stands there, going round at the ends. */
export function nextMention(corpus: Corpus, article: string, offset: number, step: 1 | -1): Location | undefined {
  const places = references(corpus, article, offset);
  const here = places.findIndex((place) => place.article === article && place.start <= offset && offset <= place.end);
  return here < 0 ? places[0] : places[(here + step + places.length) % places.length];
}
