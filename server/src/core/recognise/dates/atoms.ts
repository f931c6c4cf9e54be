import type { PartOfSpeech, ParagraphContent, Sentence } from '../../types.ts';
import { numberWord, readingsOf, takesStop } from './lexicon.ts';
import type { Reading } from './lexicon.ts';

/**
 * A word as dates are written: "mid-1990s" is two, "twenty-four" and "nineteen ninety-six" are one, "7:30" and "10/17/2023" are one.
 * Offsets in the paragraph.
 */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** Lower case, without the full stops of an abbreviation: "oct", "pm". */
  readonly word: string;
  /** Tied to the atom before it by a hyphen or a dash without spaces. */
  readonly hyphen: boolean;
  readonly capital: boolean;
  readonly digits: boolean;
  /** Of the token it lies in. */
  readonly pos: PartOfSpeech;
  readonly readings: readonly Reading[];
}

const LETTER = 'A-Za-z\\u00C0-\\u024F';
const PIECE = new RegExp([
  `[${LETTER}](?:\\.[A-Za-z](?![${LETTER}]))+\\.?`, // p.m., U.S.
  `[Oo]['’]clock(?![${LETTER}])`,
  `[QH][1-4]\\b`, // Q3
  `(?<=\\d ?)[ap]\\. m(?![${LETTER}])\\.?`, // 10 a. m.
  `[${LETTER}]+`,
  `['’‘\`]\\d\\ds?(?!\\d)`, // '98, '80s
  `\\d{3}0['’]s(?![${LETTER}])`, // 1990's
  `\\d{1,4}(?:st|nd|rd|th|s)(?![${LETTER}])`, // 21st, 1990s
  `\\d+(?:,\\d{3}(?!\\d))*(?:[.:/]\\d+)*`, // 1,000  7:30  10/17/2023
  `['’](?:s|ll|re|ve|d)(?![${LETTER}])`,
  `\\S`,
].join('|'), 'g');

const NONE: readonly Reading[] = [];
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
const isWordCode = (code: number): boolean => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0 && code <= 0x24f;

/** The atoms of a sentence. */
export function atomsOf(content: ParagraphContent, sentence: Sentence): readonly Atom[] {
  const { text } = content;
  const atoms: Atom[] = [];
  let token = 0;
  let hyphen = false;
  PIECE.lastIndex = sentence.start;
  for (let match = PIECE.exec(text); match && match.index < sentence.end; match = PIECE.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    const code = text.charCodeAt(start);
    if ((code === 0x2d || code === 0x2013 || code === 0x2011) && atoms.at(-1)?.end === start && isWordCode(text.charCodeAt(end))) {
      hyphen = true;
      continue;
    }
    while (token < sentence.tokens.length - 1 && sentence.tokens[token]!.end <= start) token++;
    const digits = isDigit(code) || (isDigit(text.charCodeAt(start + 1)) && !isUpper(code));
    let word = match[0].toLowerCase();
    if (!digits && word.length > 1) {
      if (word.includes('.')) word = word.replace(/[. ]/g, '');
      else if (takesStop(word) && text.charCodeAt(end) === 0x2e) PIECE.lastIndex = ++end;
    }
    atoms.push({
      start, end, word, hyphen, digits,
      capital: isUpper(code),
      pos: sentence.tokens[token]?.pos ?? 'X',
      readings: digits ? readDigits(word) : readingsOf(word) ?? NONE,
    });
    hyphen = false;
  }
  return joinNumberWords(atoms);
}

/** No date is counted in more than so many. */
const LARGEST = 1e9;

