import { stringify } from 'yaml';
import { readFolder } from './check.ts';
import { modelOutput } from './convert.ts';
import { write } from './output.ts';

export interface ModelOptions {
  readonly format: 'yaml' | 'json';
  readonly all?: boolean;
}

/** `crosscheck model`: the people, places, events and claims of all articles of a folder. */
export async function model(folder: string, { format, all }: ModelOptions): Promise<void> {
  const output = modelOutput(await readFolder(folder, all));
  await write(format === 'json' ? `${JSON.stringify(output, undefined, 2)}\n` : stringify(output, { aliasDuplicateObjects: false, lineWidth: 0 }));
}
