import { fold } from './fold.ts';
import { gazetteer } from './gazetteer.ts';

/** Whether a name is that of a country ("Russia", "the U.S."), not of its people. */
export function isCountry(name: string): boolean {
  const key = fold(name).replace(/^the /, '');
  const country = gazetteer().country(key);
  return country !== undefined && !country.demonyms.some((demonym) => fold(demonym) === key);
}

/** The country that a capital lies in, by its name. */
export function countryOfCapital(name: string): string | undefined {
  return gazetteer().capitalOf(fold(name))?.name;
}
