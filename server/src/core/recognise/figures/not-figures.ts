import { NUMBER_PRONOUN } from './count.ts';
import { isNumberWord, SCALE, SMALL } from './number-words.ts';
import type { Numeral } from './numeral.ts';
import { afterHyphen, isCapital, isDash, lowerAt, tokenAt, type Line } from './pieces.ts';
import { isOfWarmth } from './quantity.ts';
import { isClockWord, isMonth, isTimeUnit, isWeekday } from './time-words.ts';

/** Digits that are no figure: each rule gives the index after what it takes out, or 0. They are tried in order. */
const RULES: readonly ((line: Line, i: number) => number)[] = [listNumber, address, streetAddress, clock, telephone, slashes, name, calendar];

/** The index after the digits at `i` that are part of a name, a date, a time, or an address; 0 where they may be a figure. */
export function afterNoFigure(line: Line, i: number): number {
  for (const rule of RULES) {
    const to = rule(line, i);
    if (to > 0) return to;
  }
  return 0;
}

/** "1. The first point", at the start of a paragraph. */
function listNumber(line: Line, i: number): number {
  const mark = line.pieces[i + 1];
  return i === 0 && line.first && line.pieces[2] && !line.pieces[2].glued && mark?.glued && (mark.text === '.' || mark.text === ')') ? 2 : 0;
}

const URL = /^(?:https?|ftp|www)$/;

/** Web and mail addresses, paths and tags: everything up to the next space. */
function address(line: Line, i: number): number {
  let at = i;
  while (at > 0 && line.pieces[at]!.glued && at > i - 40) at--;
  let web = false;
  for (let k = at; k <= i && !web; k++) {
    const text = line.pieces[k]!.text;
    web = text === '@' || text === '#' || text === '\\' || text.includes('://') || text.startsWith('www.') || (URL.test(lowerAt(line, k)) && /^[:.]/.test(lowerAt(line, k + 1)))
      || (text === '/' && k > at && line.pieces[k - 1]!.kind === 'word' && k < i && !isUnitSlash(line, k));
  }
  return web ? endOfGlued(line, i) : 0;
}

const isUnitSlash = (line: Line, k: number): boolean => line.pieces[k - 2]?.kind === 'digits';

function endOfGlued(line: Line, i: number): number {
  let to = i + 1;
  while (line.pieces[to]?.glued) to++;
  return to;
}

const STREET = /^(?:street|st|st\.|avenue|ave|ave\.|road|rd|rd\.|boulevard|blvd|blvd\.|lane|drive|square|terrace|crescent|parkway|plaza|mews)$/;

/** "10 Orchard Street", "1600 Block of Main Street", "the 400 block of Elm". */
function streetAddress(line: Line, i: number): number {
  if (!/^\d{1,5}$/.test(line.pieces[i]!.text)) return 0;
  if (lowerAt(line, i + 1) === 'block' && lowerAt(line, i + 2) === 'of') return i + 1;
  for (let at = i + 1; at <= i + 4 && isCapital(line.pieces[at]); at++) if (at > i + 1 && STREET.test(lowerAt(line, at))) return at + 1;
  return 0;
}

const LOCAL_NUMBER = /0\d{2,4}[ \u00a0-]\d{3,4}(?:[ \u00a0-]\d{2,4})?(?!\d)|\d{3}-\d{4}(?!\d)|(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|\d{3}\) ?\d{3,4}[ -]\d{4}(?!\d)/y;
const EMERGENCY = /^(?:911|999|112)$/;
const WORLD_NUMBER = /\+\d{1,3}(?:[ \u00a0-]?\(?\d{1,4}\)?){2,5}(?!\d)/y;

/** Telephone numbers ("dial 911"), and any number that starts with a needless zero. */
function telephone(line: Line, i: number): number {
  const { start, text } = line.pieces[i]!;
  LOCAL_NUMBER.lastIndex = start;
  if (LOCAL_NUMBER.test(line.text)) return indexAt(line, i, LOCAL_NUMBER.lastIndex);
  if (line.text.charAt(start - 1) === '+') {
    WORLD_NUMBER.lastIndex = start - 1;
    if (WORLD_NUMBER.test(line.text)) return indexAt(line, i, WORLD_NUMBER.lastIndex);
  }
  if (EMERGENCY.test(text) && /^(?:calls?|callers?|dispatchers?|operators?|tapes?|recordings?|emergency)$/.test(lowerAt(line, i + 1))) return i + 1;
  if (/^\d{3}$/.test(text) && /^(?:dial|dial(?:l?ed|l?ing|s)|phoned?|call(?:s|ed|ing)?|rang|ring)$/.test(lowerAt(line, i - 1)) && !countedPlural(line, i + 1)) return i + 1;
  return text.length > 1 && text.startsWith('0') && !/[.,]/.test(text) ? i + 1 : 0;
}

