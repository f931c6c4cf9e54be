import { isOpener } from './evidence.ts';
import { fold } from './fold.ts';
import { gazetteer } from './gazetteer.ts';
import { hashOf, mix } from '../../read/hash.ts';
import {
  COMPANY_SUFFIXES, EVENT_HEADS, FACILITY_HEADS, GROUPS, ORGANIZATION_HEADS, ORGANIZATION_OPENERS,
  ORGANIZATIONS, PARTICLES, PLACE_HEADS, REGIONS, REPORTING_VERBS, TITLES, NOT_NAMES,
} from './lexicon.ts';
import { lexemeOf } from '../../read/lexemes.ts';
import { wordClassOf } from './word-classes.ts';

/** What the tagger knows of a word by itself, whatever its place. */
export interface Word {
  readonly key: string;
  /** Hash of the folded word with digits as 0. */
  readonly lower: number;
  /** Hash of its shape: "Xxxx", "XX", "0-0". */
  readonly shape: number;
  /** Hashes of its beginnings and ends of two to four letters. */
  readonly affixes: Int32Array;
  /** Bits of the gazetteer and, from bit 8 on, of the word lists. */
  readonly bits: number;
  /** Word cluster (0 for none): its whole number and the first steps of its path. */
  readonly cluster: number;
  /** How often the word is capitalised in general: 0 unknown, 1 hardly ever … 5 always. */
  readonly casing: number;
  /** Class of words used alike, as a path (see `word-classes.ts`); 0 for none. */
  readonly wordClass: number;
  readonly upper: boolean;
  readonly allUpper: boolean;
  /** Has an upper-case letter anywhere. */
  readonly anyUpper: boolean;
  /** A mark after which a capital tells nothing, as after an opening quotation mark. */
  readonly opener: boolean;
  readonly hyphen: boolean;
  /** Has a letter or digit. */
  readonly solid: boolean;
}

const LISTS: readonly ReadonlySet<string>[] = [
  ORGANIZATION_HEADS, ORGANIZATION_OPENERS, COMPANY_SUFFIXES, FACILITY_HEADS, PLACE_HEADS, EVENT_HEADS, TITLES, REPORTING_VERBS, PARTICLES, GROUPS, ORGANIZATIONS, REGIONS, NOT_NAMES,
];
export const TITLE = 1 << (8 + LISTS.indexOf(TITLES));

/** Bits of the word lists that a folded word or phrase is in. */
const listBits = (folded: string): number => LISTS.reduce((bits, list, i) => (list.has(folded) ? bits | (1 << (8 + i)) : bits), 0);

/** The most words in a listed phrase by its first word. */
const LONGEST: ReadonlyMap<string, number> = LISTS.reduce((longest, list) => {
  for (const phrase of list) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}, new Map<string, number>());

/** Bits, as in `Word.bits`, of a folded phrase of several words. */
export const phraseBits = (folded: string): number => gazetteer().bits(folded) | listBits(folded);

/** The most words in a phrase, of the gazetteer or the lists, that begins with a folded word. */
export const longestPhrase = (folded: string): number => Math.max(gazetteer().longest(folded), LONGEST.get(folded) ?? 0);

function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  let repeated = 0;
  for (const letter of text.length > 30 ? text.slice(0, 30) : text) {
    const kind = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}|\p{M}/u.test(letter) ? 'x' : /\d/.test(letter) ? '0' : letter;
    repeated = kind === last ? repeated + 1 : 0;
    if (repeated < 2) shape += kind;
    last = kind;
  }
  return shape;
}

function describe(text: string): Word {
  const anyUpper = /\p{Lu}/u.test(text);
  const folded = fold(text);
  const key = folded.replace(/\d/g, '0');
  const { cluster, casing } = lexemeOf(text);
  const affixes: number[] = [];
  for (const length of [2, 3, 4]) {
    if (key.length <= length) break;
    affixes.push(hashOf(key, 0, length), hashOf(key, key.length - length));
  }
  return {
    key,
    lower: hashOf(key),
    shape: hashOf(shapeOf(text)),
    affixes: Int32Array.from(affixes),
    bits: phraseBits(folded),
    cluster,
    casing,
    wordClass: wordClassOf(folded),
    upper: /^\p{Lu}/u.test(text),
    allUpper: anyUpper && !/\p{Ll}/u.test(text),
    anyUpper,
    opener: isOpener(text),
    hyphen: /^[-‐‑]$/.test(text),
    solid: /[\p{L}\d]/u.test(text),
  };
}

/** Words seen are kept; when there are too many of them they are forgotten together. */
const REMEMBERED = 100_000;
const known = new Map<string, Word>();

export function wordOf(text: string): Word {
  let word = known.get(text);
  if (!word) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, (word = describe(text)));
  }
  return word;
}

/** A feature of a word's cluster path, cut after `steps`. */
export const clusterPath = (cluster: number, steps: number): number => (cluster === 0 ? 0 : mix(steps, cluster & ((1 << steps) - 1)));
