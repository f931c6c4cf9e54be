import type { Figure } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { afterHyphen, isCapital, lowerAt, reads, tokenAt, type Line } from './pieces.ts';
import { isMonth, isWeekday } from './time-words.ts';

const UNIT: ReadonlyMap<string, string> = new Map([['year', 'year'], ['years', 'year'], ['yr', 'year'], ['month', 'month'], ['months', 'month'], ['week', 'week'], ['weeks', 'week'], ['day', 'day'], ['days', 'day']]);
const OLDEST = 125;

const age = (numeral: Numeral, from: number, to: number, unit = 'year'): Figure => ({ type: 'age', from, to, value: numeral.value, unit, whole: true, numeral });

/** "55-year-old", "ten months old", "ninety five years of age", "87 yo". */
export function ageAfter(line: Line, numeral: Numeral): Figure | undefined {
  const at = afterHyphen(line, numeral.to);
  const word = lowerAt(line, at);
  if (word === 'yo' || (word === 'y' && reads(line, at + 1, '/') && reads(line, at + 2, 'o'))) return age(numeral, numeral.from, word === 'yo' ? at + 1 : at + 3);
  const unit = UNIT.get(word);
  if (unit === undefined) return undefined;
  const next = afterHyphen(line, at + 1);
  if (/^olds?$/.test(lowerAt(line, next))) return age(numeral, numeral.from, next + 1, unit);
  return reads(line, next, 'of') && reads(line, next + 1, 'age') ? age(numeral, numeral.from, next + 2, unit) : undefined;
}

/** "aged 22", "age 22", "at the age of 22", "dead at 95", "turns 40", "she is 33": the number alone. */
export function ageNamed(line: Line, numeral: Numeral): Figure | undefined {
  if (!isAge(numeral)) return undefined;
  const before = lowerAt(line, numeral.from - 1);
  const named = /^turn(?:s|ed|ing)?$/.test(before) || (before === 'at' && /^(?:dead|die[sd]?|dying)$/.test(lowerAt(line, numeral.from - 2))) || before === 'aged' || before === 'ages' || before === 'age'
    || (LIST.test(before) && ageBefore(line, numeral.from - 1)) || isSaidOfPerson(line, numeral) || opensList(line, numeral.to);
  return named && !countsOn(line, numeral.to) ? age(numeral, numeral.from, numeral.to) : undefined;
}

/** "61 and 48 years old", "68 and 48-years-old": the first of two. */
function opensList(line: Line, at: number): boolean {
  const unit = afterHyphen(line, at + 2);
  return reads(line, at, 'and') && line.pieces[at + 1]?.kind === 'digits' && UNIT.has(lowerAt(line, unit)) && /^olds?$/.test(lowerAt(line, afterHyphen(line, unit + 1)));
}

/** "She is 33.", "he was 81 when", "Ann Lee, who is 33,": the number alone, with nothing after it that it could count. */
function isSaidOfPerson(line: Line, { from, to, bare }: Numeral): boolean {
  const after = line.pieces[to];
  return bare && /^(?:is|was|['’]s)$/.test(lowerAt(line, from - 1)) && /^(?:he|she|who)$/.test(lowerAt(line, from - 2)) && (after === undefined || (after.kind === 'mark' ? /^[.,;)”"]$/.test(after.text) : /^(?:and|when|at|but|now)$/.test(after.lower)));
}

const PERSON = /(?:[^d]er|or|ist|ian|man|woman|boy|girl|lad|son|ess|ant|ent|teen|child|victim|suspect|wife|husband|nurse|pilot|chef|star|coach|clerk|guard|aide|bride|groom|niece|uncle|aunt|cousin)$/;

/** The number between commas after a person's name: "Ann Lee, 22, of Leeds". */
export function ageApposed(line: Line, numeral: Numeral): Figure | undefined {
  if (!isAge(numeral) || !numeral.bare || !reads(line, numeral.from - 1, ',')) return undefined;
  const name = line.pieces[numeral.from - 2];
  const after = line.pieces[numeral.to];
  if (!name || !(isCapital(name) || tokenAt(line, numeral.from - 2)?.pos === 'NOUN') || isMonth(name.lower) || isWeekday(name.lower) || !(after === undefined || /^[,.;)–—]$/.test(after.text))) return undefined;
  const pos = tokenAt(line, numeral.from - 2)?.pos;
  if (pos === 'NOUN') return PERSON.test(name.lower) && after?.text === ',' ? age(numeral, numeral.from, numeral.to) : undefined;
  // One capital word alone may open a list of numbers ("Group A, 22, 24"); a name is proper and no number goes on after it.
  return (pos === 'PROPN' || pos === 'X') && line.pieces[numeral.to + 1]?.kind !== 'digits' ? age(numeral, numeral.from, numeral.to) : undefined;
}

const LIST = /^(?:and|to|or|[,\-–]|of|between)$/;

/** "aged" or "ages" opens the list of numbers that ends before `at`: "aged 3 and 7", "ages of 18 and 25". */
function ageBefore(line: Line, at: number): boolean {
  for (let i = at; i > at - 6 && i >= 0; i--) {
    if (/^age[ds]?$/.test(lowerAt(line, i))) return true;
    if (!LIST.test(lowerAt(line, i)) && line.pieces[i]!.kind !== 'digits') return false;
  }
  return false;
}

const isAge = (numeral: Numeral): boolean => Number.isInteger(numeral.value) && numeral.value > 0 && numeral.value <= OLDEST && !numeral.vague && numeral.scale === 1;

/** Something is counted: "turned 40 heads". */
function countsOn(line: Line, at: number): boolean {
  const pos = tokenAt(line, at)?.pos;
  return pos === 'NOUN' || pos === 'ADJ' || pos === 'SYM' || (lowerAt(line, at) === '-' && UNIT.has(lowerAt(line, at + 1)));
}

/** "in his 60s": ten years of age. */
export function ageDecadeAt(line: Line, i: number): Figure | undefined {
  const [digits, plural] = [line.pieces[i]!, line.pieces[i + 1]];
  const end = digits.kind === 'digits' && plural?.lower === 's' && plural.glued ? i + 2 : 0;
  const value = Number(digits.text);
  if (end === 0 || value % 10 !== 0 || value < 10 || value > 100) return undefined;
  const part = /^(?:early|mid|late|-)$/.test(lowerAt(line, i - 1)) ? 1 : 0;
  const owner = lowerAt(line, i - 1 - part - Number(lowerAt(line, i - 1) === '-'));
  if (!/^(?:his|her|their|my|our|your)$/.test(owner)) return undefined;
  const numeral: Numeral = { from: i, to: end, value, place: 1, scale: 1, bare: false, vague: { min: value, max: value + 9 } };
  return age(numeral, i, end);
}

