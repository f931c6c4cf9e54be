import type { PartOfSpeech } from '../../types.ts';
import { FATE } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf, verbAt } from './context.ts';
import type { ClaimDraft } from './draft.ts';

const IS_FATE: ReadonlySet<string> = new Set(FATE.values());
/** Fates of things, whose lists also name some without a number: "seized nine rifles, grenades, a launcher and 31 magazines". */
const OF_THINGS: ReadonlySet<string> = new Set(['seized', 'stolen', 'destroyed', 'damaged']);
const NAMING: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'VERB_PART', 'CCONJ']);
const LISTING = new Set(['include', 'comprise', 'contain']);

/** "Seized 14 rifles, 31 magazines and 923 rounds": what became of the first became of all. */
export function inList(view: SentenceView, from: number, previous: ClaimDraft | undefined): string | undefined {
  if (previous?.view !== view || !IS_FATE.has(previous.attribute) || previous.range.to > leftOf(view, from)) return undefined;
  const between = view.tokens.slice(previous.range.to, leftOf(view, from) + 1);
  const isList = OF_THINGS.has(previous.attribute)
    ? between.at(-1)?.pos === 'CCONJ' || between.at(-1)?.text === ','
    : between.every(({ text, lemma }) => text === ',' || lemma === 'and');
  return isList && between.every(({ text, pos }) => text === ',' || text === '-' || NAMING.has(pos)) ? previous.attribute : undefined;
}

/** "The arms confiscated included seven rifles": what a list is of stands before the verb that opens it. */
export function opensList(view: SentenceView, from: number): string | undefined {
  const verb = verbAt(view, leftOf(view, from));
  if (!verb || verb.negated || !LISTING.has(view.tokens[verb.head]!.lemma)) return undefined;
  const { from: start } = clauseAround(view.tokens, verb.from);
  const fate = view.tokens.slice(start, verb.from).findLast(({ pos, lemma }) => pos === 'VERB_PART' && FATE.has(lemma));
  const what = fate && FATE.get(fate.lemma)!;
  return what !== undefined && OF_THINGS.has(what) ? what : undefined;
}
