import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hold, holding, lockPath } from '../../server/src/workspace/hold.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-hold-'));
});
afterEach(async () => {
  rmSync(await lockPath(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true });
});

/** Whether a promise is kept by now; what is waited for needs a few turns. */
const isKept = async (promise: Promise<unknown>): Promise<boolean> => {
  let kept = false;
  void promise.then(() => (kept = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return kept;
};

describe('holding a folder', () => {
  it('lets the second decide when the first lets go', async () => {
    const letGo = await hold(folder);
    const second = hold(folder);
    expect(await isKept(second)).toBe(false);
    await letGo();
    await (await second)();
    expect(existsSync(await lockPath(folder))).toBe(false);
  });

  it('keeps nobody from another folder', async () => {
    const other = join(folder, 'below');
    mkdirSync(other);
    const letGo = await hold(folder);
    await (await hold(other))();
    await letGo();
  });

  it('knows a folder by whatever path it is reached', async () => {
    const link = join(folder, 'link');
    symlinkSync(folder, link, 'dir');
    expect(await lockPath(link)).toBe(await lockPath(folder));
  });

  it('never lets two do their work at once, whatever the order in which they come', async () => {
    let inside = 0;
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4, 5].map((n) => holding(folder, async () => {
      expect(++inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(n);
      inside--;
    })));
    expect(order.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets go when the work throws', async () => {
    await expect(holding(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(await lockPath(folder))).toBe(false);
    expect(await holding(folder, async () => 'next')).toBe('next');
  });

  it('takes over from one that has died', async () => {
    const path = await lockPath(folder);
    const dead = spawn(process.execPath, ['-e', `require('node:fs').mkdirSync(${JSON.stringify(path)}); setInterval(() => {}, 1000)`]);
    while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 10));
    const ended = new Promise((resolve) => dead.once('exit', resolve));
    dead.kill('SIGKILL');
    await ended;
    const waiting = hold(folder);
    expect(await isKept(waiting)).toBe(false);
    // As if a minute had gone by in which it said nothing.
    const before = Date.now() / 1000 - 60;
    utimesSync(path, before, before);
    await (await waiting)();
    expect(existsSync(path)).toBe(false);
  });

  it('leaves nothing in the folder', async () => {
    const letGo = await hold(folder);
    expect((await lockPath(folder)).startsWith(folder)).toBe(false);
    await letGo();
  });
});
