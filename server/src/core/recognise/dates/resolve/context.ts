import type { Certainty, DateRange } from '../../../types.ts';
import type { Day, Period } from '../calendar.ts';
import { rangeOf } from '../calendar.ts';
import type { Tense } from '../expression.ts';

/** What an expression comes to. */
export interface Value {
  /** TIMEX3 value. */
  readonly value: string;
  /** The stretch of days, where it is one with a name. */
  readonly period?: Period;
  readonly range?: DateRange;
  /** "published", "explicit", or "#3": the third of the article's dates. */
  readonly anchor?: string;
  readonly basis: Certainty;
  readonly because: string;
}

/** A date that the article has just told of. */
export interface Told {
  readonly period: Period;
  /** Its place in the article's dates. */
  readonly index: number;
  /** Counted over the article. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Told with its year, other than to name something ("the 1992 Games"). */
  readonly explicit: boolean;
  /** Counted from what was told before: "the previous year". */
  readonly counted: boolean;
  /** What is told is compared with it ("a year ago"): it is not what the article is about. */
  readonly compared: boolean;
  /** Told by its name ("September", "the quarter"), not counted from the publication. */
  readonly named: boolean;
  readonly text: string;
}

/** What is known where an expression stands. */
export interface Context {
  /** The day of publication, where it is known. */
  readonly published: Day | undefined;
  /** Whether it was stated; else it was inferred. */
  readonly stated: boolean;
  /** The dates told so far, newest last. */
  readonly told: readonly Told[];
  readonly sentence: number;
  readonly paragraph: number;
  readonly tense: Tense | undefined;
  /** The end of the range that the expression begins. */
  readonly until?: Period;
}

/** A value that covers known days. */
export function known(period: Period, rest: Pick<Value, 'anchor' | 'basis' | 'because'>): Value {
  return { value: period.value, period, range: rangeOf(period), ...rest };
}

/** A value that stays open, and why. */
export function open(value: string, because: string): Value {
  return { value, basis: 'inferred', because };
}

export const NO_PUBLICATION = 'the day on which the article was published is not known';

/** A reader does not remember more dates than these. */
const MEMORY = 50;

/** The quarter whose results the article reports: the one told most often, of equals the first. */
export function topicQuarter({ told }: Context): Told | undefined {
  const quarters = told.slice(-MEMORY).filter(({ period, compared }) => period.unit === 'quarter' && !compared);
  const often = (value: string): number => quarters.filter(({ period }) => period.value === value).length;
  return quarters.reduce<Told | undefined>((best, one) => (best && often(best.period.value) >= often(one.period.value) ? best : one), undefined);
}

/** The newest date told, near enough, that `fits`. */
export function lastTold({ told, sentence, paragraph }: Context, fits: (told: Told) => boolean, reach: 'sentence' | 'near' | 'paragraph' = 'paragraph'): Told | undefined {
  for (let i = told.length - 1; i >= Math.max(0, told.length - MEMORY); i--) {
    const one = told[i]!;
    if (paragraph - one.paragraph > 1 || (reach === 'sentence' && one.sentence !== sentence) || (reach === 'near' && sentence - one.sentence > 2)) return undefined;
    if (!one.compared && fits(one)) return one;
  }
  return undefined;
}
