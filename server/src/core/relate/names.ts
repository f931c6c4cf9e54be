import { fold } from '../recognise/entities/fold.ts';
import { gazetteer, SURNAME } from '../recognise/entities/gazetteer.ts';
import { COMPANY_SUFFIXES } from '../recognise/entities/lexicon.ts';
import { lexemeOf, UNKNOWN_CASING } from '../read/lexemes.ts';
import { oneLine } from '../text.ts';
import type { EntityType } from '../types.ts';

/** Other names of one place; folded, the name that news uses today last. */
const PLACE_NAMES = table('kiev=kyiv|kharkov=kharkiv|lvov=lviv|odessa=odesa|bombay=mumbai|calcutta=kolkata|madras=chennai|bangalore=bengaluru|peking=beijing|canton=guangzhou|saigon=ho chi minh city|rangoon=yangon|ulan bator=ulaanbaatar|new york city=new york|washington d.c.=washington|washington, d.c.=washington|washington dc=washington|st petersburg=saint petersburg|st. petersburg=saint petersburg|gaza strip=gaza|the hague=hague|mecca=makkah|cracow=krakow|astana=nur-sultan|salonika=thessaloniki|salonica=thessaloniki|tiflis=tbilisi|smyrna=izmir|danzig=gdansk|breslau=wroclaw|leghorn=livorno|alma-ata=almaty|dacca=dhaka|poona=pune|trivandrum=thiruvananthapuram|cawnpore=kanpur|chittagong=chattogram|swaziland=eswatini|pristina=prishtina|pyeongyang=pyongyang|pusan=busan|inchon=incheon|taegu=daegu|macau=macao');

/** States of the United States as news agencies shorten them; folded. */
const STATES = table(`ala.=alabama|ariz.=arizona|ark.=arkansas|calif.=california|colo.=colorado|conn.=connecticut|del.=delaware|fla.=florida|ga.=georgia|ill.=illinois|ind.=indiana|kan.=kansas|
  ky.=kentucky|la.=louisiana|md.=maryland|mass.=massachusetts|mich.=michigan|minn.=minnesota|miss.=mississippi|mo.=missouri|mont.=montana|neb.=nebraska|nev.=nevada|n.h.=new hampshire|
  n.j.=new jersey|n.m.=new mexico|n.y.=new york|n.c.=north carolina|n.d.=north dakota|okla.=oklahoma|ore.=oregon|pa.=pennsylvania|r.i.=rhode island|s.c.=south carolina|s.d.=south dakota|
  tenn.=tennessee|vt.=vermont|va.=virginia|wash.=washington|w.va.=west virginia|wis.=wisconsin|wyo.=wyoming`);

/** Organisations that are mostly named by letters, and spellings of theirs. */
const ORGANIZATION_NAMES = table(`un=united nations|u.n.=united nations|united nations organization=united nations|eu=european union|e.u.=european union|who=world health organization|
  wto=world trade organization|imf=international monetary fund|icc=international criminal court|icj=international court of justice|iaea=international atomic energy agency|
  fbi=federal bureau of investigation|cia=central intelligence agency|au=african union|ecb=european central bank|ap=associated press|afp=agence france-presse|
  north atlantic treaty organization=nato|g20=group of 20|g-20=group of 20|group of twenty=group of 20|g7=group of seven|g-7=group of seven|g8=group of eight|
  isis=islamic state|isil=islamic state|is=islamic state|hizbullah=hezbollah|hizbollah=hezbollah|al-qaida=al-qaeda|al qaeda=al-qaeda`);

/** Spellings of names from other scripts that rules below do not bring together. */
const GIVEN_SPELLINGS = table('muhammad=mohammed|mohammad=mohammed|mohamed=mohammed|muhammed=mohammed|mohamad=mohammed|aleksandr=alexander|alexandr=alexander|oleksandr=alexander|aleksander=alexander|sergei=sergey|sergej=sergey|yevgeny=evgeny|vladimir=vladimir|volodymyr=volodymyr|mykhailo=mykhailo|yusuf=yousef|youssef=yousef|yousuf=yousef|hussain=hussein|husain=hussein|osama=usama|qaddafi=gaddafi|gadhafi=gaddafi|kadhafi=gaddafi|qadhafi=gaddafi|gaddhafi=gaddafi|abdullah=abdallah');

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split('|').map((pair) => pair.trim().split('=') as [string, string]));
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\//g, ' '], [/(?<= |-|^)mt\.?(?= |$)/g, 'mount'], [/(?<= |-|^)ft\.?(?= |$)/g, 'fort'], [/(?<= |-|^)st\.?(?= [a-z])/g, 'saint'],
  [/organisation/g, 'organization'], [/centre/g, 'center'], [/defence/g, 'defense'], [/labour/g, 'labor'], [/theatre/g, 'theater'], [/ & /g, ' and '], [/programme/g, 'program'],
];