function indexAt(line: Line, from: number, offset: number): number {
  let to = from;
  while (to < line.pieces.length && line.pieces[to]!.start < offset) to++;
  return to;
}

/** "7:37", "10.30 a.m.", "6pm", "1023 GMT", "10 o'clock". */
function clock(line: Line, i: number): number {
  const [colon, minutes] = [line.pieces[i + 1], line.pieces[i + 2]];
  if (colon?.text === ':' && colon.glued && minutes?.kind === 'digits' && minutes.glued) return i + 3;
  const hour = Number(line.pieces[i]!.text);
  const word = lowerAt(line, i + 1);
  const clockWord = isClockWord(word) || /^[ap]\.?m\b/.test(word) || (/^[ap]\.?$/.test(word) && /^m/.test(lowerAt(line, i + 2) === '.' ? lowerAt(line, i + 3) : lowerAt(line, i + 2)));
  // "at 1353 (1023 GMT)": the same in local time.
  if (/^\d{4}$/.test(line.pieces[i]!.text) && word === '(' && /^\d{4}$/.test(lowerAt(line, i + 2)) && isClockWord(lowerAt(line, i + 3))) return i + 4;
  if (clockWord && (hour < 24 || (/^\d{4}$/.test(line.pieces[i]!.text) && hour < 2400))) return i + 2;
  return /^o['’]?$|^o['’]clock$/.test(word) && hour <= 12 ? i + 2 : 0;
}

/** "5/17/2018", "24/7": fractions ("3/4") are tried before this rule is asked. */
function slashes(line: Line, i: number): number {
  if (line.pieces[i + 1]?.text !== '/' || !line.pieces[i + 1]!.glued || line.pieces[i + 2]?.kind !== 'digits') return 0;
  if (/^(?:[2-68]|10|16|32|100)$/.test(line.pieces[i + 2]!.text) && line.pieces[i + 3]?.text !== '/' && Number(line.pieces[i]!.text) < Number(line.pieces[i + 2]!.text)) return 0;
  let to = i + 3;
  while (line.pieces[to]?.text === '/' && line.pieces[to + 1]?.kind === 'digits') to += 2;
  return to;
}

/** Words that a number names one of: "page 5", "Article 3". */
const LABEL: ReadonlySet<string> = new Set(`page pages p pp chapter chapters section sections article articles paragraph clause appendix figure fig table exhibit annex footnote volume vol issue no nos nr no. nos. number # № § version
  versions flight flights route highway interstate freeway motorway junction exit gate runway platform channel room apartment apt suite lot box building block pier terminal hangar phase stage level tier grade category type class series season
  episode round game chapter step item resolution amendment proposition protocol directive regulation zone sector district ward precinct division brigade battalion regiment squadron seat slot lane bus tram verse psalm windows apollo top
  week day rule photo image picture slide part title cell unit wing decree schedule`.split(/\s+/));

const LETTERS = /\p{L}$/u;

/** Names with digits: "G20", "B-52", "COVID-19", "Boeing 737", "page 5", "Group of 20", "24703L202", "76ers". */
function name(line: Line, i: number): number {
  const piece = line.pieces[i]!;
  const before = line.pieces[i - 1];
  if (piece.glued && before) {
    if (before.kind === 'word' && LETTERS.test(before.text)) return listed(line, endOfGlued(line, i) - 1);
    if (before.glued && lowerAt(line, i - 2) === 'magnitude') return 0;
    const tied = before.text === '-' || before.text === '/' || before.text === '.' || before.text === '_' || before.text === '&';
    if (tied && before.glued && i > 1 && line.pieces[i - 2]!.kind === 'word' && !SMALL.has(line.pieces[i - 2]!.lower) && !isUnitLike(line, i - 2) && !joinsNumbers(line, i - 2)) return endOfGlued(line, i);
    if ((before.text === "'" || before.text === '’' || before.text === '‘') && /^\d\d$/.test(piece.text)) return i + 1;
  }
  const plain = /^\d{1,5}(?:\.\d)?$/.test(piece.text);
  // An angle, or a place on the map: "40°".
  if (lettersAfter(line, i) || /^[°º˚]$/.test(lowerAt(line, i + 1)) && !isOfWarmth(line)) return endOfGlued(line, i);
  if (!plain || !before) return 0;
  const label = before.lower === '.' ? lowerAt(line, i - 2) : before.lower;
  if (LABEL.has(label) && !countedPlural(line, i + 1) && (before.lower !== '.' || before.glued || /^nos?$/.test(label))) return listed(line, i);
  if (before.lower === 'of' && lowerAt(line, i - 2) === 'group' && isCapital(line.pieces[i - 2])) return i + 1;
  return properBefore(line, i) ? listed(line, i) : 0;
}

