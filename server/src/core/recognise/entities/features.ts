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

/**
 * What a word can be to a token: the word two before it up to two behind it (0 to 4); then, four each by the token's position in its run of capitals, the
 * first and the last word of that run, and the words before and behind it.
 */
const NEAREST = 2, RUN_FIRST = 5, RUN_LAST = 9, RUN_BEFORE = 13, RUN_AFTER = 17;
export const ROLES = 21;

/** Positions of a token in its run of capitals. */
const OPENING = 0, WITHIN = 1, CLOSING = 2, ALONE = 3;

function positionIn({ runFrom, runTo }: Line, i: number): number {
  if (runFrom[i] === i) return runTo[i] === i + 1 ? ALONE : OPENING;
  return runTo[i] === i + 1 ? CLOSING : WITHIN;
}

/** Takes the words that tell of token `i` by themselves, each with its role; undefined beyond the ends of the line. */
export function wordsAbout(line: Line, i: number, take: (role: number, word: Word | undefined) => void): void {
  const { words } = line;
  for (let offset = -2; offset <= 2; offset++) take(NEAREST + offset, words[i + offset]);
  const from = line.runFrom[i] ?? 0;
  const to = line.runTo[i] ?? 0;
  if (to === from) return;
  const position = positionIn(line, i);
  take(RUN_FIRST + position, words[from]);
  take(RUN_LAST + position, words[to - 1]);
  take(RUN_BEFORE + position, words[from - 1]);
  take(RUN_AFTER + position, words[to]);
}

/** Features that a word gives to a token by its role alone. */
export function roleFeatures(role: number, word: Word | undefined, sink: Sink): void {
  if (role < RUN_FIRST) nearFeatures(word, role - NEAREST, sink);
  else if (role < RUN_LAST) runFeatures(word, role - RUN_FIRST, T.RunFirst, T.RunFirstBits, T.RunFirstClass, sink);
  else if (role < RUN_BEFORE) {
    runFeatures(word, role - RUN_LAST, T.RunLast, T.RunLastBits, T.RunLastClass, sink);
    if (word && word.cluster !== 0) sink(mix(at(T.RunLastCluster, role - RUN_LAST), word.cluster));
  } else if (role < RUN_AFTER) besideRun(word, role - RUN_BEFORE, T.RunBefore, T.RunBeforeBits, T.RunBeforeCluster, sink);
  else besideRun(word, role - RUN_AFTER, T.RunAfter, T.RunAfterBits, T.RunAfterCluster, sink);
}

function nearFeatures(word: Word | undefined, offset: number, sink: Sink): void {
  sink(mix(at(T.Word, offset), word?.lower ?? OUTSIDE_LINE));
  if (!word) return;
  const isNext = offset >= -1 && offset <= 1;
  if (word.cluster !== 0) {
    sink(mix(at(T.Cluster, offset), word.cluster));
    if (isNext) {
      sink(mix(at(T.ClusterMiddle, offset), clusterPath(word.cluster, 8)));
      sink(mix(at(T.ClusterShort, offset), clusterPath(word.cluster, 4)));
    }
  }
  classes(sink, at(T.Class, offset), word, isNext ? NEAR : FAR);
  if (!isNext) return;
  sink(mix(at(T.Shape, offset), word.shape));
  sink(mix(at(T.Casing, offset), word.casing * 2 + (word.upper ? 1 : 0)));
  bits(sink, at(T.Bit, offset), word.bits);
  if (offset === 0) word.affixes.forEach((affix, k) => sink(mix(at(T.Affix, k), affix)));
}

function runFeatures(word: Word | undefined, position: number, name: T, listed: T, used: T, sink: Sink): void {
  wordFeatures(sink, name, listed, position, word);
  if (position !== ALONE) classes(sink, at(used, position), word, NEAR);
}

function besideRun(word: Word | undefined, position: number, name: T, listed: T, cluster: T, sink: Sink): void {
  sink(mix(at(name, position), word?.lower ?? OUTSIDE_LINE));
  if (!word) return;
  bits(sink, at(listed, 0), word.bits);
  if (word.cluster !== 0) sink(mix(at(cluster, 0), word.cluster));
}

/** Features of token `i` that its line alone gives. */
export function localFeatures(line: Line, i: number, sink: Sink): void {
  wordsAbout(line, i, (role, word) => roleFeatures(role, word, sink));
  placeFeatures(line, i, sink);
}

/** Features of token `i` that its line gives beyond those of single words: of words together, and of where they stand. */
export function placeFeatures(line: Line, i: number, sink: Sink): void {
  const { words, opens, loud, phrase, phraseBegins } = line;
  const word = words[i];
  if (!word) return;
  sink(at(T.Bias, 0));
  for (let offset = -1; offset <= 1; offset++) {
    const listed = phrase[i + offset] ?? 0;
    if (listed !== 0) bits(sink, at(T.Phrase, offset) * 2 + (phraseBegins[i + offset] ?? 0), listed);
  }
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

  const from = line.runFrom[i] ?? 0;
  const to = line.runTo[i] ?? 0;
  if (to === from) return;
  const position = positionIn(line, i);
  sink(mix(at(T.RunSize, position), Math.min(to - from, 7)));
  sink(mix(at(T.RunBeforeAfter, position), pair(words[from - 1], words[to])));
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
