// Entry of dist/reader.js: reads one page in a thread of its own and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { articleOfPage } from './page.ts';

parentPort?.postMessage(articleOfPage(workerData as Uint8Array));
