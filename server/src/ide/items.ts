import type { Corpus } from '../core/corpus.ts';
import type { Location, ModelEntity, ModelEvent } from '../core/types.ts';
import { tidy } from './render.ts';
import { eventTime, longRange } from './words.ts';

/** Words of an article. */
export interface MentionItem {
  readonly place: Location;
  readonly text: string;
}

/** An event for a list or a timeline. */
export interface EventListItem extends Pick<ModelEvent, 'id' | 'type' | 'occurrence' | 'articles'> {
  readonly label: string;
  /** In words. */
  readonly when?: string;
  readonly start?: string;
  readonly end?: string;
  readonly where?: string;
  /** What a larger event is called that it is a part of. */
  readonly partOf?: string;
  readonly certain: boolean;
  readonly confirmed: boolean;
  readonly participants: readonly { readonly role: string; readonly name: string; readonly entity: string }[];
  readonly mentions: readonly MentionItem[];
}

/** The events of note in the order of time, those without a time last. */
export function eventItems(corpus: Corpus, mostMentions: number): readonly EventListItem[] {
  const names = new Map(corpus.entities().map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => tidy(names.get(id) ?? id.slice(id.indexOf(':') + 1));
  const events = corpus.events().filter(({ minor }) => !minor);
  const labels = new Map(events.map(({ id, label }) => [id, tidy(label)]));
  const inOrder = [...events.filter(({ range }) => range), ...events.filter(({ range }) => !range)];
  return inOrder.map((event) => {
    const { id, label, type, range, where, partOf, whenBasis, occurrence, confirmed, articles, participants, mentions } = event;
    const larger = partOf === undefined ? undefined : labels.get(partOf);
    const when = range ? longRange(range) : eventTime(event);
    return {
      id, type, occurrence, articles,
      label: tidy(label),
      ...(when && { when }),
      ...(range && { start: range[0], end: range[1] }),
      ...(where !== undefined && { where: nameOf(where) }),
      ...(larger !== undefined && { partOf: larger }),
      certain: whenBasis === 'certain',
      confirmed: confirmed ?? false,
      participants: participants.filter(({ role }) => role !== 'place').map(({ role, entity }) => ({ role, entity, name: nameOf(entity) })),
      mentions: mentionItems(corpus, mentions.slice(0, mostMentions)),
    };
  });
}

/** The entities, by name. */
export const entityItems = (corpus: Corpus): readonly Pick<ModelEntity, 'id' | 'type' | 'name' | 'aliases' | 'mentionCount' | 'articles' | 'decided'>[] =>
  corpus.entities().map(({ id, type, name, aliases, mentionCount, articles, decided }) => ({ id, type, name: tidy(name), aliases: aliases.map((alias) => tidy(alias)), mentionCount, articles, ...(decided && { decided }) }));

/** Where an entity is mentioned. */
export function entityMentions(corpus: Corpus, id: string, most: number): readonly MentionItem[] {
  return mentionItems(corpus, corpus.entityWith(id)?.mentions.slice(0, most) ?? []);
}

const mentionItems = (corpus: Corpus, places: readonly Location[]): readonly MentionItem[] =>
  places.map((place) => ({ place, text: tidy(corpus.get(place.article)?.text.slice(place.start, place.end) ?? '') }));
