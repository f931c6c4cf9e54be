import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** Lets others decide again. */
export type LetGo = () => Promise<void>;

/** Who has not said for so long that it is alive has died. */
const DEAD_MS = 5000;
/** How long is waited at most, and how often it is looked whether it may go on. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 30;

/**
 * Waits until no other program on this machine decides in a folder, and keeps all from it. Nobody is stopped for good: where a lock cannot be had in a while, it goes on without.
 * The lock lies among the temporary files of the machine, so that nothing is ever left behind in the reader's folder.
 */
export async function hold(folder: string): Promise<LetGo> {
  const release = await lock(folder, {
    lockfilePath: await lockPath(folder), realpath: false, stale: DEAD_MS,
    retries: { retries: PATIENCE_MS / LOOK_MS, factor: 1, minTimeout: LOOK_MS },
    // Another has taken over, since this process stood still for long.
    onCompromised: () => undefined,
  }).catch(() => undefined);
  return async () => release?.().catch(() => undefined);
}

/** Does something while no other program decides in a folder. */
export async function holding<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const letGo = await hold(folder);
  try {
    return await work();
  } finally {
    await letGo();
  }
}

/** Where the lock of a folder lies, by whatever path the folder is reached. */
export async function lockPath(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => folder);
  return join(tmpdir(), `crosscheck-${createHash('sha256').update(real).digest('hex').slice(0, 32)}.lock`);
}
