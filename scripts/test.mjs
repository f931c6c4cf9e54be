// Runs every check of the project and ends with one line `N passed, N failed`.
//
//   npm test [-- SUITE...]
//
// A suite is one of the names below. What a suite needs and can be installed without asking (Chromium, the server
// host) is installed; what cannot is named, and that suite is skipped.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEditorTests } from '../test/editor/run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Outcome */

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<string, () => Promise<Outcome>>} */
const suites = {
  types: async () => [
    await check('tsc', ['--noEmit']),
    await check('tsc', ['--noEmit', '-p', 'server/src/core/tsconfig.json']),
    await check('tsc', ['--noEmit', '-p', 'client/timeline/tsconfig.json']),
  ].reduce(add),
  lint: () => check('eslint', ['.']),
  package: () => check('node', ['scripts/check-package.mjs']),
  // What the tests below start is what the package ships.
  build: () => check('node', ['scripts/build.mjs', '--production', '--tests']),
  unit: vitest,
  grammar: async () => add(await grammar('vscode-tmgrammar-test', 'unit'), await grammar('vscode-tmgrammar-snap', 'snapshots')),
  'editor-newest': () => editor('newest'),
  'editor-oldest': () => editor('oldest'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}; there are: ${Object.keys(suites).join(' ')}`);
  process.exit(2);
}

/** @type {[string, Outcome][]} */
const outcomes = [];
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  const outcome = await run().catch((error) => (console.error(error), failure()));
  // A suite that ran nothing has not passed.
  const empty = outcome.passed + outcome.failed + outcome.skipped === 0;
  outcomes.push([name, empty ? { ...failure(), note: 'ran no test' } : outcome]);
}

const { passed, failed, skipped } = outcomes.map(([, outcome]) => outcome).reduce(add);
console.log();
for (const [name, { note, ...counts }] of outcomes) {
  const total = counts.passed + counts.failed;
  console.log(`${name.padEnd(14)} ${counts.passed} of ${total}${counts.skipped ? `; ${counts.skipped} skipped` : ''}${note ? `: ${note}` : ''}`);
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
// A run that only skipped has not passed.
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @returns {Outcome} */
function failure() {
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Outcome} a @param {Outcome} b @returns {Outcome} */
function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * A check that has only an exit code counts as one test.
 * @param {string} command @param {string[]} args @returns {Promise<Outcome>}
 */
async function check(command, args) {
  const { code } = await run(command, args);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : failure();
}

/** @returns {Promise<Outcome>} */
async function vitest() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crosscheck-vitest-'));
  try {
    const report = path.join(folder, 'report.json');
    const { code } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(await readFile(report, 'utf8'));
    // A file that cannot be loaded fails the run without a failed test.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1), skipped: numPendingTests + numTodoTests };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * A file is a test; the tool prints a line for each and tells by its exit code whether all passed.
 * @param {string} tool @param {string} folder @returns {Promise<Outcome>}
 */
async function grammar(tool, folder) {
  const files = (await readdir(path.join(root, 'test', 'grammar', folder))).filter((file) => file.endsWith('.article'));
  const { code, output } = await run(tool, [`test/grammar/${folder}/*.article`]);
  const passed = output.split('\n').filter((line) => line.startsWith('✓')).length;
  return { passed, failed: Math.max(files.length - passed, code === 0 ? 0 : 1), skipped: 0 };
}

/** @param {'newest' | 'oldest'} name @returns {Promise<Outcome>} */
async function editor(name) {
  const outcome = await runEditorTests(name);
  if (!('impossible' in outcome)) return outcome;
  console.log(`Skipped: ${outcome.impossible}`);
  return { passed: 0, failed: 0, skipped: 1, note: outcome.impossible };
}

/**
 * Runs a program of the project (node_modules/.bin is on the PATH under npm), showing what it prints.
 * @param {string} command @param {string[]} args @returns {Promise<{ code: number, output: string }>}
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: withTools() });
    let output = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function withTools() {
  return { ...process.env, PATH: [path.join(root, 'node_modules', '.bin'), process.env['PATH']].join(path.delimiter) };
}
