import type { PartOfSpeech } from '../../types.ts';
import { IRREGULAR_VERBS } from '../irregular.ts';

/** Tags by a small lexicon and by endings: what there is when the trained weights cannot be read. */
export function tagByRules(words: readonly string[]): PartOfSpeech[] {
  const tags: PartOfSpeech[] = [];
  words.forEach((word, i) => tags.push(tagWord(word, i, tags[i - 1], words[i - 1]?.toLowerCase())));
  return tags;
}

const LEXICON = new Map<string, PartOfSpeech>(
  Object.entries({
    DET: 'the a an this that these those some any every each no all both another either neither',
    PRON: 'i you he she it we they me him us them my your his her its our their mine yours hers ours theirs who whom which what whose himself herself itself themselves myself yourself ourselves someone anyone everyone nobody nothing something anything everything none there',
    ADP: 'of in on at by for from with about into over under between through against during without within along across behind beyond near amid among despite toward towards upon via per including until since up down off out around above below after before as than like unlike amidst alongside',
    SCONJ: 'if because although though while whether unless once',
    CCONJ: 'and or but nor yet plus &',
    AUX: 'be', AUX_PRES: "is are am has have do does 's 're 've 'm", AUX_PAST: "was were had did", MODAL: "will would can could may might must shall should 'll 'd ca wo",
    PART: "to not n't 's ’s ' ’",
    ADV: 'very also now then here still already just only even ever never always often soon later today yesterday tomorrow again too so well how when where why however meanwhile almost nearly about more most less least far further earlier recently quite rather perhaps together away back once',
    NUM: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
    ADJ: 'new old other many much few several last next first second third own same such good bad great high low large small big long short early late major more most least russian american chinese',
    VERB_PAST: 'said told',
    VERB_PRES: 'says say',
  } satisfies Partial<Record<PartOfSpeech, string>>).flatMap(([tag, list]) => list.split(' ').map((word) => [word, tag as PartOfSpeech] as const)).reverse(),
);

function tagWord(word: string, i: number, before: PartOfSpeech | undefined, wordBefore: string | undefined): PartOfSpeech {
  if (/^[$€£¥₹₽₩%°+=<>#@]|^\p{Extended_Pictographic}/u.test(word) && !/^[#@]\p{L}/u.test(word)) return 'SYM';
  if (!/[\p{L}\p{N}]/u.test(word)) return /^['’]$/.test(word) && before === 'NOUN' ? 'PART' : 'PUNCT';
  if (/^\d/.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? 'ADJ' : /\d0s$/.test(word) ? 'NOUN' : 'NUM';
  if (/^(?:https?:|www\.)|@/.test(word)) return 'X';
  const lower = word.toLowerCase().replace('’', "'");
  if (lower === "'s") return before === 'PRON' ? 'AUX_PRES' : 'PART';
  const known = LEXICON.get(lower);
  const capital = /^\p{Lu}/u.test(word);
  if (known && (!capital || i === 0 || known === 'DET' || known === 'ADP' || known === 'AUX_PRES')) return known;
  if (capital && i > 0) return 'PROPN';
  return byEnding(lower, before, wordBefore) ?? (capital ? 'PROPN' : 'NOUN');
}

function byEnding(word: string, before: PartOfSpeech | undefined, wordBefore: string | undefined): PartOfSpeech | undefined {
  if (wordBefore === 'to' || before === 'MODAL') return 'VERB';
  const auxiliary = before === 'AUX' || before === 'AUX_PRES' || before === 'AUX_PAST';
  const base = IRREGULAR_VERBS.get(word);
  if (base && base !== word && !word.endsWith('s') && !word.endsWith('ing')) return auxiliary ? 'VERB_PART' : 'VERB_PAST';
  if (word.endsWith('ly')) return 'ADV';
  if (/.{3}ing$/.test(word)) return 'VERB_ING';
  if (/.{2}ed$/.test(word)) return auxiliary || before === 'ADV' ? 'VERB_PART' : before === 'DET' || before === 'ADP' ? 'ADJ' : 'VERB_PAST';
  if (/(?:ous|ful|ive|able|ible|ical|less|ish|ic|al|ary)$/.test(word) && word.length > 5) return 'ADJ';
  if (before === 'PRON' && word.endsWith('s') && !word.endsWith('ss')) return 'VERB_PRES';
  return undefined;
}
