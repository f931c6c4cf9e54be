import type { Article, DateRange, PublicationDate } from '../../../types.ts';
import type { Day, Period } from '../calendar.ts';
import { addDays, compare, dayOfWeek, inYear, iso, move, sayDay } from '../calendar.ts';
import type { DateExpression, Meaning } from '../expression.ts';
import { recogniseDates } from '../recognise.ts';
import { partIn } from '../resolve/recurring.ts';

/**
 * When an undated article must have been published, from what it says itself: it was after what it tells as past and before what it
 * tells as future, and a weekday with a date names the year. Says nothing without good evidence.
 */
export function inferPublication(article: Article): PublicationDate | null {
  const expressions = article.paragraphs.flatMap(({ content }) => recogniseDates(content).map((expression) => ({ expression, text: content.text.slice(expression.start, expression.end) })));
  const bounds = readBounds(expressions);
  const clues = expressions.flatMap(({ expression, text }) => clueOf(expression, text, bounds));
  if (clues.length === 0) return null;
  const ranges = clues.map(({ range }) => range);
  const first = ranges.map(([from]) => from).reduce(later);
  const last = ranges.map(([, to]) => to).reduce(earlier);
  // Clues that exclude each other are no evidence.
  if (compare(first, last) > 0) return null;
  const range: DateRange = [iso(first), iso(last)];
  return { value: range[0], range, basis: 'inferred', because: [...new Set(clues.map(({ because }) => because))] };
}

interface Written {
  readonly expression: DateExpression;
  readonly text: string;
}

interface Bounds {
  /** The newest day that is told as past, and the oldest that is told as future. */
  readonly after?: Day;
  readonly before?: Day;
}

interface Clue {
  readonly range: readonly [Day, Day];
  readonly because: string;
}

const later = (a: Day, b: Day): Day => (compare(a, b) >= 0 ? a : b);
const earlier = (a: Day, b: Day): Day => (compare(a, b) <= 0 ? a : b);

/** Dates with their year, told in the past or the future tense. */
function readBounds(all: readonly Written[]): Bounds {
  let after: Day | undefined;
  let before: Day | undefined;
  for (const { expression: { meaning, tense } } of all) {
    if (meaning.kind !== 'calendar' || meaning.year === undefined || meaning.fiscal || meaning.impossible) continue;
    const period: Period | undefined = meaning.part ? partIn(meaning.year, meaning.part) : inYear(meaning.year);
    if (!period) continue;
    if (tense === 'past') after = after ? later(after, period.first) : period.first;
    if (tense === 'future') before = before ? earlier(before, period.last) : period.last;
  }
  return { ...(after && { after }), ...(before && { before }) };
}

/** News tells a weekday with its date within so many days. */
const NEAR = 13;
/** Without a date told as future, an article is not much younger than the newest year that it tells. */
const YEARS_AFTER = 3;

function clueOf({ tense, meaning }: DateExpression, text: string, { after, before }: Bounds): readonly Clue[] {
  const date = withWeekday(meaning);
  if (!date || !after || (tense !== 'past' && tense !== 'future')) return [];
  const last = before ?? move(after, 'year', YEARS_AFTER)!;
  const days: Day[] = [];
  for (let year = after.year; year <= last.year; year++) {
    const day = partIn(year, date.part)?.first;
    if (day && dayOfWeek(day) === date.weekday && (tense === 'future' || compare(day, after) >= 0)) days.push(day);
  }
  const [day] = days;
  if (!day || days.length > 1) return [];
  return [{ range: tense === 'past' ? [day, addDays(day, NEAR)] : [addDays(day, -NEAR), day], because: `"${text}" was in ${day.year}: ${sayDay(day)}, told in the ${tense} tense` }];
}

function withWeekday(meaning: Meaning): { readonly part: { readonly month: number; readonly day: number }; readonly weekday: number } | undefined {
  if (meaning.kind !== 'calendar' || meaning.year !== undefined || meaning.weekday === undefined || !meaning.part || !('day' in meaning.part) || meaning.part.day === undefined) return undefined;
  return { part: { month: meaning.part.month, day: meaning.part.day }, weekday: meaning.weekday };
}
