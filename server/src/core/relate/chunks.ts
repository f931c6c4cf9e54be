import type { PartOfSpeech, Sentence, Token } from '../types.ts';

/** Token indices of a sentence, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A base noun phrase, without what follows its head: "the yearly trade", "10 people". */
export interface NounPhrase extends TokenRange {
  /** Index of the head noun. */
  readonly head: number;
  /** The phrase stands before "'s": the owner of the next one. */
  readonly owner: boolean;
}

/** Auxiliaries, adverbs and the verb they belong to: "has not been injured". */
export interface VerbGroup extends TokenRange {
  /** Index of the main verb. */
  readonly head: number;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Lemma of a modal, or "to" for an infinitive. */
  readonly modal?: string;
  /** "past" and "present" are finite; "none" is a participle or an infinitive without its subject. */
  readonly tense: 'past' | 'present' | 'future' | 'none';
}

export interface Chunks {
  readonly phrases: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
}

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN']);
const BEFORE_NOUN: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN', 'VERB_PART', 'VERB_ING']);
const VERBAL: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'VERB_PRES', 'VERB_PAST', 'VERB_PART', 'VERB_ING']);
const AUXILIARY: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'AUX_PRES', 'AUX_PAST', 'MODAL']);
const FUTURE = new Set(['will', 'shall', '’ll', "'ll"]);
const NEGATION = new Set(['not', 'n’t', "n't", 'never']);
/** Heads that a figure makes of itself when no noun follows: "injuring 80". */
const PRONOMINAL: ReadonlySet<PartOfSpeech> = new Set(['PRON', 'NUM']);

export const isVerb = (token: Token): boolean => VERBAL.has(token.pos);
export const isNominal = (token: Token): boolean => NOMINAL.has(token.pos);

/** What may stand before a noun that it describes: "leading industrial and developing countries". */
export const DESCRIBING: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'CCONJ', 'VERB_PART', 'VERB_ING']);

