import { ADJECTIVE, BEFORE, CODES, COIN, DOLLAR, LETTER, LOWER_CODES, NAME, SIGN, SPACED_DOLLAR, WORD_CODES } from './currencies.ts';
import type { Figure } from './figure.ts';
import { SCALE, SCALE_LETTER } from './number-words.ts';
import { numeralAt, type Numeral } from './numeral.ts';
import { afterHyphen, isCapital, lowerAt, tokenAt, type Line } from './pieces.ts';

/** "$218.2 billion", "US$ 5", "c $ 16.4 million", "Rs 500", "EUR 125": the currency stands before the number. */
export function moneyBeforeAt(line: Line, i: number): Figure | undefined {
  const sign = currencyBefore(line, i);
  if (!sign) return undefined;
  const plain = line.pieces[sign.to] && numeralAt(line, sign.to);
  if (!plain || plain.vague) return undefined;
  const numeral = lettered(line, sign.code === 'EUR' ? withDecimalComma(line, plain) : plain);
  const named = nameAt(line, afterHyphen(line, numeral.to));
  // "$10 million USD", "$10 dollars": the currency said twice.
  const to = named && (named.code === sign.code || sign.text === '$') ? named.to : numeral.to;
  const code = named && sign.text === '$' ? named.code ?? sign.code : sign.code;
  return withCents(line, { type: 'money', from: i, to, value: numeral.value, unit: code, numeral });
}

/** "5 million yen", "35 lakh rupees", "125 million australian dollars", "10 €", "48.5 MGBP", "14.27 cents", "50p": it stands after the number. */
export function moneyAfter(line: Line, numeral: Numeral): Figure | undefined {
  const shorthand = lettered(line, numeral, true);
  for (const number of shorthand === numeral ? [numeral] : [numeral, shorthand]) {
    const named = nameAt(line, afterHyphen(line, number.to));
    if (named && accepts(line, number, named)) {
      const scale = named.scale ?? scaleAfter(line, number, named.to);
      const full = scale ? { ...number, to: named.to, value: number.value * scale, place: number.place * scale, scale } : number;
      const to = scale && !named.scale ? named.to + 1 : named.to;
      return withCents(line, { type: 'money', from: number.from, to, value: full.value, ...(named.code && { unit: named.code }), numeral: full });
    }
  }
  // "75 US cents"
  const at = afterHyphen(line, numeral.to);
  const named = /^(?:us|u\.s\.)$/.test(lowerAt(line, at)) && lowerAt(line, at + 1).startsWith('cent') ? at + 1 : at;
  const name = line.pieces[named];
  const coin = COIN.get(name?.lower ?? '') ?? (/^p\.?$/.test(name?.text ?? '') && name!.glued && line.pieces[numeral.to - 1]!.kind === 'digits' ? 'penny' : undefined);
  // "50 Cent" sings.
  return coin === undefined || (isCapital(name) && !line.title) ? undefined : { type: 'money', from: numeral.from, to: named + 1, value: numeral.value, unit: coin, numeral };
}

interface Currency { readonly code: string; readonly text: string; readonly to: number }

