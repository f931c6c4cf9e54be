import type { Atom } from '../atoms.ts';
import type { Meaning, YearPart } from '../expression.ts';
import { isRealDay } from '../calendar.ts';
import type { Found, Refiner } from './found.ts';

/**
 * Stretches and lists: "October 17 and 18", "May 16-17", "1998-99", "from January to November". Each end is a date of its own;
 * the second takes from the first what it leaves unsaid, and the first from the second ("from March 3 to April 5, 2023").
 */
export const linkRanges: Refiner = (found, atoms) => {
  const out: Found[] = [];
  let taken = 0;
  found.forEach((one, i) => {
    if (one.from < taken) return;
    // A bare year after the next date may belong to it: "May 16-17, 2019".
    const following = found[i + 1];
    const right = (following && isYear(following.meaning) ? found[i + 2]?.from : following?.from) ?? atoms.length;
    let last = one;
    out.push(...daysBefore(one, atoms, taken), one);
    taken = Math.max(taken, one.to);
    for (let next = continuation(last, atoms, right); next; next = continuation(next, atoms, right)) {
      out[out.length - 1] = { ...last, ...(next.range && { opensRange: true }) };
      last = { from: next.from, to: next.to, meaning: next.meaning };
      out.push(last);
      taken = last.to;
    }
  });
  return out.map((one, i) => {
    const next = out[i + 1];
    const linked = next && (one.opensRange || isRange(one, next, atoms)) ? { ...one, opensRange: true } : one;
    return next && (linked.opensRange || next.from - one.to <= 1) ? withYearOf(linked, next.meaning, atoms[one.to]?.word === ',') : linked;
  });
};

/** The bare numbers that lead up to a date with the day first: "17" in "17-18 October", "3" and "4" in "3, 4 and 5 June". */
function daysBefore(one: Found, atoms: readonly Atom[], left: number): readonly Found[] {
  const { meaning } = one;
  if (meaning.kind !== 'calendar' || !meaning.part || !('month' in meaning.part) || meaning.part.day === undefined || dayAt(atoms, one.from) === undefined) return [];
  const { month, day } = meaning.part;
  const days: Found[] = [];
  for (let [at, next] = [one.from, day]; days.length < MOST_DAYS;) {
    const tied = atoms[at]!.hyphen;
    const link = tied ? '-' : atoms[at - 1]?.word ?? '';
    const before = tied ? at - 1 : at - 2;
    const prior = before >= left ? dayAt(atoms, before) : undefined;
    const linked = RANGE_LINKS.has(link) || link === 'and' || link === 'or' || link === '&' || (link === ',' && days.length > 0);
    if (prior === undefined || prior >= next || !linked || !isRealDay(meaning.year ?? 2000, month, prior)) break;
    days.unshift({ from: before, to: before + 1, meaning: { kind: 'calendar', part: { month, day: prior }, ...(meaning.year !== undefined && { year: meaning.year }) }, ...(RANGE_LINKS.has(link) && { opensRange: true }) });
    [at, next] = [before, prior];
  }
  return days;
}

const RANGE_LINKS = new Set(['-', '–', 'to', 'through', 'until']);
/** A longer list is no list of days. */
const MOST_DAYS = 6;

/** The day of a month that a bare number can be. */
function dayAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  const day = atom?.digits ? atom.readings.find(([name]) => name === 'DAY')?.[1] : undefined;
  return typeof day === 'number' ? day : undefined;
}

interface Continuation extends Found {
  readonly range: boolean;
}

const isYear = (meaning: Meaning): boolean => meaning.kind === 'calendar' && meaning.year !== undefined && meaning.part === undefined;

