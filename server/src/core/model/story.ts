import { daysIn, epochDay } from '../calendar.ts';
import { addTo, removeFrom, sameContent } from '../collections.ts';
import { countryOfCapital, isCountry } from '../recognise/entities/places.ts';
import type { Analysis, Entity, PublicationDate } from '../types.ts';
import { nameKey, personWords } from '../relate/names.ts';
import type { EntityIndex } from './entities.ts';

/** "Silk Road Summit" and "Silk Road Forum" are gatherings of one thing. */
const GATHERING = /^(\S+ .+) (?:summit|forum|conference|congress|convention|meeting)$/i;

/**
 * What an entity comes down to when two articles are compared: the model's id, or for a nationality and a government by its seat ("Russian",
 * "the Kremlin") the country that it stands for.
 */
export function conceptOf(entities: EntityIndex, article: string, entity: Entity): string {
  if (entity.of !== undefined) return `thing:${nameKey('place', entity.of)}`;
  const gathering = entity.type === 'event' ? GATHERING.exec(entity.name)?.[1] : undefined;
  if (gathering !== undefined) return `thing:${nameKey('event', gathering)}`;
  const bare = entity.type === 'place' ? entity.name.replace(KIND_OF_PLACE, '').replace(OF_A_KIND, '') : entity.name;
  return bare !== entity.name ? `thing:${nameKey('place', bare)}` : entities.idOf(article, entity.id) ?? `thing:${nameKey(entity.type, entity.name)}`;
}

/** Words that only say what kind of place a name is of: "Hormozgan Province" is Hormozgan, "Island of Qeshm" Qeshm. A city is not always what bears its name without the word. */
const KIND_OF_PLACE = / (?:Island|Province|Prefecture|Region|Peninsula|Governorate|Oblast)$/i;
const OF_A_KIND = /^(?:\S+ )?(?:Island|Province|Prefecture|Region|Peninsula|Governorate) of (?=\S)/i;

export const isCountryConcept = (concept: string): boolean => isCountry(concept.slice(concept.indexOf(':') + 1));

/** A concept with what contains it: a capital also stands for its country, so that "in Beijing" meets "in China". */
export function withContainers(entities: EntityIndex, article: string, entity: Entity): readonly string[] {
  const concept = conceptOf(entities, article, entity);
  const country = entity.type === 'place' ? countryOfCapital(entity.name) : undefined;
  return country === undefined ? [concept] : [concept, `thing:${nameKey('place', country)}`];
}

/** Reports of one event come out within this many days. */
export const STORY_DAYS = 60;

/** How many entities and happenings of an article are looked at for articles that share only one entity. */
const FIRST_ANCHORS = 4, FIRST_HAPPENINGS = 6;

/** An article that is about no more entities than this tells little of itself: with it, one entity and one thing that happens are enough. */
const FEW_ANCHORS = 5, OF_A_SHORT_ONE = 12;

/** What an article is filed by. */
interface Filed {
  readonly stretch: string;
  readonly anchors: readonly string[];
  /** The leading entities that are no countries. */
  readonly telling: readonly string[];
  /** What happens first. */
  readonly happenings: readonly string[];
}

const UNDATED = 'undated';

/**
 * Which articles may tell the same story: those whose leading entities have two in common, or one that is no country and two of the things that happen first (where one of
 * them is short, one thing that happens), and that came out near each other or at times unknown. Articles are filed by stretches of `STORY_DAYS`, so that the neighbours of one stay as few when a folder grows over the years.
 */
export class StoryIndex {
  /** Stretch of time -> key -> articles. */
  readonly #stretches = new Map<string, Map<string, Set<string>>>();
  readonly #filed = new Map<string, Filed>();
  /** What was asked since an article was last filed otherwise. */
  readonly #asked = new Map<string, readonly string[]>();

