#!/usr/bin/env node
// Plays desktop VS Code for `runTests` of @vscode/test-electron: takes VS Code's command line, runs the tests in the
// server host shown by headless Chromium, and exits with the tests' exit code.
//
// Environment: EDITOR_HOST newest (default) or oldest; EDITOR_TIMEOUT seconds for the whole run (1800);
// EDITOR_OUTPUT a folder for the log and pictures. The line `@@screenshot NAME` on the extension host's console saves
// NAME.png there; `@@act {"answer": NAME, "do": …}` acts in the window and saves the answer as NAME.json.
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, howToInstall } from './chromium.mjs';
import { endAsked } from './ending.mjs';
import { act, shown } from './hands.mjs';
import { hosts, installHost } from './install.mjs';
import { openPage, remoteUri, workbenchAddress } from './page.mjs';
import { quietSettings, startServer } from './server.mjs';

const hostName = /** @type {import('./install.mjs').HostName} */ (process.env['EDITOR_HOST'] ?? 'newest');
const limit = Number(process.env['EDITOR_TIMEOUT'] ?? 1800) * 1000;
const output = process.env['EDITOR_OUTPUT'];
if (output) process.env['EDITOR_CAMERA'] = output; // tells the tests that someone takes pictures

// What the workbench and the extension host say on a healthy run (the modules are optional). All of it is in the log.
const chatter = /spdlog|native-watchdog|Service Worker|authentication provider|^(?:Resolv\w+ connection token|Creating a socket|\[[\w:-]+\]|ChatSessionStore|No search provider|Creation of workbench|Ignoring fetching|Updating additional)/;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false, // desktop VS Code takes many more options; those do not matter here
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

process.exitCode = await main().catch((error) => {
  console.error(error);
  return 1;
});

/** @returns {Promise<number>} the exit code */
async function main() {
  if (!(hostName in hosts)) throw new Error(`EDITOR_HOST is ${hostName}, not one of ${Object.keys(hosts).join(', ')}`);
  const tests = values.extensionTestsPath;
  if (typeof tests !== 'string') throw new Error('--extensionTestsPath is missing: this script only runs tests');
  const chromium = ensureChromium(console.log);
  if (!chromium) throw new Error(howToInstall);
  const host = await installHost(hostName, console.log);

  const interrupted = endAsked();
  const log = await openLog();
  /** @type {(() => Promise<unknown>)[]} */
  const cleanUp = [];
  try {
    const server = await startServer({ host, settings: await userSettings(), testDriver: true });
    cleanUp.push(server.stop);
    const { browser, page } = await openPage(chromium);
    cleanUp.push(() => browser.close());
    const folder = path.resolve(positionals[0] ?? '.');
    /** @type {[string, string][]} */
    const developed = developedFolders().map((each) => ['extensionDevelopmentPath', remoteUri(server, each)]);
    /** @type {Promise<import('playwright-core').Page> | undefined} */
    let other;
    /** Opens the other window anew, with a file of the folder. @param {string} file */
    const openOther = async (file) => {
      await other?.then((window) => window.close(), () => {});
      const second = await page.context().newPage();
      await second.goto(workbenchAddress(server, folder, [['skipWelcome', 'true'], ...developed, ['openFile', remoteUri(server, path.join(folder, file))]]));
      await second.waitForSelector('.statusbar-item');
      return second;
    };
    /** The window in which a test wants to act. @param {import('./hands.mjs').Action} action */
    const windowOf = (action) => {
      if (action.do === 'window') other = openOther(action.file);
      return action.do === 'window' || action.window === 'other' ? (other ?? Promise.reject(new Error('no other window is open'))) : Promise.resolve(page);
    };

    /** @type {Promise<number>} */
    const finished = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const line = consoleLine(args);
      log.write(`${type} ${line}\n`);
      const picture = /^@@screenshot ([\w-]+)$/.exec(line);
      const action = /^@@act (.*)$/.exec(line);
      if (picture) void save(page, /** @type {string} */ (picture[1]));
      else if (action) {
        const asked = JSON.parse(/** @type {string} */ (action[1]));
        void answer(windowOf(asked), asked);
      }
      else if (!chatter.test(line)) console.log(line);
    });

    await page.goto(workbenchAddress(server, folder, [
      ['skipWelcome', 'true'],
      ['enableProposedApi', ''],
      ...developed,
      ['extensionTestsPath', remoteUri(server, path.resolve(tests))],
    ]));

    /** @type {number | string} */
    const end = await Promise.race([
      finished,
      interrupted.then((reason) => `asked to end (${reason})`),
      server.ended.then(() => 'the server host ended'),
      new Promise((resolve) => page.on('crash', resolve)).then(() => 'the page crashed'),
      new Promise((resolve) => setTimeout(resolve, limit).unref()).then(() => `no end after ${limit / 1000} s`),
    ]);
    if (end !== 0) await save(page, `failed-${hostName}`);
    if (typeof end === 'number') return end;
    console.error(`The tests did not finish: ${end}`);
    return 1;
  } finally {
    for (const end of cleanUp.reverse()) await end().catch(console.error);
  }
}

/** The settings that the caller put into its --user-data-dir, as desktop VS Code would read them. */
async function userSettings() {
  const file = path.join(String(values['user-data-dir'] ?? ''), 'User', 'settings.json');
  return values['user-data-dir'] && existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : quietSettings;
}

/** The folders of the extensions to be tested. */
function developedFolders() {
  return (values.extensionDevelopmentPath ?? []).map((folder) => path.resolve(String(folder)));
}

/** @param {unknown[]} args */
function consoleLine(args) {
  return args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
}

/** Where everything goes that the workbench prints. */
async function openLog() {
  if (!output) return createWriteStream('/dev/null');
  await mkdir(output, { recursive: true });
  return createWriteStream(path.join(output, `${hostName}.log`));
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function save(page, name) {
  if (!output) return;
  await page.screenshot({ path: path.join(output, `${name}.png`) }).catch((error) => console.error(`No picture ${name}: ${error}`));
}

/** Does what a test asks for and tells it the outcome. @param {Promise<import('playwright-core').Page>} page @param {import('./hands.mjs').Action & { answer: string }} action */
async function answer(page, action) {
  if (!output) return;
  const outcome = await page.then((window) => act(window, action).catch((error) => tell(window, error))).then((read) => ({ read }), (error) => ({ error: String(error) }));
  await writeFile(path.join(output, `${action.answer}.json`), JSON.stringify(outcome));
}

/** Fails with what the window shows: a machine that only prints has no pictures. @param {import('playwright-core').Page} window @param {unknown} error @returns {Promise<never>} */
async function tell(window, error) {
  await save(window, `failed-act-${hostName}`);
  throw new Error(`${String(error)}\nThe window shows:\n${await shown(window)}`);
}
