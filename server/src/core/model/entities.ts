import { addTo, Counter, removeFrom } from '../collections.ts';
import { nameKey } from '../relate/names.ts';
import type { Analysis, Entity, EntityType, Location, ModelEntity } from '../types.ts';

/** What one article says of one entity. */
interface Contribution {
  readonly entity: Entity;
  readonly mentions: readonly Location[];
  readonly names: readonly string[];
}

/** All that the articles say of one name, with running counts, so that a common name costs no more to look at than a rare one. */
class Name {
  readonly articles = new Map<string, Contribution[]>();
  readonly names = new Counter<string>();
  readonly types = new Counter<EntityType>();
  /** Names and types that the reader has given. They go before what is most frequent. */
  readonly decidedNames = new Counter<string>();
  readonly decidedTypes = new Counter<EntityType>();
  readonly roles = new Counter<string>();
  readonly aliases = new Counter<string>();
  mentions = 0;

  add(article: string, contribution: Contribution): void {
    this.articles.set(article, [...(this.articles.get(article) ?? []), contribution]);
    this.#count(contribution, 1);
  }

  remove(article: string): void {
    for (const contribution of this.articles.get(article) ?? []) this.#count(contribution, -1);
    this.articles.delete(article);
  }

  #count({ entity, mentions, names }: Contribution, times: 1 | -1): void {
    this.names.add(entity.name, times);
    this.types.add(entity.type, times);
    if (entity.decided) {
      this.decidedNames.add(entity.name, times);
      this.decidedTypes.add(entity.type, times);
    }
    for (const role of entity.roles) this.roles.add(role, times);
    for (const name of names) this.aliases.add(name, times);
    this.mentions += times * mentions.length;
  }
}

/**
 * The entities of all articles, joined by name. A person of whom an article gives only one name ("Putin") is the person of the full name
 * when exactly one in all articles bears it.
 */
export class EntityIndex {
  readonly #byKey = new Map<string, Name>();
  /** Last part of a person's name -> keys of the full names that end or begin with it. */
  readonly #fullNames = new Map<string, Set<string>>();
  readonly #keys = new Map<string, ReadonlyMap<string, string>>();

