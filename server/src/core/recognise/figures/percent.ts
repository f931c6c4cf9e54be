import type { Figure } from './figure.ts';
import { numeralAt, type Numeral } from './numeral.ts';
import { afterHyphen, isDash, lowerAt, type Line } from './pieces.ts';

interface Sign { readonly unit: string; readonly to: number }

/** "4 %", "27 percent", "per cent", "4pc", "three percentage points", "0.5pp", "25 basis points". */
export function percentAfter(line: Line, numeral: Numeral): Figure | undefined {
  const at = afterHyphen(line, numeral.to);
  const sign = signAt(line, at) ?? shortAt(line, at);
  return sign && { type: 'percent', from: numeral.from, to: sign.to, value: numeral.value, unit: sign.unit, numeral };
}

/** Short forms that mean something only right after digits: "4pc", "0.5 pp". */
function shortAt(line: Line, i: number): Sign | undefined {
  if (line.pieces[i - 1]?.kind !== 'digits') return undefined;
  const word = lowerAt(line, i);
  if (word === 'pp' || word === 'ppt' || word === 'ppts') return { unit: 'percentage point', to: i + 1 };
  if (word === 'bp' || word === 'bps') return { unit: 'basis point', to: i + 1 };
  return word === 'pc' ? pointsAt(line, i + 1) ?? { unit: 'percent', to: i + 1 } : undefined;
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
