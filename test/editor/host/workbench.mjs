// A workbench with the extension installed, on the server host in headless Chromium, for scripts that look at it.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, howToInstall } from './chromium.mjs';
import { endAsked } from './ending.mjs';
import { installHost } from './install.mjs';
import { openPage, workbenchAddress } from './page.mjs';
import { quietSettings, startServer } from './server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** A new folder of installed extensions that holds ours, as it is in this checkout. The caller removes it. */
export async function extensionsFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crosscheck-extensions-'));
  await symlink(root, path.join(folder, 'crosscheck'), 'dir');
  return folder;
}

/**
 * Opens a folder, hands the page to `use`, and ends everything afterwards.
 * @param {{ folder: string, settings?: Record<string, unknown>, host?: import('./install.mjs').HostName, width?: number, height?: number, scale?: number }} options
 * @param {(workbench: Workbench) => Promise<void>} use
 */
export async function withWorkbench({ folder, settings = {}, host = 'newest', ...size }, use) {
  const chromium = ensureChromium(console.log);
  if (!chromium) throw new Error(howToInstall);
  const installed = await installHost(host, console.log);
  const extensionsDir = await extensionsFolder();
  /** @type {(() => Promise<unknown>)[]} */
  const cleanUp = [() => rm(extensionsDir, { recursive: true })];
  const stop = async () => {
    for (let end = cleanUp.pop(); end; end = cleanUp.pop()) await end().catch(console.error);
  };
  void endAsked().then(stop).finally(() => process.exit(130));
  try {
    const server = await startServer({ host: installed, settings: { ...quietSettings, ...settings }, extensionsDir });
    cleanUp.push(server.stop);
    const { browser, page } = await openPage(chromium, size);
    cleanUp.push(() => browser.close());
    await page.goto(workbenchAddress(server, path.resolve(folder)));
    await page.waitForSelector('.statusbar-item');
    await use(new Workbench(page));
  } finally {
    await stop();
  }
}

/** How often something is tried at the keyboard, and how long each time. */
const ATTEMPTS = 6;
const SOON = { timeout: 10_000 };

/** What a person does at the keyboard. */
export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens a file of the folder, at a line and column counted from 1. @param {string} file @param {number} [line] @param {number} [column] */
  async open(file, line = 1, column = 1) {
    const name = path.basename(file);
    await this.#persist(async () => {
      await this.page.keyboard.press('Control+P');
      const input = this.page.locator('.quick-input-box input');
      await input.fill(file, SOON);
      await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor(SOON);
      await input.press('Enter', SOON);
      await this.page.locator('.tab.active', { hasText: name }).waitFor(SOON);
    });
    await this.hasOpen(name);
    await this.goTo(line, column);
  }

  /** Waits until a file is open and shows its words. @param {string} name */
  async hasOpen(name) {
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Moves the cursor. @param {number} line @param {number} column */
  async goTo(line, column) {
    await this.#persist(async () => {
      await this.page.keyboard.press('Control+G');
      const input = this.page.locator('.quick-input-box input');
      await input.fill(`:${line}:${column}`, SOON);
      await input.press('Enter', SOON);
      await input.waitFor({ ...SOON, state: 'hidden' });
    });
  }

  /** Does something that may be done again until it has come about: a window that is loading, or waits for its turn on a busy machine, drops keys. @param {() => Promise<void>} attempt */
  async #persist(attempt) {
    for (let left = ATTEMPTS; left > 1; left--) {
      try {
        return await attempt();
      } catch {
        await this.page.keyboard.press('Escape');
      }
    }
    await attempt();
  }

  /** Shows the hover at the cursor and waits for it. */
  async hover() {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    await this.page.locator('.monaco-hover:not(.hidden) .hover-row, .monaco-resizable-hover .hover-row').first().waitFor();
    await this.page.waitForTimeout(300); // it fades in
  }

  /** Shows the Problems panel, all or those with a text. @param {string} [filter] */
  async problems(filter) {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').first().waitFor();
    if (filter) await this.page.locator('.viewpane-filter input, .markers-panel-action-filter input').first().fill(filter);
    await this.page.waitForTimeout(1000); // the list follows the filter a little later
  }

  /** Shows our side bar with some rows of it opened. @param {...string} rows words of them */
  async crosscheck(...rows) {
    await this.page.locator('.activitybar [aria-label^="Crosscheck"]').first().click();
    for (const row of rows) await this.page.locator(`.pane .monaco-list-row[aria-label*="${row}"]`).first().click();
    await this.page.waitForTimeout(1000); // the rows below come from the server
  }

  /** Shows the timeline with an event chosen. */
  async timeline() {
    await this.command('Crosscheck: Open Timeline');
    const marks = this.page.frameLocator('iframe.webview').frameLocator('iframe').locator('#marks .mark');
    await marks.first().waitFor();
    await marks.nth(1).focus();
  }

  /** Presses keys, one after the other. @param {...string} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types what an input box asks for. @param {string} text */
  async answer(text) {
    const input = this.page.locator('.quick-input-box input');
    await input.waitFor();
    await input.fill(text);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Runs a command from the palette. @param {string} name */
  async command(name) {
    await this.#persist(async () => {
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-box input').fill(`>${name}`, SOON);
      await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor(SOON);
    });
    await this.page.keyboard.press('Enter');
  }

  /** Shows or hides the side bar. */
  async toggleSideBar() {
    await this.page.keyboard.press('Control+B');
  }

  /** Waits for the server's colours, which come after the grammar's. */
  async coloured() {
    await this.page.waitForTimeout(2000);
  }

  /** Waits until the status bar says this. @param {RegExp} text @param {number} [timeout] */
  async status(text, timeout = 30_000) {
    await this.page.locator('.statusbar-item', { hasText: text }).first().waitFor({ timeout });
  }
}
