import type { Problem } from '../core/types.ts';
import type { FileText } from './decode.ts';
import type { FileSystem } from './file-system.ts';
import { findArticles, readText } from './find.ts';
import type { Selection } from './selection.ts';

/** Files read at the same time, while those before them are analysed. */
const AHEAD = 16;

export interface ReaderOptions {
  readonly selected: Selection;
  readonly onProblem: (path: string, problem: Problem) => void;
  /** Settles when the next file may be handed over; false ends the reading. */
  readonly next: () => Promise<boolean>;
}

/** The paths of the files below a folder that may hold articles. */
export async function listCandidates(fs: FileSystem, folder: string, { selected, onProblem, next }: ReaderOptions): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of findArticles(fs, [folder], { selected, onProblem })) {
    if (!await next()) break;
    paths.push(path);
  }
  return paths;
}

/** The texts of files, in their order; some are read ahead. */
export async function* readAhead(fs: FileSystem, paths: readonly string[]): AsyncGenerator<{ readonly path: string; readonly file: FileText }> {
  const read = (from: number): Promise<FileText[]> => Promise.all(paths.slice(from, from + AHEAD).map((path) => readText(fs, path)));
  let coming = read(0);
  for (let from = 0; from < paths.length; from += AHEAD) {
    const files = await coming;
    coming = read(from + AHEAD);
    for (const [i, file] of files.entries()) yield { path: paths[from + i]!, file };
  }
}
