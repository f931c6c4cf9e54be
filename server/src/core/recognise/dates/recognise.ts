import { perParagraph } from '../../memo.ts';
import type { ParagraphContent, Sentence } from '../../types.ts';
import { atomsOf } from './atoms.ts';
import type { DateExpression } from './expression.ts';
import { typeOf } from './expression.ts';
import { compile } from './grammar.ts';
import { isNoDate } from './refine/filters.ts';
import type { Found, Refiner } from './refine/found.ts';
import { mergeParts } from './refine/merge.ts';
import { addModifiers } from './refine/modifiers.ts';
import { linkRanges } from './refine/ranges.ts';
import { RULES } from './rules/index.ts';
import { tenseAt } from './tense.ts';

const matchAt = compile(RULES);

/** In this order: what belongs together is joined before words around it are added, and ranges are linked between whole dates. */
const REFINERS: readonly Refiner[] = [mergeParts, addModifiers, linkRanges];

/** The expressions of date, time, duration and set in a paragraph, in text order, without overlaps. */
export const recogniseDates = perParagraph((content: ParagraphContent): readonly DateExpression[] =>
  content.sentences.flatMap((sentence, index) => inSentence(content, sentence, index)));

function inSentence(content: ParagraphContent, sentence: Sentence, index: number): readonly DateExpression[] {
  const atoms = atomsOf(content, sentence);
  const matches: Found[] = [];
  for (let at = 0; at < atoms.length;) {
    const match = matchAt(atoms, at);
    if (match && !isNoDate(match, atoms)) {
      matches.push(match);
      at = match.to;
    } else at = at + 1;
  }
  if (matches.length === 0) return [];
  return REFINERS.reduce<readonly Found[]>((found, refine) => refine(found, atoms), matches).map(({ from, to, meaning, mod, opensRange }) => {
    const span = { start: atoms[from]!.start, end: atoms[to - 1]!.end };
    const tense = tenseAt(sentence.tokens, span);
    const attributive = /^(?:DET|PRON)$/.test(atoms[from - 1]?.pos ?? '') && /^(?:NOUN|PROPN)$/.test(atoms[to]?.pos ?? '');
    return { start: span.start, end: span.end, type: typeOf(meaning), meaning, sentence: index, ...(mod && { mod }), ...(tense && { tense }), ...(opensRange && { opensRange }), ...(attributive && { attributive }) };
  });
}
