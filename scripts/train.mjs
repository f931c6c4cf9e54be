// Makes the trained weights and compiled data in server/models from the data folder named by CROSSCHECK_DATA.
//   CROSSCHECK_DATA=../data node scripts/train.mjs [TRAINER...]
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

// In order: a later one may read what an earlier one made. Each file of server/train exports `train({ data, models })`.
const trainers = ['gazetteer', 'lexemes', 'word-classes', 'pos', 'ner', 'events'];

const data = process.env.CROSSCHECK_DATA;
if (!data) {
  console.error('Set CROSSCHECK_DATA to the folder that holds the training data (see server/models/MODEL-CARD.md).');
  process.exit(2);
}
const asked = process.argv.slice(2);
const out = resolve('dist/train');
mkdirSync(out, { recursive: true });
for (const name of trainers.filter((trainer) => asked.length === 0 || asked.includes(trainer))) {
  const outfile = join(out, `${name}.mjs`);
  await esbuild.build({ entryPoints: [`server/train/${name}.ts`], bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', loader: { '.bin': 'binary' }, outfile, logLevel: 'warning' });
  const { train } = await import(pathToFileURL(outfile).href);
  const began = Date.now();
  await train({ data: resolve(data), models: resolve('server/models') });
  console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
rmSync(out, { recursive: true, force: true });
