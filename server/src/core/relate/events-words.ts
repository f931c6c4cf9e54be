import data from '../../../models/events.json';
import type { EventType } from '../types.ts';
import { ATTENDANCE, EVENT_TYPE, FAMILY, REPORTING } from './lexicon.ts';

/** What words tell of happenings: those of the lexicon by their type, all other verbs and nouns of happening as "other". */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that mostly name a happening, and the verb that a noun of happening belongs to; compiled by `server/train/events.ts`. */
const NOUNS: ReadonlySet<string> = new Set(data.nouns.split('|'));
const VERB_OF: ReadonlyMap<string, string> = new Map(data.verbs.split('|').map((pair) => pair.split('>') as [string, string]));

/** Verbs that tell how things are, or only carry another word: nothing happens by them. */
const STATIVE = words(`be have include mean seem contain consist comprise belong depend cost lack deserve resemble accord concern involve own equal matter suit tend exist constitute pertain remain
  let estimate rank base regard relate`);

/** Verbs that say little by themselves: what they begin, hold or make is the event. */
const LIGHT = words(`do make take get give go come put keep hold begin start continue stop end try want hope need like love think believe know feel see look hear find show use help allow enable cause lead
  become turn run bring set provide expect plan intend seek ask call consider follow happen occur appear face serve work play receive ensure require underscore highlight emphasize mark represent reflect signify indicate
  express anticipate aim focus affect change increase remind note event eventuate development develop action activity act response respond process effort role result reason cause way threat threaten`);

/** The word as the lexicon has it: "acquisition" by its verb, "explode" by its family, where only those are listed. */
function listed(lemma: string): string | undefined {
  if (EVENT_TYPE.has(lemma)) return lemma;
  return [VERB_OF.get(lemma), eventFamily(lemma)].find((word) => word !== undefined && EVENT_TYPE.has(word));
}

export const isEventVerb = (lemma: string): boolean => !STATIVE.has(lemma);

/** Whether a noun names a happening wherever it stands. */
export const isEventNoun = (lemma: string): boolean => !ATTENDANCE.has(lemma) && (NOUNS.has(lemma) || listed(lemma) !== undefined);

export function eventTypeOf(lemma: string): EventType {
  const known = listed(lemma);
  return known !== undefined ? EVENT_TYPE.get(known)! : REPORTING.has(VERB_OF.get(lemma) ?? lemma) ? 'statement' : 'other';
}

/** Whether a word tells of little by itself: it counts as a mention, but nobody would put it on a timeline. */
export const isMinor = (lemma: string): boolean => listed(lemma) === undefined;

/** Whether a verb only begins, holds or makes what another word names. */
export const isLight = (lemma: string): boolean => LIGHT.has(lemma);

/** Whether the words of a family tell what happened: not that something was said, or merely begun, held or made. */
export const isTelling = (family: string): boolean => !LIGHT.has(family) && (EVENT_TYPE.has(family) || !REPORTING.has(family));

const NOUN_OF: ReadonlyMap<string, string> = new Map([...VERB_OF].map(([noun, verb]) => [verb, noun] as const).reverse());

/** The noun for what a verb tells of: "meet" -> "meeting"; the word itself where that is the usual noun ("visit"). */
export function nounOf(verb: string): string {
  const noun = NOUN_OF.get(verb);
  return noun !== undefined && (EVENT_TYPE.has(noun) || !NOUNS.has(verb)) ? noun : verb;
}

/** Whether a noun tells of what is done to somebody, as a verb does: "invasion", "arrest"; not "war". */
export const isDeverbal = (noun: string): boolean => VERB_OF.has(noun);

/** The family of an event word: "arrive" and "trip" are both "visit", "investigation" is "investigate". */
export function eventFamily(lemma: string): string {
  const verb = VERB_OF.get(lemma) ?? lemma;
  return FAMILY.get(lemma) ?? FAMILY.get(verb) ?? verb;
}
