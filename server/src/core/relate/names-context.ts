import { perObject } from '../memo.ts';
import { fold } from '../recognise/entities/fold.ts';
import { gazetteer } from '../recognise/entities/gazetteer.ts';
import type { EntityCandidate } from '../recognise/entities/index.ts';
import { TITLES } from '../recognise/entities/lexicon.ts';
import type { Article, Paragraph, Sentence, Token } from '../types.ts';

/** Where a name stands: its tokens in its sentence. */
export interface NameContext {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** The contexts of names, one each, in one pass: both are in text order. A name outside any sentence has none. */
export function contextsOf(article: Article, names: readonly EntityCandidate[]): readonly (NameContext | undefined)[] {
  const contexts: (NameContext | undefined)[] = names.map(() => undefined);
  let next = 0;
  for (const paragraph of article.paragraphs) {
    for (const sentence of paragraph.content.sentences) {
      const { tokens } = sentence;
      let at = 0;
      while (next < names.length && (names[next]?.end ?? 0) <= paragraph.start + sentence.end) {
        const start = (names[next]?.start ?? 0) - paragraph.start;
        const end = (names[next]?.end ?? 0) - paragraph.start;
        while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
        let to = at;
        while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
        if (to > at) contexts[next] = { tokens, from: at, to, paragraph, sentence };
        next++;
      }
    }
  }
  return contexts;
}

/** Forms of address: they tell no role. */
const ADDRESS = new Set('mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. doctor comrade shri smt father sister brother rev rev. reverend'.split(' '));
const MODIFIERS = new Set(['former', 'then', 'acting', 'outgoing', 'incoming', 'ex', 'deputy', 'interim', 'newly', 'elected', 'longtime', 'senior', 'late']);

const foldedOf = perObject((tokens: readonly Token[]): readonly string[] => tokens.map(({ text }) => fold(text)));

/** Length of the longest title that ends before token `end`. */
function titleBefore(words: readonly string[], end: number): number {
  for (let length = Math.min(4, end); length > 0; length--) if (TITLES.has(words.slice(end - length, end).join(' '))) return length;
  return 0;
}

function titleAfter(words: readonly string[], at: number): number {
  for (let length = Math.min(4, words.length - at); length > 0; length--) if (TITLES.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** The country or body that some words name, in the gazetteer's spelling for a country. */
const owner = (text: string): string => gazetteer().country(fold(text))?.name ?? text;

/**
 * Titles and roles that stand beside the names of people: before ("Russian President Vladimir Putin" -> "president of Russia"), or after
 * ("Vladimir Putin, the president of Russia,"). `names` and `contexts` go together.
 */
export function rolesOf(names: readonly EntityCandidate[], contexts: readonly (NameContext | undefined)[], index: number): readonly string[] {
  const context = contexts[index];
  if (!context) return [];
  const { tokens, from, to } = context;
  const words = foldedOf(tokens);
  return [before(names, contexts, index, words, from), after(names, contexts, index, words, to)].filter((role) => role !== undefined);
}

function before(names: readonly EntityCandidate[], contexts: readonly (NameContext | undefined)[], index: number, words: readonly string[], from: number): string | undefined {
  const length = titleBefore(words, from);
  if (length === 0) return undefined;
  const tokens = contexts[index]?.tokens ?? [];
  const title = words.slice(from - length, from).join(' ');
  if (ADDRESS.has(title)) return undefined;
  let start = from - length;
  // "foreign policy adviser": plain words that narrow the title.
  while (start > 0 && from - start < 5 && (MODIFIERS.has(words[start - 1] ?? '') || (/^\p{Ll}/u.test(tokens[start - 1]?.text ?? '') && /^(?:NOUN|ADJ)$/.test(tokens[start - 1]?.pos ?? '')))) start--;
  const role = words.slice(start, from).join(' ');
  const end = words[start - 1] === "'s" ? start - 1 : start;
  const left = contexts[index - 1];
  const name = names[index - 1];
  return left && name && left.sentence === contexts[index]?.sentence && left.to === end && name.type !== 'person' ? `${role} of ${owner(name.text)}` : role;
}

function after(names: readonly EntityCandidate[], contexts: readonly (NameContext | undefined)[], index: number, words: readonly string[], to: number): string | undefined {
  if (words[to] !== ',') return undefined;
  let at = to + 1;
  const right = contexts[index + 1];
  const next = names[index + 1];
  const here = contexts[index]?.sentence;
  let of: string | undefined;
  // ", Russia's president" and ", the Russian president".
  while (['the', 'a', 'an', 'its'].includes(words[at] ?? '') || MODIFIERS.has(words[at] ?? '')) at++;
  if (right && next && right.sentence === here && right.from === at && next.type !== 'person') {
    of = owner(next.text);
    at = words[right.to] === "'s" ? right.to + 1 : right.to;
  }
  const length = titleAfter(words, at);
  if (length === 0) return undefined;
  const end = at + length;
  if (!of && (words[end] === 'of' || words[end] === 'for' || words[end] === 'at')) {
    const start = words[end + 1] === 'the' ? end + 2 : end + 1;
    if (right && next && right.sentence === here && right.from === start && next.type !== 'person') of = owner(next.text);
  }
  // "Putin, President Xi and …" is a list of people.
  if (!of && right && right.sentence === here && right.from === end) return undefined;
  const role = words.slice(at, end).join(' ');
  return of ? `${role} of ${of}` : role;
}
