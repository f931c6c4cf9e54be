import { addTo, removeFrom } from '../collections.ts';
import { SEVERAL } from '../relate/careers.ts';
import { withoutSenior } from '../relate/names-persons.ts';

const PERSON = 'person:';
/** Words of a name hold no blank, so this is in none. */
const CAREER = ' / ';

/** The key of a person's name with what the article tells of the career, which counts for full names alone. */
export function personKey(words: string, career: string | undefined): string {
  return career !== undefined && words.includes(' ') ? `${PERSON}${words}${CAREER}${career}` : `${PERSON}${words}`;
}

const isPerson = (key: string): boolean => key.startsWith(PERSON);

/** The key without the career. */
const plainOf = (key: string): string => {
  const end = key.indexOf(CAREER);
  return isPerson(key) && end >= 0 ? key.slice(0, end) : key;
};

const isBare = (plain: string): boolean => isPerson(plain) && !plain.includes(' ');

/**
 * The names under which a full name may appear alone, as keys: its first and its last part ("Xi", "Putin"). A name with a qualifier has none: it tells its
 * bearer from another in the articles for which the reader says so, and is found in no others.
 */
function partsOf(plain: string): readonly string[] {
  if (!isPerson(plain) || isBare(plain) || plain.endsWith(')')) return [];
  const parts = withoutSenior(plain.slice(PERSON.length).split(' '));
  return [...new Set([parts[0]!, parts.at(-1)!])].map((part) => PERSON + part);
}

/** A name of three words without its middle one, "Duncan Robert Hale" -> "Duncan Hale", and one with "Sr." without that. */
function shortOf(plain: string): string | undefined {
  const words = isPerson(plain) && !plain.endsWith(')') ? plain.slice(PERSON.length).split(' ') : [];
  const person = withoutSenior(words);
  if (person.length < words.length && person.length > 1) return PERSON + person.join(' ');
  return words.length === 3 ? `${PERSON}${words[0]!} ${words[2]!}` : undefined;
}

/**
 * Whom the names of people stand for, over all articles. A name of two words is the person of three words when exactly one in all articles bears it with a
 * middle name, and a name without "Sr." is that with it likewise. A name of one word is the person of the full name when exactly one in all articles bears it. One
 * full name is one person, unless articles give it careers that exclude each other and none gives them to one person; then those of whom no career is
 * told stay apart.
 */
export class People {
  /** Bare key -> full names, without careers, that begin or end with it. */
  readonly #fullNames = new Map<string, Set<string>>();
  /** Full name without career -> its keys in use. */
  readonly #keys = new Map<string, Set<string>>();
  /** Name -> names that have a middle name or a "Sr." more. */
  readonly #longer = new Map<string, Set<string>>();

  add(key: string): void {
    const plain = plainOf(key);
    addTo(this.#keys, plain, key);
    for (const part of partsOf(plain)) addTo(this.#fullNames, part, plain);
    const short = shortOf(plain);
    if (short !== undefined) addTo(this.#longer, short, plain);
  }

  remove(key: string): void {
    const plain = plainOf(key);
    removeFrom(this.#keys, plain, key);
    if (this.#keys.has(plain)) return;
    for (const part of partsOf(plain)) removeFrom(this.#fullNames, part, plain);
    const short = shortOf(plain);
    if (short !== undefined) removeFrom(this.#longer, short, plain);
  }

  /** The key of the entity that a key belongs to. */
  resolve(key: string): string {
    const plain = plainOf(key);
    if (isBare(plain)) {
      const full = new Set([...(this.#fullNames.get(plain) ?? [])].map((name) => this.#inFull(name)));
      const [only] = full.size === 1 ? full : [];
      return only !== undefined && !this.#isSeveralPeople(only) ? only : key;
    }
    return this.#isSeveralPeople(plain) ? key : this.#inFull(plain);
  }

  /** The keys in use that may belong to an entity, itself included. */
  around(id: string): readonly string[] {
    const plain = plainOf(id);
    const short = shortOf(plain);
    return [...[plain, ...(short === undefined ? [] : [short])].flatMap((name) => [...(this.#keys.get(name) ?? [])]), ...partsOf(plain).filter((part) => this.#keys.has(part))];
  }

  /** The name with the middle name that it has elsewhere, if that is one and the same person. */
  #inFull(plain: string): string {
    const longer = this.#longer.get(plain);
    const [only] = longer?.size === 1 ? longer : [];
    return only !== undefined && this.#careersOf(plain, only) <= 1 ? only : plain;
  }

  #isSeveralPeople(plain: string): boolean {
    return this.#careersOf(plain) > 1;
  }

  /** How many careers that exclude each other the articles give those who bear one of some names. */
  #careersOf(...names: readonly string[]): number {
    const keys = names.flatMap((name) => [...(this.#keys.get(name) ?? [])]);
    if (keys.some((key) => key.endsWith(CAREER + SEVERAL))) return 1;
    return new Set(keys.filter((key) => key !== plainOf(key)).map((key) => key.slice(key.indexOf(CAREER)))).size;
  }
}
