// Builds the .vsix with `npm run package` and checks that it holds what is needed, nothing else, and is small.
//
//   node scripts/check-package.mjs
import { PackageManager, listFiles } from '@vscode/vsce';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const limit = 5_000_000;

/** What may be inside; anything else got in by mistake. */
const allowed = [
  /^package\.json$/,
  /^(?:README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(?:client|server|cli|reader|timeline)\.js$/,
  /^dist\/models\/[\w-]+\.bin$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^media\/(?:icon\.png|crosscheck\.svg|timeline\.css|(?:article|mark|timeline)-(?:dark|light)\.svg)$/,
  /^media\/walkthrough\/[\w-]+\.svg$/,
  /^samples\/(?:README\.md|[\w-]+\/[\w-]+\.(?:txt|md|article))$/,
  /^docs\/rules\/[\w.-]+\.md$/,
];

/** Every file that the manifest names. @param {any} manifest @returns {string[]} */
function named(manifest) {
  const { languages = [], grammars = [], viewsContainers = {}, walkthroughs = [] } = manifest.contributes ?? {};
  return [
    manifest.main,
    manifest.icon,
    ...Object.values(manifest.bin ?? {}),
    ...languages.flatMap((/** @type {any} */ language) => [language.configuration, language.icon?.light, language.icon?.dark]),
    ...grammars.map((/** @type {any} */ grammar) => grammar.path),
    ...walkthroughs.flatMap((/** @type {any} */ walkthrough) => [walkthrough.icon, ...walkthrough.steps.map((/** @type {any} */ step) => step.media.svg)]),
    ...Object.values(viewsContainers).flat().map((/** @type {any} */ container) => container.icon),
  ].filter(Boolean).map((file) => path.posix.normalize(file));
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'crosscheck-package-'));
try {
  const packagePath = path.join(folder, 'crosscheck.vsix');
  execFileSync('npm', ['run', 'package', '--', '--out', packagePath], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const { size } = await stat(packagePath);
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

  const missing = ['LICENSE', 'README.md', 'dist/server.js', 'dist/reader.js', 'dist/timeline.js', 'media/timeline.css', 'media/mark-dark.svg', 'media/mark-light.svg', 'samples/README.md', ...named(manifest)].filter((file) => !files.includes(file));
  const foreign = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  if (missing.length > 0) fail(`missing: ${missing.join(', ')}`);
  if (foreign.length > 0) fail(`not needed: ${foreign.join(', ')}`);
  if (size > limit) fail(`${size} bytes, more than ${limit}`);
  console.log(`${files.length} files, ${(size / 1e6).toFixed(2)} MB`);
} finally {
  await rm(folder, { recursive: true });
}

/** @param {string} problem */
function fail(problem) {
  console.error(`The package is wrong: ${problem}`);
  process.exitCode = 1;
}
