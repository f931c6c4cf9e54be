import data from '../../../models/lexemes.bin';
import { ByteReader } from './bytes.ts';
import { lookUp, readHashTable, type HashTable } from './hash-table.ts';

/** What is known of a word from a large corpus. */
export interface Lexeme {
  /** Path of its Brown cluster, first step in the lowest bit; 0 for none. */
  readonly cluster: number;
  /** 0 unknown, 1 hardly ever capitalised … 5 nearly always. */
  readonly casing: number;
}

/** The casing of a word that no list has. */
export const UNKNOWN_CASING = 0;

const UNKNOWN: Lexeme = { cluster: 0, casing: UNKNOWN_CASING };

interface Lexemes {
  /** Index of the path times 8, and the casing. */
  readonly words: HashTable;
  readonly paths: readonly number[];
}

function read(bytes: Uint8Array): Lexemes | null {
  try {
    const reader = new ByteReader(bytes);
    return { paths: Array.from({ length: reader.varint() }, () => reader.varint()), words: readHashTable(reader) };
  } catch {
    return null;
  }
}

/** Read at the first word; null when the file is missing or damaged. */
let lexemes: Lexemes | null | undefined;

/** Whether the table can be read. Without it no word is known. */
export function areLexemesRead(): boolean {
  lexemes ??= read(data);
  return lexemes !== null;
}

/** The lexeme of a word as written, else of its lower-case form without the cluster. */
export function lexemeOf(text: string): Lexeme {
  if (!areLexemesRead()) return UNKNOWN;
  const { words, paths } = lexemes!;
  const exact = lookUp(words, text);
  if (exact !== undefined) return { cluster: paths[exact >> 3] ?? 0, casing: exact & 7 };
  const lower = text.toLowerCase();
  const other = lower === text ? undefined : lookUp(words, lower);
  return other === undefined ? UNKNOWN : { cluster: 0, casing: other & 7 };
}
