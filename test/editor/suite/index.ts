/**
 * What VS Code runs as the tests: every `*.test.ts` beside this file, with mocha; those named `*.second.test.ts` when it is started a second
 * time on the same folder (EDITOR_LAUNCH is `second`), the others the first time. Counts go to the file that EDITOR_RESULTS names, for the runner (../run.mjs); any failure rejects, so that VS Code exits with an error.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, retries: 1, forbidOnly: Boolean(process.env['CI']), reporter: Report });
  const isSecond = process.env['EDITOR_LAUNCH'] === 'second';
  const only = process.env['EDITOR_ONLY'] ?? '';
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.js') && name.includes('.second.') === isSecond && name.includes(only)).sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  const results = process.env['EDITOR_RESULTS'];
  const { passed, failed } = await new Promise<Counts>((resolve) => {
    const runner = mocha.run(() => resolve(counts(runner)));
    // After each test too, so that a run that is cut off still tells what it did.
    for (const event of ['test end', 'end']) {
      runner.on(event, () => results && writeFileSync(results, JSON.stringify(counts(runner))));
    }
  });
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed in VS Code`);
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function counts(runner: Mocha.Runner): Counts {
  return { passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0, skipped: runner.stats?.pending ?? 0 };
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
