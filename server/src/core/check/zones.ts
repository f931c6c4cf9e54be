import { epochDay, isoDay } from '../calendar.ts';
import { perObject } from '../memo.ts';
import { fold } from '../recognise/entities/fold.ts';
import { gazetteer } from '../recognise/entities/gazetteer.ts';
import { countryOfCapital } from '../recognise/entities/places.ts';

/** Offsets from UTC in minutes: of the abbreviations that news writes, and of countries and cities by the runtime's own table of time zones (IANA). */

/** An abbreviation that stands for several zones has the offsets of all. */
const ABBREVIATIONS: Readonly<Record<string, readonly number[]>> = {
  GMT: [0], UTC: [0], EST: [-300], EDT: [-240], ET: [-300, -240], CST: [-360, 480], CDT: [-300], CT: [-360, -300], MST: [-420], MDT: [-360], MT: [-420, -360], PST: [-480], PDT: [-420], PT: [-480, -420],
  'CENTRAL EUROPE': [60, 120], 'EASTERN EUROPE': [120, 180], BST: [60, 360], CET: [60], CEST: [120], EET: [120], EEST: [180], MSK: [180, 240], IST: [330, 60, 120], JST: [540], KST: [540], HKT: [480], AEST: [600], AEDT: [660], SAST: [120], WIB: [420],
};

/** Abbreviations of summer and winter time that are taken for each other. */
const CONFUSED: Readonly<Record<string, string>> = { EST: 'ET', EDT: 'ET', CST: 'CT', CDT: 'CT', MST: 'MT', MDT: 'MT', PST: 'PT', PDT: 'PT', CET: 'CENTRAL EUROPE', CEST: 'CENTRAL EUROPE', EET: 'EASTERN EUROPE', EEST: 'EASTERN EUROPE' };

const NAMED: Readonly<Record<string, string>> = { eastern: 'ET', central: 'CT', mountain: 'MT', pacific: 'PT' };

/** Local times whose minutes are not those of UTC, as offsets in a day; all whole hours occur. */
const ODD = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825].map((offset) => (offset + 1440) % 1440));

/** Whether it is somewhere on earth so much later than by UTC, in minutes of a day. */
export const isOffsetSomewhere = (minutes: number): boolean => minutes % 60 === 0 || ODD.has(minutes);

export const offsetsOf = (abbreviation: string): readonly number[] | undefined => ABBREVIATIONS[abbreviation];

/** The offsets that a zone has when nobody minds whether it is summer. */
export const looseOffsetsOf = (abbreviation: string): readonly number[] | undefined => ABBREVIATIONS[CONFUSED[abbreviation] ?? abbreviation];

/** The offsets of a country, capital or city ("Moscow", "Iran", "Eastern"), on a day or ever since 1990; undefined where it is not known. */
export function offsetsAt(place: string, isoDate: string | undefined): readonly number[] | undefined {
  const named = NAMED[place.toLowerCase()];
  if (named !== undefined) return ABBREVIATIONS[named];
  const zones = zonesOf(place);
  return zones && [...new Set(zones.flatMap((zone) => (isoDate === undefined ? everSince(zone) : around(isoDate).map((day) => offsetOn(zone, day)))))];
}

function zonesOf(place: string): readonly string[] | undefined {
  const key = fold(place).replace(/^the /, '');
  // A city has the zone that is called after it, whatever others its country has.
  const country = gazetteer().country(key)?.name ?? (cityZones(Intl).has(key) ? undefined : countryOfCapital(place));
  if (country === undefined) return cityZones(Intl).get(key);
  const code = countryCodes(Intl).get(fold(country));
  if (code === undefined) return undefined;
  const locale: Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] } = new Intl.Locale(`und-${code}`);
  const zones = locale.getTimeZones?.() ?? locale.timeZones;
  return zones && zones.length > 0 ? zones : undefined;
}

/** "new york" -> America/New_York */
const cityZones = perObject((intl: typeof Intl): ReadonlyMap<string, readonly string[]> =>
  new Map(intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')).map((zone) => [zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ').toLowerCase(), [zone]])));

/** The codes of countries by their folded English names and those of the gazetteer. */
const countryCodes = perObject((intl: typeof Intl): ReadonlyMap<string, string> => {
  const names = new intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Map(letters.flatMap((a) => letters.flatMap((b): readonly (readonly [string, string])[] => {
    const name = names.of(a + b);
    const country = name === undefined ? undefined : gazetteer().country(fold(name))?.name;
    return country === undefined ? [] : [[fold(country), a + b]];
  })));
});

const known = new Map<string, number>();

/** Minutes that a zone is ahead of UTC on a day. */
function offsetOn(zone: string, isoDate: string): number {
  const key = `${zone} ${isoDate}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(Date.parse(`${isoDate}T12:00Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (known.size > 10_000) known.clear();
  known.set(key, offset);
  return offset;
}

/** A day may be told only nearly, and summer time begin between. */
const around = (isoDate: string): readonly string[] => [-14, 0, 14].map((by) => isoDay(epochDay(isoDate) + by));

const YEARS = Array.from({ length: 36 }, (_, i) => 1990 + i);

const everSince = (zone: string): readonly number[] => YEARS.flatMap((year) => [offsetOn(zone, `${year}-01-15`), offsetOn(zone, `${year}-07-15`)]);
