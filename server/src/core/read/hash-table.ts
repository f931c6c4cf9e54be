import type { ByteReader } from './bytes.ts';
import { hashOf } from './hash.ts';

/** Numbers of 16 bits by the hashes of words, sorted by hash. */
export interface HashTable {
  readonly hashes: Uint32Array;
  readonly values: Uint16Array;
}

/** Reads a table as `writeHashTable` in `server/train/bytes.ts` wrote it; throws a RangeError when it is cut short. */
export function readHashTable(reader: ByteReader): HashTable {
  const size = reader.varint();
  const hashes = new Uint32Array(size);
  const values = new Uint16Array(size);
  let hash = 0;
  for (let i = 0; i < size; i++) {
    hashes[i] = hash += reader.varint();
    values[i] = reader.varint();
  }
  return { hashes, values };
}

/** The value of a word, undefined when it is not listed. */
export function lookUp({ hashes, values }: HashTable, word: string): number | undefined {
  const hash = hashOf(word) >>> 0;
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? values[low] : undefined;
}
