import type { Problem } from '../core/types.ts';
import { decode, fileProblem, LARGEST_FILE, tooLarge, type FileText } from './decode.ts';
import { isNotFound, reasonOf, type FileSystem } from './file-system.ts';
import { isCandidate, isSkippedFolder, selection, type Selection } from './selection.ts';

/** A file that may hold an article. */
export interface FoundFile {
  /** As the file system names it. */
  readonly path: string;
  /** Below the folder that was searched, with slashes; the path itself for a file that was named. */
  readonly relative: string;
  /** The caller named this very file, so it is an article whatever it reads like. */
  readonly named: boolean;
}

export interface FindOptions {
  /** What the settings say of paths below each folder. */
  readonly selected?: Selection;
  /** Told of every folder or file that cannot be looked into; the search goes on. */
  readonly onProblem?: (path: string, problem: Problem) => void;
}

/** The files that may hold articles among some files and folders (and below), in the order of their names. */
export async function* findArticles(fs: FileSystem, paths: readonly string[], options: FindOptions = {}): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    try {
      const { kind } = await fs.stat(path);
      if (kind === 'folder') yield* findBelow(fs, path, '', options);
      else if (kind === 'file') yield { path, relative: path, named: true };
      else options.onProblem?.(path, fileProblem('file.unreadable', 'It is neither a file nor a folder.'));
    } catch (error) {
      options.onProblem?.(path, unreadable(error));
    }
  }
}

const NOTHING_SAID = selection([], []);

async function* findBelow(fs: FileSystem, folder: string, prefix: string, options: FindOptions): AsyncGenerator<FoundFile> {
  let entries;
  try {
    entries = [...await fs.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    options.onProblem?.(folder, unreadable(error));
    return;
  }
  for (const { name, kind } of entries) {
    const relative = prefix + name;
    const path = fs.join(folder, name);
    if (kind === 'folder' && !isSkippedFolder(name)) yield* findBelow(fs, path, `${relative}/`, options);
    if (kind === 'file' && isCandidate(relative, options.selected ?? NOTHING_SAID)) yield { path, relative, named: false };
  }
}

/** A file's text; what stands in the way of reading it is a problem, never thrown. */
export async function readText(fs: FileSystem, path: string, largest = LARGEST_FILE): Promise<FileText> {
  try {
    const { kind, size } = await fs.stat(path);
    if (kind !== 'file') return { problems: [fileProblem('file.unreadable', 'It is not a file.')] };
    if (size > largest) return { problems: [tooLarge(size)] };
    return decode(await fs.read(path));
  } catch (error) {
    return { problems: [unreadable(error)] };
  }
}

const MISSING = 'file.missing';

const unreadable = (error: unknown): Problem => fileProblem(isNotFound(error) ? MISSING : 'file.unreadable', `It cannot be read: ${reasonOf(error)}.`);

export const isMissing = ({ problems }: FileText): boolean => problems.some(({ code }) => code === MISSING);
