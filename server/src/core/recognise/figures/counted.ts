import type { PartOfSpeech, Span, Token } from '../../types.ts';
import type { Figure } from './figure.ts';
import { isNumberWord } from './number-words.ts';
import { afterHyphen, isDash, lowerAt, type Line } from './pieces.ts';
import { isMonth, isTimeUnit, isWeekday } from './time-words.ts';

/** What a figure counts or measures, and where its words stand. */
export interface Counted {
  readonly of: string;
  readonly ofSpan: Span;
}

/** Words that say what became of people when no noun follows the number: "80 injured", "10 dead". */
const FATE: ReadonlySet<string> = new Set('dead injured wounded hurt missing killed homeless hospitalized hospitalised arrested detained displaced infected sick ill unaccounted survivors'.split(' '));
/** Nouns after a measure that are not measured: "35 miles southwest". */
const OUTSIDE: ReadonlySet<string> = new Set('north south east west northeast northwest southeast southwest north-east north-west south-east south-west today yesterday tomorrow ago apart away time'.split(' '));
/** Adjectives of extent, by what they measure. */
const EXTENT: ReadonlyMap<string, string> = new Map([['deep', 'depth'], ['high', 'height'], ['tall', 'height'], ['long', 'length'], ['wide', 'width'], ['thick', 'thickness']]);
/** Left of "of 3,500": what only says that a number comes, or how it was reached. */
const EMPTY: ReadonlySet<string> = new Set('total number average mean maximum minimum estimate record group team rate majority minority range excess lot out one some most all many part half series set list pair kind sort bulk rest each any none both value figure level sum amount estimate limit cap town city village country nation island state province district suburb community'.split(' '));
const IRREGULAR: ReadonlyMap<string, string> = new Map([['people', 'person'], ['men', 'man'], ['women', 'woman'], ['children', 'child'], ['feet', 'foot'], ['mice', 'mouse'], ['lives', 'life'], ['police', 'police']]);

const SKIPPED: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'ADV', 'PROPN', 'NUM', 'SYM', 'X']);
const DETERMINERS = /^(?:the|them|its|their|his|her|our|my|your|all|these|those|this|a|an|such|some|that)$/;
/** A noun phrase before its head is no longer than this. */
const REACH = 9;

/** What stands after the figure (or before it: "a depth of 10 km"), if it can be told. */
export function countedBy(line: Line, figure: Figure): Counted | undefined {
  if (figure.type === 'score') return undefined;
  return afterFigure(line, figure) ?? (figure.type === 'ordinal' || figure.type === 'age' ? undefined : beforeOf(line, figure));
}

function afterFigure(line: Line, figure: Figure): Counted | undefined {
  let at = figure.type === 'number' ? pastBound(line, figure.to) : figure.to;
  const bound = at > figure.to;
  if (!bound) at = afterHyphen(line, at);
  const hyphen = !bound && at > figure.to && (figure.type === 'number' || (figure.type === 'ordinal' && line.tokens[line.pieces[at]!.token]?.pos === 'NOUN'));
  const extent = figure.type === 'quantity' ? EXTENT.get(lowerAt(line, at)) : undefined;
  if (extent !== undefined) return { of: extent, ofSpan: line.pieces[at]! };
  // "40,000 kilometres (25,000 miles) long": past the conversion.
  const close = lowerAt(line, at) === '(' && (figure.type === 'quantity' || figure.type === 'money') ? closing(line, at) : at;
  if (close > at) {
    at = close;
    if (EXTENT.has(lowerAt(line, at))) return { of: EXTENT.get(lowerAt(line, at))!, ofSpan: line.pieces[at]! };
    if (lowerAt(line, at) !== 'of') return undefined;
  }
  // "a £1.2m-a-year deal"
  if (figure.type === 'money' && at > figure.to && /^an?$/.test(lowerAt(line, at)) && isDash(line.pieces[at + 1])) at += 3;
  const word = lowerAt(line, at);
  if (figure.type === 'money' && word === 'in') return nounFrom(line, at + 1);
  // "$2.5 million worth of diamonds", "100 dollars' worth of bread"
  if (figure.type === 'money' && word === 'worth') return lowerAt(line, at + 1) === 'of' ? nounFrom(line, at + 2) : undefined;
  if (word === 'of') {
    if (figure.type === 'ordinal' || figure.type === 'age') return undefined;
    at++;
    while (DETERMINERS.test(lowerAt(line, at))) at++;
  } else if (figure.numeral.fraction) {
    while (DETERMINERS.test(lowerAt(line, at))) at++;
  }
  return nounFrom(line, at, hyphen, figure.type === 'ordinal' ? 0 : OWNERS) ?? (figure.type === 'number' ? fateAt(line, at) : undefined);
}

