import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readPageFile } from '../pages/run.ts';
import { reasonOf } from '../workspace/file-system.ts';
import { fail, InputError } from './errors.ts';
import { writeFiles } from './folder.ts';
import { write } from './output.ts';

export interface ReadOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** `crosscheck read`: saved pages become article files, each with its page beside it. */
export async function read(pages: readonly string[], { out, force = false }: ReadOptions): Promise<void> {
  for (const page of pages) {
    try {
      await write(`${await readOne(page, out ?? dirname(page), force)}\n`);
    } catch (error) {
      fail(`${page}: ${error instanceof InputError ? error.message : reasonOf(error)}`);
    }
  }
}

/** Writes the article of a page, and answers where. */
async function readOne(page: string, folder: string, force: boolean): Promise<string> {
  const article = await readPageFile(page);
  if ('problem' in article) throw new InputError(article.problem);
  const path = join(folder, `${basename(page, extname(page))}.article`);
  const copy = join(folder, basename(page));
  await writeFiles([{ path, data: article.text }, ...(resolve(copy) === resolve(page) ? [] : [{ path: copy, data: await readFile(page) }])], force);
  return path;
}
