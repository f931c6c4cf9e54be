// Who says what: attributions of PolNeAR (brat standoff), source and content, against the quotations that the program finds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ source: Span[], content: Span[] }} Attribution One span for each stretch that annotators marked. */

/**
 * Prints precision, recall and F1 of the contents and of the sources. A span is right when it overlaps with one of the other side (relaxed); a source
 * counts where the contents that it belongs to overlap, too.
 * @param {string} data
 */
export function quotes(data) {
  const folder = path.join(data, 'quotes', 'polnear', 'dev');
  if (!existsSync(folder)) {
    console.log(`quotes: skipped, there is no ${folder}`);
    return;
  }
  const files = readdirSync(path.join(folder, 'attributions')).map((name) => ({ base: name.replace(/_[0-9a-f]{4}\.ann$/, ''), standoff: readFileSync(path.join(folder, 'attributions', name), 'utf8') }));
  const texts = readdirSync(path.join(folder, 'text')).sort().flatMap((name) => {
    const text = readFileSync(path.join(folder, 'text', name), 'utf8');
    const id = name.replace(/\.txt$/, '');
    // File names are cut short: of those that begin alike, the one that marks this text.
    const standoff = files.find((file) => file.base === id && fits(file.standoff, text))?.standoff;
    return standoff === undefined ? [] : [{ id, text, standoff }];
  });
  const input = texts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--stdin-jsonl'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const found = new Map(stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((analysis) => [analysis.id, predictions(analysis)]));
  const content = tally(), source = tally();
  for (const { id, text, standoff } of texts) {
    const gold = attributions(standoff, text);
    const own = found.get(id) ?? [];
    count(content, gold.map(contentOf), own.map(contentOf), meet);
    const named = (/** @type {Attribution} */ each) => each.source.length > 0;
    count(source, gold.filter(named), own.filter(named), (a, b) => meet(a.content, b.content) && meet(a.source, b.source));
  }
  console.log(`quotes: ${texts.length} articles`);
  print('quotes, content', content);
  print('quotes, source', source);
}

const contentOf = (/** @type {Attribution} */ { content }) => content;
const tally = () => ({ gold: 0, found: 0, goldHit: 0, foundHit: 0 });

/**
 * @template T
 * @param {ReturnType<typeof tally>} counts @param {T[]} gold @param {T[]} found @param {(a: T, b: T) => boolean} same
 */
function count(counts, gold, found, same) {
  counts.gold += gold.length;
  counts.found += found.length;
  counts.goldHit += gold.filter((a) => found.some((b) => same(a, b))).length;
  counts.foundHit += found.filter((b) => gold.some((a) => same(a, b))).length;
}

/** @param {string} label @param {ReturnType<typeof tally>} counts */
function print(label, { gold, found, goldHit, foundHit }) {
  const [precision, recall] = [foundHit / Math.max(1, found), goldHit / Math.max(1, gold)];
  console.log(`${label.padEnd(28)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  relaxed F1 ${((2 * precision * recall) / Math.max(Number.EPSILON, precision + recall)).toFixed(3)}`);
}

const meet = (/** @type {Span[]} */ a, /** @type {Span[]} */ b) => a.some((p) => b.some((q) => p.start < q.end && q.start < p.end));

/** @param {{ mentions: (Span & { kind: string, source?: Span })[] }} analysis @returns {Attribution[]} */
const predictions = ({ mentions }) => mentions.filter(({ kind }) => kind === 'quote').map(({ start, end, source }) => ({ content: [{ start, end }], source: source ? [source] : [] }));

/** Whether what is marked stands where it is said to. @param {string} standoff @param {string} text */
function fits(standoff, text) {
  const characters = [...text];
  const marks = standoff.split('\n').flatMap((line) => [...line.matchAll(/^T\d+\t\S+ (\d+) (\d+)\t(.*)$/g)]);
  const right = marks.filter(([, start, end, words]) => characters.slice(Number(start), Number(end)).join('').replace(/\s+/g, ' ') === words?.replace(/\s+/g, ' '));
  return 2 * right.length > marks.length;
}

/**
 * Brat counts characters, we count UTF-16 code units.
 * @param {string} standoff @param {string} text @returns {Attribution[]}
 */
function attributions(standoff, text) {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  /** @type {Map<string, Span[]>} */
  const spans = new Map();
  /** @type {Attribution[]} */
  const list = [];
  for (const line of standoff.split('\n')) {
    const [id, middle = ''] = line.split('\t');
    if (id?.startsWith('T')) {
      const [, ...offsets] = middle.split(/[ ;]/).map(Number);
      spans.set(id, offsets.flatMap((start, i) => (i % 2 === 0 ? [{ start: units[start] ?? 0, end: units[offsets[i + 1] ?? start] ?? 0 }] : [])));
    }
    if (!id?.startsWith('E')) continue;
    const parts = middle.split(' ').map((part) => part.split(':'));
    const of = (/** @type {RegExp} */ role) => parts.flatMap(([name = '', target = '']) => (role.test(name) ? spans.get(target) ?? [] : []));
    const content = of(/^Content\d*$/);
    if (content.length > 0) list.push({ content, source: of(/^Source\d*$/) });
  }
  return list;
}