/** The index after words that say how near a figure is: "20-odd cars", "1,000-plus jobs", "50 or so men". */
function pastBound(line: Line, to: number): number {
  const at = afterHyphen(line, to);
  if (/^(?:odd|plus|\+)$/.test(lowerAt(line, at))) return at + 1;
  return lowerAt(line, to) === 'or' && /^(?:so|more|less|fewer)$/.test(lowerAt(line, to + 1)) ? to + 2 : to;
}

/** A conversion in brackets is no longer than this. */
const BRACKET = 10;

/** The index after the bracket that opens at `at`; `at` if it does not close soon. */
function closing(line: Line, at: number): number {
  for (let i = at + 1; i < at + BRACKET; i++) if (lowerAt(line, i) === ')') return i + 1;
  return at;
}

/** The head noun of the phrase that starts at piece `at`, with the common nouns right before it: "police officer". */
function nounFrom(line: Line, at: number, hyphen = false, owners = OWNERS): Counted | undefined {
  const first = line.pieces[at];
  if (!first) return undefined;
  const { tokens } = line;
  let i = first.token;
  // "a ten-member panel" counts members.
  if (hyphen) return tokens[i]!.pos === 'NOUN' && !/^(?:strong|fold|time)$/.test(tokens[i]!.lemma) ? { of: singular(tokens[i]!), ofSpan: tokens[i]! } : undefined;
  const limit = Math.min(tokens.length, i + REACH);
  let proper = -1;
  let adjective = -1;
  let tied: { start: number; end: number } | undefined;
  for (; i < limit; i++) {
    const token = tokens[i]!;
    // "AK-47s", and "AK 47 guns", which are guns.
    const model = modelAt(tokens, i);
    if (model > i) {
      if (tokens[model]?.pos === 'NOUN') { i = model - 1; continue; }
      if (/s$/.test(tokens[model - 1]!.text)) return { of: line.text.slice(tokens[i]!.start, tokens[model - 1]!.end).replace(/[ -]/, '-').replace(/s$/, '').toLowerCase(), ofSpan: { start: tokens[i]!.start, end: tokens[model - 1]!.end } };
    }
    // "hardest-hit villages", "Berlin-based firms": the word with the hyphen only describes.
    if (isTied(tokens, i)) {
      const start = i;
      while (isTied(tokens, i)) i += 2;
      if (tokens[i]!.pos === 'NOUN') tied = { start, end: i };
      continue;
    }
    // "$2.6 million early Monday" is not of Monday.
    if (token.pos === 'ADV' && token.lemma !== 'more' && !describes(tokens[i + 1])) break;
    // "hundreds waited and thousands fled": another figure.
    if (token.pos === 'NOUN') return OUTSIDE.has(token.lemma) || isTimeUnit(token.lemma) || isNumberWord(token.text.toLowerCase()) ? undefined : phraseAt(line, i, owners);
    // "82 percent of India's traffic"
    if (proper === i - 1 && i > first.token && isOwner(token)) { proper = -1; continue; }
    if (token.pos === 'PROPN') proper = i;
    else if (token.pos === 'ADJ') adjective = i;
    if (SKIPPED.has(token.pos)) continue;
    if ((token.pos === 'VERB_PART' || token.pos === 'VERB_ING') && leadsToNoun(tokens, i + 1)) continue;
    if ((token.pos === 'CCONJ' || token.text === ',') && i > first.token && modifies(tokens[i - 1]!) && tokens[i + 1] && modifies(tokens[i + 1]!) && leadsToNoun(tokens, i + 1)) continue;
    const quoted = QUOTE.test(token.text) ? closingQuote(tokens, i) : 0;
    // "the third “Belt and Road” forum" is of the forum.
    if (quoted > 0 && describes(tokens[quoted + 1])) { i = quoted; continue; }
    if (QUOTE.test(token.text)) continue;
    break;
  }
  if (tied?.end === i - 1) {
    const span = { start: tokens[tied.start]!.start, end: tokens[tied.end]!.end };
    return { of: line.text.slice(span.start, tokens[tied.end]!.start).toLowerCase() + singular(tokens[tied.end]!), ofSpan: span };
  }
  const alone = proper === first.token || /s$/.test(tokens[proper]?.text ?? '') || line.title;
  if (proper >= 0 && proper === i - 1 && alone) return named(line, line.title ? firstPlural(tokens, first.token, proper) : proper);
  return adjective === i - 1 && adjective === first.token && /^\p{Lu}/u.test(tokens[adjective]!.text) && !line.title ? named(line, adjective) : undefined;
}

