import type { PartOfSpeech } from '../../types.ts';
import type { Casing } from './features.ts';
import { casingOf, neighbourFeatures, normalize, ownFeatures, tagFeature } from './features.ts';
import { hashOf } from '../hash.ts';
import { FIRST_VERB, NO_TAG, TAGS } from './tags.ts';

/** The weights: one table in which a feature and a tag together name a place. */
export interface Weights {
  readonly bits: number;
  readonly bytes: Uint8Array;
  /** The weight that a byte stands for. */
  readonly values: Float32Array;
  /** Checksum of the word list that the weights were trained with. */
  readonly lexemes: number;
}

const COUNT: number = TAGS.length;
/** Odd numbers, one a tag; the highest bits of a product with one are the place. */
const SPREAD = Int32Array.from(TAGS, (_, tag) => Math.imul(0x9e3779b1, 2 * tag + 1) | 1);

export function placeOf(feature: number, tag: number, bits: number): number {
  return Math.imul(feature ^ (feature >>> 15), SPREAD[tag]!) >>> (32 - bits);
}

/** A word with what its features are made of. */
export interface Form {
  readonly word: string;
  readonly hash: number;
  /** Of its last two letters. */
  readonly ending: number;
}

export function formOf(word: string): Form {
  const normal = normalize(word);
  return { word, hash: hashOf(normal), ending: hashOf(normal, Math.max(0, normal.length - 2)) };
}

/** The tags that have been given in a sentence so far, as far as the next word's tag depends on them. */
export class History {
  before: number = NO_TAG;
  beforeThat: number = NO_TAG;
  /** The last verb or auxiliary, however far back: "the men who were hurt" but "the men hurt". */
  verb: number = NO_TAG;

  push(tag: number): void {
    this.beforeThat = this.before;
    this.before = tag;
    if (tag >= FIRST_VERB) this.verb = tag;
  }

  /** Features of the tags alone. */
  features(): number[] {
    return [tagFeature(1, this.before, 0), tagFeature(2, this.before, this.beforeThat)];
  }

  /** Features of the tags with the word and the next. */
  with(word: Form, next: Form): number[] {
    return [tagFeature(3, this.before, word.hash), tagFeature(4, this.before, next.hash), tagFeature(5, this.verb, word.hash), tagFeature(6, this.verb, word.ending)];
  }
}

/** Which sum of a word's features: for its own tag, or for a neighbour's. */
const OWN = 0;
const OWN_FIRST = 1;
const TWO_ON = 2;
const ONE_ON = 3;
const ONE_BACK = 4;
const TWO_BACK = 5;
const SLOTS = 6;
const DISTANCE = [0, 0, -2, -1, 1, 2];

function featuresIn(slot: number, word: string, casing: Casing): readonly number[] {
  return slot <= OWN_FIRST ? ownFeatures(word, casing, slot === OWN_FIRST) : neighbourFeatures(word, casing, DISTANCE[slot]!);
}

/** Sums that are remembered (12 MB): five a word. */
const MOST_SUMS = 120_000;
const LONGEST_SENTENCE = 1_000;

/** A word with the places of its sums; 0 stands for a sum that is not computed yet. */
interface Known extends Form {
  readonly places: Int32Array;
}

/**
 * A greedy tagger: reads a sentence from left to right and gives each word the tag with the greatest sum of weights. What a word says of
 * its own tag and of its neighbours' is the same in every sentence, so these sums are remembered, one after the other in one array.
 */
export class Tagger {
  private readonly sums = new Float32Array((MOST_SUMS + 1) * COUNT);
  private end = COUNT;
  private readonly known: readonly Map<string, Known>[] = [new Map(), new Map(), new Map()];
  private readonly histories = new Int32Array((COUNT + 1) * (COUNT + 1));
  private readonly scores = new Float32Array(COUNT);

  constructor(private readonly weights: Weights) {}

  tag(words: readonly string[]): PartOfSpeech[] {
    if (words.length > LONGEST_SENTENCE) return [...this.tag(words.slice(0, LONGEST_SENTENCE)), ...this.tag(words.slice(LONGEST_SENTENCE))];
    this.makeRoom((words.length + 1) * SLOTS);
    const casing = casingOf(words);
    const edge = this.knownOf('', casing);
    const known = words.map((word) => this.knownOf(word, casing));
    const history = new History();
    return known.map((here, i) => {
      const next = known[i + 1] ?? edge;
      this.addSums(
        this.place(here, i === 0 ? OWN_FIRST : OWN, casing),
        this.place(known[i - 2] ?? edge, TWO_ON, casing),
        this.place(known[i - 1] ?? edge, ONE_ON, casing),
        this.place(next, ONE_BACK, casing),
        this.place(known[i + 2] ?? edge, TWO_BACK, casing),
        (this.histories[history.before * (COUNT + 1) + history.beforeThat] ||= this.total(history.features())),
      );
      for (const feature of history.with(here, next)) this.addWeights(feature, this.scores, 0);
      const tag = best(this.scores);
      history.push(tag);
      return TAGS[tag]!;
    });
  }

  /** Forgets everything when the sums of another sentence might not fit. */
  private makeRoom(sums: number): void {
    if (this.end + (sums + this.histories.length) * COUNT <= this.sums.length) return;
    for (const known of this.known) known.clear();
    this.histories.fill(0);
    this.end = COUNT;
  }

  private knownOf(word: string, casing: Casing): Known {
    const all = this.known[casing]!;
    let known = all.get(word);
    if (!known) all.set(word, (known = { places: new Int32Array(SLOTS), ...formOf(word) }));
    return known;
  }

  private place({ word, places }: Known, slot: number, casing: Casing): number {
    return (places[slot] ||= this.total(featuresIn(slot, word, casing)));
  }

  /** Adds up the weights of features for all tags; returns where the sum stands. */
  private total(features: readonly number[]): number {
    const { sums, end } = this;
    sums.fill(0, end, end + COUNT);
    for (const feature of features) this.addWeights(feature, sums, end);
    this.end += COUNT;
    return end;
  }

  private addWeights(feature: number, scores: Float32Array, at: number): void {
    const { bits, bytes, values } = this.weights;
    for (let tag = 0; tag < COUNT; tag++) scores[at + tag]! += values[bytes[placeOf(feature, tag, bits)]!]!;
  }

  private addSums(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const { sums, scores } = this;
    for (let tag = 0; tag < COUNT; tag++) {
      scores[tag] = sums[a + tag]! + sums[b + tag]! + sums[c + tag]! + sums[d + tag]! + sums[e + tag]! + sums[f + tag]!;
    }
  }
}

function best(scores: Float32Array): number {
  let winner = 0;
  for (let tag = 1; tag < COUNT; tag++) if (scores[tag]! > scores[winner]!) winner = tag;
  return winner;
}
