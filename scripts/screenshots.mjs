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
const article = 'takeover/clyde-courier-greenock.txt';

await mkdir(images, { recursive: true });
await picture('highlighting-dark', 'Default Dark Modern', (workbench) => show(workbench, '3,200'));
await picture('highlighting-light', 'Default Light Modern', (workbench) => show(workbench, '3,200'));
await picture('hover', 'Default Dark Modern', async (workbench) => {
  await show(workbench, 'Ailsa Mackellar');
  await workbench.hover();
});
await picture('problems', 'Default Dark Modern', async (workbench) => {
  await workbench.toggleSideBar();
  await show(workbench, '£1.3 million');
  await workbench.problems('million');
});

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

/** Opens the article with the cursor on these words. @param {Workbench} workbench @param {string} words */
async function show(workbench, words) {
  const before = (await readFile(path.join(samples, article), 'utf8')).split(words, 1)[0] ?? '';
  const lines = before.split('\n');
  await workbench.open(article, lines.length, (lines.at(-1) ?? '').length + 2);
  await workbench.coloured();
}