/** Index behind the name of a model that starts at token `i`: "AK-47", "AK 47", "F-16s"; `i` where none does. */
function modelAt(tokens: readonly Token[], i: number): number {
  if (!/^(?:[A-Z]{1,3}|MiG|Su)$/.test(tokens[i]!.text)) return i;
  const number = /^[-‐‑]$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
  return /^\d{1,3}s?$/.test(tokens[number]?.text ?? '') ? number + 1 : i;
}

const isOwner = (token: Token): boolean => token.pos === 'PART' && /^['’]s?$/.test(token.text);

const QUOTE = /^["“”'‘’]$/;

/** Index of the quotation mark that closes the one at `i`, if it is near; else 0. */
function closingQuote(tokens: readonly Token[], i: number): number {
  for (let k = i + 2; k < i + REACH && k < tokens.length; k++) if (QUOTE.test(tokens[k]!.text)) return k;
  return 0;
}

/** A hyphen without spaces ties the token to the next one. */
function isTied(tokens: readonly Token[], i: number): boolean {
  const [token, hyphen, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  return hyphen !== undefined && next !== undefined && /^[-‐‑]$/.test(hyphen.text) && hyphen.start === token.end && next.start === hyphen.end && !/^\d/.test(token.text);
}

const describes = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'ADJ' || token.pos === 'VERB_PART' || token.pos === 'NUM' || token.pos === 'NOUN');

const modifies = (token: Token): boolean => token.pos === 'ADJ' || token.pos === 'PROPN' || token.pos === 'VERB_PART' || token.pos === 'NOUN';

/** Whether a noun comes before anything that ends the phrase. */
function leadsToNoun(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length && i < from + REACH; i++) {
    const { pos, text } = tokens[i]!;
    if (pos === 'NOUN') return true;
    if (!SKIPPED.has(pos) && pos !== 'VERB_PART' && pos !== 'CCONJ' && text !== '-') return false;
  }
  return false;
}

/** Past so many owners ("the city's mayor's house") a phrase is not read; an ordinal ranks the first of them ("the second-largest city's mayor"). */
const OWNERS = 2;

/** The run of common nouns from token `i`; its last word is the head. */
function phraseAt(line: Line, i: number, owners: number): Counted {
  const { tokens } = line;
  let last = i;
  // "people" is a head: in "three people shot" the verb may pass for a noun.
  while (!PEOPLE.test(tokens[last]!.text) && (tokens[last + 1]?.pos === 'NOUN' || isTool(tokens, last))) last++;
  const owner = owners > 0 ? tokens[last + 1] : undefined;
  // "40 percent of the world's oil" is of oil.
  if (owner && isOwner(owner)) {
    const owned = tokens.slice(last + 2, last + 2 + REACH);
    const head = owned.findIndex(({ pos }) => !SKIPPED.has(pos) && pos !== 'VERB_PART' && pos !== 'VERB_ING');
    if (owned[head]?.pos === 'NOUN') return phraseAt(line, last + 2 + head, owners - 1);
  }
  const words = tokens.slice(i, last + 1);
  const of = words.map((token, k) => (k === words.length - 1 ? singular(token) : token.text.toLowerCase())).join(' ');
  return { of, ofSpan: { start: tokens[i]!.start, end: tokens[last]!.end } };
}

const PEOPLE = /^(?:people|persons|men|women|children)$/i;

const BY_MEANS_OF: ReadonlySet<string> = new Set('propelled owned backed guided powered operated controlled funded sponsored flagged'.split(' '));

/** "One rocket propelled grenade launcher", "two government owned trucks": the first noun only says by what. Also asked of the participle itself. */
function isTool(tokens: readonly Token[], at: number): boolean {
  const [noun, participle] = tokens[at]!.pos === 'NOUN' ? [tokens[at]!, at + 1] : [tokens[at - 1], at];
  if (!noun || noun.text.toLowerCase() !== noun.lemma || !BY_MEANS_OF.has(tokens[participle]?.text.toLowerCase() ?? '')) return false;
  return tokens[participle + 1]?.pos === 'NOUN';
}

/** In a headline all words have a capital: "Kills 7 People Near Lima". */
function firstPlural(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from; i < last; i++) if (/[^s]s$/i.test(tokens[i]!.text) || IRREGULAR.has(tokens[i]!.text.toLowerCase())) return i;
  return last;
}

