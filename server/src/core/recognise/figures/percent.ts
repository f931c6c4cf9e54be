import type { Figure } from './figure.ts';
import { numeralAt, type Numeral } from './numeral.ts';
import { afterHyphen, isDash, lowerAt, type Line } from './pieces.ts';

interface Sign { readonly unit: string; readonly to: number }

/** "4 %", "27 percent", "per cent", "three percentage points", "25 basis points". */
export function percentAfter(line: Line, numeral: Numeral): Figure | undefined {
  const sign = signAt(line, afterHyphen(line, numeral.to));
  return sign && { type: 'percent', from: numeral.from, to: sign.to, value: numeral.value, unit: sign.unit, numeral };
}

/** "percent of 22", with no number before it. */
export function percentBeforeAt(line: Line, i: number): Figure | undefined {
  const sign = signAt(line, i);
  if (!sign || sign.unit !== 'percent' || lowerAt(line, sign.to) !== 'of') return undefined;
  const before = line.pieces[i - 1];
  const numeral = line.pieces[sign.to + 1] && numeralAt(line, sign.to + 1);
  if ((before && before.kind !== 'mark') || !numeral || line.pieces[numeral.to]?.kind === 'word') return undefined;
  return { type: 'percent', from: i, to: numeral.to, value: numeral.value, unit: 'percent', numeral };
}

function signAt(line: Line, i: number): Sign | undefined {
  const word = lowerAt(line, i);
  if (word === '%' || word === '％' || word === 'pct' || word === 'pct.') return pointsAt(line, i + 1) ?? { unit: 'percent', to: i + 1 };
  if (word === 'percent' || word === 'percents' || word === 'percentage') return pointsAt(line, i + 1) ?? { unit: 'percent', to: i + 1 };
  if (word === 'per' && /^cents?$/.test(lowerAt(line, i + 1))) return { unit: 'percent', to: i + 2 };
  if (word === 'basis' && isPoint(lowerAt(line, i + 1))) return { unit: 'basis point', to: i + 2 };
  return undefined;
}

/** "percentage points", "percentage-point", "% points". */
function pointsAt(line: Line, i: number): Sign | undefined {
  const at = isDash(line.pieces[i]) ? i + 1 : i;
  return isPoint(lowerAt(line, at)) ? { unit: 'percentage point', to: at + 1 } : undefined;
}

const isPoint = (word: string): boolean => word === 'point' || word === 'points';
