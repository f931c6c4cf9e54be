import type { Figure } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { afterHyphen, isDash, lowerAt, type Line } from './pieces.ts';

const NAME = /^magnitudes?$/;
const QUAKE = /^(?:(?:earth)?quakes?|tremors?|temblors?|aftershocks?|foreshocks?)$/;
/** Words between "magnitude" and its number: "a magnitude of at least 5.9", "put the magnitude at 6.1", "magnitudes ranging from 3.6". */
const LINK = /^(?:of|at|was|is|were|measured|estimated|about|around|approximately|least|most|up|to|from|between|ranging|over|above|below|more|less|than|nearly|almost|some|a|an|initial|preliminary|-)$/;
const REACH = 5;
const STRONGEST = 10;

/** "magnitude 6.1", "6.1-magnitude", "a 6.1 quake", "6.1 on the Richter scale": a measure without a unit, of "magnitude". */
export function magnitudeAt(line: Line, numeral: Numeral): Figure | undefined {
  if (numeral.value <= 0 || numeral.value >= STRONGEST || numeral.scale > 1 || numeral.fraction) return undefined;
  const { from, value } = numeral;
  const named = nameAfter(line, numeral.to) ?? nameBefore(line, from) ?? quakeNear(line, numeral);
  // The degrees of "3.8 degrees on the Richter scale" are its own.
  const to = /^degrees?$/.test(lowerAt(line, numeral.to)) ? numeral.to + 1 : numeral.to;
  if (named === undefined && !isRichter(line, to) && !isMomentMagnitude(line, from)) return undefined;
  const word = named === undefined ? undefined : line.pieces[named];
  return { type: 'quantity', from, to: named === undefined ? to : numeral.to, value, numeral, of: 'magnitude', ...(word && { ofSpan: { start: word.start, end: word.end } }) };
}

const MOMENT = /^M[wsLb]?$/;

/** "an M6.5 quake", "M 5.8": with a decimal point, in a sentence that speaks of a quake. */
export function isMomentMagnitude(line: Line, i: number): boolean {
  return MOMENT.test(line.pieces[i - 1]?.text ?? '') && /^\d\.\d$/.test(line.pieces[i]!.text) && line.pieces.some(({ lower }) => QUAKE.test(lower) || NAME.test(lower));
}

function isRichter(line: Line, to: number): boolean {
  return lowerAt(line, to) === 'on' && [to + 2, to + 3].some((at) => lowerAt(line, at) === 'richter');
}

function nameAfter(line: Line, to: number): number | undefined {
  const at = isDash(line.pieces[to]) ? to + 1 : to;
  return NAME.test(lowerAt(line, at)) ? at : undefined;
}

function nameBefore(line: Line, from: number): number | undefined {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (NAME.test(lowerAt(line, at))) return at;
    if (!LINK.test(lowerAt(line, at))) return undefined;
  }
  return undefined;
}

/** "a 5.6 quake", "a 6.7-strength quake", "aftershocks of around 4.0": with a decimal point, so that no quakes are counted. */
function quakeNear(line: Line, { from, to, place }: Numeral): number | undefined {
  if (place >= 1) return undefined;
  const after = afterHyphen(line, to);
  const at = /^(?:strength|degree|point|richter)$/.test(lowerAt(line, after)) ? after + 1 : after;
  if (QUAKE.test(lowerAt(line, at))) return at;
  const before = /^(?:about|around)$/.test(lowerAt(line, from - 1)) ? from - 2 : from - 1;
  return lowerAt(line, before) === 'of' && QUAKE.test(lowerAt(line, before - 1)) ? before - 1 : undefined;
}
