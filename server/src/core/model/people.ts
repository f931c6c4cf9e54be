import { addTo, removeFrom } from '../collections.ts';
import { SEVERAL } from '../relate/careers.ts';

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
  const parts = plain.slice(PERSON.length).split(' ');
  return [...new Set([parts[0]!, parts.at(-1)!])].map((part) => PERSON + part);
}

/**
 * Whom the names of people stand for, over all articles. A name of one word is the person of the full name when exactly one in all articles bears it. One
 * full name is one person, unless articles give it careers that exclude each other and none gives them to one person; then those of whom no career is
 * told stay apart.
 */
export class People {
  /** Bare key -> full names, without careers, that begin or end with it. */
  readonly #fullNames = new Map<string, Set<string>>();
  /** Full name without career -> its keys in use. */
  readonly #keys = new Map<string, Set<string>>();

  add(key: string): void {
    const plain = plainOf(key);
    addTo(this.#keys, plain, key);
    for (const part of partsOf(plain)) addTo(this.#fullNames, part, plain);
  }

  remove(key: string): void {
    const plain = plainOf(key);
    removeFrom(this.#keys, plain, key);
    if (!this.#keys.has(plain)) for (const part of partsOf(plain)) removeFrom(this.#fullNames, part, plain);
  }

  /** The key of the entity that a key belongs to. */
  resolve(key: string): string {
    const plain = plainOf(key);
    if (isBare(plain)) {
      const full = this.#fullNames.get(plain);
      const [only] = full?.size === 1 ? full : [];
      return only !== undefined && !this.#isSeveralPeople(only) ? only : key;
    }
    return this.#isSeveralPeople(plain) ? key : plain;
  }

  /** The keys in use that may belong to an entity, itself included. */
  around(id: string): readonly string[] {
    const plain = plainOf(id);
    return [...(this.#keys.get(plain) ?? []), ...partsOf(plain).filter((part) => this.#keys.has(part))];
  }

  #isSeveralPeople(plain: string): boolean {
    const keys = this.#keys.get(plain);
    if (!keys || keys.size < 2 || keys.has(plain + CAREER + SEVERAL)) return false;
    return keys.size > (keys.has(plain) ? 2 : 1);
  }
}
