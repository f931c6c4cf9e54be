import type { Figure } from './figure.ts';
import { countedPlural, isMeasured } from './not-figures.ts';
import { afterHyphen, isDash, type Line } from './pieces.ts';
import { isTimeUnit } from './time-words.ts';

/** Words that speak of a contest or a vote: with them "82-90" is its result, without them it may be a span of anything. */
const CONTEST = /^(?:wins?|won|winning|loses?|losing|lost|beat(?:s|en)?|defeat(?:s|ed)?|victor(?:y|ies)|loss|leads?|led|trail(?:s|ed)?|draws?|drew|tied?|score[sd]?|scoreline|records?|games?|match(?:es)?|sets?|votes?|voted|ruled|ruling|rout(?:s|ed)?|shutout|upset)$/;
/** Whether the sentence speaks of a contest or a vote. */
function isOfContest(line: Line): boolean {
  let contest = KNOWN.get(line);
  if (contest === undefined) KNOWN.set(line, (contest = line.pieces.some(({ lower }) => CONTEST.test(lower))));
  return contest;
}
const KNOWN = new WeakMap<Line, boolean>();
/** No score or record has more pieces than this: "10-4-2-1". */
const LONGEST = 7;
/** What numbers joined by a hyphen say besides: all day, halves, the attacks of 2001, the number to call. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['24-7', '50-50', '9-11', '9-1-1']);

/**
 * "3-1", "12-4-1": the score of a game, the record of a team, the count of a vote, as a figure of its own kind that nothing is compared with; its value is the first
 * number. The index after what is neither that nor a span ("7-for-14", "29-of-34", "4×4"); undefined where a span such as "20-30 people" goes up and counts something.
 */
export function scoreAt(line: Line, i: number): Figure | number | undefined {
  const to = otherName(line, i) || tallyAt(line, i) || endOfNumbers(line, i);
  // "4-1/2 miles" is a number with a fraction.
  if (to === 0 || (line.pieces[to]?.text === '/' && line.pieces[to]!.glued)) return undefined;
  const numbers = line.pieces.slice(i, to).filter(({ kind }) => kind === 'digits').map(({ text }) => Number(text));
  const text = line.text.slice(line.pieces[i]!.start, line.pieces[to - 1]!.end);
  const named = otherName(line, i) > 0 || !/^\d{1,3}(?:[-‐‑–—]\d{1,3}){1,2}$/.test(text);
  if (named || line.pieces[to]?.glued && line.pieces[to]!.kind === 'word') return to;
  const [first = 0, second = 0] = numbers;
  if (first < second && !isOfContest(line)) return to;
  return { type: 'score', from: i, to, value: first, numeral: { from: i, to, value: first, place: 1, scale: 1, bare: false } };
}

const BEATING = /^(?:beats?|beaten|beating|defeat(?:s|ed|ing)?|edge[sd]?|rout(?:s|ed)|tops?|topped|upsets?|stun(?:s|ned)|crush(?:es|ed)|thrash(?:es|ed)|hammer(?:s|ed)|outlast(?:s|ed)|trounce[sd]?|over|past)$/;
/** How far the one who lost may stand behind the verb. */
const LOSER = 4;

/** "Drake beat Marlow 65-53": behind a name the result of a game, and no part of the name. */
export function isResult(line: Line, i: number): boolean {
  const [dash, second] = [line.pieces[i + 1], line.pieces[i + 2]];
  if (!isDash(dash) || !dash!.glued || second?.kind !== 'digits' || !second.glued || line.pieces[i + 3]?.glued && line.pieces[i + 3]!.kind !== 'mark') return false;
  if (!/^\d{1,3}$/.test(line.pieces[i]!.text) || !/^\d{1,3}$/.test(second.text) || Number(line.pieces[i]!.text) < Number(second.text)) return false;
  return line.pieces.slice(Math.max(0, i - LOSER), i).some(({ lower }) => BEATING.test(lower));
}

function otherName(line: Line, i: number): number {
  for (const to of [i + 5, i + 3]) {
    const pieces = line.pieces.slice(i, to);
    if (pieces.length === to - i && OTHER_NAMES.has(pieces.map((piece) => (isDash(piece) ? '-' : piece.text)).join(''))) return to;
  }
  return 0;
}

/** "4×4", "7-for-14", "29-of-34", "5-to-1". */
function tallyAt(line: Line, i: number): number {
  const [dash, second] = [line.pieces[i + 1], line.pieces[i + 2]];
  if (dash?.text === '×' && dash.glued && second?.kind === 'digits' && !line.pieces[i + 3]?.glued) return i + 3;
  if (!isDash(dash) || !second?.glued || !isDash(line.pieces[i + 3]) || line.pieces[i + 4]?.kind !== 'digits') return 0;
  const odds = second.lower === 'to' && Number(line.pieces[i]!.text) > Number(line.pieces[i + 4]!.text);
  return second.lower === 'of' || second.lower === 'for' || odds ? i + 5 : 0;
}

function endOfNumbers(line: Line, i: number): number {
  const [dash, second] = [line.pieces[i + 1], line.pieces[i + 2]];
  if (!isDash(dash) || second?.kind !== 'digits' || !/^\d{1,3}$/.test(line.pieces[i]!.text) || !/^\d{1,3}$/.test(second.text)) return 0;
  if (second.glued !== dash!.glued || (!dash!.glued && dash!.text === '-')) return 0;
  const third = isDash(line.pieces[i + 3]) && line.pieces[i + 3]!.glued && line.pieces[i + 4]?.kind === 'digits';
  const up = Number(line.pieces[i]!.text) < Number(second.text);
  if (up && !third && spans(line, i + 3)) return 0;
  let to = i + 3;
  while (to < i + LONGEST && isDash(line.pieces[to]) && line.pieces[to + 1]?.kind === 'digits') to += 2;
  return to;
}

/** What is counted or measured by the range before `at`. */
function spans(line: Line, at: number): boolean {
  const k = afterHyphen(line, at);
  const piece = line.pieces[k];
  if (!piece) return false;
  if (piece.glued && piece.kind === 'word' && k === at) return true;
  return countedPlural(line, k) || isMeasured(line, k) || isTimeUnit(piece.lower) || ['degrees', 'hundred', 'cents', 'g', 'cm', '€', '£', '$'].includes(piece.lower);
}
