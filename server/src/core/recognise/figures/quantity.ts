import type { Figure } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { afterHyphen, isDash, lowerAt, type Line } from './pieces.ts';
import { perTime, powerOf, unitOfSymbol, unitNamed, unitOfWords, type Unit } from './units.ts';

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
  return withInches(line, withHalf(line, figure));
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

/** The unit at `i`, the longest there is, with the time of a speed. */
function unitAt(line: Line, i: number, numeral: Numeral): Found | undefined {
  const found = wordsAt(line, i) ?? symbolAt(line, i, numeral);
  if (!found || found.unit.dimension !== 'length') return found;
  const word = lowerAt(line, found.to);
  const rate = word === '/' || word === 'per' ? found.to + 1 : (word === 'an' || word === 'a' || word === 'each') && /^(?:hour|minute|second)$/.test(lowerAt(line, found.to + 1)) ? found.to + 1 : 0;
  const speed = rate > 0 ? perTime(found.unit, lowerAt(line, rate)) : undefined;
  return speed ? { unit: speed, to: rate + 1 } : found;
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

/** "5 feet 2 inches", "5 ft 2 in", "5 feet and 2 inches" are one length. */
function withInches(line: Line, figure: Figure): Figure {
  if (figure.unit !== 'foot') return figure;
  const at = ['and', ',', '-'].includes(lowerAt(line, figure.to)) ? figure.to + 1 : figure.to;
  const inches = line.pieces[at];
  if (inches?.kind !== 'digits' || !(Number(inches.text) < 12)) return figure;
  const named = /^(?:in|inch|inches|in\.)$/.test(lowerAt(line, at + 1));
  // "6 foot 2", "5-foot-10": nothing is counted after the number.
  const tied = lowerAt(line, figure.to) === '-' && inches.glued;
  if (!named && !tied && (at > figure.to || line.pieces[at + 1]?.kind === 'word' || line.pieces[at + 1]?.lower === '%')) return figure;
  const value = figure.value + Number(inches.text) / 12;
  return { ...figure, to: named ? at + 2 : at + 1, value, numeral: { ...figure.numeral, value, place: 1 / 12 } };
}
