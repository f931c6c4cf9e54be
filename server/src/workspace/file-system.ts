/** What the server needs of a place where files are. Paths are opaque: only the file system that made one can take it apart. */
export interface FileSystem {
  /** What a path leads to; links are followed. Throws when there is nothing or it may not be seen. */
  stat(path: string): Promise<FileStat>;
  /** What is in a folder, without following links. Throws when it cannot be listed. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  read(path: string): Promise<Uint8Array>;
  join(folder: string, name: string): string;
}

export interface FileStat {
  readonly kind: FileKind;
  readonly size: number;
  /** Names what the file holds; missing where it was changed so lately that another change could go unseen. */
  readonly version?: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export type FileKind = 'file' | 'folder' | 'other';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read (permission denied)',
  EPERM: 'it may not be read (permission denied)',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is not a folder',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
};

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

export const isNotFound = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Why a file could not be read, in plain words. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
