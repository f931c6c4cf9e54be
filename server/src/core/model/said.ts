import { meet } from '../collections.ts';
import { fold } from '../recognise/entities/fold.ts';
import type { Analysis, Claim, QuoteMention } from '../types.ts';
import { isTranscribed } from './name-claims.ts';
import { withZ } from './name-variants.ts';
import { conceptOf } from './story.ts';
import type { EntityIndex } from './entities.ts';

/** The words of a direct quotation, ready for comparison. */
export interface SaidWords {
  readonly words: readonly string[];
  /** Every three words that follow each other, joined. */
  readonly triples: ReadonlySet<string>;
  /** Whether it begins where a sentence begins, and ends where one ends. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether words are left out or put in, and the quotation says so. */
  readonly edited: boolean;
  /** Whether the article says of one person, and not of a crowd or nobody, that they are theirs. */
  readonly spoken: boolean;
  /** Whether it says of nobody that they are theirs. */
  readonly ownerless: boolean;
  /** Whether the words may be a translation: the country that the article is most about writes in another script. */
  readonly translated: boolean;
}

/** Words from which a quotation is long enough to be told from another. */
const SHORTEST = 6;
/** Words that are compared: the rest of a speech adds nothing but time. */
const LONGEST = 80;
/** Share of the words of the shorter quotation that must come in the same order in both. */
const ALIKE = 0.6;
/** Share, and number of such words, from which it is one sentence whoever is said to have said it. */
const VERY_ALIKE = 0.7, MANY = 8;

