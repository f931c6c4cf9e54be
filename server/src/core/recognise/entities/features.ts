import { bucket, pair, type Context } from './context.ts';
import { mix } from '../../read/hash.ts';
import type { Line } from './lines.ts';
import { stepsOf } from './word-classes.ts';
import { clusterPath, type Word } from './words.ts';

/** Takes the features of a token, one after the other. */
export type Sink = (feature: number) => void;

/** Names of feature templates; each with the offset of the token that it looks at. */
const enum T {
  Word = 1, Shape, Affix, Cluster, ClusterMiddle, ClusterShort, Bit, Phrase, Casing, Pair, Shapes, ClusterPair, WordShape, WordBit,
  RunLast, RunLastBits, RunLastCluster, RunFirst, RunFirstBits, RunSize, RunBefore, RunAfter, RunBeforeAfter, Place, Bias,
  Lower, Upper, UseBefore, UseAfter, UseFirst, UseLast, UseFirstBits, UseLastBits, UsePosition, Titled, Expansion, ExpansionBits, ExpansionCluster,
  RunBeforeBits, RunAfterBits, RunBeforeCluster, RunAfterCluster,
  Class, RunFirstClass, RunLastClass,
}

const at = (template: T, offset: number): number => template * 16 + offset + 8;

function bits(sink: Sink, template: number, value: number): void {
  for (let rest = value, bit = 0; rest !== 0; rest >>>= 1, bit++) if (rest & 1) sink(mix(template, bit));
}

/** Steps after which paths of word classes are cut: from fine classes to coarse ones. */
const NEAR = [10, 8, 6, 4];
const FAR = [8, 6];

/** A word's class, and the wider ones that hold it. */
function classes(sink: Sink, template: number, word: Word | undefined, cuts: readonly number[]): void {
  if (!word || word.wordClass === 0) return;
  const steps = stepsOf(word.wordClass);
  sink(mix(template * 32, word.wordClass));
  for (const cut of cuts) if (cut < steps) sink(mix(template * 32 + cut, word.wordClass & ((1 << cut) - 1)));
}

const OUTSIDE_LINE = 0x5bd1e995;

