import { daysIn, epochDay } from '../calendar.ts';
import { addTo, Counter, removeFrom } from '../collections.ts';
import { countryOfCapital, isCountry } from '../recognise/entities/places.ts';
import type { Analysis, Entity, PublicationDate } from '../types.ts';
import { nameKey } from '../relate/names.ts';
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
  const bare = entity.type === 'place' ? entity.name.replace(KIND_OF_PLACE, '') : entity.name;
  return bare !== entity.name ? `thing:${nameKey('place', bare)}` : entities.idOf(article, entity.id) ?? `thing:${nameKey(entity.type, entity.name)}`;
}

/** Words that only say what kind of place a name is of: "Hormozgan Province" is Hormozgan. A city is not always what bears its name without the word. */
const KIND_OF_PLACE = / (?:Island|Province|Prefecture|Region|Peninsula|Governorate|Oblast)$/i;

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

/** Where an article is filed: its stretch of time, the keys that it is found under, and those under which it finds others of its story. */
interface Filed {
  /** What it is filed by. */
  readonly key: string;
  readonly stretch: string;
  readonly under: readonly string[];
  readonly soughtUnder: readonly string[];
}

const UNDATED = 'undated';

/**
 * Which articles may tell the same story: those whose leading entities have two in common, or one that is no country and two of the things that happen first, and that came
 * out near each other or at times unknown. Articles
 * are filed by stretches of `STORY_DAYS`, so that the neighbours of one stay as few when a folder grows over the years.
 */
export class StoryIndex {
  /** Articles by stretch of time and pair. */
  readonly #byPair = new Map<string, Set<string>>();
  /** How many articles each stretch has. */
  readonly #stretches = new Counter<string>();
  readonly #filed = new Map<string, Filed>();

  /** `anchors` and `happenings`, the families of events, come with the most central first. Whether it is filed otherwise than before. */
  put(article: string, anchors: readonly string[], published: PublicationDate | null, happenings: readonly string[] = []): boolean {
    const stretch = stretchOf(published);
    const key = JSON.stringify([stretch, anchors, happenings.slice(0, OF_A_SHORT_ONE)]);
    if (this.#filed.get(article)?.key === key) return false;
    this.remove(article);
    const happened = pairsOf(happenings.slice(0, FIRST_HAPPENINGS));
    const telling = anchors.filter((anchor) => !isCountryConcept(anchor)).slice(0, FIRST_ANCHORS);
    const pairs = [...pairsOf(anchors), ...telling.flatMap((anchor) => happened.map((pair) => `${anchor}|${pair}`))];
    const single = telling.flatMap((anchor) => happenings.slice(0, OF_A_SHORT_ONE).map((happening) => `${anchor}|${happening}`));
    const isShort = anchors.length <= FEW_ANCHORS;
    const filed: Filed = {
      key,
      stretch,
      under: [...pairs, ...single.map(ofAny), ...(isShort ? single.map(ofShort) : [])],
      soughtUnder: [...pairs, ...single.map(isShort ? ofAny : ofShort)],
    };
    for (const key of filed.under) addTo(this.#byPair, placeOf(filed.stretch, key), article);
    this.#stretches.add(filed.stretch);
    this.#filed.set(article, filed);
    return true;
  }

  remove(article: string): void {
    const filed = this.#filed.get(article);
    if (!filed) return;
    for (const pair of filed.under) removeFrom(this.#byPair, placeOf(filed.stretch, pair), article);
    this.#stretches.add(filed.stretch, -1);
    this.#filed.delete(article);
  }

  /** The articles that may tell the same story, the article itself included, sorted. */
  around(article: string): readonly string[] {
    const filed = this.#filed.get(article);
    if (!filed) return [article];
    const found = new Set([article]);
    const near = filed.stretch === UNDATED ? this.#stretches.values() : neighbours(filed.stretch);
    for (const pair of filed.soughtUnder) {
      for (const stretch of near) for (const other of this.#byPair.get(placeOf(stretch, pair)) ?? []) found.add(other);
    }
    return [...found].sort();
  }
}

/** The stretch of time that an article is filed under; a publication date that is only known to a year or so is none. */
function stretchOf(published: PublicationDate | null): string {
  if (!published || daysIn(published.range) > STORY_DAYS) return UNDATED;
  return String(Math.floor(epochDay(published.value) / STORY_DAYS));
}

const ofAny = (key: string): string => `any|${key}`;
const ofShort = (key: string): string => `short|${key}`;

const placeOf = (stretch: string, pair: string): string => `${stretch}|${pair}`;

const neighbours = (stretch: string): readonly string[] => [UNDATED, ...[-1, 0, 1].map((step) => String(Number(stretch) + step))];

function pairsOf(anchors: readonly string[]): readonly string[] {
  const sorted = [...new Set(anchors)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a}|${b}`));
}

/** The concepts that an article is about. */
export function anchorConcepts(entities: EntityIndex, analysis: Analysis): readonly string[] {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  return [...new Set(analysis.anchors.map((id) => conceptOf(entities, analysis.article, byId.get(id)!)))];
}
