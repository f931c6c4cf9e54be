import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, rmdir, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FilePiece } from '../export/index.ts';
import { isNotFound, reasonOf } from '../workspace/file-system.ts';
import { InputError } from './errors.ts';

/** Refuses a folder that holds something already, unless that is meant to be written over. */
export async function requireFree(out: string, force: boolean): Promise<void> {
  if (!force && (await namesIn(out)).length > 0) throw new InputError(`${out} is not empty; --force replaces the files of the same names in it`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw new InputError(`${folder}: ${reasonOf(error)}`);
  }
}

/**
 * Writes files into a folder: first beside it, all of them, and then each in its place, so that whatever goes wrong before leaves the folder as it was, and no file is
 * ever half written. Files of other names stay. Answers how many were written.
 */
export async function writeFolder(out: string, pieces: Iterable<FilePiece>): Promise<number> {
  const beside = join(dirname(resolve(out)), `.${basename(resolve(out))}-${randomBytes(6).toString('hex')}`);
  try {
    const paths = await writePieces(beside, pieces);
    if ((await namesIn(out)).length === 0) {
      await rmdir(out).catch(() => undefined);
      await rename(beside, out);
    } else {
      for (const path of paths) {
        await mkdir(dirname(join(out, path)), { recursive: true });
        await rename(join(beside, path), join(out, path));
      }
    }
    return paths.length;
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${out} cannot be written: ${reasonOf(error)}`);
  } finally {
    // Where nothing could be written, nothing can be removed either.
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Writes files, each whole or not at all; none when one of them is there already, unless it may be replaced. */
export async function writeFiles(files: readonly { readonly path: string; readonly data: string | Uint8Array }[], force: boolean): Promise<void> {
  for (const { path } of files) {
    if (!force && await access(path).then(() => true, () => false)) throw new InputError(`${path} is there already; --force replaces it`);
  }
  for (const { path, data } of files) {
    const beside = join(dirname(path), `.${basename(path)}-${randomBytes(6).toString('hex')}`);
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(beside, data);
      await rename(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
  }
}

async function writePieces(folder: string, pieces: Iterable<FilePiece>): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  let file: FileHandle | undefined;
  try {
    for (const { path, text } of pieces) {
      if (path !== paths.at(-1)) {
        await file?.close();
        file = undefined;
        await mkdir(dirname(join(folder, path)), { recursive: true });
        file = await open(join(folder, path), 'wx');
        paths.push(path);
      }
      await file!.appendFile(text);
    }
    return paths;
  } finally {
    await file?.close();
  }
}