  /** `anchors` and `happenings`, the families of events, come with the most central first. Whether it is filed otherwise than before. */
  put(article: string, anchors: readonly string[], published: PublicationDate | null, happenings: readonly string[] = []): boolean {
    const telling = anchors.filter((anchor) => !isCountryConcept(anchor)).slice(0, FIRST_ANCHORS);
    const filed: Filed = { stretch: stretchOf(published), anchors, telling, happenings: happenings.slice(0, OF_A_SHORT_ONE) };
    const before = this.#filed.get(article);
    if (sameContent(before, filed)) return false;
    this.remove(article);
    this.#asked.clear();
    this.#filed.set(article, filed);
    const stretch = this.#stretches.get(filed.stretch) ?? new Map<string, Set<string>>();
    this.#stretches.set(filed.stretch, stretch);
    for (const key of keysOf(filed)) addTo(stretch, key, article);
    return true;
  }

  remove(article: string): void {
    const filed = this.#filed.get(article);
    if (!filed) return;
    this.#asked.clear();
    this.#filed.delete(article);
    const stretch = this.#stretches.get(filed.stretch)!;
    for (const key of keysOf(filed)) removeFrom(stretch, key, article);
    if (stretch.size === 0) this.#stretches.delete(filed.stretch);
  }

  /** The articles that may tell the same story, the article itself included, sorted. */
  around(article: string): readonly string[] {
    const known = this.#asked.get(article);
    if (known) return known;
    const found = this.#find(article);
    this.#asked.set(article, found);
    return found;
  }

  #find(article: string): readonly string[] {
    const own = this.#filed.get(article);
    if (!own) return [article];
    const near = own.stretch === UNDATED ? [...this.#stretches.values()] : neighbours(own.stretch).flatMap((stretch) => this.#stretches.get(stretch) ?? []);
    const keys = keysOf(own);
    const found = new Set([article]);
    for (const stretch of near) {
      for (const key of keys) {
        for (const other of stretch.get(key) ?? []) if (!found.has(other) && mayTellTheSame(own, this.#filed.get(other)!)) found.add(other);
      }
    }
    return [...found].sort();
  }
}

/** Two articles of one story have one of these in common: an entity that is no country, or two countries. */
function keysOf({ anchors }: Filed): readonly string[] {
  const countries = anchors.filter(isCountryConcept).sort();
  return [...anchors.filter((anchor) => !isCountryConcept(anchor)), ...countries.flatMap((a, i) => countries.slice(i + 1).map((b) => `${a}|${b}`))];
}

/** The stretch of time that an article is filed under; a publication date that is only known to a year or so is none. */
function stretchOf(published: PublicationDate | null): string {
  if (!published || daysIn(published.range) > STORY_DAYS) return UNDATED;
  return String(Math.floor(epochDay(published.value) / STORY_DAYS));
}

const neighbours = (stretch: string): readonly string[] => [UNDATED, ...[-1, 0, 1].map((step) => String(Number(stretch) + step))];

/** As `StoryIndex` says, apart from the time. */
function mayTellTheSame(a: Filed, b: Filed): boolean {
  if (common(a.anchors, b.anchors) >= 2) return true;
  if (common(a.telling, b.telling) === 0) return false;
  if (common(a.happenings.slice(0, FIRST_HAPPENINGS), b.happenings.slice(0, FIRST_HAPPENINGS)) >= 2) return true;
  return Math.min(a.anchors.length, b.anchors.length) <= FEW_ANCHORS && common(a.happenings, b.happenings) >= 1;
}

const common = (a: readonly string[], b: readonly string[]): number => a.filter((each) => b.includes(each)).length;

/** The concepts that an article is about, by name alone: one article takes a company for a person that another knows. */
export function anchorConcepts(entities: EntityIndex, analysis: Analysis): readonly string[] {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  return [...new Set(analysis.anchors.map((id) => byNameAlone(conceptOf(entities, analysis.article, byId.get(id)!))))];
}

const byNameAlone = (concept: string): string => {
  const name = concept.slice(concept.indexOf(':') + 1);
  const words = personWords(name);
  return isCountry(name) || words.length === 0 ? concept : `name:${words.join(' ')}`;
};
