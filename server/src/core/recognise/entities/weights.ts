import { ByteReader } from '../../read/bytes.ts';
import { LABELS } from './labels.ts';

/**
 * The weights of the tagger. A feature's row holds a weight for each of some labels; rows are found by the feature's hash in an open-addressed table.
 */
export interface Weights {
  /** Hashes by place, 0 for an empty one, and the row of each. */
  readonly hashes: Int32Array;
  readonly rows: Int32Array;
  /** For each row where its weights begin in `labels` and `values`; one more at the end. */
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
  /** What one step of a value is worth. */
  readonly step: number;
  /** From label by row, to label by column. */
  readonly transition: Float32Array;
}

/** The first bytes of the file: its kind and version. */
export const MAGIC = [0x43, 0x43, 0x4e, 0x45, 0x52, 0x32];
/** Values of transitions are kept in steps of this. */
export const TRANSITION_STEP = 1 / 64;

/** Adler-32: tells a damaged file from a whole one. */
export function checksum(bytes: Uint8Array, from: number): number {
  let a = 1;
  let b = 0;
  for (let i = from; i < bytes.length; i++) {
    a = (a + (bytes[i] ?? 0)) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Reads the file that the trainer wrote (see `server/train/ner-file.ts`); throws a RangeError when it is damaged. */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = new ByteReader(bytes);
  if (bytes.length === 0) throw new RangeError('ner.bin is missing');
  if (bytes.length < MAGIC.length + 4) throw new RangeError('ner.bin is damaged');
  if (MAGIC.some((byte) => reader.byte() !== byte)) throw new RangeError('ner.bin is no file of weights, or of another version');
  let sum = 0;
  for (let i = 0; i < 4; i++) sum = sum * 256 + reader.byte();
  if (checksum(bytes, MAGIC.length + 4) !== sum) throw new RangeError('ner.bin is damaged');
  if (reader.varint() !== LABELS) throw new RangeError('ner.bin knows other types of names');
  const step = reader.varint() / 65536;
  const transition = Float32Array.from({ length: LABELS * LABELS }, () => unzigzag(reader.varint()) * TRANSITION_STEP);
  const rowCount = reader.varint();
  const valueCount = reader.varint();
  let capacity = 1;
  while (capacity < rowCount * 2) capacity *= 2;
  const hashes = new Int32Array(capacity);
  const rows = new Int32Array(capacity);
  const starts = new Int32Array(rowCount + 1);
  const labels = new Uint8Array(valueCount);
  const values = new Int8Array(valueCount);
  let hash = 0;
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    hash += reader.varint();
    let place = hash & (capacity - 1);
    while (hashes[place] !== 0) place = (place + 1) & (capacity - 1);
    hashes[place] = hash | 0;
    rows[place] = row;
    starts[row] = at;
    for (let left = reader.byte(); left > 0; left--) {
      labels[at] = reader.byte();
      values[at++] = reader.byte();
    }
  }
  starts[rowCount] = at;
  return { hashes, rows, starts, labels, values, step, transition };
}

/** Adds the weights of a feature to the scores of a token, in steps. */
export function addWeights(weights: Weights, feature: number, scores: Float32Array, at: number): void {
  const { hashes, rows, starts, labels, values } = weights;
  const mask = hashes.length - 1;
  const hash = feature | 0;
  if (hash === 0) return;
  for (let place = hash & mask; hashes[place] !== 0; place = (place + 1) & mask) {
    if (hashes[place] !== hash) continue;
    const row = rows[place]!;
    for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) scores[at + labels[k]!] = scores[at + labels[k]!]! + values[k]!;
    return;
  }
}
