import { Counter } from '../collections.ts';
import { careerOf } from '../relate/careers.ts';
import { nameKey } from '../relate/names.ts';
import type { Analysis, Entity, EntityType, Location, ModelEntity } from '../types.ts';
import { People, personKey } from './people.ts';

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

/** The entities of all articles, joined by name; people as `People` tells. */
export class EntityIndex {
  readonly #byKey = new Map<string, Name>();
  readonly #people = new People();
  readonly #keys = new Map<string, ReadonlyMap<string, string>>();

  /** Adds or replaces an article. Returns the other articles in which a name now stands for someone else. */
  put(analysis: Analysis): ReadonlySet<string> {
    return this.#changing([...analysis.entities.map(keyOf), ...this.#keysIn(analysis.article)], analysis.article, () => {
      this.#take(analysis.article);
      this.#add(analysis);
    });
  }

  remove(article: string): ReadonlySet<string> {
    return this.#changing(this.#keysIn(article), article, () => this.#take(article));
  }

  #keysIn(article: string): readonly string[] {
    return [...(this.#keys.get(article)?.values() ?? [])];
  }

  #changing(keys: readonly string[], article: string, change: () => void): ReadonlySet<string> {
    const concerned = [...new Set(keys.flatMap((key) => this.#people.around(key)))];
    const before = concerned.map((key) => this.#people.resolve(key));
    change();
    const changed = concerned.filter((key, i) => this.#people.resolve(key) !== before[i]);
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
      this.#people.add(key);
    }
    this.#keys.set(analysis.article, keys);
  }

  #take(article: string): void {
    for (const key of new Set(this.#keysIn(article))) {
      const name = this.#byKey.get(key);
      name?.remove(article);
      if (name?.articles.size === 0) {
        this.#byKey.delete(key);
        this.#people.remove(key);
      }
    }
    this.#keys.delete(article);
  }

  /** The model's entity for a local one. */
  of(article: string, entity: string): ModelEntity | undefined {
    const id = this.idOf(article, entity);
    return id === undefined ? undefined : this.#build(id);
  }

  /** The model id of a local entity, without building the entity. */
  idOf(article: string, entity: string): string | undefined {
    const key = this.#keys.get(article)?.get(entity);
    return key === undefined ? undefined : this.#people.resolve(key);
  }

  get(id: string): ModelEntity | undefined {
    return this.#build(id);
  }

  /** All entities, by name. */
  all(): readonly ModelEntity[] {
    const ids = new Set([...this.#byKey.keys()].map((key) => this.#people.resolve(key)));
    return [...ids].flatMap((id) => this.#build(id) ?? []).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  }

  #build(id: string): ModelEntity | undefined {
    const keys = this.#people.around(id).filter((key) => this.#people.resolve(key) === id);
    const all = keys.map((key) => this.#byKey.get(key)!);
    const [first] = all;
    if (!first) return undefined;
    const sum = <T extends string>(counterOf: (name: Name) => Counter<T>, names: readonly Name[] = all): Counter<T> => {
      if (names.length === 1) return counterOf(names[0]!);
      const total = new Counter<T>();
      for (const name of names) total.addAll(counterOf(name));
      return total;
    };
    // A name of one word does not decide how its bearer is called.
    const full = all.filter((_, i) => keys[i]!.includes(' ') || all.length === 1);
    const decided = sum((each) => each.decidedNames, full).most();
    const name = decided ?? sum((each) => each.names, full).most()!;
    return {
      id,
      type: sum((each) => each.decidedTypes, full).most() ?? sum((each) => each.types).most()!,
      name,
      aliases: sum((each) => each.aliases).values().filter((alias) => alias !== name),
      roles: sum((each) => each.roles).values(),
      ...(decided !== undefined && { decided: true }),
      mentionCount: all.reduce((count, each) => count + each.mentions, 0),
      articles: all.length === 1 ? first.articles.size : new Set(all.flatMap((each) => [...each.articles.keys()])).size,
      get mentions() {
        const byArticle = all.flatMap((each) => [...each.articles]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return byArticle.flatMap(([, contributions]) => contributions.flatMap(({ mentions }) => mentions));
      },
    };
  }
}

/** People are told from all else; other types are often confused for one thing ("Kremlin": building or organisation) and join by name, in other articles rather by the short one. */
function keyOf({ type, name, short, roles, decided }: Pick<Entity, 'type' | 'name' | 'short' | 'roles' | 'decided'>): string {
  const words = nameKey(type, decided ? name : short ?? name);
  // Whom the reader has named is one, whatever the articles say of the career.
  if (type === 'person') return personKey(words, decided ? undefined : careerOf(roles));
  return `${type === 'group' ? 'group' : 'thing'}:${words}`;
}
