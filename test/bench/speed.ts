/**
 * How fast one core reads: each room by itself and `analyze` as a whole, in words a second of the process's CPU time (user and system): what others do on the
 * machine does not count.
 * The text is that of CROSSCHECK_NEWS, a file of JSON lines with a `text` each, else the articles in samples/.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/core/corpus.ts';
import { readArticle } from '../../server/src/core/read/index.ts';
import { publicationDate, resolveDates } from '../../server/src/core/recognise/dates/index.ts';
import { makeRecogniser, recogniseEntities } from '../../server/src/core/recognise/entities/index.ts';
import { recogniseFigures } from '../../server/src/core/recognise/figures/index.ts';
import { quotesOfArticle } from '../../server/src/core/recognise/quotes/article.ts';
import type { Article } from '../../server/src/core/types.ts';

const ROUNDS = 5;
const WARM_UP = 2;

function texts(): readonly string[] {
  const file = process.env['CROSSCHECK_NEWS'];
  if (file && existsSync(file)) return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { text: string }).text);
  const names = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md|article)$/.test(name) && name !== 'README.md');
  return names.map((name) => readFileSync(join('samples', name), 'utf8'));
}

/** Seconds of CPU time, user and system, that the process has used. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The best of some rounds, each over all articles read anew, so that nothing remembered of a paragraph helps. */
function fastest(words: number, make: () => readonly Article[], run: (article: Article) => unknown): number {
  let best = Infinity;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const articles = make();
    const start = cpuSeconds();
    for (const article of articles) run(article);
    if (round >= 0) best = Math.min(best, cpuSeconds() - start);
  }
  return words / best;
}

export function speed(): void {
  const all = texts();
  const words = all.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const read = (): readonly Article[] => all.map((text, i) => readArticle(`${i}.txt`, text));
  const unread = (): readonly Article[] => all.map((text, i) => ({ id: `${i}.txt`, text, sections: [], paragraphs: [], problems: [] }));
  console.log(`(d) one core, ${all.length} articles, ${words.toLocaleString('en')} words; words per second of CPU time`);
  const line = (name: string, make: () => readonly Article[], run: (article: Article) => unknown): void => console.log(`    ${name.padEnd(26)} ${Math.round(fastest(words, make, run)).toLocaleString('en').padStart(9)} words/s`);
  line('sentences, words, tags', unread, ({ id, text }) => readArticle(id, text));
  line('names', read, (article) => recogniseEntities(article));
  line('dates and figures', read, (article) => [resolveDates(article, publicationDate(article).published), article.paragraphs.map(({ content }) => recogniseFigures(content))]);
  line('quotations', read, (article) => quotesOfArticle(article));
  line('analyze as a whole', unread, ({ id, text }) => analyse({ id, text }));
  const file = new Uint8Array(readFileSync('server/models/ner.bin'));
  const start = performance.now();
  makeRecogniser(file);
  console.log(`    weights for names ready in ${(performance.now() - start).toFixed(0)} ms`);
}
