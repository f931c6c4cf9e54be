import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType, Span } from '../src/core/types.ts';

/** Where a trainer reads and where it writes. */
export interface TrainingFolders {
  readonly data: string;
  readonly models: string;
}

/** A text with its annotated names. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly type: EntityType | 'date' | 'money' })[];
}

/** A file of gold texts, one JSON object a line. */
export function readGold(folder: string, name: string): readonly GoldText[] {
  return readFileSync(join(folder, 'ner', `${name}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldText);
}