/** Features of token `i` that its line alone gives. */
export function localFeatures(line: Line, i: number, sink: Sink): void {
  const { words, opens, loud, runFrom, runTo, phrase, phraseBegins } = line;
  const word = words[i];
  if (!word) return;
  sink(at(T.Bias, 0));
  for (let offset = -2; offset <= 2; offset++) {
    const other = words[i + offset];
    sink(mix(at(T.Word, offset), other?.lower ?? OUTSIDE_LINE));
    if (!other) continue;
    if (other.cluster !== 0) {
      sink(mix(at(T.Cluster, offset), other.cluster));
      if (offset >= -1 && offset <= 1) {
        sink(mix(at(T.ClusterMiddle, offset), clusterPath(other.cluster, 8)));
        sink(mix(at(T.ClusterShort, offset), clusterPath(other.cluster, 4)));
      }
    }
    classes(sink, at(T.Class, offset), other, offset >= -1 && offset <= 1 ? NEAR : FAR);
    if (offset < -1 || offset > 1) continue;
    sink(mix(at(T.Shape, offset), other.shape));
    sink(mix(at(T.Casing, offset), other.casing * 2 + (other.upper ? 1 : 0)));
    bits(sink, at(T.Bit, offset), other.bits);
    const listed = phrase[i + offset] ?? 0;
    if (listed !== 0) bits(sink, at(T.Phrase, offset) * 2 + (phraseBegins[i + offset] ?? 0), listed);
  }
  const { affixes } = word;
  for (let k = 0; k < affixes.length; k++) sink(mix(at(T.Affix, k), affixes[k] ?? 0));
  const before = words[i - 1];
  const after = words[i + 1];
  sink(mix(at(T.Pair, -1), pair(before, word)));
  sink(mix(at(T.Pair, 0), pair(word, after)));
  sink(mix(at(T.Shapes, 0), mix(mix(before?.shape ?? 0, word.shape), after?.shape ?? 0)));
  sink(mix(at(T.ClusterPair, -1), mix(before?.cluster ?? 1, word.cluster)));
  sink(mix(at(T.ClusterPair, 0), mix(word.cluster, after?.cluster ?? 1)));
  sink(mix(at(T.WordShape, -1), mix(before?.lower ?? 0, word.shape)));
  sink(mix(at(T.WordShape, 1), mix(after?.lower ?? 0, word.shape)));
  sink(mix(at(T.WordBit, -1), mix(before?.lower ?? 0, word.bits & 0xff)));
  sink(mix(at(T.WordBit, 1), mix(after?.lower ?? 0, word.bits & 0xff)));
  sink(mix(at(T.Place, 0), (opens[i] ? 1 : 0) + (loud ? 2 : 0) + (word.upper ? 4 : 0) + (word.allUpper ? 8 : 0) + (line.tokens[i - 1]?.end === line.tokens[i]?.start ? 16 : 0)));
  sink(mix(at(T.Place, 1), mix(opens[i] ? 1 : loud ? 2 : 0, word.casing)));

  const from = runFrom[i] ?? 0;
  const to = runTo[i] ?? 0;
  if (to === from) return;
  const first = words[from];
  const last = words[to - 1];
  const position = i === from ? (i === to - 1 ? 3 : 0) : i === to - 1 ? 2 : 1;
  if (first) {
    sink(mix(at(T.RunFirst, position), first.lower));
    bits(sink, at(T.RunFirstBits, position), first.bits);
  }
  if (last) {
    sink(mix(at(T.RunLast, position), last.lower));
    bits(sink, at(T.RunLastBits, position), last.bits);
    if (last.cluster !== 0) sink(mix(at(T.RunLastCluster, position), last.cluster));
  }
  if (to - from > 1) {
    classes(sink, at(T.RunFirstClass, position), first, NEAR);
    classes(sink, at(T.RunLastClass, position), last, NEAR);
  }
  sink(mix(at(T.RunSize, position), Math.min(to - from, 7)));
  sink(mix(at(T.RunBefore, position), words[from - 1]?.lower ?? OUTSIDE_LINE));
  sink(mix(at(T.RunAfter, position), words[to]?.lower ?? OUTSIDE_LINE));
  sink(mix(at(T.RunBeforeAfter, position), pair(words[from - 1], words[to])));
  neighbour(sink, T.RunBeforeBits, T.RunBeforeCluster, words[from - 1]);
  neighbour(sink, T.RunAfterBits, T.RunAfterCluster, words[to]);
}

/** Features of token `i` that the rest of the article gives. */
export function articleFeatures(line: Line, i: number, context: Context, sink: Sink): void {
  const word = line.words[i];
  if (!word?.solid) return;
  const use = context.use(word);
  if (!use) return;
  sink(mix(at(T.Lower, 0), bucket(use.lower) * 8 + bucket(use.upper) * 2 + (word.upper ? 1 : 0)));
  if (!word.upper) return;
  sink(mix(at(T.Upper, 0), bucket(use.upper) * 2 + (line.opens[i] ? 1 : 0)));
  if (use.titled > 0) sink(at(T.Titled, 0));
  for (const hash of use.before) sink(mix(at(T.UseBefore, 0), hash));
  for (const hash of use.after) sink(mix(at(T.UseAfter, 0), hash));
  if (use.length > 1) {
    wordFeatures(sink, T.UseFirst, T.UseFirstBits, use.position, use.first);
    wordFeatures(sink, T.UseLast, T.UseLastBits, use.position, use.last);
    sink(mix(at(T.UsePosition, use.position), use.length));
  }
  const expansion = context.expansion(word);
  if (expansion) {
    sink(at(T.Expansion, 1));
    wordFeatures(sink, T.Expansion, T.ExpansionBits, 0, expansion);
    if (expansion.cluster !== 0) sink(mix(at(T.ExpansionCluster, 0), expansion.cluster));
  }
}

function wordFeatures(sink: Sink, name: T, listed: T, offset: number, word: Word | undefined): void {
  if (!word) return;
  sink(mix(at(name, offset), word.lower));
  bits(sink, at(listed, offset), word.bits);
}

function neighbour(sink: Sink, listed: T, cluster: T, word: Word | undefined): void {
  if (!word) return;
  bits(sink, at(listed, 0), word.bits);
  if (word.cluster !== 0) sink(mix(at(cluster, 0), word.cluster));
}
