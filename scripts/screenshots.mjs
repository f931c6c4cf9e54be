// Makes the README's pictures, docs/images/*.png, from the real editor on samples/. About a minute.
//
//   npm run screenshots
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withWorkbench } from '../test/editor/host/workbench.mjs';

/** @typedef {import('../test/editor/host/workbench.mjs').Workbench} Workbench */

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = path.join(root, 'samples');
const images = path.join(root, 'docs', 'images');

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

/**
 * @param {string} name
 * @param {string} theme
 * @param {(workbench: Workbench) => Promise<void>} prepare
 */
async function picture(name, theme, prepare) {
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false, 'explorer.autoReveal': true };
  await withWorkbench({ folder: samples, settings, width: 1100, height: 660, scale: 1.25 }, async (workbench) => {
    await workbench.status(/articles, /);
    await prepare(workbench);
    await workbench.page.screenshot({ path: path.join(images, `${name}.png`) });
  });
  console.log(`docs/images/${name}.png`);
}

/**
 * Opens an article with the cursor on these words of it.
 * @param {Workbench} workbench @param {string} article @param {string} words
 */
async function show(workbench, article, words) {
  const text = await readFile(path.join(samples, article), 'utf8');
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${article} does not say "${words}"`);
  const lines = text.slice(0, at).split('\n');
  await workbench.open(article, lines.length, (lines.at(-1) ?? '').length + 2);
  await workbench.coloured();
}
