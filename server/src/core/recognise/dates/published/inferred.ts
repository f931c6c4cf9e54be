import type { Article, DateRange, PublicationDate } from '../../../types.ts';
import type { Day } from '../calendar.ts';
import { compare, daysBetween, iso } from '../calendar.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import { cluesIn, type Clue, type Window } from './clues.ts';
import { toldIn } from './told.ts';

/**
 * When an undated article must have been published, from what it says itself: between what it tells as past and what it tells as
 * coming, and in agreement with every clue that ties its day to a date. Without good evidence it says nothing.
 */
export function inferPublication(article: Article): PublicationDate | null {
  const told = toldIn(article);
  const bounds = boundsOf(told);
  const clues = cluesIn(told, article);
  const window = clues.length > 0 ? agreement(clues, bounds) : between(bounds);
  if (!window || compare(window.first, window.last) > 0 || daysBetween(window.first, window.last) > WIDEST) return null;
  const range: DateRange = [iso(window.first), iso(window.last)];
  return { value: range[0], range, basis: 'inferred', because: window.because };
}

/** A wider range than two years tells nobody anything. */
const WIDEST = 731;

interface Reasoned {
  readonly first: Day;
  readonly last: Day;
  readonly because: readonly string[];
}

function between({ after, before }: Bounds): Reasoned | undefined {
  return after && before && { first: after.day, last: before.day, because: [...new Set([after.because, before.because])] };
}

/** The one window in which all clues agree, within the bounds; undefined where there is none, or more than one. */
function agreement(clues: readonly Clue[], bounds: Bounds): Reasoned | undefined {
  let open: readonly Reasoned[] | undefined;
  const years = yearsBetween(bounds);
  for (const { year, window } of clues) {
    const windows = (year === undefined ? years : [year]).flatMap((one) => window(one) ?? []);
    open = open ? open.flatMap((one) => windows.flatMap((other) => common(one, other))) : windows.flatMap((one) => within(one, bounds));
  }
  return open?.length === 1 ? open[0] : undefined;
}

/**
 * The years in which the article can have been published. Without a date told as coming there is no telling: many an article names no
 * year but one long past.
 */
function yearsBetween({ after, before }: Bounds): readonly number[] {
  if (!after || !before) return [];
  return Array.from({ length: Math.max(0, Math.min(before.day.year - after.day.year, MOST_YEARS) + 1) }, (_, i) => after.day.year + i);
}

const MOST_YEARS = 20;

const later = (a: Day, b: Day): Day => (compare(a, b) >= 0 ? a : b);
const earlier = (a: Day, b: Day): Day => (compare(a, b) <= 0 ? a : b);

function common(a: Reasoned, b: Window): readonly Reasoned[] {
  const [first, last] = [later(a.first, b.first), earlier(a.last, b.last)];
  return compare(first, last) <= 0 ? [{ first, last, because: [...new Set([...a.because, b.because])] }] : [];
}

/** What of a window lies between the bounds. */
function within({ because, ...window }: Window, { after, before }: Bounds): readonly Reasoned[] {
  const first = after ? later(window.first, after.day) : window.first;
  const last = before ? earlier(window.last, before.day) : window.last;
  return compare(first, last) <= 0 ? [{ first, last, because: [...new Set([because, ...(after ? [after.because] : []), ...(before ? [before.because] : [])])] }] : [];
}
