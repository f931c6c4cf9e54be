import type { DateMention, Span } from '../../types.ts';
import type { DayPart, SeasonCode, Unit } from './lexicon.ts';

/** Which one of a recurring period is meant, as seen from the anchor. */
export type Relation = 'last' | 'this' | 'next';

/** A part of a year that comes back every year. */
export type YearPart =
  | { readonly month: number; readonly day?: number }
  | { readonly quarter: number }
  | { readonly half: number }
  | { readonly season: SeasonCode }
  /** Of the ISO calendar. */
  | { readonly week: number }
  /** "the first Monday in November": the nth from 1, the last is -1. */
  | { readonly of: number; readonly weekday: number; readonly nth: number }
  | { readonly holiday: string };

/** What the words say, before it is known when they were written. */
export type Meaning = Sense & { readonly mod?: Mod };

/** What is compared: whatever was just told ("a year earlier"), or the quarter that the article is about ("the year-earlier quarter"). */
export type Comparison = 'told' | 'quarter';

type Sense =
  /**
   * "23 October 1998", "October", "the third quarter", "1998", "last March"; without a year the relation or the tense decides.
   * `impossible`: a day that no calendar has; `dayFirst`: what "05/02/2013" is in other countries.
   */
  | { readonly kind: 'calendar'; readonly year?: number; readonly part?: YearPart; readonly weekday?: number; readonly relation?: Relation; readonly from?: 'narrated'; readonly fiscal?: boolean; readonly impossible?: true; readonly dayFirst?: YearPart }
  /** "2021/22": a season or a business year that runs from one year into the next. */
  | { readonly kind: 'years'; readonly from: number }
  /** "the 1980s" (1980), "the 19th century" (1800). */
  | { readonly kind: 'era'; readonly unit: 'decade' | 'century'; readonly from: number }
  /** "44 BC", "the 3rd century BC": before all days that we count. */
  | { readonly kind: 'ancient'; readonly value: string }
  /** "Tuesday", "next Friday"; "Monday week" (`weeks` more). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly relation?: Relation; readonly from?: 'narrated'; readonly weeks?: number }
  /** "two years ago", "yesterday", "the previous year": so many units from the anchor. A comparison means the like of another year. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly by: number; readonly from: 'published' | 'narrated'; readonly comparison?: Comparison }
  /** "the year", "that day": the one spoken of. */
  | { readonly kind: 'same'; readonly unit: Unit; readonly strict: boolean }
  /** "March of the previous year", "Tuesday last week". */
  | { readonly kind: 'within'; readonly part: Meaning; readonly whole: Meaning }
  /** "the week of March 6", "the quarter ended March 31". */
  | { readonly kind: 'around'; readonly unit: 'week' | 'weekend' | 'quarter'; readonly day: Meaning }
  /** "the day before last Tuesday". */
  | { readonly kind: 'offset'; readonly by: -1 | 1; readonly of: Meaning }
  /** "Friday night", "this morning". */
  | { readonly kind: 'part'; readonly part: DayPart; readonly of?: Meaning }
  /** "5 p.m. EST"; minutes since midnight. */
  | { readonly kind: 'clock'; readonly minutes: number; readonly zone?: string; readonly of?: Meaning }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

/** What the words around an expression say of its time, as seen from the article. */
export type Tense = 'past' | 'present' | 'future';

export type Mod = 'APPROX' | 'START' | 'MID' | 'END' | 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE';

/** A date as written, not yet resolved; offsets in the paragraph. */
export interface DateExpression extends Span {
  readonly type: DateMention['type'];
  readonly meaning: Meaning;
  readonly mod?: Mod;
  readonly tense?: Tense;
  /** The next expression of the paragraph is the end of the range that begins here. */
  readonly opensRange?: boolean;
  /** It describes the noun that follows: "the 1992 Games". */
  readonly attributive?: boolean;
  /** Index of its sentence in the paragraph. */
  readonly sentence: number;
}

/** A resolved date; `anchor` may be the index of another of the same list as "#3". Offsets in the article. */
export type ResolvedDate = Omit<DateMention, 'id'>;

/** The TIMEX3 type that goes with a meaning. */
export function typeOf(meaning: Meaning): DateMention['type'] {
  switch (meaning.kind) {
    case 'part':
    case 'clock':
      return 'TIME';
    case 'duration':
      return 'DURATION';
    case 'set':
      return 'SET';
    case 'shift':
    case 'same':
      return meaning.unit === 'hour' || meaning.unit === 'minute' || meaning.unit === 'second' ? 'TIME' : 'DATE';
    case 'calendar':
    case 'years':
    case 'era':
    case 'ancient':
    case 'weekday':
    case 'within':
    case 'around':
    case 'offset':
    case 'vague':
      return 'DATE';
  }
}
