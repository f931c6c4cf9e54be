import data from '../../../../models/gazetteer.json';
import { fold } from './fold.ts';

export interface Country {
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly aliases: readonly string[];
}

/** What a word or phrase may be, as bits. */
export const COUNTRY = 1, DEMONYM = 2, REGION = 4, LARGE_CITY = 8, CITY = 16, GIVEN_NAME = 32, SURNAME = 64, COMMON_WORD = 128;
export const PLACE = COUNTRY | REGION | LARGE_CITY | CITY;

/** A pronoun for one person. */
export type Pronoun = 'he' | 'she';

export interface Gazetteer {
  /** Bits of a folded word or phrase. */
  bits(folded: string): number;
  /** The most words in a phrase that begins with this folded word; 0 for none. */
  longest(folded: string): number;
  /** The country of a folded name, alias, short form or demonym. */
  country(folded: string): Country | undefined;
  /** The country whose capital this is. */
  capitalOf(folded: string): Country | undefined;
  /** What somebody with this given name is called, where the name tells. */
  pronoun(givenName: string): Pronoun | undefined;
}

/** "Australians" for "Australian", "Swiss" and "Chinese" as they are. */
const plurals = (demonym: string): readonly string[] => (/(?:s|ese|ish|sh|ch|[^e]z)$/.test(demonym) ? [demonym] : [demonym, demonym.endsWith('man') ? `${demonym.slice(0, -3)}men` : `${demonym}s`]);

function build(): Gazetteer {
  const bits = new Map<string, number>();
  const longest = new Map<string, number>();
  const byName = new Map<string, Country>();
  const byCapital = new Map<string, Country>();
  const add = (name: string, bit: number): void => {
    const key = fold(name);
    bits.set(key, (bits.get(key) ?? 0) | bit);
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    const length = space < 0 ? 1 : key.split(' ').length;
    if ((longest.get(first) ?? 0) < length) longest.set(first, length);
  };
  for (const line of data.countries) {
    const [name = '', ...lists] = line.split(';');
    const [demonyms = [], capitals = [], aliases = []] = lists.map((list) => (list ? list.split(',') : []));
    const country: Country = { name, demonyms, capitals, aliases };
    for (const alias of [name, ...aliases]) {
      add(alias, COUNTRY);
      if (!byName.has(fold(alias))) byName.set(fold(alias), country);
    }
    for (const demonym of demonyms.flatMap(plurals)) {
      add(demonym, DEMONYM);
      if (!byName.has(fold(demonym))) byName.set(fold(demonym), country);
    }
    for (const capital of capitals) {
      add(capital, LARGE_CITY);
      if (!byCapital.has(fold(capital))) byCapital.set(fold(capital), country);
    }
  }
  const list = (names: string, bit: number): void => {
    for (const name of names.split('|')) add(name, bit);
  };
  list(data.regions, REGION);
  list(data.largeCities, LARGE_CITY);
  list(data.cities, CITY);
  for (const names of [data.given, data.male, data.female]) list(names, GIVEN_NAME);
  list(data.surnames, SURNAME);
  list(data.common, COMMON_WORD);
  const pronouns = new Map<string, Pronoun>();
  for (const name of data.male.split('|')) pronouns.set(name, 'he');
  for (const name of data.female.split('|')) pronouns.set(name, 'she');
  return {
    bits: (folded) => bits.get(folded) ?? 0,
    longest: (folded) => longest.get(folded) ?? 0,
    country: (folded) => byName.get(folded),
    capitalOf: (folded) => byCapital.get(folded),
    pronoun: (givenName) => pronouns.get(givenName),
  };
}

let built: Gazetteer | undefined;

/** The compiled gazetteer, made ready at its first use. */
export function gazetteer(): Gazetteer {
  return (built ??= build());
}
