/**
 * Compiles `lexemes.bin`: the cluster of each frequent English word and how often it is capitalised, from the tables of spacy-lookups-data (MIT).
 * The tables are too large for a development dependency (98 MB); without CROSSCHECK_LEXEMES, the folder that holds them, the file stays as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashOf } from '../src/core/read/hash.ts';
import type { TrainingFolders } from './data.ts';
import { ByteWriter, writeHashTable } from './bytes.ts';

/** Log probability from which a word is listed: about 70,000 with a cluster. */
const FREQUENT = -17;
/** Bounds of the share of capitalised uses. */
const CASING = [0.04, 0.15, 0.4, 0.8];

function table(folder: string, name: string): Readonly<Record<string, number>> {
  return JSON.parse(gunzipSync(readFileSync(join(folder, `en_lexeme_${name}.json.gz`))).toString('utf8')) as Record<string, number>;
}

function casingOf(word: string, probability: Readonly<Record<string, number>>): number {
  const lower = word.toLowerCase();
  const share = (form: string): number => Math.exp(probability[form] ?? -25);
  const small = share(lower);
  const capital = share(lower.charAt(0).toUpperCase() + lower.slice(1)) + (lower.length > 1 ? share(lower.toUpperCase()) : 0);
  if (small + capital < 1e-10) return 0;
  const ratio = capital / (small + capital);
  return 1 + CASING.filter((bound) => ratio > bound).length;
}

/** Words as sorted hashes, each with its cluster's path (16 bits) and casing (3 bits). */
export function train({ models }: TrainingFolders): void {
  const folder = process.env['CROSSCHECK_LEXEMES'];
  if (!folder) return console.log('lexemes: CROSSCHECK_LEXEMES is not set, lexemes.bin stays as it is');
  const cluster = table(folder, 'cluster');
  const probability = table(folder, 'prob');
  const entries = new Map<number, readonly [cluster: number, casing: number]>();
  for (const [word, log] of Object.entries(probability)) {
    if (log <= FREQUENT || word.length > 24 || !/^\p{L}[\p{L}\p{M}'.&]*$/u.test(word)) continue;
    const path = cluster[word] ?? 0;
    const casing = casingOf(word, probability);
    if (path === 0 && casing === 0) continue;
    entries.set(hashOf(word) >>> 0, [path, casing]);
  }
  const paths = [...new Set([...entries.values()].map(([path]) => path))].sort((a, b) => a - b);
  const indexOfPath = new Map(paths.map((path, i) => [path, i]));
  const out = new ByteWriter();
  out.varint(paths.length);
  for (const path of paths) out.varint(path);
  writeHashTable(out, new Map([...entries].map(([hash, [path, casing]]) => [hash, (indexOfPath.get(path) ?? 0) * 8 + casing])));
  writeFileSync(join(models, 'lexemes.bin'), out.bytes());
  console.log(`lexemes: ${entries.size} words, ${paths.length} clusters, ${out.bytes().length} bytes`);
}
