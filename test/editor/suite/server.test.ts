import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, depthConflict, eventually } from './support.ts';

/** The language server among the children of the extension host, as Linux tells. */
function serverProcess(): number | undefined {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).find((pid) => {
    try {
      const parent = / (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S/, ''))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js');
    } catch {
      return false; // it ended meanwhile
    }
  });
}

describe('Language server', () => {
  before(closeAll);
  // The client forgets what the old process said, so that what is reported comes from the new one.
  afterEach(async () => {
    await eventually('the conflicts are reported again', () => depthConflict());
  });

  it('works again after "Restart Server"', async () => {
    await eventually('reported', () => depthConflict());
    await vscode.commands.executeCommand('crosscheck.restartServer');
  });

  it('is started again when it is killed', async function () {
    if (process.platform !== 'linux') this.skip();
    const pid = await eventually('the process', serverProcess);
    process.kill(pid, 'SIGKILL');
    const next = await eventually('another process', () => {
      const found = serverProcess();
      return found !== pid && found;
    });
    assert.notEqual(next, pid);
  });
});
