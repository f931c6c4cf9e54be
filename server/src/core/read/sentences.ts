import type { Span } from '../types.ts';
import { ANYWHERE, BEFORE_NAME, BEFORE_NUMBER, STARTERS } from './abbreviations.ts';
import { trim } from './lines.ts';

/** Stops, what closes after them, and the gap before the next sentence. */
const STOP = /(?:(?<![!?])[!?]+|(?<!\.)\.+(?: \.+)*|…)["'”’»)\]]*(?=\s|$|\[\d)|(?<=\p{Ll}{2}[)"”’]?)\.(?=["“]?\p{Lu}\p{Ll}*[\s,’'])|[。！？؟।]["”’»）]*/gu;

const REPORTING = /^["”’]*\s*(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}(?:said|asked|says|asks|added|told|wrote|wondered|tweeted|replied|shouted|explained|exclaimed|demanded|recalled|joked|continued)\b/u;

/** Splits a paragraph (with its mark-up blanked) into sentences. Works in one pass over the text. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const quotes = new QuoteParity(text);
  STOP.lastIndex = 0;
  for (let match = STOP.exec(text); match; match = STOP.exec(text)) {
    let end = match.index + match[0].length;
    // A quotation mark that stands alone after the stop closes it when one is open: `the end. " The next`.
    const loose = /^\s+["”]/.exec(text.slice(end, end + 4));
    if (loose && (loose[0].endsWith('”') || quotes.openAt(end)) && /^\s|^$/.test(text.slice(end + loose[0].length, end + loose[0].length + 1))) {
      end += loose[0].length;
    }
    // A footnote's number after the stop: `the end. [2] The next`.
    end += /^(?:\s?\[\d{1,3}\])+/.exec(text.slice(end, end + 24))?.[0].length ?? 0;
    if (!endsSentence(text, start, match.index, match[0], end)) continue;
    push(sentences, text, start, end);
    start = end;
    if (STOP.lastIndex < end) STOP.lastIndex = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const sentence = trim(text, start, end);
  if (sentence.end > sentence.start) sentences.push(sentence);
}

function endsSentence(text: string, start: number, stop: number, mark: string, end: number): boolean {
  const after = text.slice(end, end + 80).trimStart();
  if (after === '') return true;
  if (/^[。！？؟।]/.test(mark)) return true;
  const opening = /^["“‘'`(«[–—•\s-]*/.exec(after)![0];
  const next = after.slice(opening.length);
  // A small letter goes on with the sentence, but for names such as "iPhone".
  if (/^\p{Ll}(?!\p{Lu})/u.test(next) || /^[,;:)\]%]/.test(next)) return false;
  if (/^[!?]/.test(mark)) return !(/["”’]$/.test(mark) && REPORTING.test(after));
  if (mark.startsWith('…') || mark.startsWith('..')) return /^["“‘(]?\p{Lu}/u.test(after);
  // Something closed after the stop, as in `Corp.”`: a sentence begins.
  if (mark.length > 1) return true;
  return !isAbbreviation(text, start, stop, opening, next);
}

/** "10 a. m", as some pages space it. */
const SPACED_HALF_DAY = /\d ?[ap]\. m$/;

/** Whether the full stop at `stop` belongs to an abbreviation and does not end the sentence. */
function isAbbreviation(text: string, start: number, stop: number, opening: string, next: string): boolean {
  let begin = stop;
  while (begin > start && stop - begin < 24 && !/[\s"“‘'’(/–—-]/.test(text[begin - 1]!)) begin--;
  const word = text.slice(begin, stop);
  const lower = word.toLowerCase();
  const nextWord = /^[\p{L}\p{M}’']+/u.exec(next)?.[0] ?? '';
  const starts = opening !== '' || STARTERS.has(nextWord.toLowerCase().replace(/['’].*/, ''));
  const number = /^\d/.test(next);

  if (word === '') return false;
  if (word === 'm' && SPACED_HALF_DAY.test(text.slice(Math.max(start, stop - 8), stop))) return !starts;
  // "1. First" counts a list; "5. The" in mid-sentence ends one.
  if (/^\d{1,3}$/.test(word)) return begin === start || text.slice(start, begin).trim() === '';
  if (/^\p{Lu}$/u.test(word)) return !starts || number;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !starts;
  const capital = /^\p{Lu}/u.test(word);
  if (capital && BEFORE_NAME.has(lower)) return nextWord !== '' ? /^\p{Lu}/u.test(nextWord) : number;
  if (BEFORE_NAME.has(lower) && (lower === 'vs' || lower === 'v')) return true;
  if (BEFORE_NUMBER.has(lower) && number) return capital || !/^(?:no|art|mar|sat|sun|sec|mon|wed|may|fig)$/.test(lower);
  if (ANYWHERE.has(lower) && (capital || !/^(?:in|ill|ind|mass|miss|wash|la|pa|ed|ga|del|co|ore|colo|est|mon|wed|sat|sun|mar|min|mo|md|va|al|cf|yr|hr)$/.test(lower))) {
    return !starts && lower !== 'etc';
  }
  return false;
}

/** Whether a straight quotation mark is open at some place; asked for growing places only. */
class QuoteParity {
  private at = 0;
  private open = false;
  constructor(private readonly text: string) {}

  openAt(offset: number): boolean {
    for (let i = this.text.indexOf('"', this.at); i >= 0 && i < offset; i = this.text.indexOf('"', i + 1)) {
      this.open = !this.open;
      this.at = i + 1;
    }
    return this.open;
  }
}
