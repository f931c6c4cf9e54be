// Makes the README's pictures, docs/images/*.png, from the real editor on a copy of samples/: all of them in about two minutes, or those that are named.
//
//   npm run screenshots [-- NAME...]
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withWorkbench } from '../test/editor/host/workbench.mjs';

/** @typedef {import('../test/editor/host/workbench.mjs').Workbench} Workbench */

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = path.join(root, 'samples');
const images = path.join(root, 'docs', 'images');
const wanted = process.argv.slice(2);

await mkdir(images, { recursive: true });
for (const theme of ['Dark', 'Light']) {
  await picture(`highlighting-${theme.toLowerCase()}`, `Default ${theme} Modern`, (workbench) => show(workbench, 'earthquake/meridian-post-toll-rises.txt', 'Toll rises'));
}
await picture('hover-name', 'Default Dark Modern', async (workbench) => {
  await show(workbench, 'takeover/harbour-financial-offer.txt', 'Ailsa Mackellar');
  await workbench.hover();
});
await picture('hover-figure', 'Default Dark Modern', async (workbench) => {
  await show(workbench, 'earthquake/pacific-daily-quake-explained.txt', '241 people');
  await workbench.hover();
});
await picture('problems', 'Default Dark Modern', async (workbench) => {
  await workbench.toggleSideBar();
  await show(workbench, 'earthquake/pacific-daily-quake-explained.txt', '241 people');
  await workbench.problems('injured');
});

await picture('conflicts', 'Default Light Modern', async (workbench) => {
  await workbench.crosscheck();
  for (const pane of ['Events', 'Entities']) await workbench.page.locator(`.pane-header[aria-label*="${pane}"]`).click();
  await workbench.page.locator('.monaco-list-row[aria-label^="warning, Injured"]').click();
  await workbench.coloured();
});
await picture('side-bar', 'Default Light Modern', async (workbench) => {
  await workbench.crosscheck('People', 'March 2024');
  await workbench.page.mouse.wheel(0, 220);
  await show(workbench, 'earthquake/meridian-post-toll-rises.txt', 'Toll rises');
});
for (const theme of ['Dark', 'Light']) {
  await picture(`timeline-${theme.toLowerCase()}`, `Default ${theme} Modern`, async (workbench) => {
    await workbench.toggleSideBar();
    await workbench.timeline();
  });
}

await picture('marks', 'Default Light Modern', async (workbench) => {
  const article = 'takeover/clyde-courier-greenock.txt';
  await workbench.crosscheck();
  for (const pane of ['Conflicts', 'Events', 'Entities', 'Annotations']) await workbench.page.locator(`.pane-header[aria-label*="${pane}"]`).click();
  await mark(workbench, article, 'turbine maker', 'o');
  await mark(workbench, article, 'good deal of silence', 'n', 'ask Moira Tennant');
  await mark(workbench, article, 'takeover', 't', 'to check');
  await show(workbench, article, 'Moira Tennant');
  await workbench.press('Alt+a', 'y'); // accepts it, and goes on
  await workbench.coloured();
  await show(workbench, article, 'turbine maker');
  await workbench.hover();
});
await picture('export', 'Default Light Modern', async (workbench) => {
  await show(workbench, 'takeover/clyde-courier-greenock.txt', 'packing case');
  await workbench.command('Crosscheck: Export...');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'FollowTheMoney' }).first().waitFor();
});

/**
 * @param {string} name
 * @param {string} theme
 * @param {(workbench: Workbench) => Promise<void>} prepare
 */
async function picture(name, theme, prepare) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false, 'explorer.autoReveal': true };
  const home = await mkdtemp(path.join(os.tmpdir(), 'crosscheck-pictures-'));
  try {
    const folder = path.join(home, 'samples'); // what is marked is written there
    await cp(samples, folder, { recursive: true });
    await withWorkbench({ folder, settings, width: 1100, height: 660, scale: 1.25 }, async (workbench) => {
      await workbench.status(/articles, /);
      await prepare(workbench);
      await workbench.page.screenshot({ path: path.join(images, `${name}.png`) });
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  console.log(`docs/images/${name}.png`);
}

/**
 * Opens an article with the cursor on these words of it.
 * @param {Workbench} workbench @param {string} article @param {string} words
 */
async function show(workbench, article, words) {
  const { line, column } = await placeOf(article, words);
  await workbench.open(article, line, column + 1);
  await workbench.coloured();
}

/**
 * Selects words of an article and marks them by key.
 * @param {Workbench} workbench @param {string} article @param {string} words @param {string} key what comes after Alt+A @param {string} [said] what is typed when it asks
 */
async function mark(workbench, article, words, key, said) {
  const { line, column } = await placeOf(article, words);
  await workbench.open(article, line, column);
  await workbench.press(...Array.from(words, () => 'Shift+ArrowRight'), 'Alt+a', key);
  if (said !== undefined) await workbench.answer(said);
  await workbench.coloured();
}

/** Counted from 1. @param {string} article @param {string} words */
async function placeOf(article, words) {
  const text = await readFile(path.join(samples, article), 'utf8');
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${article} does not say "${words}"`);
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
