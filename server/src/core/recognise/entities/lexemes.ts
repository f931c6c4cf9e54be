import data from '../../../../models/lexemes.bin';
import { ByteReader } from './bytes.ts';
import { hashOf } from './hash.ts';

/** What is known of a word from a large corpus. */
export interface Lexeme {
  /** Path of its Brown cluster, first step in the lowest bit; 0 for none. */
  readonly cluster: number;
  /** 0 unknown, 1 hardly ever capitalised … 5 nearly always. */
  readonly casing: number;
}

const UNKNOWN: Lexeme = { cluster: 0, casing: 0 };

interface Table {
  readonly hashes: Uint32Array;
  /** Index of the path times 8, and the casing. */
  readonly packed: Uint16Array;
  readonly paths: readonly number[];
}

function read(bytes: Uint8Array): Table {
  const reader = new ByteReader(bytes);
  const paths = Array.from({ length: reader.varint() }, () => reader.varint());
  const size = reader.varint();
  const hashes = new Uint32Array(size);
  const packed = new Uint16Array(size);
  let hash = 0;
  for (let i = 0; i < size; i++) {
    hashes[i] = hash += reader.varint();
    packed[i] = reader.varint();
  }
  return { hashes, packed, paths };
}

let table: Table | undefined;

/** Reads the table now instead of at the first word; throws when it is damaged. */
export function loadLexemes(): void {
  table ??= read(data);
}

function find({ hashes, packed, paths }: Table, text: string): Lexeme | undefined {
  const hash = hashOf(text) >>> 0;
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  if (hashes[low] !== hash) return undefined;
  const value = packed[low] ?? 0;
  return { cluster: paths[value >> 3] ?? 0, casing: value & 7 };
}

/** The lexeme of a word as written, else of its lower-case form without the cluster. */
export function lexemeOf(text: string): Lexeme {
  loadLexemes();
  if (!table) return UNKNOWN;
  const exact = find(table, text);
  if (exact) return exact;
  const lower = text.toLowerCase();
  const other = lower === text ? undefined : find(table, lower);
  return other ? { cluster: 0, casing: other.casing } : UNKNOWN;
}
