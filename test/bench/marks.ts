/** How long a file of many marks takes: reading it, writing one more, and finding the marks again in articles that have changed. */
import { anchorAt, placeAll } from '../../server/src/core/anchors.ts';
import { decider, readAnnotations, withAnnotations, writeAnnotations, type Annotation } from '../../server/src/core/decisions/index.ts';
import { benchArticle } from './articles.ts';
import { cpuSeconds } from './speed.ts';

const PER_ARTICLE = 100;

/** Marks on the words of invented articles, spread evenly. */
export function marksOf(count: number): { readonly texts: ReadonlyMap<string, string>; readonly marks: readonly Annotation[] } {
  const texts = new Map<string, string>();
  const marks: Annotation[] = [];
  for (let n = 0; marks.length < count; n++) {
    const { id, text } = benchArticle(n, n, 1000);
    texts.set(id, text);
    const words = [...text.matchAll(/\p{L}{4,}(?: \p{L}{4,})?/gu)];
    for (let i = 0; i < PER_ARTICLE && marks.length < count; i++) {
      const word = words[Math.floor((i * words.length) / PER_ARTICLE)]!;
      const position = { start: word.index, end: word.index + word[0].length };
      marks.push({ article: id, ...anchorAt(text, position), position, kind: 'entity', type: 'person', note: `Mark ${i}: see the archive` });
    }
  }
  return { texts, marks };
}

function seconds<T>(run: () => T): readonly [T, number] {
  const start = cpuSeconds();
  return [run(), cpuSeconds() - start];
}

export function benchMarks(sizes: readonly number[]): void {
  console.log('\n(e) marks by hand, seconds of CPU time');
  const all = sizes.map((size) => {
    const { texts, marks } = marksOf(size);
    const [text, made] = seconds(() => withAnnotations('', marks) as string);
    readAnnotations(''); // else what was just written is still known
    const [{ decisions = [] }, read] = seconds(() => readAnnotations(text));
    const [written, one] = seconds(() => writeAnnotations(text, [{ add: { ...marks[0]!, note: 'one more' } }]));
    if ('reason' in written) throw new Error(written.reason);
    const [found, placed] = seconds(() => {
      const decide = decider({ annotations: decisions });
      // All words have moved.
      return [...texts].reduce((sum, [id, old]) => sum + placeAll(`Corrected.\n\n${old}`, decide(id)?.marks ?? []).filter(Boolean).length, 0);
    });
    console.log(`    ${size.toLocaleString('en').padStart(7)} marks, ${(text.length / 1e6).toFixed(1)} MB: written ${made.toFixed(2)}, read ${read.toFixed(2)}, one more ${one.toFixed(2)}, found again in ${texts.size.toLocaleString('en')} articles ${placed.toFixed(2)} (${found.toLocaleString('en')})`);
    return read + placed;
  });
  console.log(`    growth of reading and finding for ${(sizes.at(-1)! / sizes[0]!).toFixed(0)} times the marks: ×${(all.at(-1)! / all[0]!).toFixed(1)}`);

  const { texts, marks } = marksOf(10_000);
  const [text, rest] = [[...texts.values()].join('\n\n'), [...texts.keys()]];
  let offset = 0;
  const starts = new Map(rest.map((id) => [id, (offset += texts.get(id)!.length + 2) - texts.get(id)!.length - 2]));
  const inOne = marks.map(({ article, position }) => ({ start: position!.start + starts.get(article)!, end: position!.end + starts.get(article)! })).map((position) => ({ ...anchorAt(text, position), position }));
  const [found, took] = seconds(() => placeAll(`Corrected.\n\n${text}`, inOne).filter(Boolean).length);
  console.log(`    10,000 marks in one article of ${(text.length / 1e6).toFixed(1)} MB: found again ${took.toFixed(2)} (${found.toLocaleString('en')})`);
}
