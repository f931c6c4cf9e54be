import type { Figure } from './figure.ts';
import { isDash, lowerAt, type Line } from './pieces.ts';

/** Words of change: "rose from 5 to 7 percent" gives two values, "from 5 to 7 people" one span. */
const CHANGE = /^(?:r[io]se[sn]?|rising|f[ae]ll(?:s|en|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|grow(?:s|n|ing)?|grew|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|declin(?:e|es|ed|ing)|cut(?:s|ting)?|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|up|down|slip(?:s|ped)?|slid|soar(?:s|ed)?|reduc(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|expand(?:s|ed|ing)?|went|go|moved?|shr[aiu]nk|revised|downgraded|upgraded|doubled|tripled|surged?|sank|plunged|swell(?:ed)?|improved?|narrowed|widened)$/;
/** How far before "from" a word of change is looked for. */
const REACH = 8;

/** Joins two neighbours into one figure where the words make a range of them: "between 20 and 30", "5 to 6 kg", "$5-6 million", "3 or 4". */
export function joinRanges(line: Line, figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    const range = before && pairOf(line, before, figure);
    if (!range) { joined.push(figure); continue; }
    joined.pop();
    joined.push(...range);
  }
  return joined;
}

function pairOf(line: Line, low: Figure, high: Figure): readonly Figure[] | undefined {
  const suspended = suspendedPair(line, low, high);
  if (suspended) return suspended;
  if (high.from !== low.to + 1 || low.low !== undefined || low.numeral.vague || high.numeral.vague || [high.type, low.type].some((type) => type === 'ordinal' || type === 'score')) return undefined;
  const first = shared(low, high);
  if (!first) return undefined;
  const second = low.type !== 'number' && high.type === 'number' ? { ...high, type: low.type, ...(low.unit && { unit: low.unit }), whole: low.whole ?? false } : high;
  const joint = lowerAt(line, low.to);
  const changed = joint === 'to' && (changes(line, low.from) || (isComplete(low) && isBy(line, low.from)));
  if (changed) return [first, second];
  const up = first.value < second.value;
  const spans = isDash(line.pieces[low.to]) || joint === 'to' || (joint === 'and' && lowerAt(line, low.from - 1) === 'between') || (joint === 'or' && second.value <= 2 * first.value && low.type === 'number' && smallStep(first, second));
  if (!up || !spans) return undefined;
  return [{ ...second, from: low.from, low: first, ...(low.of !== undefined && { of: low.of, ...(low.ofSpan && { ofSpan: low.ofSpan }) }), numeral: { ...second.numeral, from: low.from } }];
}

/** "16- and 17-year-olds", "10- to 12-foot", "3-to-5-mile": the first takes the unit of the second. */
function suspendedPair(line: Line, low: Figure, high: Figure): readonly Figure[] | undefined {
  const hyphen = line.pieces[low.to];
  const tied = isDash(line.pieces[low.to + 2]) && line.pieces[low.to + 2]!.glued ? 1 : 0;
  if (high.from !== low.to + 2 + tied || !isDash(hyphen) || !hyphen!.glued || low.type !== 'number' || low.numeral.vague || low.numeral.fraction || (high.type !== 'age' && high.type !== 'quantity' && high.type !== 'percent')) return undefined;
  const joint = lowerAt(line, low.to + 1);
  if (!/^(?:and|or|to)$/.test(joint)) return undefined;
  const first: Figure = { ...low, type: high.type, whole: high.whole ?? false, ...(high.unit && { unit: high.unit }) };
  return joint === 'to' && first.value < high.value ? [{ ...high, from: low.from, low: first, numeral: { ...high.numeral, from: low.from } }] : [first, high];
}

/** "3 or 4", "10 or 12", "two or three": not "either 10 billion or 12 billion". */
const smallStep = (low: Figure, high: Figure): boolean => low.numeral.scale === 1 && (high.value - low.value <= 1 || (high.value - low.value <= 5 && low.value >= 10));

/** The first figure with the unit and scale that the second one says for both, if they can be of one kind. */
function shared(low: Figure, high: Figure): Figure | undefined {
  if (low.type === high.type && low.unit === high.unit) return scaledLike(low, high);
  if (low.type === 'number' && !low.numeral.fraction) return scaledLike({ ...low, type: high.type, ...(high.unit && { unit: high.unit }), whole: high.whole ?? false }, high);
  // "$5 to 6 million", but not "4 % to 26.1".
  return high.type === 'number' && (low.from < low.numeral.from || low.of === 'magnitude') ? scaledLike(low, high) : undefined;
}

/** "$5-6 million": both are millions; "500,000 to 1 million" is as it stands. */
function scaledLike(low: Figure, high: Figure): Figure {
  const { scale } = high.numeral;
  if (low.numeral.scale > 1 || scale === 1 || low.value * scale > high.value) return low;
  const value = low.value * scale;
  return { ...low, value, numeral: { ...low.numeral, value, place: low.numeral.place * scale, scale } };
}

/** A figure that needs nothing of the one after it: "3 percent", "5 million". */
const isComplete = ({ type, numeral }: Figure): boolean => type !== 'number' || numeral.scale > 1;

/** "rose 3 percent to 8 percent", "grew by 3 million to 8 million": by how much, and to what. */
function isBy(line: Line, from: number): boolean {
  let at = from - 1;
  while (/^(?:by|about|around|some|nearly|almost|over|than|more|less|an?|another|roughly|approximately)$/.test(lowerAt(line, at))) at--;
  return CHANGE.test(lowerAt(line, at)) && !/^(?:up|down)$/.test(lowerAt(line, at));
}

/** "from" stands before the first figure and a word of change before it. */
function changes(line: Line, from: number): boolean {
  if (lowerAt(line, from - 1) !== 'from') return false;
  for (let at = from - 2; at >= 0 && at > from - 2 - REACH; at--) if (CHANGE.test(lowerAt(line, at))) return true;
  return false;
}
