// Bundles the extension: client, language server and command line, each one file in dist/.
//   node scripts/build.mjs [--watch] [--production] [--tests]
// --tests adds the suite that runs inside VS Code, to dist/test/editor.
import { rm } from 'node:fs/promises';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
  loader: { '.bin': 'binary' },
};

/** @type {esbuild.BuildOptions[]} */
const builds = [
  { ...common, entryPoints: { client: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...common, entryPoints: { server: 'server/src/lsp/main.ts' }, outdir: 'dist' },
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
