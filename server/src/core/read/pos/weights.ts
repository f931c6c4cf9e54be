import type { Weights } from './model.ts';

/**
 * The file: "POS1", the number of bits of a place, a scale as a 32-bit float, a checksum of `lexemes.bin`, whose clusters are features, a
 * checksum of the rest, then one byte a place. A byte
 * stands for the square root of a weight with its sign, so that small weights keep their differences; 128 is zero.
 */
const MAGIC = 'POS1';
const HEADER = 17;
const ZERO = 128;

/** Reads the file; undefined when it is cut short or damaged. */
export function decodeWeights(file: Uint8Array): Weights | undefined {
  if (file.length < HEADER || MAGIC !== String.fromCharCode(...file.subarray(0, 4))) return undefined;
  const header = new DataView(file.buffer, file.byteOffset, HEADER);
  const bits = header.getUint8(4);
  const bytes = file.subarray(HEADER);
  if (bytes.length !== 1 << bits || header.getUint32(13) !== checksum(bytes)) return undefined;
  const scale = header.getFloat32(5);
  const values = Float32Array.from({ length: 256 }, (_, byte) => ((byte - ZERO) * Math.abs(byte - ZERO) * scale) / (ZERO - 1) ** 2);
  return { bits, bytes, values, lexemes: header.getUint32(9) };
}

/** Packs weights into a file. */
export function encodeWeights(weights: ArrayLike<number>, lexemes: Uint8Array): Uint8Array {
  const scale = Array.from(weights).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const file = new Uint8Array(HEADER + weights.length);
  const bytes = file.subarray(HEADER);
  for (let i = 0; i < weights.length; i++) bytes[i] = ZERO + Math.sign(weights[i]!) * Math.round((ZERO - 1) * Math.sqrt(Math.abs(weights[i]!) / scale));
  const header = new DataView(file.buffer);
  for (let i = 0; i < 4; i++) header.setUint8(i, MAGIC.charCodeAt(i));
  header.setUint8(4, Math.log2(weights.length));
  header.setFloat32(5, scale);
  header.setUint32(9, checksum(lexemes));
  header.setUint32(13, checksum(bytes));
  return file;
}

/** FNV-1a, unsigned. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i]!), 0x01000193);
  return hash >>> 0;
}