/** The mark of an owner, or a pronoun that is one: what comes next is somebody's. */
export const isPossessive = (token: Token | undefined): boolean => token !== undefined && ((token.pos === 'PART' && /^['’]s?$/.test(token.text)) || /^(?:his|her|its|their)$/i.test(token.text));

/** Base noun phrases and verb groups of a sentence, in order, by part of speech alone. */
export function chunk(sentence: Sentence): Chunks {
  const { tokens } = sentence;
  const phrases: NounPhrase[] = [];
  const verbs: VerbGroup[] = [];
  for (let i = 0; i < tokens.length;) {
    const phrase = nounPhraseAt(tokens, i);
    if (phrase) {
      phrases.push(phrase);
      i = phrase.to;
      continue;
    }
    const group = verbGroupAt(tokens, i);
    if (group) {
      verbs.push(group);
      i = group.to;
      continue;
    }
    i++;
  }
  return { phrases, verbs };
}

function nounPhraseAt(tokens: readonly Token[], from: number): NounPhrase | undefined {
  let head = -1;
  let to = from;
  for (let i = from; i < tokens.length; i++) {
    const { pos, text } = tokens[i]!;
    if (NOMINAL.has(pos) || (i === from && PRONOMINAL.has(pos)) || pos === 'NUM') {
      head = NOMINAL.has(pos) || head < 0 ? i : head;
      to = i + 1;
      if (pos === 'PRON') break;
    } else if (BEFORE_NOUN.has(pos)) {
      // A determiner opens a new phrase, and a participle belongs to one only with a noun to come ("selected schoolchildren").
      if (head >= 0 && pos === 'DET') break;
      if ((pos === 'VERB_PART' || pos === 'VERB_ING') && (i === from || !(tokens[i + 1] && isNominal(tokens[i + 1]!)))) break;
      if (head >= 0 && pos !== 'ADJ' && pos !== 'SYM') break;
    } else if (!(text === '-' || (pos === 'ADV' && i > from && head < 0))) {
      break;
    }
  }
  if (head < 0) return undefined;
  const next = tokens[to];
  const owner = next !== undefined && next.pos === 'PART' && (next.text === "'s" || next.text === '’s' || next.text === "'" || next.text === '’');
  return { from, to, head, owner };
}

/** Forms that may be of the past tense as well as participles: "sued", "sold", "won"; not "taken". */
const AMBIGUOUS_FORM = /(?:ed|[^aeiou]t|ld|nd|id|it|ot|on)$/;
/** Verbs of which a participle, too, has something behind it: "a man named Berg", "the team awarded the title". */
const WITH_COMPLEMENT = new Set('name call give award offer elect appoint dub grant deny pay teach show deem consider make label charge title entitle nickname rename send tell assign allow promise owe'.split(' '));

/** What stands behind a participle without being its object: "the man arrested Monday". */
const CALENDAR = /^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/;

/** "Berg sued Lind": between somebody and its object, what is tagged as a participle is the verb of the sentence. */
function isPastWithObject(tokens: readonly Token[], at: number): boolean {
  const [before, verb, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!before || !after || !isNominal(before) || !(after.pos === 'PROPN' ? !CALENDAR.test(after.text) : after.pos === 'DET' && before.pos === 'PROPN')) return false;
  return verb.pos === 'VERB_PART' && AMBIGUOUS_FORM.test(verb.text) && !WITH_COMPLEMENT.has(verb.lemma);
}

function verbGroupAt(tokens: readonly Token[], from: number): VerbGroup | undefined {
  let modal: string | undefined;
  let negated = false;
  let head = -1;
  let tense: VerbGroup['tense'] = 'none';
  let be = false;
  let finite = false;
  let i = from;
  for (; i < tokens.length; i++) {
    const { pos, lemma, text } = tokens[i]!;
    const lower = text.toLowerCase();
    if (AUXILIARY.has(pos)) {
      if (head >= 0 && VERBAL.has(tokens[head]!.pos)) break;
      if (pos === 'MODAL') { modal = lemma; finite = true; tense = FUTURE.has(lower) ? 'future' : 'present'; }
      else if (!finite && pos !== 'AUX') { finite = true; tense = pos === 'AUX_PAST' ? 'past' : 'present'; }
      be = lemma === 'be';
      head = i;
    } else if (NEGATION.has(lower)) {
      negated = true;
    } else if (lower === 'to' && pos === 'PART') {
      if (head >= 0) break;
      modal = 'to';
    } else if (VERBAL.has(pos)) {
      if (head >= 0 && VERBAL.has(tokens[head]!.pos)) break;
      head = i;
      if (!finite && pos === 'VERB_PAST') tense = 'past';
      if (!finite && pos === 'VERB_PRES') tense = 'present';
      // "has arrived": what is over, told from the present.
      if (pos === 'VERB_PART' && finite && !be && tense === 'present' && modal === undefined) tense = 'past';
    } else if (pos !== 'ADV' || head < 0) {
      break;
    }
  }
  if (head < 0) return undefined;
  while (i > head + 1 && !VERBAL.has(tokens[i - 1]!.pos) && !AUXILIARY.has(tokens[i - 1]!.pos)) i--;
  const main = tokens[head]!;
  if (head === from && isPastWithObject(tokens, head)) return { from, to: i, head, passive: false, negated, tense: 'past' };
  const passive = main.pos === 'VERB_PART' && (be || !finite);
  return { from, to: i, head, passive, negated, tense, ...(modal !== undefined && { modal }) };
}

/** A participle that describes a noun to come: "leading industrial countries", "Ames's honored presence". */
export function isAttributive({ tokens, verbs }: { readonly tokens: readonly Token[]; readonly verbs: readonly VerbGroup[] }, index: number): boolean {
  const { pos } = tokens[index]!;
  const group = verbs.find(({ head }) => head === index);
  if ((pos !== 'VERB_PART' && pos !== 'VERB_ING') || group?.from !== index || group.tense === 'past') return false;
  let next = index + 1;
  while (tokens[next] && DESCRIBING.has(tokens[next]!.pos)) next++;
  return isNominal(tokens[next] ?? tokens[index]!);
}
