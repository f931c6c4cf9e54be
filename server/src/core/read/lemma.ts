import type { PartOfSpeech } from '../types.ts';
import { IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular.ts';

const VOWEL = /[aeiouy]/;
const PRONOUNS: Readonly<Record<string, string>> = {
  him: 'he', her: 'she', them: 'they', me: 'i', us: 'we', whom: 'who', an: 'a', those: 'that', these: 'this', himself: 'himself',
};

/** The base form of a word in lower case: "arrived" -> "arrive", "countries" -> "country". */
export function lemmatize(text: string, pos: PartOfSpeech): string {
  const word = text.toLowerCase().replaceAll('’', "'").replace(/[\u00AD\u200B-\u200D\u2060]/g, '');
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the other parts of speech have one form
  switch (pos) {
    case 'NOUN':
      return noun(word);
    case 'VERB': case 'VERB_PRES': case 'VERB_PAST': case 'VERB_PART': case 'VERB_ING':
    case 'AUX': case 'AUX_PRES': case 'AUX_PAST': case 'MODAL':
      return verb(word, pos);
    case 'ADJ': case 'ADV':
      return adjective(word, pos);
    case 'PART':
      return word === "n't" ? 'not' : word;
    case 'PRON': case 'DET':
      return PRONOUNS[word] ?? word;
    default:
      return word;
  }
}

function noun(word: string): string {
  const irregular = IRREGULAR_NOUNS.get(word);
  if (irregular) return irregular;
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is|'s)$/.test(word)) return compound(word);
  if (/[^aeou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** "businessmen" -> "businessman", "grandchildren" -> "grandchild". */
function compound(word: string): string {
  if (word.endsWith('men') && word.length > 5) return `${word.slice(0, -3)}man`;
  if (word.endsWith('children')) return word.slice(0, -3);
  return word;
}

function verb(word: string, pos: PartOfSpeech): string {
  if (word === "'d") return pos === 'MODAL' ? 'would' : 'have';
  const irregular = IRREGULAR_VERBS.get(word) ?? prefixed(word);
  if (irregular) return pos === 'MODAL' && word === 'could' ? 'can' : irregular;
  if (pos === 'VERB' || pos === 'AUX' || pos === 'MODAL') return word;
  if (pos === 'VERB_PRES' || pos === 'AUX_PRES') {
    if (!word.endsWith('s') || word.endsWith('ss')) return word;
    if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
    return word.slice(0, -1);
  }
  if (word.endsWith('ing') && VOWEL.test(word.slice(0, -3)) && word.length > 4) return stem(word.slice(0, -3));
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.slice(0, -1);
  if (word.endsWith('ed') && VOWEL.test(word.slice(0, -2))) return stem(word.slice(0, -2));
  return word;
}

/** Comparatives and superlatives: "stronger" -> "strong". */
function adjective(word: string, pos: PartOfSpeech): string {
  const irregular = IRREGULAR_ADJECTIVES.get(word);
  if (irregular) return irregular;
  const match = /^([a-z]{3,8}?)(?:er|est)$/.exec(word);
  if (!match || (pos === 'ADV' && !COMPARED.has(match[1]!))) return word;
  const [, base] = match;
  if (COMPARED.has(base!)) return base!;
  if (base!.endsWith('i') && base!.length > 3 && COMPARED.has(`${base!.slice(0, -1)}y`)) return `${base!.slice(0, -1)}y`;
  return word;
}

/** Adjectives that are compared with -er and -est and change nothing. */
const COMPARED = new Set(
  'new old young high low long short strong weak great small fast slow hard soft deep cheap rich poor cold warm cool dark light bright clear clean near few full tall tight tough rough smooth quick quiet loud great fair broad narrow mild sharp smart sweet kind calm steep thick fresh firm grand harsh proud stark strict swift vast bold dear dull keen lean light neat plain stiff tender clever busy angry dirty easy early happy healthy heavy lucky lonely noisy pretty ready risky safe scary silly steady sunny tiny ugly wealthy crazy deadly dry fancy funny hungry likely mighty sexy shiny tasty thirsty windy worthy'.split(' '),
);

/** "overtook" is not listed but "took" may be: "retook", "withheld". */
function prefixed(word: string): string | undefined {
  const match = /^(?:re|un|over|under|out|mis|fore|with|pre|co)-?(?=[a-z]{3})/.exec(word);
  if (!match) return undefined;
  const base = IRREGULAR_VERBS.get(word.slice(match[0].length));
  return base && base !== word.slice(match[0].length) && base.length > 2 ? match[0] + base : undefined;
}

/** What is left of a verb without -ed or -ing, as a base form: "stopp" -> "stop", "mak" -> "make", "open" -> "open". */
function stem(rest: string): string {
  const irregular = IRREGULAR_VERBS.get(`${rest}ed`) ?? IRREGULAR_VERBS.get(`${rest}ing`);
  if (irregular) return irregular;
  if (LOST_E.test(rest)) return `${rest}e`;
  if (/([bdgkmnprtv])\1$/.test(rest)) return /^(?:add|err|ebb|egg|butt|purr|putt|inn)$/.test(rest) ? rest : rest.slice(0, -1);
  return DOUBLED_L.test(rest) ? rest.slice(0, -1) : rest;
}

/** "controlled", "compelled"; "rolled", "called" have the two in their base form. */
const DOUBLED_L = /(?:ntroll|atroll|mpell|xpell|ropell|ispell|ebell|xcell|ancell|ravell|ismantell|ivall)$/;

/** Verbs that had an -e before -ed or -ing, by what is left of them. */
const LOST_E = new RegExp(
  `(?:${[
    // After these consonants always: solv(e), announc(e), issu(e), handl(e), charg(e), indulg(e), centr(e).
    'v', 'c', '[^eo]u', '[bcdfgkpstz]l', '[rdl]g', '[^aeiour]r', '[^t]z(?<!zz)', '[^s]s',
    // After a vowel and one consonant mostly, where a short stressed vowel would have doubled it: mak(e), provid(e), includ(e), defin(e).
    '[^eo]at', 'creat', '[^o]ut(?<!debut)', '[^eo]ad', '[cps]ed', '[^aoe]id', '[^o]od', '[^o]ud', '[^eo]ak', 'ik', '[^o]ok', '[^ao]il', '[^aoe]ul', '[^eo]am', '[^aeo]um', 'com',
    '[^aeou]in', '[^eo]ap', '[^eo]ar', '[^a]ir', '[^oe]ur(?<!murmur)', '[aeiou]b', '[aeiou]g', 'y[plm]',
    // After the others sometimes.
    'complet', 'delet', 'compet', 'unit', 'invit', 'writ', 'cit', 'ignit', 'expedit', '(?:^[nv]|[qm]u?|ev|den)ot', '(?:sc|wh|xh|nh)al', '(?:ns|par|jol|^p)ol', '[tpm]im', '(?:^m|rv|onv)en',
    'postpon', 'phon', 'ston', 'clon', 'zon', 'condon', 'thron', '[tp]un', '[str]rip', 'swip', '^wip', '^(?:[hcmdr]|el|sl|gr)op', 'scop', '(?:adh|terf|sev|coh)er', '(?:pl|st|sc|gn|^(?:ad|b|sh)|sn)or',
    '[^o]rang', 'chang', '^rang', 'leng', 'veng', 'plung', 'loung', '(?:cr|fr|^[hbt])ing', '(?:[wt]|^p)ast', 'breath', 'cloth', 'sooth', 'loath', '^bath', '^ow',
  ].join('|')})$`,
);