/** The bare number that goes on with a date: "18" in "October 17 and 18". */
function continuation(one: Found, atoms: readonly Atom[], right: number): Continuation | undefined {
  const { meaning } = one;
  if (meaning.kind !== 'calendar') return undefined;
  const tied = atoms[one.to]?.hyphen === true;
  const at = tied ? one.to : one.to + 1;
  const link = tied ? '-' : atoms[one.to]?.word ?? '';
  const atom = atoms[at];
  if (!atom || at >= right) return undefined;
  const range = tied || RANGE_LINKS.has(link);
  // "Oct. 3, 5 and 7"
  const listed = link === ',' && (atoms[at + 1]?.word === 'and' || atoms[at + 1]?.word === ',') && atoms[at + 2]?.readings.some(([name]) => name === 'DAY') === true;
  if (!range && !listed && link !== 'and' && link !== 'or' && link !== '&') return undefined;
  const next = meaning.part === undefined ? nextYear(meaning.year, atom, tied, at) : 'day' in meaning.part ? nextDay(meaning, atom, atoms, at) : undefined;
  return next && { from: at, to: next.to, meaning: next.meaning, range };
}

function nextYear(year: number | undefined, atom: Atom, tied: boolean, at: number): { readonly meaning: Meaning; readonly to: number } | undefined {
  if (year === undefined || !tied) return undefined;
  const short = atom.readings.find(([name]) => name === 'YY')?.[1];
  if (typeof short !== 'number') return undefined;
  const full = year - (year % 100) + short;
  return full > year ? { meaning: { kind: 'calendar', year: full }, to: at + 1 } : undefined;
}

function nextDay(meaning: Meaning & { readonly kind: 'calendar' }, atom: Atom, atoms: readonly Atom[], at: number): { readonly meaning: Meaning; readonly to: number } | undefined {
  const { part, year } = meaning;
  const day = atom.readings.find(([name]) => name === 'DAY' || (name === 'ORD' && atom.digits))?.[1];
  if (typeof day !== 'number' || !part || !('day' in part) || part.day === undefined || day <= part.day || !isRealDay(year ?? 2000, part.month, day)) return undefined;
  // The number of something else: "October 17 and 18 people"
  const after = atoms[at + 1];
  if (after && (after.pos === 'NOUN' || after.pos === 'ADJ' || after.hyphen || after.word === '%' || after.readings.some(([name]) => name === 'MONTH' || name === 'UNIT'))) return undefined;
  const yearAt = after?.word === ',' ? at + 2 : at + 1;
  const written = atoms[yearAt]?.readings.find(([name]) => name === 'YEAR')?.[1];
  const full = typeof written === 'number' ? written : year;
  return { meaning: { kind: 'calendar', part: { month: part.month, day }, ...(full !== undefined && { year: full }) }, to: typeof written === 'number' ? yearAt + 1 : at + 1 };
}

/** "March 3" in "March 3 to April 5, 2023" and "October 17" in "October 17 and 18, 2023". */
function withYearOf(one: Found, next: Meaning, listed: boolean): Found {
  const { meaning } = one;
  if (meaning.kind !== 'calendar' || next.kind !== 'calendar' || meaning.year !== undefined || next.year === undefined || meaning.relation || !meaning.part || !next.part) return one;
  const [a, b] = [orderOf(meaning.part), orderOf(next.part)];
  // In a list the days ascend; else the next one is of something else.
  return a === undefined || b === undefined || (listed && a > b) ? one : { ...one, meaning: { ...meaning, year: a <= b ? next.year : next.year - 1 } };
}

const orderOf = (part: YearPart): number | undefined => ('month' in part ? part.month * 100 + (part.day ?? 0) : 'quarter' in part ? part.quarter : undefined);

function isRange(a: Found, b: Found, atoms: readonly Atom[]): boolean {
  if (b.from === a.to) return atoms[b.from]!.hyphen;
  if (b.from !== a.to + 1) return false;
  const link = atoms[a.to]!.word;
  const opener = atoms[a.from - 1]?.word;
  return link === 'to' || link === 'through' || link === '-' || link === '–' || link === 'until' ? true : link === 'and' && opener === 'between';
}
