import type { PartOfSpeech } from '../../types.ts';
import type { Figure } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { afterHyphen, isDash, lowerAt, tokenAt, type Line } from './pieces.ts';
import { isLongTime, perTime, powerOf, unitOfSymbol, unitNamed, unitOfWords, type Unit } from './units.ts';

/** "170,000-square-foot", "58km", "188 miles an hour", "5 feet 2 inches", "40 degrees Celsius". */
export function quantityAfter(line: Line, numeral: Numeral): Figure | undefined {
  const height = heightAt(line, numeral);
  if (height) return height;
  let at = afterHyphen(line, numeral.to);
  // "half a mile", "20 (kg)".
  if (numeral.fraction && /^an?$/.test(lowerAt(line, at))) at++;
  const open = /^[([]$/.test(lowerAt(line, at)) && /^[)\]]$/.test(lowerAt(line, at + 2));
  const found = unitAt(line, open ? at + 1 : at, numeral);
  if (!found) return undefined;
  const figure: Figure = { type: 'quantity', from: numeral.from, to: open ? found.to + 1 : found.to, value: numeral.value, unit: found.unit.name, numeral };
  return withSmaller(line, withHalf(line, figure));
}

/** "a mile and a half": the number is only in the article. */
export function quantityBeforeAt(line: Line, i: number): Figure | undefined {
  if (!/^an?$/.test(lowerAt(line, i))) return undefined;
  const unit = unitOfWords(lowerAt(line, i + 1));
  const numeral: Numeral = { from: i, to: i + 1, value: 1, place: 1, scale: 1, bare: false };
  const whole: Figure = { type: 'quantity', from: i, to: i + 2, value: 1, unit: unit?.name ?? '', numeral };
  const figure = withHalf(line, whole);
  return unit && figure !== whole ? figure : undefined;
}

const REST: ReadonlyMap<string, number> = new Map([['half', 0.5], ['quarter', 0.25]]);

/** "two miles and a half". */
function withHalf(line: Line, figure: Figure): Figure {
  const rest = lowerAt(line, figure.to) === 'and' && lowerAt(line, figure.to + 1) === 'a' ? REST.get(lowerAt(line, figure.to + 2)) : undefined;
  if (rest === undefined) return figure;
  const value = figure.value + rest * figure.numeral.scale;
  return { ...figure, to: figure.to + 3, value, numeral: { ...figure.numeral, value, place: figure.numeral.scale / 10 } };
}