function currencyBefore(line: Line, i: number): Currency | undefined {
  const piece = line.pieces[i]!;
  const sign = SIGN.get(piece.text);
  const next = line.pieces[i + 1];
  if (!next) return undefined;
  // "$US20", "$A5 million": the letters stand after the sign.
  const letters = piece.text === '$' && next.glued && line.pieces[i + 2]?.kind === 'digits' && line.pieces[i + 2]!.glued ? DOLLAR.get(next.lower) : undefined;
  if (letters !== undefined) return { code: letters, text: `${next.text}$`, to: i + 2 };
  if (sign !== undefined) return { code: sign, text: piece.text, to: i + 1 };
  if (piece.kind !== 'word') return undefined;
  if (next.text === '$' && line.pieces[i + 2]) {
    const dollar = DOLLAR.get(piece.lower);
    return dollar !== undefined && (next.glued || SPACED_DOLLAR.has(piece.lower)) ? { code: dollar, text: piece.text, to: i + 2 } : undefined;
  }
  const number = next.text === '.' && next.glued ? i + 2 : i + 1;
  if (line.pieces[number]?.kind !== 'digits') return undefined;
  // "R26 million", "P3,500": the South African rand and the Philippine peso, where the number or the sentence says so.
  const letter = next.glued ? LETTER.get(piece.text) : undefined;
  if (letter !== undefined && (next.text.includes(',') || SCALE.has(lowerAt(line, i + 2)) || (lowerAt(line, i + 2) === 'm' && line.pieces[i + 2]!.glued) || (/^\d{3,}$/.test(next.text) && speaksOfMoney(line, i, i + 2)))) return { code: letter, text: piece.text, to: i + 1 };
  // Texts that lost their euro sign: "euro22 billion", "e80 million".
  if (next.glued && (piece.lower === 'euro' || (piece.lower === 'e' && SCALE.has(lowerAt(line, i + 2))))) return { code: 'EUR', text: piece.text, to: i + 1 };
  const code = CODES.has(piece.text) && !WORD_CODES.has(piece.text) ? piece.text : BEFORE.get(piece.lower) ?? LOWER_CODES.get(piece.lower);
  return code === undefined ? undefined : { code, text: piece.text, to: number };
}

/** Money's own short scales: "$10m", "£8mn", "$160MM". `spaced`: only those glued to the number are taken when no sign stands before it. */
function lettered(line: Line, numeral: Numeral, glued = false): Numeral {
  const next = line.pieces[numeral.to];
  if (!next || numeral.scale > 1 || (glued && !next.glued)) return numeral;
  const factor = next.glued ? SCALE_LETTER.get(next.text) : next.text === 'm' ? 1e6 : undefined;
  return factor === undefined ? numeral : { ...numeral, to: numeral.to + 1, value: numeral.value * factor, place: numeral.place * factor, scale: factor, bare: false };
}

/** "€1,50": the comma of most countries that pay in euros. */
function withDecimalComma(line: Line, numeral: Numeral): Numeral {
  const [comma, cents, after] = line.pieces.slice(numeral.to, numeral.to + 3);
  if (!numeral.bare || comma?.text !== ',' || !comma.glued || !cents?.glued || !/^\d\d?$/.test(cents.text) || (after?.glued && after.text === ',')) return numeral;
  const place = 10 ** -cents.text.length;
  return { ...numeral, to: numeral.to + 2, value: numeral.value + Number(cents.text) * place, place, bare: false };
}

interface Named { readonly code?: string; readonly name: string; readonly to: number; readonly scale?: number }

/** The name, sign or code of a currency at `i`. */
function nameAt(line: Line, i: number): Named | undefined {
  const piece = line.pieces[i];
  if (!piece) return undefined;
  const sign = SIGN.get(piece.text);
  // "10 $ 30 $" has its signs after the numbers, "$10 $30" before.
  if (sign !== undefined) return line.pieces[i + 1]?.glued && line.pieces[i + 1]!.kind === 'digits' ? undefined : { code: sign, name: piece.text, to: i + 1 };
  if (ADJECTIVE.has(piece.lower)) {
    for (let end = i + 1; end <= i + 2; end++) {
      const name = NAME.get(lowerAt(line, end));
      const code = name?.of.get(line.pieces.slice(i, end).map((word) => word.lower).join(' '));
      if (code !== undefined) return { code, name: lowerAt(line, end), to: end + 1 };
    }
  }
  const next = line.pieces[i + 1];
  // In "3 USD50 cards" the code belongs to the digits after it.
  if (next?.glued && next.kind === 'digits') return undefined;
  const name = NAME.get(piece.lower);
  if (name) return { ...(name.code && { code: name.code }), name: piece.lower, to: i + 1 + Number(lowerAt(line, i + 1) === 'sterling') };
  if (CODES.has(piece.text)) return { code: piece.text, name: piece.text, to: i + 1 };
  const lower = LOWER_CODES.get(piece.text);
  if (lower !== undefined) return { code: lower, name: piece.text, to: i + 1 };
  // "MUSD", "kEUR".
  const scale = piece.text.length === 4 ? SCALE_LETTER.get(piece.text[0]!) : undefined;
  return scale !== undefined && CODES.has(piece.text.slice(1)) ? { code: piece.text.slice(1), name: piece.text, to: i + 1, scale } : undefined;
}

