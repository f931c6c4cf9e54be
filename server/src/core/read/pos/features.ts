import { hashOf, mix } from '../hash.ts';
import { lexemeOf } from '../lexemes.ts';

/**
 * How a sentence is capitalised: as prose, as a Title With Capitals, or ALL IN CAPITALS. In the latter two a capital tells nothing of
 * a word, so the features leave it out.
 */
export type Casing = 0 | 1 | 2;
export const PROSE: Casing = 0;
export const TITLE: Casing = 1;
export const CAPITALS: Casing = 2;

export function casingOf(words: readonly string[]): Casing {
  let alphabetic = 0;
  let capital = 0;
  let upper = 0;
  let long = 0;
  for (const word of words) {
    if (!/^\p{L}{2}/u.test(word)) continue;
    alphabetic++;
    if (/^\p{Lu}/u.test(word)) capital++;
    if (word.length > 3) long++;
    if (word.length > 3 && word === word.toUpperCase()) upper++;
  }
  if (long > 1 && upper > long * 0.7) return CAPITALS;
  return alphabetic > 3 && capital > alphabetic * 0.6 ? TITLE : PROSE;
}

/** Kinds of features: equal words in different places are different features. */
const Kind = { Bias: 1, Word: 2, Exact: 3, Suffix: 4, Prefix: 5, Shape: 6, SuffixShape: 7, Cluster: 8, Casing: 9 } as const;

/** Lower case, straight apostrophes, every digit a zero. */
export function normalize(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\p{Nd}/gu, '0');
}

function shapeOf(word: string, casing: Casing, first: boolean): number {
  let shape = first ? 1 : 0;
  if (casing !== CAPITALS) {
    if (/^\p{Lu}/u.test(word)) shape |= 2;
    if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) shape |= 4;
    if (/\p{Ll}\p{Lu}/u.test(word)) shape |= 8;
  }
  if (/\p{Nd}/u.test(word)) shape |= 16;
  if (word.includes('-')) shape |= 32;
  if (word.includes('.')) shape |= 64;
  if (!/[\p{L}\p{N}]/u.test(word)) shape |= 128;
  return shape | (casing << 8);
}

/** Features of a word for its own tag. */
export function ownFeatures(word: string, casing: Casing, first: boolean): number[] {
  const normal = normalize(word);
  const shape = shapeOf(word, casing, first);
  const features: number[] = [Kind.Bias, mix(Kind.Word, hashOf(normal)), mix(Kind.Shape, shape)];
  if (casing === PROSE) features.push(mix(Kind.Exact, hashOf(word)));
  for (let n = 1; n <= 4 && n < normal.length; n++) {
    const suffix = hashOf(normal, normal.length - n);
    features.push(mix(Kind.Suffix + n * 16, suffix));
    if (n > 1) features.push(mix(mix(Kind.SuffixShape + n * 16, suffix), shape));
  }
  for (let n = 1; n <= 3 && n < normal.length; n++) features.push(mix(Kind.Prefix + n * 16, hashOf(normal, 0, n)));
  lexical(word, casing, shape, features);
  return features;
}

/** Brown clusters (by prefixes of their path) and how often the word is capitalised elsewhere. */
function lexical(word: string, casing: Casing, shape: number, features: number[]): void {
  const lexeme = lexemeOf(casing === PROSE ? word : word.toLowerCase());
  const titled = casing === PROSE ? lexeme : lexemeOf(word);
  features.push(mix(mix(Kind.Casing, titled.casing), shape));
  const cluster = lexeme.cluster || lexemeOf(word.toLowerCase()).cluster;
  if (cluster === 0) {
    features.push(mix(Kind.Cluster, shape));
    return;
  }
  for (const bits of [4, 6, 8, 10, 16]) features.push(mix(Kind.Cluster + bits * 16, cluster & ((1 << bits) - 1)));
}

/** Features of a word for the tag of a neighbour `distance` words further on. */
export function neighbourFeatures(word: string, casing: Casing, distance: number): number[] {
  const normal = normalize(word);
  const place = (distance + 8) * 4096;
  const features = [mix(place + Kind.Word, hashOf(normal)), mix(place + Kind.Shape, shapeOf(word, casing, false))];
  if (distance === 1 || distance === -1) {
    features.push(mix(place + Kind.Suffix, hashOf(normal, Math.max(0, normal.length - 3))), mix(place + Kind.Suffix + 16, hashOf(normal, Math.max(0, normal.length - 2))));
    features.push(mix(place + Kind.Casing, lexemeOf(word).casing));
  }
  const lower = word.toLowerCase();
  const cluster = lexemeOf(casing === PROSE ? word : lower).cluster || lexemeOf(lower).cluster;
  for (const bits of [4, 6, 8, 10, 16]) features.push(mix(place + Kind.Cluster + bits * 16, cluster & ((1 << bits) - 1)));
  return features;
}

/** The feature of the tags before and after, `a` with `b`. */
export function tagFeature(kind: number, a: number, b: number): number {
  return mix(mix(0x61000 + kind, a), b);
}
