import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind, FileSystem } from './file-system.ts';

const kindOf = (entry: Dirent | Stats): FileKind => (entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other');

/** No file system notes the time of a change more coarsely. */
const COARSEST_MS = 3000;

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = {
  async stat(path) {
    const found = await stat(path);
    const { size, mtimeMs, ino } = found;
    return { kind: kindOf(found), size, ...(Date.now() - mtimeMs > COARSEST_MS && { version: `${ino} ${size} ${mtimeMs}` }) };
  },
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? await linkedKind(join(folder, entry.name)) : kindOf(entry) })));
  },
  read: (path) => readFile(path),
  join,
};

/** A link to a file is a file. A link to a folder is not entered: it could lead back to where it stands. */
async function linkedKind(path: string): Promise<FileKind> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