// "I" has its capital anywhere.
const OPENING = /^["“”‘’']*(?!I\b)\p{Lu}/u, CLOSING = /[.!?]["“”‘’']*$/, EDITED = /\.{2}|\. \.|[…[\]–—-]/;

/** Words that name several who speak as one. */
const CROWD = /\b(?:they|we|some|many|people|crowd|[a-z]{2,}[a-rt-z]s)$/i;

const isSpoken = ({ text }: Analysis, { speaker, speakerSpan }: QuoteMention): boolean => speaker !== undefined || (speakerSpan !== undefined && !CROWD.test(text.slice(speakerSpan.start, speakerSpan.end)));

/** The direct quotations of an article as claims on what somebody said. */
export function quoteClaims(analysis: Analysis, entities: EntityIndex): readonly { readonly claim: Claim; readonly said: SaidWords; readonly speaker: string | undefined }[] {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const quotes = analysis.mentions.filter((mention): mention is QuoteMention => mention.kind === 'quote' && mention.type === 'direct');
  return quotes.flatMap((quote) => {
    const said = readSaid(analysis, quote);
    if (!said) return [];
    const entity = quote.speaker === undefined ? undefined : byId.get(quote.speaker);
    const claim: Claim = {
      start: quote.start,
      end: quote.end,
      id: `words of ${quote.id}`,
      subject: { text: entity?.name ?? '', entities: [] },
      attribute: 'quotation',
      basis: 'certain',
      mention: quote.id,
      value: { kind: 'name', text: quote.text, value: 0, min: 0, max: 0, unit: '' },
      modality: 'actual',
      scope: [],
      inHeadline: false,
      context: [],
    };
    return [{ claim, said, speaker: entity && conceptOf(entities, analysis.article, entity) }];
  });
}

/** The words of a quotation that is long enough to be told from another. */
export function readSaid(analysis: Analysis, quote: QuoteMention): SaidWords | undefined {
  const words = wordsOf(quote.text);
  if (words.length < SHORTEST) return undefined;
  return { words, triples: triplesOf(words), opens: OPENING.test(quote.text), closes: CLOSING.test(quote.text), edited: EDITED.test(quote.text), spoken: isSpoken(analysis, quote), ownerless: quote.speaker === undefined && quote.speakerSpan === undefined, translated: isTranscribed(analysis) };
}

/** Folded words; what an editor put in brackets or left out with dots is not said. */
function wordsOf(text: string): readonly string[] {
  return inFull(fold(text)).replace(/\[[^[\]]*\]|\([^()]*\)|…|\.{3}|:00\b/g, ' ').split(/[^\p{L}\p{N}']+/u).map(plain).filter(Boolean).slice(0, LONGEST);
}

/** "I'm" is "I am" as another hears it. */
const inFull = (text: string): string => text.replace(/(?<=\bi)'m\b/g, ' am').replace(/'ve\b/g, ' have').replace(/'ll\b/g, ' will').replace(/'re\b/g, ' are').replace(/n't\b/g, ' not');

const ORDINALS: ReadonlyMap<string, string> = new Map('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, i) => [word, `${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}`]));

/** One form for British and American spelling, possessives and ordinals. */
function plain(word: string): string {
  const bare = word.replace(/^'+|'s?$|(?<=s)'$/g, '');
  return ORDINALS.get(bare) ?? withZ(bare.replace(/our(?=[a-z]{0,4}$)/, 'or')).replace(/([bt])re$/, '$1er').replace(/(?<=[a-z]{3})s$/, '');
}

const triplesOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.slice(2).map((word, i) => `${words[i]!} ${words[i + 1]!} ${word}`));

/** Words that are heard and left out without changing what was said. */
const SMALL = new Set("a an the and but so well that of to in on at it's its is was were are be been 's uh um you know i we they he she it this there here just really very has have had do does did will would".split(' ').map(plain));

/**
 * How surely two quotations give the same sentence in different words: most of it is the same, in the same order, and between words that agree stand others that do
 * not. A quotation that only says less than the other, or differs in small words, does not differ.
 */
export function differInWords(a: SaidWords, b: SaidWords): 'likely' | 'possible' | undefined {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!meet(short.triples, long.triples)) return undefined;
  const pairs = common(short.words, long.words);
  if (pairs.length < ALIKE * short.words.length || pairs.length < SHORTEST - 1 || !hasTelling(short.words, pairs)) return undefined;
  const isWhole = pairs.length >= MOST_OF_WHOLE * short.words.length && pairs.length >= MANY && !a.edited && !b.edited;
  const differ = gapsOf(short, long, pairs).some(({ left, right, isAtEnd, isFirm }) => {
    if (left.length > 0 && right.length > 0) return !isShortFor(left, right) && !isShortFor(right, left) && left.length + right.length <= (isAtEnd ? MOST_AT_END : MOST_REPLACED);
    return isWhole && isFirm && left.length + right.length > 0 && left.length + right.length <= MOST_LEFT_OUT;
  });
  if (!differ) return undefined;
  const isMost = pairs.length >= VERY_ALIKE * short.words.length && pairs.length >= MANY;
  return isMost || (isWholeSentence(short, long, pairs) && pairs.length >= MOST_OF_SENTENCE * long.words.length) ? 'likely' : 'possible';
}

/** Whether two quotations of which nobody says whose they are can only be one: nearly all words of the longer are the same. */
export function areTooLikeForTwo(a: SaidWords, b: SaidWords): boolean {
  if (!a.ownerless || !b.ownerless) return false;
  const same = common(a.words, b.words).length;
  return same >= MANY && same >= MOST_OF_ALL * Math.max(a.words.length, b.words.length);
}

/** The share of the longer of two quotations from which nobody need say whose they are. */
const MOST_OF_ALL = 0.85;

/** Telling words that agree: "we are going to …" begins any number of sentences. */
const FEWEST_TELLING = 3, TELLING_ALIKE = 0.5;

/** Whether enough words agree that are more than the frame of a sentence. */
function hasTelling(words: readonly string[], pairs: readonly (readonly [number, number])[]): boolean {
  const isTelling = (word: string): boolean => !SMALL.has(word) && word !== 'going';
  const shared = pairs.filter(([i]) => isTelling(words[i]!)).length;
  return shared >= FEWEST_TELLING && shared >= TELLING_ALIKE * words.filter(isTelling).length;
}

/** Whether two quotations give one sentence, of which the one may give only a part. */
export function isOneSentence(a: SaidWords, b: SaidWords): boolean {
  if (!meet(a.triples, b.triples)) return false;
  const shortest = Math.min(a.words.length, b.words.length);
  return shortest >= MANY && common(a.words, b.words).length >= MOST_OF_WHOLE * shortest;
}

/** "IE" for "Internet Explorer". */
const isShortFor = ([letters, ...more]: readonly string[], words: readonly string[]): boolean => more.length === 0 && words.length > 1 && letters === words.map((word) => word.charAt(0)).join('');

/** Both begin where a sentence begins, and end with the same word. */
const isWholeSentence = (a: SaidWords, b: SaidWords, pairs: readonly (readonly [number, number])[]): boolean =>
  a.opens && b.opens && !a.edited && !b.edited && pairs.at(-1)![0] === a.words.length - 1 && pairs.at(-1)![1] === b.words.length - 1;

/** Telling words of two quotations where they differ. */
interface Gap {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Before the first words that agree, or behind the last. */
  readonly isAtEnd: boolean;
  /** Two words in a row agree on either side: a single small one may stand anywhere. */
  readonly isFirm: boolean;
}

/** Where two quotations differ, between words that agree; at the ends only where both begin or end their sentence there. */
function gapsOf(short: SaidWords, long: SaidWords, pairs: readonly (readonly [number, number])[]): readonly Gap[] {
  const ends = [...(short.opens && long.opens ? [[-1, -1] as const] : []), ...pairs, ...(short.closes && long.closes ? [[short.words.length, long.words.length] as const] : [])];
  const follow = (k: number): boolean => ends[k] !== undefined && ends[k + 1]?.[0] === ends[k][0] + 1 && ends[k + 1]?.[1] === ends[k][1] + 1;
  return ends.slice(1).map(([i, j], k) => {
    const [before, after] = ends[k]!;
    const [left, right] = [short.words.slice(before + 1, i), long.words.slice(after + 1, j)].map((words) => words.filter((word) => !SMALL.has(word)));
    return { left: left!, right: right!, isAtEnd: before < 0 || i === short.words.length, isFirm: follow(k - 1) && follow(k + 1) };
  });
}

/** The share of the longer of two sentences that must be the same. */
const MOST_OF_SENTENCE = 0.75;
/** Words that are replaced at one place at most; more are another sentence. At the ends of a sentence fewer are. */
const MOST_REPLACED = 6, MOST_AT_END = 3;
/** Words that are left out at one place at most, and the share of the shorter quotation that must be the same for a slip. */
const MOST_LEFT_OUT = 2, MOST_OF_WHOLE = 0.9;

/** The longest common subsequence, as pairs of indexes. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