/** "58km" has a unit after its digits, and "2m" a scale; "24703m212", "76ers" and "3D" have letters that mean nothing here. */
function lettersAfter(line: Line, i: number): boolean {
  const [letters, more] = [line.pieces[i + 1], line.pieces[i + 2]];
  if (!letters?.glued || letters.kind !== 'word') return false;
  if (more?.glued && (more.kind === 'digits' && !/^[23]$/.test(more.text) || isDash(more) && line.pieces[i + 3]?.kind === 'digits' && line.pieces[i + 3]!.glued)) return true;
  // A network ("4G") or a picture ("1080p").
  if ((letters.text === 'G' && /^[2-6]$/.test(line.pieces[i]!.text)) || (letters.text === 'p' && PICTURE.test(line.pieces[i]!.text))) return true;
  return letters.text.length > 1 ? /^(?:st|nd|rd|th|ers)$/.test(letters.text) : /[DdPfAacEIiXxJjUuQq]/.test(letters.text) || (/[CF]/.test(letters.text) && !line.pieces[i]!.text.includes('.') && !isOfWarmth(line));
}

const PICTURE = /^(?:360|480|576|720|1080|1440|2160)$/;

/** The "to" of "a 3-to-5-mile run", the "by" of "a 20-by-30-foot room". */
const joinsNumbers = (line: Line, i: number): boolean => /^(?:to|by|or)$/.test(lowerAt(line, i)) && isDash(line.pieces[i - 1]) && line.pieces[i - 2]?.kind === 'digits';

function isUnitLike(line: Line, i: number): boolean {
  return line.pieces[i - 1]?.kind === 'digits' && line.pieces[i]!.glued;
}

/** The end of a list of names with one label: "IE 7, 8 and 9". */
function listed(line: Line, i: number): number {
  let to = i + 1;
  for (;;) {
    let at = to;
    if (lowerAt(line, at) === ',') at++;
    // "Photo 3 of 12"
    if (/^(?:and|or|to|through|of)$/.test(lowerAt(line, at)) || (isDash(line.pieces[at]) && line.pieces[at]!.glued)) at++;
    if (at === to || line.pieces[at]?.kind !== 'digits' || line.pieces[at]!.text.length > 3 || countedPlural(line, at + 1) || line.pieces[at + 1]?.glued && line.pieces[at + 1]!.kind === 'word') return to;
    to = at + 1;
  }
}

const PREPOSITION = /^(?:in|at|from|near|for|to|by|of|off|since|across|around|outside|inside|on|,)$/;

/** Words that a number measures, also where a headline begins with them: "Magnitude 6.6 quake". */
const MEASURES = new Set(['magnitude', 'temperature', 'depth', 'age', 'force']);

const MIXED = /\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,4}$/u;


/** A name stands right before the digits ("Boeing 737", "Interstate 75"), and no count does ("in Syria 20 people"). */
function properBefore(line: Line, i: number): boolean {
  const before = line.pieces[i - 1]!;
  if (before.kind !== 'word' || MEASURES.has(before.lower)) return false;
  if (!isCapital(before)) return MIXED.test(before.text);
  if (tokenAt(line, i - 1)?.pos !== 'PROPN' && !ACRONYM.test(before.text)) return false;
  if (isMonth(before.lower) || isWeekday(before.lower)) return false;
  if (!countedPlural(line, i + 1)) return !line.title || !isVerbLike(line, i - 1);
  let first = i - 1;
  while (first > 0 && isCapital(line.pieces[first - 1]) && !isNumberWord(lowerAt(line, first - 1))) first--;
  return !line.title && first > 0 && !PREPOSITION.test(lowerAt(line, first - 1));
}

/** In a headline every word has a capital: "Quake Kills 10". */
const isVerbLike = (line: Line, i: number): boolean => /(?:s|ed|ing)$/.test(lowerAt(line, i)) && lowerAt(line, i).length > 3;

/** A word that digits before it would count: a plural noun in lower case, a unit, "%" and the like. */
export function countedPlural(line: Line, at: number): boolean {
  const k = afterHyphen(line, at);
  const piece = line.pieces[k];
  if (!piece) return false;
  if (piece.lower === '%' || piece.lower === 'percent' || piece.lower === 'million' || piece.lower === 'billion' || piece.lower === 'per') return true;
  if (piece.kind !== 'word' || (isCapital(piece) && !line.title)) return false;
  const pos = tokenAt(line, k)?.pos;
  if (pos === 'NOUN') return piece.lower.endsWith('s') || piece.lower === 'people' || /men$|children$|feet$|police$/.test(piece.lower);
  return pos === 'ADJ' && tokenAt(line, k + 1)?.pos === 'NOUN' && lowerAt(line, k + 1).endsWith('s');
}

