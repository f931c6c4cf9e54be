import type { Article, EntityType, Span } from '../../types.ts';
import { bestPath, KIND_OF_LABEL, KINDS, kindProbabilities } from './chain.ts';
import { contextOf, type Context } from './context.ts';
import { articleFeatures, placeFeatures, wordsAbout } from './features.ts';
import { BEGIN, LABELS, LAST, OUTSIDE, partOfLabel, TAGGED_TYPES, typeOfLabel, UNIT } from './labels.ts';
import { linesOf, type Line } from './lines.ts';
import { addWeights, type Weights } from './weights.ts';
import { wordScoresOf } from './word-scores.ts';

/** How far the places of a word are drawn to what they are on the whole, and the least probability that counts there. */
const PULL = 0.5;
const FLOOR = 0.02;

/** A stretch of active tokens of a line, with the scores of its labels. */
interface Stretch {
  readonly line: Line;
  /** Where the line's paragraph begins in the article. */
  readonly offset: number;
  readonly from: number;
  readonly length: number;
  readonly scores: Float32Array;
  /** The probability of each kind at each token; undefined where no word of the stretch stands elsewhere too, and nothing could be drawn. */
  readonly kinds: Float32Array | undefined;
}

/**
 * The names of an article by trained weights: every line is read by itself, with what the article tells of its words; then the places of a word
 * are brought closer to each other, and each line is read again. Offsets in the article; text order; no overlaps.
 */
export function namesByWeights(article: Article, weights: Weights): readonly (Span & { readonly type: EntityType })[] {
  const context = contextOf(article);
  const found = article.paragraphs.flatMap(({ start, content }) => linesOf(content).flatMap((line) => stretchesOf(line).map(([from, to]) => ({ line, offset: start, from, to }))));
  const repeated = repeatedIn(found);
  const factors = weights.transition.map(Math.exp);
  const stretches = found.map(({ line, offset, from, to }): Stretch => {
    const scores = score(line, from, to, context, weights);
    const isDrawn = line.words.slice(from, to).some((word) => word.upper && repeated.has(word.key));
    return { line, offset, from, length: to - from, scores, kinds: isDrawn ? kindProbabilities(scores, factors, to - from) : undefined };
  });
  draw(stretches);
  return stretches.flatMap((stretch) => namesOf(stretch, bestPath(stretch.scores, weights.transition, stretch.length)));
}

/** The capitalised words that stand in several places. */
function repeatedIn(stretches: readonly { readonly line: Line; readonly from: number; readonly to: number }[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { line, from, to } of stretches) {
    for (let i = from; i < to; i++) {
      const word = line.words[i];
      if (!word?.upper) continue;
      if (once.has(word.key)) repeated.add(word.key);
      else once.add(word.key);
    }
  }
  return repeated;
}

/** The stretches of active tokens of a line. */
function stretchesOf({ active }: Line): readonly (readonly [from: number, to: number])[] {
  const stretches: [number, number][] = [];
  for (let i = 0; i < active.length; i++) {
    if (!active[i]) continue;
    const from = i;
    while (i < active.length && active[i]) i++;
    stretches.push([from, i]);
  }
  return stretches;
}

function score(line: Line, from: number, to: number, context: Context, weights: Weights): Float32Array {
  const scores = new Float32Array((to - from) * LABELS);
  const wordScores = wordScoresOf(weights);
  for (let i = from; i < to; i++) {
    const at = (i - from) * LABELS;
    const sink = (feature: number): void => addWeights(weights, feature, scores, at);
    wordsAbout(line, i, (role, word) => wordScores.add(role, word, scores, at));
    placeFeatures(line, i, sink);
    articleFeatures(line, i, context, sink);
  }
  for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! * weights.step;
  return scores;
}

/** Draws the scores of each capitalised word to the mean of its places in the article: a surname that is a person's in one is so in all. */
function draw(stretches: readonly Stretch[]): void {
  const means = new Map<string, { readonly kinds: Float64Array; count: number }>();
  for (const { line, from, length, kinds } of stretches) {
    if (line.loud || !kinds) continue;
    for (let t = 0; t < length; t++) {
      const word = line.words[from + t];
      if (!word?.upper) continue;
      let mean = means.get(word.key);
      if (!mean) means.set(word.key, (mean = { kinds: new Float64Array(KINDS), count: 0 }));
      mean.count++;
      for (let kind = 0; kind < KINDS; kind++) mean.kinds[kind] = mean.kinds[kind]! + kinds[t * KINDS + kind]!;
    }
  }
  const pull = new Float64Array(KINDS);
  for (const { line, from, length, kinds, scores } of stretches) {
    if (!kinds) continue;
    for (let t = 0; t < length; t++) {
      const word = line.words[from + t];
      const mean = word?.upper ? means.get(word.key) : undefined;
      if (!mean || (mean.count < 2 && !line.loud)) continue;
      for (let kind = 0; kind < KINDS; kind++) pull[kind] = PULL * Math.log((mean.kinds[kind]! / mean.count + FLOOR) / (kinds[t * KINDS + kind]! + FLOOR));
      for (let label = 0; label < LABELS; label++) scores[t * LABELS + label] = scores[t * LABELS + label]! + pull[KIND_OF_LABEL[label]!]!;
    }
  }
}

function namesOf({ line, offset, from, length }: Stretch, path: Uint8Array): readonly (Span & { readonly type: EntityType })[] {
  const names: (Span & { readonly type: EntityType })[] = [];
  let first = from;
  for (let t = 0; t < length; t++) {
    const label = path[t] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const part = partOfLabel(label);
    if (part === BEGIN || part === UNIT) first = from + t;
    if (part !== LAST && part !== UNIT) continue;
    const start = line.tokens[first];
    const end = line.tokens[from + t];
    const type = TAGGED_TYPES[typeOfLabel(label)];
    if (start && end && type) names.push({ start: offset + start.start, end: offset + end.end, type });
  }
  return names;
}
