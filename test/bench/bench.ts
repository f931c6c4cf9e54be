/**
 * Time and memory of the core, and how they grow with the folder:
 *   npm run bench [-- --quick]
 * (a) reading 10 to 10,000 articles cold
 * (b) a keystroke in a 1,000-word article among them, from the change to its diagnostics, and how many claims' slots it has checked again
 * (c) a hover there
 * (d) what one core reads in a second, room by room
 * (e) reading, writing and finding again up to 100,000 marks by hand
 * (f) the same through the language server: lists of the view, a keystroke, one more mark
 * Times are CPU time of the process, user and system: machines are shared.
 */
import { createCorpus, type Corpus } from '../../server/src/core/corpus.ts';
import { hover } from '../../server/src/ide/hover/index.ts';
import { benchArticle, benchArticles } from './articles.ts';
import { benchMarks } from './marks.ts';
import { benchMarksInServer } from './marks-server.ts';
import { cpuSeconds, speed } from './speed.ts';

const quick = process.argv.includes('--quick');
const sizes = quick ? [10, 100, 1000] : [10, 100, 1000, 10_000];
const COLD_WORDS = 400;
const KEYSTROKES = 200;
const TYPED = ' Rescuers said 34 people had died in the town, and 12 more were missing on Friday after the second wave.'.repeat(2);

interface Sample {
  readonly p50: number;
  readonly p95: number;
}

function sample(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length * 0.5)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! };
}

const ms = ({ p50, p95 }: Sample): string => `p50 ${(p50 * 1000).toFixed(2)} ms, p95 ${(p95 * 1000).toFixed(2)} ms`;
const megabytes = (): number => { globalThis.gc?.(); return process.memoryUsage().heapUsed / 1e6; };
const growth = (values: readonly number[]): string => values.map((value) => `×${(value / values[0]!).toFixed(2)}`).join(', ');

function timed<T>(run: () => T): { readonly seconds: number; readonly result: T } {
  const start = cpuSeconds();
  const result = run();
  return { seconds: cpuSeconds() - start, result };
}

interface Cold {
  readonly corpus: Corpus;
  readonly words: number;
}

function readCold(count: number): Cold {
  const corpus = createCorpus();
  let words = 0;
  for (const article of benchArticles(count, COLD_WORDS)) {
    words += article.text.split(/\s+/).length;
    corpus.put(article);
  }
  corpus.conflicts();
  return { corpus, words };
}

/** Types two sentences into the middle of a long article, a character at a time. */
function keystrokes(corpus: Corpus): { readonly time: Sample; readonly slots: Sample } {
  const { id, text } = benchArticle(0, 0, 1000);
  const middle = text.indexOf('\n\n', text.length / 2);
  corpus.put({ id, text });
  corpus.takeTouched();
  const times: number[] = [];
  const slots: number[] = [];
  for (let i = 1; i <= TYPED.length && i <= KEYSTROKES; i++) {
    const edited = text.slice(0, middle) + TYPED.slice(0, i) + text.slice(middle);
    const put = timed(() => corpus.put({ id, text: edited }));
    slots.push(corpus.check(0));
    const check = timed(() => { for (const article of corpus.takeTouched()) corpus.conflictsIn(article); });
    times.push(put.seconds + check.seconds);
  }
  return { time: sample(times), slots: sample(slots) };
}

function hovers(corpus: Corpus): Sample {
  const { article, mentions } = corpus.get(benchArticle(0, 0, 1000).id)!;
  return sample(mentions.map(({ start }) => timed(() => hover(corpus, article, start)).seconds));
}

console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
readCold(50); // Code that has not run yet is compiled first.
const perArticle: number[] = [];
const heaps: number[] = [];
const strokes: Sample[] = [];
const hovered: Sample[] = [];
for (const size of sizes) {
  const { seconds, result: { corpus, words } } = timed(() => readCold(size));
  const heap = megabytes();
  keystrokes(corpus);
  const { time, slots } = keystrokes(corpus);
  const hover = hovers(corpus);
  perArticle.push(seconds / size);
  heaps.push(heap);
  strokes.push(time);
  hovered.push(hover);
  console.log(`${size.toLocaleString('en')} articles`);
  console.log(`  (a) reading cold: ${seconds.toFixed(1)} s, ${Math.round(words / seconds).toLocaleString('en')} words per second; ${heap.toFixed(0)} MB of heap; ${corpus.conflicts().length} conflicts`);
  console.log(`  (b) keystroke:    ${ms(time)}; claims to check again p50 ${slots.p50}, p95 ${slots.p95}`);
  console.log(`  (c) hover:        ${ms(hover)}`);
}
console.log(`growth from ${sizes.map((size) => size.toLocaleString('en')).join(' to ')} articles`);
console.log(`  time to read an article: ${growth(perArticle)}`);
console.log(`  heap: ${((heaps.at(-1)! - heaps.at(-2)!) * 1000 / (sizes.at(-1)! - sizes.at(-2)!)).toFixed(0)} kB more for each article`);
for (const [name, samples] of [['keystroke', strokes], ['hover', hovered]] as const) for (const part of ['p50', 'p95'] as const) console.log(`  ${name}, ${part}: ${growth(samples.map((each) => each[part]))}`);
console.log();

speed();
benchMarks(quick ? [1000, 10_000] : [1000, 10_000, 100_000]);
// The server in this process would wait for more.
void benchMarksInServer(quick ? [1000, 10_000] : [1000, 10_000, 100_000]).then(() => process.exit());
