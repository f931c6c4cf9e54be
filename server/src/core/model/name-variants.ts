import { distance, isInflected } from '../spelling.ts';
import { fold } from '../recognise/entities/fold.ts';
import { COUNTRY, DEMONYM, gazetteer } from '../recognise/entities/gazetteer.ts';
import { FAMILY_FIRST } from '../recognise/entities/lexicon.ts';
import { personWords } from '../relate/names.ts';
import { areOneBody } from './body-names.ts';
import { SINGLE, type SpelledName } from './name-claims.ts';

/** Letters of a word from which one slip, two and three leave it the same word. Names in shorter ones differ for good: "Ron" and "Jon". */
const ONE_SLIP = 4, TWO_SLIPS = 8, THREE_SLIPS = 11;

/** Letters of a name of a single word from which it is one name whatever it is taken for. */
export const TELLING = 9;

/** How two names that may be one are spelled apart. */
export type Variant = 'slip' | 'transcription';

/**
 * Whether two names are so alike that one is likely another spelling of the other: they differ in one word, by a letter or two. Names that an article holds
 * side by side are two names, and so are two that the gazetteer knows.
 */
export function variantOf(a: SpelledName, b: SpelledName): Variant | undefined {
  if (a.key === b.key) return respelled(a, b);
  return (a.isWeak || b.isWeak ? undefined : nearlyOne(a, b)) ?? slipIn(a, b) ?? slipIn(b, a);
}

/** A word of one that no list knows, a letter or two from a word of the other that is known, or that its article writes more often; neither article has both. Two people in full share the rest of their names. */
function slipIn(a: SpelledName, b: SpelledName): Variant | undefined {
  if ([a, b].every(({ type, words }) => type === 'person' && words.length > 1) && !a.parts.some((part) => b.parts.includes(part))) return undefined;
  for (const [word, times] of a.odd) {
    if (b.around.has(word)) continue;
    const near = b.parts.find((part) => !a.around.has(part) && times < (b.odd.get(part) ?? Infinity) && isSlip(word, part));
    if (near !== undefined) return spelledApart(word, near, a.transcribed || b.transcribed);
  }
  return undefined;
}

/** Whether a word that no list knows is likely another one with a slip in it, and no other form of it: "Vincent" is "Vincente" elsewhere. */
export const isSlip = (word: string, part: string): boolean =>
  part.charAt(0) === word.charAt(0) && spelledApart(word, part, false) !== undefined && word.replace(/[aeio]$/, '') !== part.replace(/[aeio]$/, '');

function nearlyOne(a: SpelledName, b: SpelledName): Variant | undefined {
  if (a.type === 'organization' && b.type === 'organization' && !a.beside.has(b.key) && !b.beside.has(a.key) && !a.transcribed && !b.transcribed && areOneBody(a.words, b.words)) return 'slip';
  const pair = differingWords(a, b) ?? partsThatDiffer(a, b) ?? partsThatDiffer(b, a);
  if (!pair || a.beside.has(b.key) || b.beside.has(a.key)) return undefined;
  // In people's names no letter is double.
  const [x, y] = (a.type === 'person') === (b.type === 'person') ? pair : [undoubled(pair[0]), undoubled(pair[1])];
  // "Chih-chung" and "Shih-chung": each syllable of a Chinese name tells it from others.
  if (a.type === 'person' && a.words.length > 1 && FAMILY_FIRST.has(a.words[0]!) && Math.min(x.length, y.length) < SINGLE) return undefined;
  if (a.type === 'person' && (x === a.words[0] || y === b.words[0]) && GIVEN_NAME.has(x) && GIVEN_NAME.get(x) === GIVEN_NAME.get(y)) return 'slip';
  // "Motion Pictures Arts" and "Motion Picture Arts": in a name of many words a plural is no other name.
  if (a.words.length > 2 && a.type !== 'person' && (x === `${y}s` || y === `${x}s`)) return 'slip';
  if (a.words.length === 1 && (Math.min(x.length, y.length) < SINGLE || x.charAt(0) !== y.charAt(0))) return undefined;
  if (isListed(a.key) && isListed(b.key)) return undefined;
  return spelledApart(x, y, a.transcribed || b.transcribed);
}

/** How two spellings that the model takes for one name differ, where no transcription explains it: "Milliote" and "Miliote". */
function respelled(a: SpelledName, b: SpelledName): Variant | undefined {
  if (a.type !== 'person' || b.type !== 'person' || a.transcribed || b.transcribed) return undefined;
  const [x, y] = [a, b].map(({ folded }) => folded.split(/[^a-z]+/).filter((word) => word.length > 1)) as [string[], string[]];
  const pair = onlyDifference(x, y);
  return pair && withoutUmlauts(pair[0]) !== withoutUmlauts(pair[1]) ? 'slip' : undefined;
}

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** An umlaut may be written with or without its "e". */
const withoutUmlauts = (word: string): string => word.replace(/([aou])e/g, '$1');

