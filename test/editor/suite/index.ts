/**
 * What VS Code runs as the tests: every `*.test.ts` beside this file, with mocha; those named `*.second.test.ts` when it is started a second
 * time on the same folder (EDITOR_LAUNCH is `second`), the others the first time; only those that EDITOR_ONLY names where it does (parts of
 * names, with commas between). What each file came to goes to the file that EDITOR_RESULTS names, for the runner (../run.mjs); any failure
 * rejects, so that VS Code exits with an error.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, retries: 1, forbidOnly: Boolean(process.env['CI']), reporter: Report });
  const isSecond = process.env['EDITOR_LAUNCH'] === 'second';
  const only = (process.env['EDITOR_ONLY'] ?? '').split(',');
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.js') && name.includes('.second.') === isSecond && only.some((part) => name.includes(part))).sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  const results = process.env['EDITOR_RESULTS'];
  const files: Record<string, Counts> = {};
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const count = (what: keyof Counts) => (test: Mocha.Runnable): void => {
      const file = path.basename(test.file ?? '');
      files[file] ??= { passed: 0, failed: 0, skipped: 0 };
      files[file][what]++;
      // After each test, so that a run that is cut off still tells what it did.
      if (results) writeFileSync(results, JSON.stringify(files));
    };
    runner.on('pass', count('passed'));
    runner.on('fail', count('failed'));
    runner.on('pending', count('skipped'));
  });
  const passed = Object.values(files).reduce((sum, counts) => sum + counts.passed, 0);
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed in VS Code`);
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A line a test. Mocha's own reporters print format strings, which the extension host's console does not fill in. */
class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => console.log(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => console.log(`  - ${test.fullTitle()}`));
    runner.on('retry', (test, error: Error) => console.log(`  ↻ ${test.fullTitle()}: once more, after ${error.message}`));
    runner.on('fail', (test, error: Error) => console.log(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  }
}
