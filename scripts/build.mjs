// Bundles the extension: client, the script of its timeline page, language server, reader of saved pages and command line, each one file in dist/, and the weights beside them.
//   node scripts/build.mjs [--watch] [--production] [--tests]
// --tests adds the suite that runs inside VS Code, to dist/test/editor.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/**
 * Trained weights stay files of their own, in dist/models: server and command line read the same ones, and neither is slowed down by megabytes of text. A file
 * that is missing reads as empty, which the core reports.
 * @type {esbuild.Plugin}
 */
const models = {
  name: 'models',
  setup(build) {
    build.onLoad({ filter: /\.bin$/ }, async ({ path: file }) => {
      const name = path.basename(file);
      await mkdir('dist/models', { recursive: true });
      await copyFile(file, path.join('dist/models', name));
      const contents = `
        const { readFileSync } = require('node:fs');
        const { join } = require('node:path');
        let bytes = new Uint8Array(0);
        try { bytes = readFileSync(join(__dirname, 'models', ${JSON.stringify(name)})); } catch {}
        module.exports = { __esModule: true, default: bytes };`;
      return { contents, loader: 'js', watchFiles: [file] };
    });
  },
};

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node 20 knows every property that the patterns ask for; esbuild would else make a new RegExp at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
  plugins: [models],
};

/** @type {esbuild.BuildOptions[]} */
const builds = [
  { ...common, entryPoints: { client: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...common, entryPoints: { timeline: 'client/timeline/main.ts' }, outdir: 'dist', platform: 'browser', format: 'iife', target: 'es2022' },
  { ...common, entryPoints: { server: 'server/src/lsp/main.ts' }, outdir: 'dist' },
  // Loaded only when a saved page is read.
  { ...common, entryPoints: { reader: 'server/src/pages/worker.ts' }, outdir: 'dist' },
  { ...common, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];

if (process.argv.includes('--tests')) {
  await rm('dist/test', { recursive: true, force: true }); // a test that was removed must not run
  builds.push({ ...common, entryPoints: ['test/editor/suite/index.ts', 'test/editor/suite/*.test.ts'], outdir: 'dist/test/editor', external: ['vscode', 'mocha'] });
}

if (watch) {
  for (const build of builds) await (await esbuild.context({ ...build, logLevel: 'info' })).watch();
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