/** The casing (see `Lexeme`) of words that are names rather than words of the language. */
const USUALLY_CAPITAL = 4;

/** A word that can be all of a body's name: no place, no given name, and no word of the language. */
const isOwn = (word: string): boolean => {
  const { casing } = lexemeOf(word);
  return word.length > 3 && (gazetteer().bits(word) & ~SURNAME) === 0 && (casing === UNKNOWN_CASING || casing >= USUALLY_CAPITAL);
};

/** What a body with a name of its own is called for short, of the words of its key: "calder" of "calder tidal"; none of "bank of sweden" and "london underground". */
export const ownName = ([first = '', ...more]: readonly string[]): string | undefined => (more.length === 1 && isOwn(first) ? first : undefined);

/** "Norrvik of Sweden" is Norrvik. */
function withoutCountry(key: string): string {
  const [own, country] = key.split(' of ', 2);
  return own !== undefined && country !== undefined && isOwn(own) && gazetteer().country(country) ? own : key;
}

/** What a reader writes behind a name to tell its bearer from another: "(coach)" in "Daniel Weller (coach)". */
const QUALIFIER = /\([^()]*\)$/;

/**
 * The words of a person's name for comparison: folded, without articles ("al-"), initials, dots and hyphens, transliterations brought to one
 * spelling: "Bashar al-Assad" -> bashar, assad; "Björn", "Bjoern" -> bjorn; "Yury", "Yuri", "Yurii" -> yuri. A qualifier is no word of it.
 */
export function personWords(name: string): readonly string[] {
  const words = fold(name.replace(QUALIFIER, '')).replace(/['.]/g, (mark) => (mark === '.' ? ' ' : '')).split(/[\s,-]+/).filter((word) => word.length > 1 && !['al', 'el', 'ul', 'ad', 'as', 'ash'].includes(word));
  return words.map((word) => spelling(GIVEN_SPELLINGS.get(word) ?? word));
}

/** One spelling for what transcriptions write differently: umlauts as "oe", y and i, doubled letters, endings as in Andreyev. */
function spelling(word: string): string {
  const vowels = word.length > 3 ? word.replace(/([aou])e(?=[b-df-hj-np-tv-xz])/g, '$1') : word;
  return vowels.replace(/(?<=.)y/g, 'i').replace(/(?:ii|ij|ei)$/, 'i').replace(/([b-df-hj-np-rtv-xz])\1/g, '$1').replace(/ks/g, 'x').replace(/ei?ev(?=a?$)/, 'ev');
}

/**
 * A key that is the same for spellings of the same full name: case, diacritics and punctuation folded, country aliases and well-known
 * acronyms unified, initials of people dropped (but not their middle names: "George Walker Bush" is not "George Herbert Bush"). A qualifier makes another name.
 */
export function nameKey(type: EntityType, name: string): string {
  if (type === 'person') return [...personWords(name), fold(QUALIFIER.exec(name)?.[0] ?? '')].filter(Boolean).join(' ') || fold(name);
  let key = oneLine(fold(name)).replace(/^the /, '');
  const country = gazetteer().country(key);
  if (type === 'group') return country ? `${fold(country.name)} people` : key.replace(/(?<=[a-z]{3})s$/, '');
  if (country) return fold(country.name);
  const known = PLACE_NAMES.get(key) ?? (type === 'place' ? STATES.get(key) : undefined) ?? ORGANIZATION_NAMES.get(key);
  if (known) return known;
  if (type === 'organization') key = withoutCountry(key);
  // "Island of Wren" is "Wren Island".
  key = key.replace(/^(island|isle|province|state|district|county|lake|mount|gulf) of (.+)$/, '$2 $1');
  for (const [pattern, replacement] of SPELLINGS) key = key.replace(pattern, replacement);
  const words = key.replace(/[.,]/g, '').split(' ');
  while (words.length > 1 && COMPANY_SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replaceAll('-', ' ');
}
