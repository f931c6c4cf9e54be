import weightsFile from '../../../../models/ner.bin';
import { areLexemesRead } from '../../read/lexemes.ts';
import type { Article, EntityType, Span } from '../../types.ts';
import { withCompanies } from './companies.ts';
import { withNamedDays } from './named-days.ts';
import { refine } from './refine.ts';
import { withRepeated } from './repeat.ts';
import { namesByRule } from './rules.ts';
import { namesByWeights } from './tagger.ts';
import { readWeights, type Weights } from './weights.ts';
import { withUnseen } from './unseen.ts';
import { areWordClassesRead } from './word-classes.ts';

/** A name in the article, not yet said whose. Offsets in the article. */
export interface EntityCandidate extends Span {
  readonly text: string;
  readonly type: EntityType;
}

/** By what names are recognised: trained weights, or, where these cannot be read, word lists and contexts alone. */
export type EntityRecogniser = { readonly kind: 'trained'; readonly weights: Weights } | { readonly kind: 'rules'; readonly problem: string };

/** Makes a recogniser from a file of weights. Never throws: a missing or damaged file gives the rules, and says so. */
export function makeRecogniser(file: Uint8Array): EntityRecogniser {
  try {
    if (!areLexemesRead()) throw new RangeError('lexemes.bin is missing or damaged');
    if (!areWordClassesRead()) throw new RangeError('word-classes.bin is missing or damaged');
    return { kind: 'trained', weights: readWeights(file) };
  } catch (error) {
    return { kind: 'rules', problem: error instanceof Error ? error.message : String(error) };
  }
}

let recogniser: EntityRecogniser | undefined;

/** The recogniser in use, made ready at its first use. */
export function entityRecogniser(): EntityRecogniser {
  return (recogniser ??= makeRecogniser(weightsFile));
}

/** The names of an article in text order, without overlaps. */
export function recogniseEntities(article: Article, by: EntityRecogniser = entityRecogniser()): readonly EntityCandidate[] {
  const recognised = by.kind === 'trained' ? withCompanies(article, withUnseen(article, withRepeated(article, refine(article.text, namesByWeights(article, by.weights))))) : namesByRule(article);
  return withNamedDays(article, recognised).map(({ start, end, type }) => ({ start, end, text: article.text.slice(start, end), type }));
}
