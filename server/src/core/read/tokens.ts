import type { Span } from '../types.ts';
import { AMBIGUOUS, BEFORE_NUMBER, takesStop } from './abbreviations.ts';

/**
 * Splits a sentence into words, numbers and marks, as Universal Dependencies does for English:
 * - clitics stand alone: "Russia" "’s", "do" "n't", "can" "not";
 * - hyphens too ("Russian" "-" "led", "6.1" "-" "magnitude", "mid" "-" "October"), but not after a bound prefix ("re-elected");
 * - numbers keep , . : and / inside ("1,000.5", "8:41", "1/2"), a date in digits is one token ("2023-10-13");
 * - letters after digits stand alone ("2,000" "ft"), except ordinals, decades and names ("17th", "1990s", "5G");
 * - abbreviations keep their stop ("U.S.", "Mr.", "a.m."); currency signs stand alone ("US$" "500");
 * - addresses of the web and of e-mail, names of accounts, hash tags and emoji are one token.
 */
export function tokenize(text: string, sentence: Span): Span[] {
  const tokens: Span[] = [];
  PIECE.lastIndex = sentence.start;
  while (PIECE.lastIndex < sentence.end) {
    const match = PIECE.exec(text);
    if (!match || match.index >= sentence.end) break;
    const start = match.index;
    const end = Math.min(start + match[0].length, sentence.end);
    const first = text.charCodeAt(start);
    if (isDigit(first)) PIECE.lastIndex = addNumber(text, start, end, tokens);
    else if (match[1] !== undefined) PIECE.lastIndex = addWord(text, start, end, sentence.end, tokens);
    else {
      tokens.push({ start, end });
      PIECE.lastIndex = end;
    }
  }
  return tokens;
}

/** Letters with marks and characters that show nothing inside a word. */
const LETTER = String.raw`[\p{L}\p{M}]`;
const PIECE = new RegExp(
  [
    // Addresses, accounts, hash tags.
    String.raw`(?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\w.%+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}`,
    String.raw`[@#][\p{L}_][\p{L}\p{M}\p{N}_]*`,
    // "10 a. m.", as some pages space it.
    String.raw`(?<=\d ?)[ap]\. m\.?(?!${LETTER})`,
    // Words, with letters joined by an apostrophe, an inner stop ("U.S", "Amazon.com") or "&" ("AT&T").
    String.raw`(${LETTER}(?:[\p{L}\p{M}\p{N}]|[\u00AD\u200B-\u200D\u2060](?=\p{L})|['’ʼ](?=\p{L})|\.(?=\p{L}\.|\p{Ll})|\.(?<=\b\p{L}\.)(?=\p{L}\b)|(?<=\p{Lu})&(?=\p{Lu}))*)`,
    // A clitic that stands alone: "the U.S.'s".
    String.raw`['’](?:[sdm]|re|ve|ll)(?![\p{L}\p{N}'’])`,
    // Numbers: in digits a date is one; a year and a month too.
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?<![\p{L}\p{N}])\.\d+`,
    String.raw`\d+(?:[.,:/]\d+)*(?:\p{L}[\p{L}\p{N}]*)?`,
    // Runs of marks that are one.
    '\\.{2,}|[!?]+|-{2,}|—+|–+|[*=~_]+|``|\'\'',
    String.raw`°[CF](?!\p{L})`,
    String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*`,
    // Any other character that shows.
    String.raw`[^\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]`,
  ].join('|'),
  'gu',
);

const CLITIC = /(?:n['’ʼ]t|['’ʼ](?:[sdm]|re|ve|ll))$/i;
/** After these a hyphen does not part a word, unless a name follows. */
const PREFIXES = new Set(
  'anti auto bi co counter cross de e ex extra hyper inter intra macro mega meta micro mini multi non over pan para post pre pro pseudo quasi re semi sub super trans tri ultra un under uni vice'.split(' '),
);
const CURRENCY_CODES = /^(?:US|AU|CA|NZ|HK|SG|NT|[ACSRZJ]|Bds|EC|TT)$/;
const CODE_BEFORE_AMOUNT = /^(USD|EUR|GBP|INR|JPY|CNY|RMB|AUD|CAD|CHF|NZD|HKD|SGD|PKR|NGN|KES|ZAR|Rs|RM|Sh|KSh|GH)\d/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Adds a number and the letters that cling to it; returns where to go on. */
function addNumber(text: string, start: number, end: number, tokens: Span[]): number {
  let digits = end;
  while (digits > start && !/\p{Nd}/u.test(text[digits - 1]!)) digits--;
  const letters = text.slice(digits, end);
  const body = text.slice(start, digits);
  // "4x4" and "b2b3" are names; "17th", "1990s", "5G" too. "2,000ft", "$5m", "20C", "9pm" are amounts with a unit.
  const whole = letters === '' || /\p{L}/u.test(body) || /^(?:st|nd|rd|th|s)$/i.test(letters) || (/^\p{Lu}$/u.test(letters) && !/[KMBTCFPLWV]/.test(letters) && body.length <= 3);
  if (whole) {
    tokens.push({ start, end });
    return end;
  }
  tokens.push({ start, end: digits });
  // The letters are read again as a word, so that "9a.m." ends well.
  return digits;
}

/** Adds a word: with its stop, without its clitics, with a bound prefix; returns where to go on. */
function addWord(text: string, start: number, end: number, limit: number, tokens: Span[]): number {
  const word = text.slice(start, end);
  const after = end < limit ? text[end] : undefined;

  if (after === '$' && CURRENCY_CODES.test(word)) {
    tokens.push({ start, end: end + 1 });
    return end + 1;
  }
  if (after === '-' && end + 1 < limit && PREFIXES.has(word.toLowerCase())) {
    PIECE.lastIndex = end + 1;
    const rest = PIECE.exec(text);
    if (rest?.index === end + 1 && rest[1] !== undefined && /^\p{Ll}/u.test(rest[1])) {
      return addWord(text, start, Math.min(end + 1 + rest[0].length, limit), limit, tokens);
    }
  }
  if (after === '.' && keepsStop(word, text, end, limit)) {
    tokens.push({ start, end: end + 1 });
    return end + 1;
  }
  const amount = CODE_BEFORE_AMOUNT.exec(word);
  if (amount) {
    tokens.push({ start, end: start + amount[1]!.length });
    return start + amount[1]!.length;
  }
  const clitic = word.length > 2 ? CLITIC.exec(word) : null;
  const cut = clitic && clitic.index > 0 ? start + clitic.index : /^cannot$/i.test(word) ? start + 3 : end;
  tokens.push({ start, end: cut });
  if (cut < end) tokens.push({ start: cut, end });
  return end;
}

/** Whether the full stop after a word is part of it. */
function keepsStop(word: string, text: string, stop: number, limit: number): boolean {
  if (text[stop + 1] === '.') return false;
  const last = stop + 1 >= limit || /^["'”’»)\]\s]*$/.test(text.slice(stop + 1, Math.min(limit, stop + 8)));
  // An initial: "George W. Bush", but not "Plan B." at the end.
  if (/^\p{Lu}$/u.test(word)) return !last;
  const lower = word.toLowerCase();
  if (AMBIGUOUS.has(lower) && last) return false;
  return takesStop(word) || (BEFORE_NUMBER.has(lower) && /^ ?\d/.test(text.slice(stop + 1, stop + 3)));
}
