import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageArticle } from './page.ts';

/** A page of the largest size takes a few seconds. */
const LONGEST_MS = 30_000;
const LARGEST_HEAP_MB = 1024;

const TOO_MUCH: PageArticle = { problem: 'The page is too large or too deeply nested to be read.' };

/** Reads a saved page in a thread of its own, with bounds on time and memory: whatever its markup does, it harms nobody else. */
export function readPage(bytes: Uint8Array, program = join(__dirname, 'reader.js')): Promise<PageArticle> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData: bytes, env: {}, resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB } });
    const timer = setTimeout(() => void worker.terminate(), LONGEST_MS);
    worker.once('message', (article: PageArticle) => resolve(article));
    worker.once('error', () => resolve(TOO_MUCH));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(TOO_MUCH); // counts only where nothing was said before
    });
  });
}
