// Takes a picture of the extension in a real editor (the server host; no VS Code needed). About 15 s a run.
//
//   node scripts/build.mjs && node scripts/screenshot.mjs --folder samples --file a.txt --line 3 --column 8 --hover --out x.png
//
//   --folder DIR     the folder to open (samples)      --file FILE      a file in it; its name is enough
//   --line N         from 1 (1)                        --column N       from 1 (1)
//   --hover          the hover at that place           --panel problems the Problems panel
//   --theme NAME     "Default Dark Modern" (default), "Default Light Modern", "Default High Contrast", ...
//   --settings JSON  more user settings                --wait SECONDS   before the picture (3)
//   --host NAME      newest (default) or oldest        --size WxH       1280x800
//   --out FILE       screenshot.png
import { parseArgs } from 'node:util';
import { withWorkbench } from '../test/editor/host/workbench.mjs';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'samples' },
    file: { type: 'string' },
    line: { type: 'string', default: '1' },
    column: { type: 'string', default: '1' },
    hover: { type: 'boolean', default: false },
    panel: { type: 'string' },
    theme: { type: 'string', default: 'Default Dark Modern' },
    settings: { type: 'string', default: '{}' },
    wait: { type: 'string', default: '3' },
    host: { type: 'string', default: 'newest' },
    size: { type: 'string', default: '1280x800' },
    out: { type: 'string', default: 'screenshot.png' },
  },
});

const [width, height] = values.size.split('x').map(Number);
const host = /** @type {import('../test/editor/host/install.mjs').HostName} */ (values.host);
const settings = { 'workbench.colorTheme': values.theme, ...JSON.parse(values.settings) };

await withWorkbench({ folder: values.folder, settings, host, width, height }, async (workbench) => {
  if (values.file) await workbench.open(values.file, Number(values.line), Number(values.column));
  if (values.panel === 'problems') await workbench.problems();
  await workbench.page.waitForTimeout(Number(values.wait) * 1000);
  // Last, as a hover closes when anything else happens.
  if (values.hover) await workbench.hover();
  await workbench.page.screenshot({ path: values.out });
});