const FEET = /^['’′]$/;
const INCHES = /^["”″]$/;

/** The height of a person: 5'10". */
function heightAt(line: Line, numeral: Numeral): Figure | undefined {
  const [feet, inches, close] = line.pieces.slice(numeral.to, numeral.to + 3);
  if (!feet?.glued || !FEET.test(feet.text) || inches?.kind !== 'digits' || !inches.glued || !close?.glued || !INCHES.test(close.text)) return undefined;
  const value = numeral.value + Number(inches.text) / 12;
  return { type: 'quantity', from: numeral.from, to: numeral.to + 3, value, unit: 'foot', numeral: { ...numeral, to: numeral.to + 3, value, place: 1 / 12 } };
}

interface Found { readonly unit: Unit; readonly to: number }

/**
 * The unit at `i`, the longest there is, with the time of a speed or another rate: "miles an hour", "barrels a day". Days and what is longer stay outside the words
 * of the figure, for they are a date's (`SET`).
 */
function unitAt(line: Line, i: number, numeral: Numeral): Found | undefined {
  const found = wordsAt(line, i) ?? symbolAt(line, i, numeral);
  if (!found || !/^(?:\/|per|an?|each|every)$/.test(lowerAt(line, found.to))) return found;
  const time = lowerAt(line, found.to + 1);
  const rate = perTime(found.unit, time);
  return rate ? { unit: rate, to: isLongTime(time) ? found.to : found.to + 2 } : found;
}

/** Longest name of a unit in words. */
const LONGEST = 3;

function wordsAt(line: Line, i: number): Found | undefined {
  let words = '';
  let found: Found | undefined;
  for (let at = i, count = 0; count < LONGEST; count++) {
    const piece = line.pieces[at];
    if (!piece || piece.kind !== 'word') break;
    words += (words === '' ? '' : ' ') + (count === 0 ? powerOf(piece.lower) ?? piece.lower : piece.lower);
    const unit = unitOfWords(words) ?? (powerOf(piece.lower) === undefined ? shortPower(words, piece.text) : undefined);
    at++;
    if (unit) found = { unit, to: at };
    // "sq. ft", "square-foot".
    if (lowerAt(line, at) === '.' && line.pieces[at]!.glued && powerOf(piece.lower) !== undefined) at++;
    else if (isDash(line.pieces[at]) && line.pieces[at]!.glued) at++;
  }
  return found;
}

/** "square km", "sq ft". */
function shortPower(words: string, last: string): Unit | undefined {
  const [power = '', symbol, more] = words.split(' ');
  if (symbol === undefined || more !== undefined || (power !== 'square' && power !== 'cubic')) return undefined;
  const length = unitOfSymbol(last);
  return length?.dimension === 'length' ? unitOfWords(`${power} ${length.name}`) : undefined;
}

const SYMBOL = /(?:[°º˚]\s?[CF]|[\p{L}°℃℉″]+(?:\/[A-Za-z]+)?[²³23]?)(?![\p{L}\d])/uy;
const DEGREE = /^[°º˚]$/;
const WARMTH = /^(?:temperatures?|celsius|fahrenheit|centigrade|heat|heatwave|hot|hotter|warm|warmer|cold|colder|cool|freezing|thermometers?|mercury|fever|highs?|lows?)$/;
/** Whether the sentence speaks of heat or cold: "75F" is a temperature there, and "777F" elsewhere an aeroplane. */
export function isOfWarmth(line: Line): boolean {
  let warm = WARM.get(line);
  if (warm === undefined) WARM.set(line, (warm = line.pieces.some(({ lower }) => WARMTH.test(lower))));
  return warm;
}
const WARM = new WeakMap<Line, boolean>();
/** Symbols that are also words or scales: they count only when glued to the digits. */
const GLUED = new Set(['in', 'g', 'l', 'L', 't', 'V', 'W', 'mb', 'gb', 'tb', 'kb', 'st', 'ha', 'MP', 'MB', 'kt', 'rad', 'cal', 'cc', 'Mt', 'Pa', 'gal', 'mi', 'hp', 'ft', 'm', 'mps', 'fps']);
/** Of these, the ones that may also stand apart. */
const APART = new Set(['m', 'ft', 'g', 'ha', 'mb', 'gb', 'tb', 'MB', 'hp', 'cc', 'L', 'l', 'cal', 'mi', 'MP']);

/** A symbol as it is printed after digits: "km/h", "m²", "°C". */
function symbolAt(line: Line, i: number, numeral: Numeral): Found | undefined {
  const piece = line.pieces[i];
  if (!piece) return undefined;
  SYMBOL.lastIndex = piece.start;
  const match = SYMBOL.exec(line.text);
  if (!match) {
    // A bare sign is a temperature only where one is spoken of; else it is an angle or a place on the map.
    return DEGREE.test(piece.text) && isOfWarmth(line) ? { unit: unitNamed('degree')!, to: i + 1 } : undefined;
  }
  const text = match[0].replace(/\s/g, '');
  if (/^[CF]$/.test(text) && numeral.place >= 1 && !isOfWarmth(line)) return undefined;
  const unit = unitOfSymbol(text) ?? symbolPerTime(text);
  if (!unit || (GLUED.has(text) && !piece.glued && !(APART.has(text) && line.pieces[numeral.to - 1]!.kind === 'digits'))) return undefined;
  let to = i;
  while (to < line.pieces.length && line.pieces[to]!.start < SYMBOL.lastIndex) to++;
  const rest = line.text.slice(SYMBOL.lastIndex, line.pieces[to - 1]!.end);
  // "24703 L-202" is a name.
  const named = !piece.glued && isDash(line.pieces[to]) && line.pieces[to]!.glued && line.pieces[to + 1]?.kind === 'digits';
  return (rest !== '' && rest !== '.') || named ? undefined : { unit, to };
}

function symbolPerTime(text: string): Unit | undefined {
  const [length, time] = text.split('/');
  const unit = time === undefined ? undefined : unitOfSymbol(length!);
  return unit?.dimension === 'length' ? perTime(unit, time!) : undefined;
}

/** Units said in two parts: what the smaller one is called, and how many make the larger one. */
const SMALLER: ReadonlyMap<string, { readonly name: RegExp; readonly parts: number }> = new Map([
  ['foot', { name: /^(?:in|inch|inches|in\.)$/, parts: 12 }],
  ['stone', { name: /^(?:pounds?|lbs?|lbs?\.)$/, parts: 14 }],
  ['pound', { name: /^(?:ounces?|oz|oz\.)$/, parts: 16 }],
]);
/** Of these the smaller unit may go without its name: "6 foot 2", "12 stone 4". */
const UNNAMED: ReadonlySet<string> = new Set(['foot', 'stone']);

const COUNTED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'SYM']);

/** What a number before it counts: "2 men", "6 more people"; in "6 foot 2 tall" nothing is counted. */
function isCounted(line: Line, at: number): boolean {
  const pos = tokenAt(line, at)?.pos ?? 'X';
  if (lowerAt(line, at) === '%') return true;
  if (pos === 'ADJ') return tokenAt(line, at + 1)?.pos === 'NOUN';
  return COUNTED.has(pos) && !/^(?:tall|high|long|wide|deep)$/.test(lowerAt(line, at));
}

/** "5 feet 2 inches", "5 ft 2 in", "5 feet and 2 inches", "12 stone 4", "7lb 3oz" are one measure. */
function withSmaller(line: Line, figure: Figure): Figure {
  const smaller = SMALLER.get(figure.unit ?? '');
  if (!smaller || figure.numeral.scale > 1 || !Number.isInteger(figure.value)) return figure;
  const at = ['and', ',', '-'].includes(lowerAt(line, figure.to)) ? figure.to + 1 : figure.to;
  const rest = line.pieces[at];
  if (rest?.kind !== 'digits' || !(Number(rest.text) < smaller.parts)) return figure;
  const named = smaller.name.test(lowerAt(line, at + 1));
  // "6 foot 2", "5-foot-10": nothing is counted after the number.
  const tied = lowerAt(line, figure.to) === '-' && rest.glued;
  const counts = isCounted(line, at + 1);
  if (!named && (!UNNAMED.has(figure.unit!) || (!tied && (at > figure.to || counts)))) return figure;
  const value = figure.value + Number(rest.text) / smaller.parts;
  return { ...figure, to: named ? at + 2 : at + 1, value, numeral: { ...figure.numeral, value, place: 1 / smaller.parts } };
}
