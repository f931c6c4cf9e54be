import type { Day } from '../calendar.ts';
import { addDays, compare, parseDay } from '../calendar.ts';
import { datedPeriod, type Told } from './told.ts';

/** An end of the range in which the article was published, with the words that set it. */
export interface End {
  readonly day: Day;
  readonly because: string;
}

export interface Bounds {
  readonly after?: End;
  readonly before?: End;
}

/** Words after which a year that is told as past is over: of its own year an article says "this year". */
const OVER = new Set(['in', 'on']);
const PAST_CUES = new Set([...OVER, 'since', 'from', 'during', 'after', 'between', 'and', 'of', 'the', 'last']);
/** Not "until": of a stretch that is long over it says as little as of one that goes on. */
const COMING_CUES = new Set(['in', 'on', 'by', 'into', 'through', 'during', 'both', 'of', 'for']);

/** An article was written after what it tells as past and before what it tells as still to come, where both have their year. */
export function boundsOf(told: readonly Told[]): Bounds {
  let after: End | undefined;
  let before: End | undefined;
  for (const one of told) {
    const { expression: { tense, meaning }, text, before: word, dateline } = one;
    const period = dateline ? undefined : datedPeriod(one);
    if (!period || meaning.kind !== 'calendar') continue;
    if (tense === 'past' && PAST_CUES.has(word)) {
      const day = !meaning.part && OVER.has(word) ? addDays(period.last, 1) : period.first;
      if (!after || compare(day, after.day) > 0) after = { day, because: `it tells "${word} ${text}" as past` };
    }
    if (tense === 'future' && COMING_CUES.has(word) && (!before || compare(period.last, before.day) < 0)) {
      before = { day: period.last, because: `it tells "${word} ${text}" as still to come` };
    }
  }
  return { ...(after && { after }), ...(before && { before }) };
}

export const firstOfYear = (year: number): Day | undefined => parseDay(`${String(year).padStart(4, '0')}-01-01`);
export const lastOfYear = (year: number): Day | undefined => parseDay(`${String(year).padStart(4, '0')}-12-31`);
