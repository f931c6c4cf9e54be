import type { EntityType, Span } from '../../types.ts';
import { fold } from './fold.ts';
import { EVENT_HEADS, FAMILY_FIRST, NOT_NAMES } from './lexicon.ts';

type Name = Span & { readonly type: EntityType };

/** Tells named events and works from other names that the tagger calls `misc`, and drops what names nothing: days, months, currencies, scales ("on the Richter scale"). */
export function refine(text: string, names: readonly Name[]): readonly Name[] {
  return names.flatMap((found) => {
    const name = wholeGivenName(text, found);
    if (/^ scales?\b/.test(text.slice(name.end, name.end + 8))) return [];
    if (name.type !== 'misc') return [name];
    const words = fold(text.slice(name.start, name.end)).split(' ');
    if (words.every((word) => NOT_NAMES.has(word))) return [];
    if (isEvent(words)) return [{ ...name, type: 'event' as const }];
    return words.length > 1 && inQuotes(text, name) ? [{ ...name, type: 'work' as const }] : [name];
  });
}

/** "World War II", "the Silk Road Forum", "the Battle of Narva", "the Olympics". */
function isEvent(words: readonly string[]): boolean {
  const last = /^(?:[ivx]+|\d+)$/.test(words.at(-1)!) ? words.at(-2) : words.at(-1);
  return (words.length > 1 && EVENT_HEADS.has(last ?? '')) || (words[1] === 'of' && OF_A_PLACE.has(words[0]!)) || ALONE.has(words.join(' '));
}

const OF_A_PLACE = new Set(['battle', 'siege', 'massacre', 'feast']);
const ALONE = new Set(['olympics', 'paralympics', 'holocaust', 'brexit', 'd-day']);

/** “The Long Road”: what stands in quotation marks all by itself. */
const inQuotes = (text: string, { start, end }: Span): boolean => /["“‘']/.test(text.charAt(start - 1)) && /["”’',]/.test(text.charAt(end));

/** A syllable of a Chinese or Korean name in Latin letters: "-ho", "-shing", "-tseng"; not "-based" or "-led". */
const SYLLABLE = /^-(?!run\b)[b-df-hj-np-tw-z]{0,3}[aeiouy]{1,3}(?:ng|[k-npth])?(?![\p{L}-])/u;

/** "Park Sung-ho" where the tagger stopped at the hyphen: a family name that comes first, and a given name of two syllables. */
function wholeGivenName(text: string, name: Name): Name {
  const [family = '', given = '', ...more] = fold(text.slice(name.start, name.end)).split(' ');
  if (given === '' || more.length > 0 || !FAMILY_FIRST.has(family)) return name;
  const syllable = SYLLABLE.exec(text.slice(name.end, name.end + 12))?.[0];
  return syllable === undefined ? name : { start: name.start, end: name.end + syllable.length, type: 'person' };
}
