// Bundles a TypeScript file and runs it: node scripts/run-ts.mjs [--node-flag …] FILE [ARGUMENT …]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import esbuild from 'esbuild';

const flags = process.argv.slice(2).filter((_, i, all) => all.slice(0, i + 1).every((word) => word.startsWith('--')));
const [file, ...rest] = process.argv.slice(2 + flags.length);
if (!file) throw new Error('Which file?');
const outfile = path.join('dist', 'scripts', `${path.basename(file, '.ts')}.cjs`);
await esbuild.build({ entryPoints: [file], bundle: true, platform: 'node', target: 'node20', supported: { 'regexp-unicode-property-escapes': true }, format: 'cjs', loader: { '.bin': 'binary' }, outfile, logLevel: 'warning' });
process.exitCode = spawnSync(process.execPath, [...flags, outfile, ...rest], { stdio: 'inherit' }).status ?? 1;
