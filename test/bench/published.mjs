// How well the publication date is inferred where nobody states it: how many ranges are claimed, how many contain the truth, how wide they are.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ id: string, text: string, published?: string }} Request
 * @typedef {{ id: string, published: { range: [string, string], basis: string } | null, sections: { start: number, end: number, role: string }[] }} Answer
 */

/** @param {Request[]} requests @returns {Map<string, Answer>} by id */
function analyse(requests) {
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--stdin-jsonl'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  return new Map(stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((/** @type {Answer} */ answer) => [answer.id, answer]));
}

/** Articles whose date is known from elsewhere, without it. @param {string} file @returns {Required<Request>[]} */
function dated(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)).map(({ id, text, published }) => ({ id, text, published }));
}

/** Pages that state their date, without the lines that do. @param {string} folder @returns {Required<Request>[]} */
function pages(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).sort();
  const requests = files.map((id) => ({ id, text: readFileSync(path.join(folder, id), 'utf8').replace(/^\uFEFF/, '') }));
  const answers = analyse(requests);
  return requests.flatMap(({ id, text }) => {
    const { published, sections = [] } = answers.get(id) ?? {};
    if (!published || published.basis === 'inferred' || published.range[0] !== published.range[1]) return [];
    const stating = sections.filter(({ role }) => role === 'dateline' || role === 'front-matter');
    return [{ id, text: stating.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text), published: published.range[0] }];
  });
}

const DAY = 86_400_000;

/** @param {string} name @param {Required<Request>[]} articles */
function line(name, articles) {
  const answers = analyse(articles.map(({ id, text }) => ({ id, text })));
  const claims = articles.flatMap(({ id, published: truth }) => {
    const found = answers.get(id)?.published;
    return found?.basis === 'inferred' ? [{ range: found.range, truth }] : [];
  });
  const right = claims.filter(({ range, truth }) => range[0] <= truth && truth <= range[1]).length;
  const widths = claims.map(({ range }) => (Date.parse(range[1]) - Date.parse(range[0])) / DAY + 1).sort((a, b) => a - b);
  console.log(`${name.padEnd(28)} ${claims.length} of ${articles.length} claimed${claims.length > 0 ? `, ${right} right (${((100 * right) / claims.length).toFixed(0)} %), median width ${widths[Math.floor(widths.length / 2)]} days` : ''}`);
}

/** @param {string} data the folder with the development sets */
export function published(data) {
  for (const set of ['timebank', 'aquaint']) line(`published, ${set}`, dated(path.join(data, 'time', `${set}.jsonl`)));
  const folder = path.join(data, 'events', 'ecbplus', 'text');
  if (existsSync(folder)) line('published, pages undated', pages(folder));
}