/** Names that stand for a kind of people or things: plurals, adjectives of nations, abbreviations. */
const KIND = /(?:s|ese|ish|ian|ali|ani|aqi|eli|emeni)$|^\p{Lu}{2,}$/u;

/** "30 Palestinians", "12 Somali". */
function named(line: Line, i: number): Counted | undefined {
  const token = line.tokens[i]!;
  const lower = token.text.toLowerCase();
  // A person's name is no kind of thing: "the mother of 13 Ann Lee".
  if (isMonth(lower) || isWeekday(lower) || (token.pos === 'PROPN' && !KIND.test(token.text) && !line.title)) return undefined;
  const of = IRREGULAR.get(lower) ?? (/[^s]s$/.test(lower) && lower.length > 4 ? lower.slice(0, -1) : lower);
  return { of, ofSpan: { start: token.start, end: token.end } };
}

function singular(token: Token): string {
  return IRREGULAR.get(token.text.toLowerCase()) ?? token.lemma;
}

function fateAt(line: Line, at: number): Counted | undefined {
  const more = /^(?:more|others?|people|still)$/.test(lowerAt(line, at)) ? at + 1 : at;
  const piece = line.pieces[more];
  return piece && FATE.has(piece.lower) ? { of: piece.lower, ofSpan: { start: piece.start, end: piece.end } } : undefined;
}

/** "a population of 3,500", "a depth of 10 km". */
function beforeOf(line: Line, figure: Figure): Counted | undefined {
  let at = figure.from - 1;
  while (at > 0 && /^(?:about|some|around|nearly|almost|over|approximately|roughly|only|just|more|less|than|least|at|up|to|an|estimated|a)$/.test(lowerAt(line, at))) at--;
  if (lowerAt(line, at) !== 'of' || at === 0) return undefined;
  const noun = line.pieces[at - 1]!.token;
  const token = line.tokens[noun]!;
  if (token.pos !== 'NOUN' || EMPTY.has(token.lemma)) return undefined;
  let first = noun;
  while (first > 0 && line.tokens[first - 1]!.pos === 'NOUN') first--;
  const words = line.tokens.slice(first, noun + 1);
  return { of: words.map((word, k) => (k === words.length - 1 ? singular(word) : word.text.toLowerCase())).join(' '), ofSpan: { start: line.tokens[first]!.start, end: token.end } };
}
