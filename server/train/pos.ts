/**
 * Trains the part-of-speech tagger on GUM (`syntax/gum/*.conllu`): an averaged perceptron over the features of `core/read/pos`, with the
 * tags that it has given so far as context, as when it tags. The result is the same each time.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lexemes from '../models/lexemes.bin';
import { lemmatize } from '../src/core/read/lemma.ts';
import { casingOf, neighbourFeatures, ownFeatures } from '../src/core/read/pos/features.ts';
import { formOf, History, placeOf, Tagger } from '../src/core/read/pos/model.ts';
import { TAGS } from '../src/core/read/pos/tags.ts';
import { decodeWeights, encodeWeights } from '../src/core/read/pos/weights.ts';
import type { PartOfSpeech } from '../src/core/types.ts';
import type { TrainingFolders } from './data.ts';

const BITS = 19;
const EPOCHS = 8;
/** These documents only measure; the weights that are kept are then trained on all. */
const HELD_OUT = ['news_election', 'news_nasa', 'news_soccer', 'news_worship', 'bio_byron', 'academic_games', 'voyage_oakland', 'interview_daly', 'interview_peres', 'court_fire'];

interface GoldSentence {
  readonly words: readonly string[];
  readonly tags: readonly PartOfSpeech[];
  readonly lemmas: readonly string[];
}

export function train({ data, models }: TrainingFolders): void {
  const folder = join(data, 'syntax', 'gum');
  const documents = readdirSync(folder).filter((name) => name.endsWith('.conllu')).sort();
  const heldOut = documents.filter((name) => HELD_OUT.some((known) => name === `GUM_${known}.conllu`));
  const read = (names: readonly string[]): GoldSentence[] => names.flatMap((name) => readConllu(readFileSync(join(folder, name), 'utf8')));

  const tagger = taggerOf(learn(read(documents.filter((name) => !heldOut.includes(name)))));
  const unseen = read(heldOut);
  const news = read(heldOut.filter((name) => name.includes('_news_')));
  console.log(`pos: ${unseen.flatMap(({ words }) => words).length} unseen words: tags ${percent(tagAccuracy(tagger, unseen))}, in news ${percent(tagAccuracy(tagger, news))}, in titles ${percent(tagAccuracy(tagger, unseen.map(titled)))}, in capitals ${percent(tagAccuracy(tagger, unseen.map(capitals)))}`);
  console.log(`pos: lemmas ${percent(lemmaAccuracy(unseen, ({ tags }) => tags))} with the right tags, ${percent(lemmaAccuracy(unseen, ({ words }) => tagger.tag(words)))} with the tagger's`);

  writeFileSync(join(models, 'pos.bin'), encodeWeights(learn(read(documents)), lexemes));
}

const taggerOf = (weights: Float32Array): Tagger => new Tagger(decodeWeights(encodeWeights(weights, lexemes))!);
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function readConllu(text: string): GoldSentence[] {
  return text.split('\n\n').map((block) => {
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    return { words: rows.map((row) => row[1]!), lemmas: rows.map((row) => row[2]!), tags: rows.map((row) => tagOf(row[1]!, row[3]!, row[4]!, row[5]!)) };
  }).filter(({ words }) => words.length > 0);
}

/** GUM calls a preposition before a clause SCONJ ("of leaving"); where the word is never a conjunction, it stays a preposition here. */
const PREPOSITIONS = new Set('of in by for from with without to on at about into upon through against between towards despite beyond'.split(' '));

/** Our tag for a word's universal tag, Penn tag and features. */
function tagOf(word: string, upos: string, xpos: string, features: string): PartOfSpeech {
  if (upos === 'SCONJ' && PREPOSITIONS.has(word.toLowerCase())) return 'ADP';
  if (upos !== 'VERB' && upos !== 'AUX') return upos as PartOfSpeech;
  if (xpos === 'MD') return 'MODAL';
  const form = xpos.startsWith('VB') ? xpos : pennForm(features);
  if (upos === 'AUX') return form === 'VBZ' || form === 'VBP' ? 'AUX_PRES' : form === 'VBD' ? 'AUX_PAST' : 'AUX';
  switch (form) {
    case 'VBZ': case 'VBP': return 'VERB_PRES';
    case 'VBD': return 'VERB_PAST';
    case 'VBN': return 'VERB_PART';
    case 'VBG': return 'VERB_ING';
    default: return 'VERB';
  }
}

