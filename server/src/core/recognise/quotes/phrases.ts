import type { PartOfSpeech, Token } from '../../types.ts';
import { framesOf } from './cues.ts';
import type { Item } from './items.ts';

/** Indices of items, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN']);
const FINITE: ReadonlySet<PartOfSpeech> = new Set(['VERB_PRES', 'VERB_PAST', 'AUX_PRES', 'AUX_PAST', 'MODAL']);
const AUXILIARY: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'AUX_PRES', 'AUX_PAST', 'MODAL']);
const VERBAL: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'VERB_PRES', 'VERB_PAST', 'VERB_PART', 'VERB_ING']);
const INSIDE_PHRASE: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM']);
/** Prepositions that tie what follows to the noun before them: "a spokesman for the ministry". */
const OF_A_NOUN = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'to', 'on']);
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom', 'where']);
/** Adjectives by form that name people. */
const PERSON_ADJECTIVE = new Set(['official', 'executive', 'representative', 'professional', 'veteran', 'national']);
const WHO = new Set(['who', 'which']);
const POSSESSIVE = /^(?:['’]s?|my|your|his|her|its|our|their)$/iu;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tonight|earlier|later|late|early|also|meanwhile)$/iu;
const TIME_OF_DAY = /^(?:morning|afternoon|evening|night)$/iu;

export const isVerb = (item: Item | undefined): boolean => item?.token !== undefined && VERBAL.has(item.token.pos);
export const isFinite = (item: Item | undefined): boolean => item?.token !== undefined && FINITE.has(item.token.pos);
export const isAuxiliary = (item: Item | undefined): boolean => item?.token !== undefined && AUXILIARY.has(item.token.pos);
export const isComma = (item: Item | undefined): boolean => item?.token !== undefined && /^[,–—]$|^--$/u.test(item.token.text);
export const isWord = (item: Item | undefined, words: ReadonlySet<string>): boolean => item?.token !== undefined && words.has(item.token.text.toLowerCase());
export const isRelative = (item: Item | undefined): boolean => isWord(item, RELATIVE);
const isNominal = (token: Token | undefined): boolean => token !== undefined && NOMINAL.has(token.pos);
const isPossessive = (token: Token): boolean => (token.pos === 'PART' || token.pos === 'PRON' || token.pos === 'DET') && POSSESSIVE.test(token.text);
const inPhrase = (token: Token): boolean => INSIDE_PHRASE.has(token.pos) || isPossessive(token) || token.text === '-' || token.text === '&';

/** The noun phrase, with what an "of" or "for" ties to it, that ends just before `end`. */
export function phraseBefore(items: readonly Item[], end: number): Range | undefined {
  const last = items[end - 1]?.token;
  if (!last) return undefined;
  if (last.pos === 'PRON' && !isPossessive(last)) return { from: end - 1, to: end };
  if (!isNominal(last) && last.pos !== 'NUM' && last.pos !== 'DET' && last.pos !== 'ADJ') return undefined;
  let from = end;
  while (from > 0) {
    const token = items[from - 1]!.token;
    if (!token) break;
    if (inPhrase(token)) from--;
    else if (joins(items, from - 1)) from -= 1;
    else break;
    // A determiner opens the phrase, unless a preposition ties the phrase to a noun before it.
    if (token.pos === 'DET' && !(items[from - 1] && joins(items, from - 1))) break;
  }
  while (from < end - 1 && (DAY.test(items[from]!.token!.text) || items[from]!.token!.text === '-')) from++;
  return from < end ? { from, to: end } : undefined;
}

/** The name that stands behind a common noun, set off by commas: "its chairwoman, Ada Ames,". */
export function nameBehind(items: readonly Item[], phrase: Range): Range | undefined {
  if (items[phrase.to - 1]?.token?.pos === 'PROPN' && items[phrase.from]?.token?.pos === 'PROPN' || !isComma(items[phrase.to])) return undefined;
  const name = phraseAfter(items, phrase.to + 1);
  if (!name || !items.slice(name.from, name.to).every((item) => item.token?.pos === 'PROPN')) return undefined;
  const next = items[name.to];
  return !next || next.token?.pos === 'PUNCT' ? name : undefined;
}

/** The noun phrase, with what an "of" or "for" ties to it, that begins at `start`. */
export function phraseAfter(items: readonly Item[], start: number): Range | undefined {
  const first = items[start]?.token;
  if (!first) return undefined;
  if (first.pos === 'PRON' && !isPossessive(first)) return { from: start, to: start + 1 };
  let to = start;
  for (; to < items.length; to++) {
    const token = items[to]!.token;
    if (!token) break;
    const determined = to > start && token.pos === 'DET' && !isOf(items[to - 1]);
    if (inPhrase(token) && !determined && !(to > start && DAY.test(token.text))) continue;
    if (joins(items, to)) continue;
    break;
  }
  while (to > start && !endsPhrase(items[to - 1]!.token!)) to--;
  return to > start ? { from: start, to } : undefined;
}

const endsPhrase = (token: Token): boolean => isNominal(token) || token.pos === 'NUM' || token.pos === 'PRON' || PERSON_ADJECTIVE.has(token.text.toLowerCase());

const isOf = (item: Item | undefined): boolean => isWord(item, OF_A_NOUN);

/** Whether the preposition or "and" at `at` ties two nouns into one phrase: "officials in Moscow", "Ames and Brook". */
function joins(items: readonly Item[], at: number): boolean {
  const token = items[at]?.token;
  const before = items[at - 1]?.token;
  const after = items[at + 1]?.token;
  if (!token || !before || !after || !inPhrase(after) || DAY.test(after.text)) return false;
  // "officials in Moscow", "three of them", "six in 10 voters"
  if (token.pos === 'ADP') return OF_A_NOUN.has(token.text.toLowerCase()) && (isNominal(before) || (before.pos === 'NUM' && /^(?:of|in)$/i.test(token.text)));
  return token.text.toLowerCase() === 'and' && isNominal(before);
}

/**
 * Who is the subject of the verb group that begins at `group`: the phrase before it, past an apposition ("Ames, an expert on ferries, says"),
 * past what a relative pronoun adds ("a man who says").
 */
export function subjectBefore(items: readonly Item[], group: number): Range | undefined {
  let end = group;
  if (isRelative(items[end - 1])) {
    end -= isComma(items[end - 2]) ? 2 : 1;
    return phraseBefore(items, end);
  }
  for (let steps = 0; steps < 4; steps++) {
    if (!isComma(items[end - 1])) return pastRelativeClause(items, phraseBefore(items, end));
    const opening = openingComma(items, end - 1);
    if (opening === undefined) return undefined;
    end = opening;
  }
  return undefined;
}

/** A phrase right after a verb is its object ("critics who praised the plan warn"): then the subject is what the relative clause belongs to. */
function pastRelativeClause(items: readonly Item[], phrase: Range | undefined): Range | undefined {
  const before = phrase && items[phrase.from - 1];
  if (!phrase || !before?.token || /^(?:he|she|they|we|i)$/.test(text(items[phrase.from])) || !(isVerb(before) || before.token.pos === 'ADP') || framesOf(before.token.lemma).length > 0) return phrase;
  for (let i = phrase.from - 1; i > 0 && i > phrase.from - 15; i--) {
    if (isComma(items[i]) || items[i]!.quotation) return before.token.pos === 'ADP' ? phrase : undefined;
    if (isWord(items[i], WHO)) return phraseBefore(items, i);
  }
  return before.token.pos === 'ADP' ? phrase : undefined;
}

/** The comma that opens the apposition or relative clause which the comma at `closing` ends. */
function openingComma(items: readonly Item[], closing: number): number | undefined {
  for (let i = closing - 1; i > 0 && i > closing - 30; i--) {
    if (!isComma(items[i])) continue;
    const first = items[i + 1]?.token;
    if (!first || items[i - 1]?.quotation) return undefined;
    if (isRelative(items[i + 1])) return i;
    // A finite verb in between makes it a clause of its own and no apposition.
    return items.slice(i + 1, closing).some((item) => isFinite(item) || item.quotation) ? undefined : i;
  }
  return undefined;
}

/** Auxiliaries, adverbs and "not" before a main verb: the index at which its group begins. */
export function groupStart(items: readonly Item[], verb: number): number {
  let from = verb;
  while (from > 0) {
    const token = items[from - 1]!.token;
    if (!token || !(AUXILIARY.has(token.pos) || (token.pos === 'ADV' && !DAY.test(token.text)) || /^(?:not|n['’]t|also)$/iu.test(token.text))) break;
    from--;
  }
  return from;
}

/** Forms that are hardly ever anything but a reporting verb, whatever they were tagged as. */
const UNMISTAKABLE = /^(?:say|says|said|adds|added|argues|argued|insists|insisted|believes|believed|tells|told)$/;

/** A verb that reports, or a word of such a form where only a verb can stand: "officials say.", "indicates that". */
export const isReportingVerb = (items: readonly Item[], at: number): boolean => {
  const token = items[at]?.token;
  if (!token || AUXILIARY.has(token.pos)) return false;
  const verb = VERBAL.has(token.pos) || UNMISTAKABLE.test(token.text) || (/s$/.test(token.text) && text(items[at + 1]) === 'that');
  return verb && framesOf(token.lemma).length > 0;
};

const text = (item: Item | undefined): string => item?.token?.text.toLowerCase() ?? '';

/** Whether the verb at `verb` is passive: after a form of "be"; or a participle that belongs to the noun before it ("a plan called “X”", "told by Ames"). */
export function isPassive(items: readonly Item[], group: number, verb: number): boolean {
  const main = items[verb]!.token!;
  const auxiliaries = items.slice(group, verb).flatMap((item) => (item.token && AUXILIARY.has(item.token.pos) ? [item.token] : []));
  if (auxiliaries.length > 0) return auxiliaries.at(-1)!.lemma === 'be' && main.pos !== 'VERB_ING';
  return (main.pos === 'VERB_PART' && framesOf(main.lemma).includes('name')) || /^(?:VERB_PART|VERB_PAST)$/.test(main.pos) && text(items[verb + 1]) === 'by';
}

/** Skips "on Monday", "in a statement", "at the hospital", "late Tuesday" from `at` on: what says when, where and how. */
export function skipAdverbials(items: readonly Item[], at: number): number {
  let i = at;
  for (;;) {
    const token = items[i]?.token;
    if (!token) return i;
    if (token.pos === 'ADP' && !/^(?:that|if|because|although|until|since|after|as|when|while)$/i.test(token.text)) {
      const phrase = phraseAfter(items, i + 1);
      if (!phrase) return i;
      i = phrase.to;
    } else if (token.pos === 'ADV' || DAY.test(token.text) || (i > at && TIME_OF_DAY.test(token.text))) {
      i++;
    } else {
      return i;
    }
  }
}
