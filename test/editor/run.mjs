// Runs the mocha suite (dist/test/editor) inside VS Code: on the newest version and on the oldest that we support.
//
//   node scripts/build.mjs --tests && node test/editor/run.mjs [newest] [oldest]
//
// VS Code is the one that VSCODE_EXECUTABLE names, else a downloaded one, else the server host (host/vscode.mjs).
import { runTests } from '@vscode/test-electron';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, howToInstall } from './host/chromium.mjs';
import { downloadedDesktop, namedDesktop } from './host/desktop.mjs';
import { hosts, whyNoHost } from './host/install.mjs';
import { quietSettings } from './host/server.mjs';

/** @typedef {import('./host/install.mjs').HostName} HostName */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Record<string, Counts>} Results the counts of each file of tests */

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const output = path.join(root, 'test', 'editor', 'output');
const serverHost = path.join(root, 'test', 'editor', 'host', 'vscode.mjs');

/**
 * Runs the suite on one version of VS Code. Files of tests that fail are run once more in a VS Code of their own: a whole workbench on a shared
 * machine has moments that no test can wait out. What fails again has failed.
 * @param {HostName} name
 * @returns {Promise<Counts | { impossible: string }>} the counts, or why there is no VS Code to run it on
 */
export async function runEditorTests(name) {
  const vscode = await findVSCode(name);
  if (typeof vscode !== 'string') return vscode;

  const only = process.env['EDITOR_ONLY'] ?? '';
  const first = await runOnce(vscode, name, only);
  const failed = Object.keys(first).filter((file) => first[file]?.failed);
  if (failed.length === 0) return sum(first);

  // The second launch needs what the tests of the first decide, and a run that broke off says nothing of the files that it did not come to.
  const again = failed.some((file) => file === BROKE_OFF || file.includes('.second.')) ? only : failed.join();
  console.log(`Once more, in a new VS Code: ${again || 'all files'}`);
  const { [BROKE_OFF]: _, ...told } = first;
  return sum({ ...told, ...(await runOnce(vscode, name, again)) });
}

/** Stands for a file where VS Code ended without saying why. */
const BROKE_OFF = 'broke off';

/**
 * Runs files of tests in VS Code on a copy of samples/. All of them take two launches on one folder: what was decided the first time holds the second.
 * @param {string} vscodeExecutablePath @param {HostName} name @param {string} only parts of the files' names with commas between; all if empty
 * @returns {Promise<Results>}
 */
async function runOnce(vscodeExecutablePath, name, only) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'crosscheck-editor-'));
  try {
    const articles = path.join(home, 'articles');
    const userData = path.join(home, 'user');
    await cp(path.join(root, 'samples'), articles, { recursive: true }); // the tests write there
    await mkdir(path.join(userData, 'User'), { recursive: true });
    await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify(quietSettings));

    /** @param {'first' | 'second'} launch @returns {Promise<Results>} */
    const run = async (launch) => {
      const file = path.join(home, `results-${launch}.json`);
      const ended = await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(root, 'dist', 'test', 'editor', 'index.js'),
        launchArgs: [articles, '--user-data-dir', userData, '--extensions-dir', path.join(home, 'extensions'), '--disable-extensions'],
        extensionTestsEnv: { EDITOR_HOST: name, EDITOR_LAUNCH: launch, EDITOR_OUTPUT: output, EDITOR_RESULTS: file, EDITOR_ONLY: only },
      }).then(() => true, (error) => (console.error(String(error)), false));
      /** @type {Results} */
      const results = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
      // VS Code's exit code has the last word, and a run without a test has failed.
      const { passed, failed } = sum(results);
      return (ended && passed > 0) || failed > 0 ? results : { ...results, [BROKE_OFF]: { passed: 0, failed: 1, skipped: 0 } };
    };
    const first = await run('first');
    return only ? first : { ...first, ...(await run('second')) };
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {Results} results @returns {Counts} */
function sum(results) {
  const all = Object.values(results);
  const total = (/** @type {keyof Counts} */ what) => all.reduce((sum, counts) => sum + counts[what], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** @param {HostName} name @returns {Promise<string | { impossible: string }>} */
async function findVSCode(name) {
  if (name === 'newest' && namedDesktop()) return /** @type {string} */ (namedDesktop());
  const downloaded = await downloadedDesktop(name === 'newest' ? 'stable' : hosts[name].vscode, console.log);
  if (downloaded) return downloaded;
  const impossible = whyNoHost() ?? (ensureChromium(console.log) ? undefined : howToInstall);
  return impossible ? { impossible } : serverHost;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  for (const name of /** @type {HostName[]} */ (asked.length > 0 ? asked : Object.keys(hosts))) {
    const outcome = await runEditorTests(name);
    console.log(name, outcome);
    if ('impossible' in outcome || outcome.failed > 0) process.exitCode = 1;
  }
}
