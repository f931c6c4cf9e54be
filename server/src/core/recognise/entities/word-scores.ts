import { perObject } from '../../memo.ts';
import { ROLES, roleFeatures } from './features.ts';
import { LABELS } from './labels.ts';
import { addWeights, type Weights } from './weights.ts';
import type { Word } from './words.ts';

/** Sums that are remembered (12 MB): some ten a word. */
const MOST_SUMS = 100_000;

/**
 * What words give to the scores of labels by their roles alone. It is the same in every text, so these sums are remembered, one after the other in one array.
 */
export class WordScores {
  private readonly sums = new Float32Array(MOST_SUMS * LABELS);
  private end = LABELS;
  /** Where a word's sums begin, by role; 0 stands for a sum that is not computed yet. */
  private readonly places = new Map<Word | undefined, Int32Array>();

  constructor(private readonly weights: Weights) {}

  /** Adds what a word (undefined outside the line) gives by its role, in steps. */
  add(role: number, word: Word | undefined, scores: Float32Array, at: number): void {
    const { sums } = this;
    const from = this.placeOf(role, word);
    for (let label = 0; label < LABELS; label++) scores[at + label] = scores[at + label]! + sums[from + label]!;
  }

  private placeOf(role: number, word: Word | undefined): number {
    let places = this.places.get(word);
    if (!places) this.places.set(word, (places = new Int32Array(ROLES)));
    return (places[role] ||= this.sum(role, word));
  }

  private sum(role: number, word: Word | undefined): number {
    if (this.end + LABELS > this.sums.length) this.forget();
    const from = this.end;
    this.end += LABELS;
    roleFeatures(role, word, (feature) => addWeights(this.weights, feature, this.sums, from));
    return from;
  }

  private forget(): void {
    this.places.clear();
    this.sums.fill(0);
    this.end = LABELS;
  }
}

export const wordScoresOf = perObject((weights: Weights) => new WordScores(weights));