/** Names of currencies that are also other words count as money only where the number speaks for it. */
function accepts(line: Line, number: Numeral, { name, to }: Named): boolean {
  // "a 12-pound baby", "a 500-pound fine"
  if (name === 'pound' && afterHyphen(line, number.to) > number.to && number.scale < 1e6 && lowerAt(line, to) !== 'sterling') return POUND_OF_MONEY.test(lowerAt(line, to));
  if (name === 'pound' || name === 'pounds') return number.scale >= 1e6 || lowerAt(line, to - 1) === 'sterling' || to > afterHyphen(line, number.to) + 1 || speaksOfMoney(line, number.from, to);
  // A country must be said: "5 Danish crowns".
  if (/^(?:reals?|marks?|crowns?|soms?|drams?|leks?|kips?)$/.test(name)) return to > afterHyphen(line, number.to) + 1;
  if (name === 'won' || name === 'rand' || name === 'dong') return number.scale > 1 || number.value >= 100 || to > number.to + 1;
  if (name === 'buck' || name === 'bucks') return tokenAt(line, to - 1)?.pos !== 'PROPN';
  return true;
}

const MONEY_WORD = /^(?:cost|costs|costing|price|priced|prices|pay|paid|pays|paying|payment|worth|fine|fined|prize|fee|fees|fare|salary|wage|wages|earn|earned|earns|spend|spent|spending|sold|buy|bought|bill|tax|loan|debt|£|pence|penny|profit|profits|sales|revenue|donated|reward|bail|stake|sterling|euros|dollars|a-year)$/;

/** What is paid, after a hyphen: "a five-pound note". */
const POUND_OF_MONEY = /^(?:notes?|coins?|fines?|bonus(?:es)?|prizes?|bills?|fees?|debts?|bets?|loans?|tickets?|rewards?|penalt(?:y|ies)|cuts?|deals?|increases?|a)$/;

/** "pounds" are money in a sentence that speaks of money, and not in "50 pounds of explosives". */
function speaksOfMoney(line: Line, from: number, to: number): boolean {
  if (lowerAt(line, to) === 'of') return false;
  const near = line.pieces.slice(Math.max(0, from - 12), to + 12);
  return near.some((piece) => MONEY_WORD.test(piece.lower));
}

/** The scale in "75 USD million". */
function scaleAfter(line: Line, number: Numeral, at: number): number | undefined {
  return number.scale === 1 ? SCALE.get(lowerAt(line, at)) : undefined;
}

/** "3 dollars 50 cents", "15 dollars and 50", "C$100 and fifty". */
function withCents(line: Line, figure: Figure): Figure {
  if (figure.numeral.scale > 1 || !Number.isInteger(figure.value) || COIN.has(figure.unit ?? '')) return figure;
  const at = lowerAt(line, figure.to) === 'and' ? figure.to + 1 : figure.to;
  if (!line.pieces[at] || line.pieces[at]!.glued) return figure;
  const cents = numeralAt(line, at, false);
  if (!cents || !Number.isInteger(cents.value) || cents.value <= 0 || cents.value > 99 || cents.vague) return figure;
  const coin = COIN.has(lowerAt(line, cents.to));
  const after = line.pieces[cents.to];
  const ends = after === undefined || after.kind === 'mark' && !after.glued || after.text === '.' || after.text === ',' || after.lower === 'and';
  if (!coin && (!ends || SIGN.has(after?.text ?? ''))) return figure;
  const value = figure.value + cents.value / 100;
  return { ...figure, to: coin ? cents.to + 1 : cents.to, value, numeral: { ...figure.numeral, value, place: 0.01 } };
}
