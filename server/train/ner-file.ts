import { LABELS } from '../src/core/recognise/entities/labels.ts';
import { checksum, MAGIC, TRANSITION_STEP } from '../src/core/recognise/entities/weights.ts';
import { ByteWriter } from './bytes.ts';
import type { CrfWeights } from './crf.ts';

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

export interface FileOptions {
  /** What emissions are multiplied with: the share of features that training kept at each visit. */
  readonly scale: number;
  /** Weights below this are left out. */
  readonly least: number;
}

/** The weights as a file, quantised to one byte, without rows that hold none. `features` are the hashes of the rows. */
export function weightsFile(features: Int32Array, { emission, transition }: CrfWeights, { scale, least }: FileOptions): Uint8Array {
  let largest = 0;
  for (const weight of emission) largest = Math.max(largest, Math.abs(weight * scale));
  // Weights beyond four are few, and as good as four.
  const step = Math.round((Math.min(largest, 4) / 127) * 65536) / 65536;
  const rows: { readonly hash: number; readonly row: number }[] = [];
  const valueOf = (row: number, label: number): number => {
    const weight = emission[row * LABELS + label]! * scale;
    return Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step)));
  };
  let values = 0;
  features.forEach((hash, row) => {
    let kept = 0;
    for (let label = 0; label < LABELS; label++) if (valueOf(row, label) !== 0) kept++;
    if (kept === 0 || hash === 0) return;
    values += kept;
    rows.push({ hash: hash >>> 0, row });
  });
  rows.sort((a, b) => a.hash - b.hash);
  const out = new ByteWriter();
  out.varint(LABELS);
  out.varint(Math.round(step * 65536));
  for (const weight of transition) out.varint(zigzag(Math.round(weight / TRANSITION_STEP)));
  out.varint(rows.length);
  out.varint(values);
  let last = 0;
  for (const { hash, row } of rows) {
    out.varint(hash - last);
    last = hash;
    const kept = Array.from({ length: LABELS }, (_, label) => [label, valueOf(row, label)] as const).filter(([, value]) => value !== 0);
    out.byte(kept.length);
    for (const [label, value] of kept) {
      out.byte(label);
      out.byte(value);
    }
  }
  const body = out.bytes();
  const bytes = new Uint8Array(MAGIC.length + 4 + body.length);
  bytes.set(MAGIC);
  bytes.set(body, MAGIC.length + 4);
  const sum = checksum(bytes, MAGIC.length + 4);
  for (let i = 0; i < 4; i++) bytes[MAGIC.length + i] = Math.floor(sum / 256 ** (3 - i)) % 256;
  return bytes;
}