/** Verbs inside names have the Penn tag of the name. */
function pennForm(features: string): string {
  if (features.includes('VerbForm=Ger')) return 'VBG';
  if (features.includes('VerbForm=Part')) return features.includes('Tense=Pres') ? 'VBG' : 'VBN';
  if (features.includes('Tense=Past')) return 'VBD';
  return features.includes('Tense=Pres') ? 'VBZ' : 'VB';
}

const SMALL = /^(?:an?|the|and|or|of|in|on|to|for|at|by|as|but|with|from|['’]s|n['’]t)$/i;
const recased = (sentence: GoldSentence, change: (word: string, i: number) => string): GoldSentence => ({ ...sentence, words: sentence.words.map(change) });
const capitals = (sentence: GoldSentence): GoldSentence => recased(sentence, (word) => word.toUpperCase());
const titled = (sentence: GoldSentence): GoldSentence => recased(sentence, (word, i) => (i > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));

/** Trains on the sentences; some come again as headlines: with capitals, or all in capitals. */
function learn(sentences: readonly GoldSentence[]): Float32Array {
  const examples = [...sentences, ...sentences.filter((_, i) => i % 8 === 0).map(capitals), ...sentences.filter((_, i) => i % 8 === 4).map(titled)].map(({ words, tags }) => ({ forms: words.map(formOf), gold: tags.map((tag) => TAGS.indexOf(tag)), features: fixedFeatures(words) }));
  const edge = formOf('');
  const random = generator(1);
  const weights = new Perceptron();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { forms, gold, features } of shuffled(examples, random)) {
      const history = new History();
      forms.forEach((form, i) => {
        const next = forms[i + 1] ?? edge;
        history.push(weights.learn([...features[i]!, ...history.features(), ...history.with(form, next)], gold[i]!));
      });
    }
  }
  return weights.averaged();
}

/** The features of each word that do not depend on tags. */
function fixedFeatures(words: readonly string[]): Int32Array[] {
  const casing = casingOf(words);
  return words.map((word, i) => Int32Array.from([...ownFeatures(word, casing, i === 0), ...[-2, -1, 1, 2].flatMap((distance) => neighbourFeatures(words[i + distance] ?? '', casing, distance))]));
}

/** An averaged perceptron over hashed features. */
class Perceptron {
  private readonly weights = new Float32Array(1 << BITS);
  private readonly sums = new Float64Array(1 << BITS);
  private readonly changed = new Int32Array(1 << BITS);
  private readonly scores = new Float32Array(TAGS.length);
  private time = 0;

  /** Guesses the tag, corrects the weights where the guess is wrong, and returns it. */
  learn(features: readonly number[], gold: number): number {
    const { scores, weights } = this;
    scores.fill(0);
    for (const feature of features) for (let tag = 0; tag < scores.length; tag++) scores[tag]! += weights[placeOf(feature, tag, BITS)]!;
    let guess = 0;
    for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[guess]!) guess = tag;
    this.time++;
    if (guess !== gold) {
      for (const feature of features) {
        this.change(placeOf(feature, gold, BITS), 1);
        this.change(placeOf(feature, guess, BITS), -1);
      }
    }
    return guess;
  }

  private change(place: number, by: number): void {
    this.sums[place]! += (this.time - this.changed[place]!) * this.weights[place]!;
    this.changed[place] = this.time;
    this.weights[place]! += by;
  }

  averaged(): Float32Array {
    return this.weights.map((weight, place) => (this.sums[place]! + (this.time - this.changed[place]!) * weight) / this.time);
  }
}

function tagAccuracy(tagger: Tagger, sentences: readonly GoldSentence[]): number {
  return share(sentences, ({ words, tags }) => {
    const given = tagger.tag(words);
    return tags.map((tag, i) => tag === given[i]);
  });
}

function lemmaAccuracy(sentences: readonly GoldSentence[], tagsOf: (sentence: GoldSentence) => readonly PartOfSpeech[]): number {
  return share(sentences, (sentence) => {
    const tags = tagsOf(sentence);
    return sentence.words.map((word, i) => lemmatize(word, tags[i]!) === sentence.lemmas[i]!.toLowerCase().replaceAll('’', "'"));
  });
}

function share(sentences: readonly GoldSentence[], judge: (sentence: GoldSentence) => readonly boolean[]): number {
  const judged = sentences.flatMap((sentence) => [...judge(sentence)]);
  return judged.filter(Boolean).length / judged.length;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/** Mulberry32: numbers that look random and are the same each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
