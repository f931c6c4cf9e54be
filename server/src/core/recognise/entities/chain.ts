import { BEFORE, END, LABELS, OUTSIDE, START, TAGGED_TYPES, typeOfLabel } from './labels.ts';

/** Kinds of which a token can be: outside (0), or 1 + the number of a type. */
export const KINDS = 1 + TAGGED_TYPES.length;
export const KIND_OF_LABEL = Uint8Array.from({ length: LABELS }, (_, label) => (label === OUTSIDE ? 0 : 1 + typeOfLabel(label)));

/**
 * The probability of each kind at each token, by the scores of labels (token by row) and the factors of transitions (their exponentials; from by
 * row, to by column).
 */
export function kindProbabilities(scores: Float32Array, factors: Float32Array, length: number): Float32Array {
  const local = new Float64Array(length * LABELS);
  const alpha = new Float64Array(length * LABELS);
  const scale = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    let max = -Infinity;
    for (let label = 0; label < LABELS; label++) max = Math.max(max, scores[row + label]!);
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      local[row + label] = Math.exp(scores[row + label]! - max);
      if (t === length - 1 && END[label] === 0) continue;
      let value = t === 0 ? START[label]! : 0;
      if (t > 0) {
        const before = BEFORE[label]!;
        for (let k = 0; k < before.length; k++) value += alpha[row - LABELS + before[k]!]! * factors[before[k]! * LABELS + label]!;
      }
      sum += alpha[row + label] = value * local[row + label]!;
    }
    scale[t] = sum;
    for (let label = 0; label < LABELS; label++) alpha[row + label] = alpha[row + label]! / sum;
  }
  const kinds = new Float32Array(length * KINDS);
  let beta = new Float64Array(LABELS).fill(1);
  for (let t = length - 1; t >= 0; t--) {
    const row = t * LABELS;
    for (let label = 0; label < LABELS; label++) {
      const kind = t * KINDS + KIND_OF_LABEL[label]!;
      kinds[kind] = kinds[kind]! + alpha[row + label]! * beta[label]!;
    }
    if (t === 0) break;
    const next = new Float64Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      const weight = (local[row + label]! * beta[label]!) / scale[t]!;
      if (weight === 0 || (t === length - 1 && END[label] === 0)) continue;
      const before = BEFORE[label]!;
      for (let k = 0; k < before.length; k++) next[before[k]!] = next[before[k]!]! + factors[before[k]! * LABELS + label]! * weight;
    }
    beta = next;
  }
  return kinds;
}

/** The best label sequence that may be, by the same scores and the scores of transitions. */
export function bestPath(scores: Float32Array, transition: Float32Array, length: number): Uint8Array {
  const best = new Float32Array(length * LABELS);
  const back = new Uint8Array(length * LABELS);
  for (let label = 0; label < LABELS; label++) best[label] = START[label] === 1 ? scores[label]! : -Infinity;
  for (let t = 1; t < length; t++) {
    const row = t * LABELS;
    for (let to = 0; to < LABELS; to++) {
      const before = BEFORE[to]!;
      let score = -Infinity;
      let from = before[0]!;
      for (let k = 0; k < before.length; k++) {
        const candidate = best[row - LABELS + before[k]!]! + transition[before[k]! * LABELS + to]!;
        if (candidate > score) {
          score = candidate;
          from = before[k]!;
        }
      }
      best[row + to] = score + scores[row + to]!;
      back[row + to] = from;
    }
  }
  const last = (length - 1) * LABELS;
  let label = OUTSIDE;
  for (let other = 1; other < LABELS; other++) if (END[other] === 1 && best[last + other]! > best[last + label]!) label = other;
  const path = new Uint8Array(length);
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * LABELS + label]!;
  }
  return path;
}
