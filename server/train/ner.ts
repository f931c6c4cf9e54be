/**
 * Trains the name tagger: a conditional random field over the features of `core/recognise/entities`. First on all but some outlets, to measure on
 * those; then on everything, for `ner.bin`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOfLines } from '../src/core/recognise/entities/context.ts';
import { articleFeatures, localFeatures } from '../src/core/recognise/entities/features.ts';
import { namesByWeights } from '../src/core/recognise/entities/tagger.ts';
import { readWeights } from '../src/core/recognise/entities/weights.ts';
import { trainCrf, type CrfWeights, type Sequences } from './crf.ts';
import { readGold, type GoldText, type TrainingFolders } from './data.ts';
import { Numbers } from './numbers.ts';
import { prepare, SETS, type GoldArticle } from './ner-data.ts';
import { weightsFile } from './ner-file.ts';

/** Articles that a feature must occur in: what one article alone has is its subject, not the language. */
const ARTICLES = 2;
const DROPOUT = 0.5;
const OPTIONS = { epochs: 6, averagedFrom: 2, rate: 0.1, l1: 0.003, l2: 0.005, delta: 0.3, dropout: DROPOUT };
/** Runs whose weights are averaged: what one of them owes to chance, the others do not. */
const RUNS = 3;
/** Weights below this are left out of the file. */
const LEAST = 0.02;

/** One outlet in five measures. */
const HELD_OUT = 5;

interface Example {
  readonly gold: GoldText;
  readonly prepared: GoldArticle;
  readonly news: boolean;
}

export function train({ data, models }: TrainingFolders): void {
  const examples = SETS.flatMap((set) => readGold(data, `train/${set.name}`).map((gold): Example => ({ gold, prepared: prepare(gold, set), news: set.articles })));
  const measures = (example: Example): boolean => example.news && outletNumber(example.gold.id) % HELD_OUT === 0;
  const held = examples.filter(measures);
  console.log(`ner: on ${held.length} articles of outlets not trained on: ${measure(held, learn(examples.filter((example) => !measures(example))))}`);
  const file = learn(examples);
  writeFileSync(join(models, 'ner.bin'), file);
  console.log(`ner: ${file.length} bytes`);
}

/** A number for the outlet that an article's id begins with. */
const outletNumber = (id: string): number => [...(/^\D*/.exec(id)?.[0] ?? id)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);

function learn(examples: readonly Example[]): Uint8Array {
  const { sequences, features } = sequencesOf(examples.map(({ prepared }) => prepared));
  const runs = Array.from({ length: RUNS }, (_, seed) => trainCrf(sequences, { ...OPTIONS, seed, rows: features.length }));
  const mean = (of: (weights: CrfWeights) => Float32Array): Float32Array => of(runs[0]!).map((_, i) => runs.reduce((sum, weights) => sum + of(weights)[i]!, 0) / RUNS);
  return weightsFile(features, { emission: mean(({ emission }) => emission), transition: mean(({ transition }) => transition) }, { scale: 1 - DROPOUT, least: LEAST });
}

/** The active stretches of all texts as flat arrays, with the hashes of the features that are kept. */
function sequencesOf(articles: readonly GoldArticle[]): { readonly sequences: Sequences; readonly features: Int32Array } {
  const hashes = new Numbers();
  const offsets = new Numbers();
  const starts = new Numbers();
  const allowed = new Numbers();
  const count = new Map<number, number>();
  const lastSeen = new Map<number, number>();
  articles.forEach(({ lines }, article) => {
    const context = contextOfLines(lines.map(({ line }) => line));
    const sink = (feature: number): void => {
      hashes.push(feature);
      if (lastSeen.get(feature) === article) return;
      lastSeen.set(feature, article);
      count.set(feature, (count.get(feature) ?? 0) + 1);
    };
    for (const { line, allowed: masks } of lines) {
      for (let i = 0; i < line.tokens.length; i++) {
        if (!line.active[i]) continue;
        if (!line.active[i - 1]) starts.push(offsets.length);
        offsets.push(hashes.length);
        allowed.push(masks[i] ?? 0);
        localFeatures(line, i, sink);
        articleFeatures(line, i, context, sink);
      }
    }
  });
  starts.push(offsets.length);
  offsets.push(hashes.length);
  const kept = [...count].filter(([feature, articles]) => articles >= ARTICLES && feature !== 0).map(([feature]) => feature);
  const rowOf = new Map(kept.map((feature, row) => [feature, row]));
  const rows = new Numbers();
  const all = hashes.values();
  const from = offsets.values();
  const newOffsets = new Int32Array(from.length);
  for (let t = 0; t + 1 < from.length; t++) {
    newOffsets[t] = rows.length;
    for (let k = from[t]!; k < from[t + 1]!; k++) {
      const row = rowOf.get(all[k]!);
      if (row !== undefined) rows.push(row);
    }
  }
  newOffsets[from.length - 1] = rows.length;
  return { sequences: { starts: starts.values(), offsets: newOffsets, features: rows.values(), allowed: Uint32Array.from(allowed.values()) }, features: Int32Array.from(kept) };
}

/** Strict precision, recall and F1 on the four types that matter most. */
function measure(examples: readonly Example[], file: Uint8Array): string {
  const weights = readWeights(file);
  const types = ['person', 'organization', 'place', 'group'];
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { gold, prepared } of examples) {
    const key = ({ start, end, type }: { start: number; end: number; type: string }): string => `${start} ${end} ${type}`;
    const expected = new Set(gold.mentions.filter(({ type }) => types.includes(type)).map(key));
    const names = namesByWeights(prepared.article, weights).filter(({ type }) => types.includes(type));
    wanted += expected.size;
    found += names.length;
    right += names.filter((name) => expected.has(key(name))).length;
  }
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return `precision ${percent(right / found)}, recall ${percent(right / wanted)}, F1 ${percent((2 * right) / (found + wanted))}`;
}
