import type { ResolvedDate } from '../../recognise/dates/index.ts';
import type { ClaimValue } from '../../types.ts';
import { partsOf } from '../../times.ts';
import { isNominal } from '../chunks.ts';
import type { EventDraft } from '../events.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { dateValue, type ClaimDraft } from './draft.ts';

/** When something happened or will: the days that are known, and what of the date the words say. */
export function eventDates(draft: EventDraft): readonly ClaimDraft[] {
  const { event, date, view, index, isDateUnsure } = draft;
  const value = date && !isDateUnsure && (date.type === 'DATE' || date.type === 'TIME') ? valueOf(date) : undefined;
  if (!date || !value) return [];
  return [{
    attribute: `date of ${event.lemma}`,
    subject: { text: event.text, entities: event.participants.map(({ entity }) => entity) },
    modifiers: nounsBeside(view, index),
    basis: date.basis,
    mention: date,
    value,
    range: view.range(date),
    view,
    event: draft,
  }];
}

/** Of words such as "yesterday". */
const UNSAID = 'XXXX';

function valueOf(date: ResolvedDate): ClaimValue | undefined {
  const timex = date.basis === 'certain' && date.range ? date.value : asWritten(date);
  if (date.range) return { ...dateValue(date.text, date.range), timex };
  return timex === UNSAID ? undefined : { kind: 'date', text: date.text, timex, value: 0, min: -Infinity, max: Infinity, unit: 'day' };
}

const YEAR = /\b\d{4}\b/, MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[./-]\d/i, DAY = /(?<!\d)\d{1,2}(?!\d)/, WEEKDAY = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i;

/** The parts of a date that its words name, as a TIMEX3 value: "March 20" is "XXXX-03-20" whatever year is inferred for it, "Friday" is "XXXX-WXX-5". */
function asWritten({ text, value, range }: ResolvedDate): string {
  const { year, month, day, weekday } = partsOf(value);
  if (month !== undefined && MONTH.test(text)) return [YEAR.test(text) && year !== undefined ? year : 'XXXX', two(month), ...(day !== undefined && DAY.test(text) ? [two(day)] : [])].join('-');
  if (year !== undefined && YEAR.test(text)) return String(year);
  const named = weekday ?? (range && range[0] === range[1] ? partsOf(range[0]).weekday : undefined);
  return named !== undefined && WEEKDAY.test(text) ? `XXXX-WXX-${named}` : UNSAID;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** The nouns and numbers of the clause of an event, up to the next verb: what it is done to, and by whom, where they have no name ("voters", "bond", "the 36-year-old"). */
function nounsBeside(view: SentenceView, index: number): readonly string[] {
  const clause = clauseAround(view.tokens, index);
  const next = view.verbs.find((verb) => verb.from > index && verb.from < clause.to)?.from ?? clause.to;
  const nouns = view.tokens.slice(clause.from, next).filter((token, i) => (isNominal(token) || token.pos === 'NUM') && clause.from + i !== index && !view.named.has(clause.from + i));
  return [...new Set(nouns.map(({ lemma }) => lemma))];
}
