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

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const output = path.join(root, 'test', 'editor', 'output');
const serverHost = path.join(root, 'test', 'editor', 'host', 'vscode.mjs');

/**
 * Runs the suite on one version of VS Code, which is started twice on one folder: what was decided the first time holds the second.
 * @param {HostName} name
 * @returns {Promise<Counts | { impossible: string }>} the counts, or why there is no VS Code to run it on
 */
export async function runEditorTests(name) {
  const vscodeExecutablePath = await findVSCode(name);
  if (typeof vscodeExecutablePath !== 'string') return vscodeExecutablePath;

  const home = await mkdtemp(path.join(os.tmpdir(), 'crosscheck-editor-'));
  try {
    const articles = path.join(home, 'articles');
    const userData = path.join(home, 'user');
    await cp(path.join(root, 'samples'), articles, { recursive: true }); // the tests write there
    await mkdir(path.join(userData, 'User'), { recursive: true });
    await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify(quietSettings));

    /** @param {'first' | 'second'} launch */
    const run = async (launch) => {
      const results = path.join(home, `results-${launch}.json`);
      const ran = await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(root, 'dist', 'test', 'editor', 'index.js'),
        launchArgs: [articles, '--user-data-dir', userData, '--extensions-dir', path.join(home, 'extensions'), '--disable-extensions'],
        extensionTestsEnv: { EDITOR_HOST: name, EDITOR_LAUNCH: launch, EDITOR_OUTPUT: output, EDITOR_RESULTS: results, EDITOR_ONLY: process.env['EDITOR_ONLY'] ?? '' },
      }).then(() => true, (error) => (console.error(String(error)), false));
      return judge(ran, await readFile(results, 'utf8').then(JSON.parse, () => undefined));
    };
    const first = await run('first');
    if (process.env['EDITOR_ONLY']) return first;
    const second = await run('second');
    return { passed: first.passed + second.passed, failed: first.failed + second.failed, skipped: first.skipped + second.skipped };
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * The counts of a run; VS Code's exit code has the last word, and a run without a test has failed.
 * @param {boolean} ran @param {Counts | undefined} counts @returns {Counts}
 */
function judge(ran, counts) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped } = counts;
  return { passed, failed: Math.max(failed, ran && passed > 0 ? 0 : 1), skipped };
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
