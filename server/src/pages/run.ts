import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LARGEST_PAGE, tooLarge } from './decode.ts';
import type { PageArticle } from './page.ts';

/** A page of the largest size takes a few seconds. */
const LONGEST_MS = 30_000;
const LARGEST_HEAP_MB = 1024;

const TOO_MUCH: PageArticle = { problem: 'The page is too large or too deeply nested to be read.' };

/** Reads a saved page. Throws when its file cannot be read. */
export async function readPageFile(path: string): Promise<PageArticle> {
  const { size } = await stat(path);
  return size > LARGEST_PAGE ? { problem: tooLarge(size) } : readPage(await readFile(path));
}

/** Reads a saved page in a thread of its own, with bounds on time and memory: whatever its markup does, it harms nobody else. */
function readPage(bytes: Uint8Array): Promise<PageArticle> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'reader.js'), { workerData: bytes, env: {}, resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB } });
    const timer = setTimeout(() => void worker.terminate(), LONGEST_MS);
    worker.once('message', (article: PageArticle) => resolve(article));
    worker.once('error', () => resolve(TOO_MUCH));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(TOO_MUCH); // counts only where nothing was said before
    });
  });
}