/** Years, days of a month, decades and spans of time. */
function calendar(line: Line, i: number): number {
  const piece = line.pieces[i]!;
  const next = lowerAt(line, i + 1);
  if (next === 's' && line.pieces[i + 1]!.glued || /^['’]s$/.test(next) && line.pieces[i + 1]!.glued && /^\d+0$/.test(piece.text)) return /^\d{2,4}$/.test(piece.text) && piece.text.endsWith('0') ? i + 2 : 0;
  const day = /^\d{1,2}$/.test(piece.text) && Number(piece.text) <= 31;
  if (day && (isMonth(lowerAt(line, i - 1)) || isMonth(lowerAt(line, i - 2)) && lowerAt(line, i - 1) === '.')) return afterDays(line, i);
  if (day) {
    const to = afterDays(line, i);
    if (isMonth(lowerAt(line, to)) && (isCapital(line.pieces[to]) || !/^(?:may|march|mar|sat|sun)$/.test(lowerAt(line, to)))) return to + 1;
  }
  return /^(?:1\d|20)\d\d$/.test(piece.text) && isYear(line, i) ? i + 1 : 0;
}

/** After "16", "16-17", "17 and 18", "20, 2015". */
function afterDays(line: Line, i: number): number {
  let to = i + 1;
  if (/^(?:and|or|to|through|[\-–—&])$/.test(lowerAt(line, to)) && /^\d{1,2}$/.test(lowerAt(line, to + 1))) to += 2;
  const year = lowerAt(line, to) === ',' ? to + 1 : to;
  return /^(?:1[5-9]|20)\d\d$/.test(lowerAt(line, year)) ? year + 1 : to;
}

/** A number of four digits without a comma is a year unless something is counted or measured with it. */
function isYear(line: Line, i: number): boolean {
  const before = lowerAt(line, i - 1);
  const value = Number(line.pieces[i]!.text);
  if (lowerAt(line, i + 1) === 'over' || /^[$€£¥₹]$/.test(before)) return false;
  if (value >= 1900 && value < 2100) return !isMeasured(line, i + 1);
  return value < 2100 && value >= 1500 && /^(?:in|since|by|until|from|to|of|during|circa|before|after|year)$/.test(before) && !countedPlural(line, i + 1) && !isMeasured(line, i + 1);
}

const MEASURED = /^(?:%|percent|per|million|billion|thousand|km|kilometers|kilometres|miles|mile|meters|metres|meter|metre|feet|foot|ft|acres|hectares|tons|tonnes|pounds|people|euros|dollars|yen|yuan|years|year|troops|soldiers|rupees|rubles|roubles|square|cubic|metric|degrees|barrels|kg|lbs|mm|m|mw|megawatts|gallons|liters|litres)$/;

export function isMeasured(line: Line, at: number): boolean {
  return MEASURED.test(lowerAt(line, afterHyphen(line, at)));
}

/** Guns are named by their bore: ".357 Magnum", "12-gauge". */
const BORE = /^(?:magnum|cali(?:ber|bre)|gauge|bore)$/;

/** Number words that are no figure: "one of the", "no one", "one another", "big two"; the caller has read them as a number. */
export function isWordOnly(line: Line, numeral: Numeral): boolean {
  if (BORE.test(lowerAt(line, afterHyphen(line, numeral.to)))) return true;
  const first = line.pieces[numeral.from]!;
  if (first.kind === 'digits') return false;
  // "a four-by-four car", "one-on-one", "three-and-out"
  if (isDash(line.pieces[numeral.to]) && line.pieces[numeral.to]!.glued && line.pieces[numeral.to + 1]?.glued && /^(?:by|on|to|for|and)$/.test(lowerAt(line, numeral.to + 1))) return true;
  // The scale of digits that were no figure: "R26 million".
  if (SCALE.has(first.lower) && line.pieces[numeral.from - 1]?.kind === 'digits') return true;
  if (numeral.to === numeral.from + 1 && first.lower === 'one') return NUMBER_PRONOUN(line, numeral);
  // "Big Ten", "Group of Seven".
  return !line.title && numeral.from > 0 && isCapital(first) && !/^[.:“"'‘(—–-]$/.test(lowerAt(line, numeral.from - 1));
}

/** A span of time ("three days", "12-hour"), which is a date's business. */
export function isDuration(line: Line, numeral: Numeral): boolean {
  let at = afterHyphen(line, numeral.to);
  if (numeral.fraction && /^(?:an?|of|the)$/.test(lowerAt(line, at))) at++;
  if (/^(?:more|straight|consecutive|full|long|working|business|calendar|school|other|additional|successive|whole|solid|further)$/.test(lowerAt(line, at))) at++;
  return isTimeUnit(lowerAt(line, at));
}