/** Given names that sound alike and are written in several ways, as `personWords` has them, with the line they stand in. */
const GIVEN_NAME: ReadonlyMap<string, string> = new Map(`john jon
catherine katherine kathryn katharine catharine cathryn kathrine
stephen steven
philip phillip
geoffrey jeffrey jeffery
sara sarah
mark marc
eric erik erick
brian bryan
alan allan allen
ann anne
carl karl
caitlin kaitlin kaitlyn
christina kristina
cristina kristen kristin
derek derrick
elisabeth elizabeth
gary garry
graham graeme
hannah hanna
isabel isabelle
jacqueline jaqueline
jeremy jeromy
joan joanne
kelly kelli kellie
laurence lawrence
lewis louis
lindsay lindsey
marian marion
michelle michele
nicholas nicolas
rachel rachael
raphael rafael
rebecca rebekah
robin robyn
sean shaun shawn
sophia sofia
susan suzanne
teresa theresa
tracy tracey
vivian vivien
zachary zachery`.split('\n').flatMap((line) => line.split(' ').map((name) => [personWords(name)[0]!, line] as const)));

/** How two words that may be one are spelled apart: by so few letters that it is a slip, or only as two people transcribe one sound. */
export function spelledApart(x: string, y: string, transcribed: boolean): Variant | undefined {
  if (x === y || /\d/.test(x + y) || inAmerican(x) === inAmerican(y) || areTwoWords(x, y)) return undefined;
  const shortest = Math.min(x.length, y.length);
  const slips = shortest >= THREE_SLIPS ? 3 : shortest >= TWO_SLIPS ? 2 : shortest >= ONE_SLIP ? 1 : 0;
  if (Math.abs(x.length - y.length) > slips || distance(x, y, slips) > slips || isInflected(x, y)) return undefined;
  // A country is spelled in one way alone.
  return transcribed && (sounds(x) === sounds(y) || distance(x, y, 1) > 1) && ((gazetteer().bits(x) | gazetteer().bits(y)) & COUNTRY) === 0 ? 'transcription' : 'slip';
}

/** Two points of the compass, two nations, two Chinese family names, or two forms of one word. */
const areTwoWords = (x: string, y: string): boolean =>
  (COMPASS.test(x) && COMPASS.test(y)) || ((gazetteer().bits(x) & NATION) !== 0 && (gazetteer().bits(y) & NATION) !== 0) || (FAMILY_FIRST.has(x) && FAMILY_FIRST.has(y));

const COMPASS = /^(?:north|south|east|west)(?:ern|ward)?$/;
const NATION = COUNTRY | DEMONYM;

/** "Recognised" is "recognized" elsewhere. */
export const withZ = (word: string): string => word.replace(/is(?=(?:e|ed|es|ing|ations?)$)/, 'iz');

const inAmerican = (word: string): string => withZ(word).replace(/our(?=s?$)/, 'or');

/** The words in which two names differ, if it is one a name. A middle name may be left out. */
function differingWords(a: SpelledName, b: SpelledName): readonly [string, string] | undefined {
  if (a.key === b.key || a.folded === b.folded) return undefined;
  // A single word is one name in one kind only; longer ones are alike enough to look past their types.
  if (a.type !== b.type && (a.words.length === 1 || b.words.length === 1) && Math.min(a.key.length, b.key.length) < TELLING) return undefined;
  const [x, y] = a.words.length === b.words.length ? [a.words, b.words] : a.type === 'person' && b.type === 'person' && Math.min(a.words.length, b.words.length) === 2 && Math.max(a.words.length, b.words.length) === 3 ? [ends(a.words), ends(b.words)] : [[], []];
  return onlyDifference(x, y);
}

/** The two words in which two lists of as many words differ, if it is one a list. */
export function onlyDifference(x: readonly string[], y: readonly string[]): readonly [string, string] | undefined {
  if (x.length !== y.length) return undefined;
  const at = x.findIndex((word, i) => word !== y[i]);
  return at < 0 || x.some((word, i) => i > at && word !== y[i]) ? undefined : [x[at]!, y[at]!];
}

/** Somebody who is called by one name alone in one article ("Mahtab"), and in full in another ("Mahtob Rostami"). */
function partsThatDiffer(a: SpelledName, b: SpelledName): readonly [string, string] | undefined {
  const [x] = a.words;
  if (a.type !== 'person' || b.type !== 'person' || a.words.length !== 1 || b.words.length === 1 || b.words.includes(x!)) return undefined;
  const y = ends(b.words).find((word) => word.length >= SINGLE && word.charAt(0) === x!.charAt(0) && spelledApart(x!, word, false));
  return y === undefined || a.beside.has(y) || (isListed(x!) && isListed(y)) ? undefined : [x!, y];
}

const ends = (words: readonly string[]): readonly string[] => [words[0]!, words.at(-1)!];

/** What is left of a word when everything is taken out that transcriptions from other scripts write in different ways: vowels, doubled letters, c and k, y and g, v and w. */
function sounds(word: string): string {
  return word.replace(/sch/g, 'sh').replace(/ph/g, 'f').replace(/[ckhq]+|x/g, 'k').replace(/dj|j|gh|g(?=[aeiouy])|y(?=[aeiou])/g, 'k').replace(/[wu]/g, 'v').replace(/z/g, 's').replace(/[aeiouvyw]/g, '').replace(/(.)\1+/g, '$1');
}

export const isListed = (key: string): boolean => gazetteer().bits(fold(key)) !== 0;