/** What a piece with digits can be. */
function readDigits(word: string): readonly Reading[] {
  const clock = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(word);
  if (clock && Number(clock[1]) < 25 && Number(clock[2]) < 60) {
    const minutes: Reading = ['CLOCK', Number(clock[1]) * 60 + Number(clock[2])];
    return word.includes(':') ? [minutes] : [minutes, ['NUM', Number(word)]];
  }
  if (word.includes('/')) return readSlashes(word);
  if (word.indexOf('.') !== word.lastIndexOf('.')) return readDots(word);
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (ordinal) {
    const value = Number(ordinal[1]);
    return value >= 1 && value <= 31 ? [['ORD', value], ['DAY', value]] : [['ORD', value]];
  }
  if (word.endsWith('s')) return readDecade(word);
  if (/^['’‘`]/.test(word)) {
    const value = Number(word.slice(1));
    return [['YEAR', fullYear(value)]];
  }
  const value = Number(word.replaceAll(',', ''));
  if (!(value <= LARGEST)) return NONE;
  const readings: Reading[] = [['NUM', value]];
  if (/^\d{4}$/.test(word)) {
    if (value >= 1000 && value < 2200) readings.push(['YEAR', value]);
    if (value < 2460 && value % 100 < 60) readings.push(['HHMM', Math.floor(value / 100) * 60 + (value % 100)]);
  } else if (/^\d{1,2}$/.test(word)) {
    if (value >= 1 && value <= 31) readings.push(['DAY', value]);
    if (word.length === 2) readings.push(['YY', value]);
  }
  return readings;
}

/** "10/17/2023" and "17/10/2023"; where both orders are possible, the American one, that most outlets with slashes use. */
function readSlashes(word: string): readonly Reading[] {
  const fraction = /^([1-9])\/([2-9])$/.exec(word);
  if (fraction) return [['FRACTION', Number(fraction[1]) / Number(fraction[2])]];
  const years = /^(\d{4})\/(\d{4}|\d\d)$/.exec(word);
  if (years && Number(years[2]) % 100 === (Number(years[1]) + 1) % 100 && Number(years[1]) >= 1800 && Number(years[1]) < 2200) return [['YEARS', Number(years[1])]];
  const date = /^(\d{1,4})\/(\d{1,2})\/(\d{4}|\d{1,2})$/.exec(word);
  if (!date) return NONE;
  const [a, b, c] = [Number(date[1]), Number(date[2]), Number(date[3])];
  if (date[1]!.length === 4) return [['NUMERIC', a * 10000 + b * 100 + c]];
  if (date[3]!.length === 1) return NONE;
  const year = date[3]!.length === 4 ? c : fullYear(c);
  const readings: Reading[] = [['NUMERIC', year * 10000 + (a > 12 ? b * 100 + a : a * 100 + b)]];
  // Where both can be the month, outlets differ.
  if (a <= 12 && b <= 12 && a !== b) readings.push(['DAY_FIRST', year * 10000 + b * 100 + a]);
  return readings;
}

/** "13.10.2023" and "2023.10.13". */
function readDots(word: string): readonly Reading[] {
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) ?? /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(word);
  if (!date) return NONE;
  const [a, b, c] = [Number(date[1]), Number(date[2]), Number(date[3])];
  return [['NUMERIC', a > 31 ? a * 10000 + b * 100 + c : c * 10000 + b * 100 + a]];
}

/** The year that two digits mean in the news: "'98", "12/16/08". */
const fullYear = (short: number): number => (short < 50 ? 2000 : 1900) + short;

function readDecade(word: string): readonly Reading[] {
  const digits = word.replace(/\D/g, '');
  const value = Number(digits);
  if (value % 10 !== 0) return NONE;
  if (digits.length === 4 && value >= 1000 && value < 2200) return [['DECADE', value]];
  return digits.length === 2 && value >= 20 ? [['DECADE', 1900 + value]] : NONE;
}

/** Makes one atom of "twenty-four", "two hundred and ten", "nineteen ninety-six" and "twenty-first". */
function joinNumberWords(atoms: Atom[]): readonly Atom[] {
  let out: Atom[] | undefined;
  for (let i = 0; i < atoms.length; i++) {
    const joined = numberAt(atoms, i);
    if (joined) {
      out ??= atoms.slice(0, i);
      out.push({ ...atoms[i]!, end: atoms[joined.next - 1]!.end, readings: joined.readings });
      i = joined.next - 1;
    } else out?.push(atoms[i]!);
  }
  return out ?? atoms;
}

function numberAt(atoms: readonly Atom[], first: number): { readonly next: number; readonly readings: readonly Reading[] } | undefined {
  let total = 0;
  let current = 0;
  let year = false;
  let i = first;
  for (; i < atoms.length && total + current <= LARGEST; i++) {
    const { word } = atoms[i]!;
    if (word === 'and' && current > 0 && current % 100 === 0 && numberWord(atoms[i + 1]?.word ?? '')) continue;
    const part = numberWord(word);
    if (!part) break;
    if (part.scale) {
      if (i === first || year) break;
      if (part.value === 100) current *= 100;
      else [total, current] = [total + Math.max(current, 1) * part.value, 0];
    } else if (current === 0) current = part.value;
    else if (current % 100 >= 20 && current % 10 === 0 && part.value < 10) current += part.value;
    else if (current % 100 === 0) current += part.value;
    else if (!year && total === 0 && current >= 13 && current <= 20 && part.value >= 10) [current, year] = [current * 100 + part.value, true];
    else break;
  }
  if (i === first) {
    const scale = numberWord(atoms[first]!.word);
    return scale?.scale ? { next: first + 1, readings: [['NUM', scale.value]] } : undefined;
  }
  const value = total + current;
  if (value > LARGEST) return { next: i, readings: NONE };
  const ordinal = atoms[i]?.hyphen && value >= 20 && value % 10 === 0 ? atoms[i]!.readings.find(([name]) => name === 'ORD')?.[1] : undefined;
  if (typeof ordinal === 'number' && ordinal > 0 && ordinal < 10) return { next: i + 1, readings: [['ORD', value + ordinal]] };
  return { next: i, readings: year ? [['YEAR', value], ['NUM', value]] : [['NUM', value]] };
}
