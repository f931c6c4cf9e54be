import { isAbsolute, relative, resolve } from 'node:path';
import { EXPORTERS, ExportSource, FORMATS, type ExportFormatName } from '../export/index.ts';
import { readFolder } from './check.ts';
import { InputError } from './errors.ts';
import { requireFree, writeFolder } from './folder.ts';
import { write } from './output.ts';

export interface ExportOptions {
  readonly format: ExportFormatName;
  readonly out: string;
  readonly force?: boolean;
  readonly all?: boolean;
}

/** `crosscheck export`: the model of a folder's articles in the formats of other tools. */
export async function exportFolder(folder: string, { format, out, force = false, all }: ExportOptions): Promise<void> {
  const readsLikeArticles = FORMATS.some((each) => each.name === format && 'readsLikeArticles' in each);
  if (readsLikeArticles && isWithin(out, folder)) {
    throw new InputError(`${out} lies among the articles, and what is written there would be read as articles: name a folder elsewhere`);
  }
  await requireFree(out, force);
  const written = await writeFolder(out, EXPORTERS[format](new ExportSource(await readFolder(folder, all))));
  await write(`${written} ${written === 1 ? 'file' : 'files'} in ${out}\n`);
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(resolve(folder), resolve(path));
  return !below.startsWith('..') && !isAbsolute(below);
}
