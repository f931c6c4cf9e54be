/**
 * Time and memory of the core, and how they grow:
 *   npm run bench [-- --quick]
 * (a) a keystroke in a 1,000-word article, from the change to its diagnostics, with 10 to 10,000 articles in the folder
 * (b) reading 100 to 10,000 articles cold
 * (c) a hover
 * (d) what one core reads in a second, room by room
 * (e) reading, writing and finding again up to 100,000 marks by hand
 * (b), (d) and (e) measure the CPU time of the process, user and system: machines are shared.
 */
import { createCorpus, type Corpus } from '../../server/src/core/corpus.ts';
import { benchArticle, benchArticles } from './articles.ts';
import { benchMarks } from './marks.ts';
import { cpuSeconds, speed } from './speed.ts';

const quick = process.argv.includes('--quick');
const sizes = quick ? [10, 100, 1000] : [10, 1000, 10_000];
const coldSizes = quick ? [100, 1000] : [100, 1000, 10_000];
const COLD_WORDS = 400;
const KEYSTROKES = 200;

interface Sample {
  readonly p50: number;
  readonly p95: number;
}

function sample(times: number[]): Sample {
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)]!, p95: times[Math.floor(times.length * 0.95)]! };
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const memory = (): number => { globalThis.gc?.(); return process.memoryUsage().heapUsed / 1e6; };

function fill(count: number): { readonly corpus: Corpus; readonly seconds: number; readonly words: number } {
  const corpus = createCorpus();
  let words = 0;
  const start = cpuSeconds();
  for (const article of benchArticles(count, COLD_WORDS)) {
    words += article.text.split(/\s+/).length;
    corpus.put(article);
  }
  corpus.conflicts();
  return { corpus, seconds: cpuSeconds() - start, words };
}

/** Types a sentence into the middle of a long article, a character at a time. */
function keystrokes(corpus: Corpus): Sample {
  const { id, text } = benchArticle(0, 0, 1000);
  const middle = text.indexOf('\n\n', text.length / 2);
  const typed = ' Rescuers said 34 people had died in the town, and 12 more were missing on Friday after the second wave.'.repeat(2);
  corpus.put({ id, text });
  corpus.takeTouched();
  const times: number[] = [];
  for (let i = 1; i <= KEYSTROKES; i++) {
    const edited = text.slice(0, middle) + typed.slice(0, i) + text.slice(middle);
    const start = performance.now();
    corpus.put({ id, text: edited });
    for (const article of corpus.takeTouched()) corpus.conflictsIn(article);
    times.push(performance.now() - start);
  }
  return sample(times);
}

function hovers(corpus: Corpus): Sample {
  const times: number[] = [];
  const analysis = corpus.get(benchArticle(0, 0, 1000).id)!;
  for (const mention of analysis.mentions) {
    const start = performance.now();
    if (mention.kind === 'entity') {
      const entity = corpus.entityOf(analysis.article, mention.entity);
      if (entity) corpus.eventsWith(entity.id, analysis.article);
    } else {
      corpus.claimOf(analysis.article, mention.id);
    }
    times.push(performance.now() - start);
  }
  return sample(times);
}

const growth = (values: readonly number[]): string => `×${(values.at(-1)! / values[0]!).toFixed(2)}`;

console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
const strokes: Sample[] = [];
const hovered: Sample[] = [];
for (const size of sizes) {
  const { corpus } = fill(size);
  keystrokes(corpus);
  const stroke = keystrokes(corpus);
  const hover = hovers(corpus);
  strokes.push(stroke);
  hovered.push(hover);
  console.log(`(a) keystroke, ${size} articles: p50 ${ms(stroke.p50)}, p95 ${ms(stroke.p95)}`);
  console.log(`(c) hover,     ${size} articles: p50 ${ms(hover.p50)}, p95 ${ms(hover.p95)}`);
}
console.log(`    growth of p95 from ${sizes[0]} to ${sizes.at(-1)} articles: keystroke ${growth(strokes.map(({ p95 }) => p95))}, hover ${growth(hovered.map(({ p95 }) => p95))}\n`);

const perArticle: number[] = [];
for (const size of coldSizes) {
  const before = memory();
  const { corpus, seconds, words } = fill(size);
  perArticle.push(seconds / size);
  console.log(`(b) reading ${size} articles: ${seconds.toFixed(1)} s of CPU time, ${Math.round(words / seconds).toLocaleString('en')} words per second of it, ${(memory() - before).toFixed(0)} MB, ${corpus.conflicts().length} conflicts`);
}
console.log(`    growth of the time per article from ${coldSizes[0]} to ${coldSizes.at(-1)}: ${growth(perArticle)}`);

speed();
benchMarks(quick ? [1000, 10_000] : [1000, 10_000, 100_000]);