  /** Adds or replaces an article. Returns the other articles in which a bare name now stands for someone else. */
  put(analysis: Analysis): ReadonlySet<string> {
    return this.#changing(partsIn(analysis, this.#keys.get(analysis.article)), analysis.article, () => {
      this.#take(analysis.article);
      this.#add(analysis);
    });
  }

  remove(article: string): ReadonlySet<string> {
    return this.#changing(partsIn(undefined, this.#keys.get(article)), article, () => this.#take(article));
  }

  #changing(parts: ReadonlySet<string>, article: string, change: () => void): ReadonlySet<string> {
    const bare = [...parts].map((part) => PERSON + part);
    const before = bare.map((key) => this.#resolve(key));
    change();
    const changed = bare.filter((key, i) => this.#resolve(key) !== before[i]);
    return new Set(changed.flatMap((key) => [...(this.#byKey.get(key)?.articles.keys() ?? [])]).filter((other) => other !== article));
  }

  #add(analysis: Analysis): void {
    const mentions = new Map(analysis.mentions.map((mention) => [mention.id, mention]));
    const keys = new Map<string, string>();
    for (const entity of analysis.entities) {
      const key = keyOf(entity);
      keys.set(entity.id, key);
      const own = entity.mentions.flatMap((id) => mentions.get(id) ?? []);
      const contribution = {
        entity,
        mentions: own.map(({ start, end }) => ({ article: analysis.article, start, end })),
        names: [...new Set(own.map(({ text }) => text))],
      };
      const name = this.#byKey.get(key) ?? new Name();
      this.#byKey.set(key, name);
      name.add(analysis.article, contribution);
      for (const part of partsOf(key)) addTo(this.#fullNames, part, key);
    }
    this.#keys.set(analysis.article, keys);
  }

  #take(article: string): void {
    for (const key of new Set(this.#keys.get(article)?.values() ?? [])) {
      const name = this.#byKey.get(key);
      name?.remove(article);
      if (name?.articles.size === 0) {
        this.#byKey.delete(key);
        for (const part of partsOf(key)) removeFrom(this.#fullNames, part, key);
      }
    }
    this.#keys.delete(article);
  }

  /** The model's entity for a local one. */
  of(article: string, entity: string): ModelEntity | undefined {
    const key = this.#keys.get(article)?.get(entity);
    return key === undefined ? undefined : this.#build(this.#resolve(key));
  }

  /** The model id of a local entity, without building the entity. */
  idOf(article: string, entity: string): string | undefined {
    const key = this.#keys.get(article)?.get(entity);
    return key === undefined ? undefined : this.#resolve(key);
  }

  get(id: string): ModelEntity | undefined {
    return this.#build(id);
  }

  /** All entities, by name. */
  all(): readonly ModelEntity[] {
    const ids = new Set([...this.#byKey.keys()].map((key) => this.#resolve(key)));
    return [...ids].flatMap((id) => this.#build(id) ?? []).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  }

  #resolve(key: string): string {
    if (!isBare(key)) return key;
    const full = this.#fullNames.get(key.slice(PERSON.length));
    return full?.size === 1 ? [...full][0]! : key;
  }

  #build(id: string): ModelEntity | undefined {
    const own = this.#byKey.get(id);
    if (!own) return undefined;
    const all = [own, ...this.#barePartsOf(id).map((key) => this.#byKey.get(key)!)];
    const sum = <T extends string>(counterOf: (name: Name) => Counter<T>): Counter<T> => {
      if (all.length === 1) return counterOf(own);
      const total = new Counter<T>();
      for (const name of all) total.addAll(counterOf(name));
      return total;
    };
    const decided = own.decidedNames.most();
    const name = decided ?? own.names.most()!;
    return {
      id,
      type: own.decidedTypes.most() ?? sum((each) => each.types).most()!,
      name,
      aliases: sum((each) => each.aliases).values().filter((alias) => alias !== name),
      roles: sum((each) => each.roles).values(),
      ...(decided !== undefined && { decided: true }),
      mentionCount: all.reduce((count, each) => count + each.mentions, 0),
      articles: all.length === 1 ? own.articles.size : new Set(all.flatMap((each) => [...each.articles.keys()])).size,
      get mentions() {
        const byArticle = all.flatMap((each) => [...each.articles]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return byArticle.flatMap(([, contributions]) => contributions.flatMap(({ mentions }) => mentions));
      },
    };
  }

  /** Bare names that stand for this full name. */
  #barePartsOf(id: string): readonly string[] {
    return partsOf(id).map((part) => PERSON + part).filter((bare) => bare !== id && this.#byKey.has(bare) && this.#resolve(bare) === id);
  }
}

const PERSON = 'person:';
/** People are told from all else; other types are often confused for one thing ("Kremlin": building or organisation) and join by name. */
const keyOf = (entity: Pick<Entity, 'type' | 'name'>): string => `${classOf(entity.type)}:${nameKey(entity.type, entity.name)}`;
const classOf = (type: EntityType): string => (type === 'person' ? 'person' : type === 'group' ? 'group' : 'thing');
const isBare = (key: string): boolean => key.startsWith(PERSON) && !key.includes(' ');

/** The names under which a full name may appear alone: its first and its last part ("Xi", "Putin"). */
function partsOf(key: string): readonly string[] {
  if (!key.startsWith(PERSON) || isBare(key)) return [];
  const parts = key.slice(PERSON.length).split(' ');
  return [...new Set([parts[0]!, parts.at(-1)!])];
}

function partsIn(analysis: Analysis | undefined, keys: ReadonlyMap<string, string> | undefined): ReadonlySet<string> {
  return new Set([...(analysis?.entities.map(keyOf) ?? []), ...(keys?.values() ?? [])].flatMap(partsOf));
}
