// Starts and ends the server host.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

/** Settings that make the workbench quiet and the same on each run, on the server host and on desktop alike. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off', // in a browser it saves by itself after a second, which desktop does not
  'chat.disableAIFeatures': true,
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').Host} host
 * @property {Record<string, unknown>} [settings] user settings
 * @property {string} [home] folder that keeps a person's settings and state; one for this run only when left out
 * @property {string} [extensionsDir] folder of installed extensions; none when left out
 * @property {number} [port] 0, a free one, when left out
 * @property {boolean} [testDriver] whether a page may drive the workbench through its test driver
 * @property {(line: string) => void} [log] gets each line that the server prints
 */

/** @typedef {{ port: number, address: string, ended: Promise<void>, stop: () => Promise<void> }} Server */

/**
 * Starts the server and waits until it listens, on 127.0.0.1 only. `stop` ends it with everything that it started.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ host, settings = quietSettings, home: kept, extensionsDir, port = 0, testDriver = false, log = () => {} }) {
  const home = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'crosscheck-host-')));
  const user = path.join(home, 'data', 'User');
  await mkdir(user, { recursive: true });
  const settingsFile = path.join(user, 'settings.json');
  if (!existsSync(settingsFile)) await writeFile(settingsFile, JSON.stringify(settings, null, 2));

  // Who comes in can do what this user can: only a page that knows the token may, not every page and program around.
  const token = randomUUID();
  const args = [
    host.main,
    '--host', '127.0.0.1',
    '--port', String(port),
    '--connection-token', token,
    '--accept-server-license-terms',
    '--server-data-dir', home,
    '--extensions-dir', extensionsDir ?? path.join(home, 'extensions'),
    '--disable-telemetry',
    '--disable-workspace-trust',
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // A group of its own, so that the extension host, watchers and language server can be ended with it.
  const child = spawn(host.node, args, { detached: true, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const killNow = () => kill(child.pid, 'SIGKILL');
  process.on('exit', killNow);

  const stop = async () => {
    kill(child.pid, 'SIGTERM');
    await Promise.race([ended, setTimeout(3000, undefined, { ref: false })]);
    killNow();
    process.off('exit', killNow);
    if (!kept) await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const actual = await new Promise((resolve, reject) => {
      /** @type {string[]} */
      const lines = [];
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          log(line);
          if (lines.length < 50) lines.push(line);
          const match = /agent listening on (\d+)/.exec(line);
          if (match) resolve(Number(match[1]));
        });
      }
      child.on('error', reject);
      child.on('exit', (code, signal) => reject(new Error(`the server host ended (${code ?? signal}) before it listened:\n${lines.join('\n')}`)));
    });
    return { port: actual, address: `http://127.0.0.1:${actual}/?tkn=${token}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Our environment without what a VS Code around us (an integrated terminal) put there, and without a gallery to ask. */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE|ELECTRON)_|^NODE_OPTIONS$/.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

/** @param {number | undefined} pid @param {NodeJS.Signals} signal */
function kill(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
