// What the program gets right on the development sets: npm run bench:accuracy [-- SET... [--scope all]]
//
// Needs the data folder (CROSSCHECK_DATA, else ../shared/data) and its scorers beside it. Prints a table; without the data it says so and ends well.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { published } from './published.mjs';
import { quotes } from './quotes.mjs';

const data = process.env.CROSSCHECK_DATA ?? path.join('..', 'shared', 'data');
const score = path.join(data, '..', 'score');
if (!existsSync(data) || !existsSync(score)) {
  console.log(`Skipped: no development data in ${data} (set CROSSCHECK_DATA)`);
  process.exit(0);
}

const figures = readdirSync(path.join(data, 'figures')).map((file) => path.join('figures', file));
/** @type {{ name: string, gold: string, kind: string, types?: string, value?: boolean }[]} */
const sets = [
  { name: 'entities, news', gold: 'ner/dev/worldwide.jsonl', kind: 'entity', types: 'person,organization,place,group' },
  { name: 'entities, web', gold: 'ner/dev/uner_ewt.jsonl', kind: 'entity', types: 'person,organization,place' },
  { name: 'dates, TimeBank', gold: 'time/timebank.jsonl', kind: 'date', value: true },
  { name: 'dates, Aquaint', gold: 'time/aquaint.jsonl', kind: 'date', value: true },
  ...figures.map((gold) => ({ name: `figures, ${path.basename(gold, '.jsonl')}`, gold, kind: 'figure', types: typesIn(path.join(data, gold)), value: true })),
];

/** The types that a file annotates: what it leaves out is not held against us. @param {string} file */
function typesIn(file) {
  return [...new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap((line) => JSON.parse(line).mentions.map((/** @type {{ type: string }} */ mention) => mention.type)))].join(',');
}

const together = process.argv.includes('--scope') && process.argv.includes('all');
const asked = process.argv.slice(2).filter((word) => word !== '--scope' && word !== 'all');
for (const { name, gold, kind, types, value } of sets) {
  if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue;
  const file = path.join(data, gold);
  const input = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.stringify({ ...JSON.parse(line), mentions: undefined })).join('\n');
  const analysed = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--stdin-jsonl'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const flags = ['--gold', file, '--kind', kind, '--json', ...(types ? ['--types', types] : []), ...(value ? ['--value'] : [])];
  const scored = spawnSync(process.execPath, [path.join(score, 'spans.mjs'), ...flags], { input: analysed.stdout, encoding: 'utf8', maxBuffer: 1 << 30 });
  const { texts, answered, ...rows } = JSON.parse(scored.stdout);
  /** @param {string} label @param {{ P: number, R: number, F1: number, relaxedF1: number, valueF1?: number }} row */
  const line = (label, row) => console.log(`${label.padEnd(28)} P ${row.P.toFixed(3)}  R ${row.R.toFixed(3)}  F1 ${row.F1.toFixed(3)}  relaxed ${row.relaxedF1.toFixed(3)}${row.valueF1 === undefined ? '' : `  value ${row.valueF1.toFixed(3)}`}`);
  line(answered === texts ? name : `${name} (${answered} of ${texts})`, rows.ALL);
  if (kind === 'entity') for (const type of types?.split(',') ?? []) line(`  ${type}`, rows[type]);
}

if (asked.length === 0 || asked.some((word) => 'published'.includes(word))) published(data);

if (asked.length === 0 || asked.includes('quotes')) quotes(data);

// Events: mentions, and how well they are brought together (CoNLL F1). With `--scope all` every folder is put into one, as different folders never tell of one event.
if (asked.length === 0 || asked.includes('events')) {
  const folder = path.join(data, 'events', 'ecbplus');
  const run = `${JSON.stringify(process.execPath)} dist/cli.js model --format json {}`;
  const scored = spawnSync(process.execPath, [path.join(score, 'events.mjs'), '--gold', path.join(folder, 'gold.json'), '--text', path.join(folder, 'text'), '--run', run, '--json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  print('events', JSON.parse(scored.stdout));
  if (together) print('events, one folder', scoreTogether(folder));
}

/** @param {string} label @param {{ P: number, R: number, F1: number, conll: number }} row */
function print(label, row) {
  console.log(`${label.padEnd(28)} P ${row.P.toFixed(3)}  R ${row.R.toFixed(3)}  F1 ${row.F1.toFixed(3)}  CoNLL ${row.conll.toFixed(3)}`);
}

/** The same scorer over a copy in which all folders are one. @param {string} folder */
function scoreTogether(folder) {
  const copy = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
  try {
    mkdirSync(path.join(copy, 'text', 'all'), { recursive: true });
    const all = { scope: /** @type {{ file: string }[]} */ ([]), chains: /** @type {{ mentions: { file: string }[] }[]} */ ([]) };
    for (const [name, gold] of Object.entries(JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')).folders)) {
      const file = (/** @type {string} */ own) => `${name}-${own}`;
      for (const own of readdirSync(path.join(folder, 'text', name))) copyFileSync(path.join(folder, 'text', name, own), path.join(copy, 'text', 'all', file(own)));
      for (const span of gold.scope) all.scope.push({ ...span, file: file(span.file) });
      for (const chain of gold.chains) all.chains.push({ ...chain, mentions: chain.mentions.map((/** @type {{ file: string }} */ mention) => ({ ...mention, file: file(mention.file) })) });
    }
    writeFileSync(path.join(copy, 'gold.json'), JSON.stringify({ folders: { all } }));
    const run = `${JSON.stringify(process.execPath)} dist/cli.js model --format json {}`;
    const scored = spawnSync(process.execPath, [path.join(score, 'events.mjs'), '--gold', path.join(copy, 'gold.json'), '--text', path.join(copy, 'text'), '--run', run, '--json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
    return JSON.parse(scored.stdout);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
