import data from '../../../../models/word-classes.bin';
import { ByteReader } from '../../read/bytes.ts';
import { lookUp, readHashTable, type HashTable } from '../../read/hash-table.ts';

function read(bytes: Uint8Array): HashTable | null {
  try {
    return readHashTable(new ByteReader(bytes));
  } catch {
    return null;
  }
}

/** Read at the first word; null when the file is missing or damaged. */
let table: HashTable | null | undefined;

/** Whether the table can be read. Without it no word has a class. */
export function areWordClassesRead(): boolean {
  table ??= read(data);
  return table !== null && table.hashes.length > 0;
}

/**
 * The class of a folded word among words that are used alike, 0 for none: its path from the root of a binary tree, first step in the lowest bit, and
 * a one above the last step.
 */
export const wordClassOf = (folded: string): number => (areWordClassesRead() ? lookUp(table!, folded) ?? 0 : 0);

/** The number of steps in a path. */
export const stepsOf = (path: number): number => 31 - Math.clz32(path);
