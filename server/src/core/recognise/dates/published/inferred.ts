import type { Article, DateRange, PublicationDate } from '../../../types.ts';
import type { Day } from '../calendar.ts';
import { addDays, compare, dayOfWeek, daysBetween, inYear, iso, move, sayDay } from '../calendar.ts';
import type { DateExpression, Meaning } from '../expression.ts';
import { recogniseDates } from '../recognise.ts';
import { partIn } from '../resolve/recurring.ts';

/**
 * When an undated article must have been published, from what it says itself: it was written after what it tells as past and before
 * what it tells as future, and a weekday with a date names the year. Without good evidence it says nothing.
 */
export function inferPublication(article: Article): PublicationDate | null {
  const written = article.paragraphs.flatMap(({ content }) => (content.role === 'dateline' ? [] : recogniseDates(content).map((expression) => ({ expression, text: content.text.slice(expression.start, expression.end), before: wordBefore(content.text, expression.start) }))));
  const bounds = readBounds(written);
  const weekday = written.flatMap((one) => weekdayClue(one, bounds))[0];
  const first = weekday ? weekday.first : bounds.after;
  const last = weekday ? weekday.last : bounds.before;
  if (!first || !last || compare(first.day, last.day) > 0 || daysBetween(first.day, last.day) > WIDEST) return null;
  const range: DateRange = [iso(first.day), iso(last.day)];
  return { value: range[0], range, basis: 'inferred', because: [...new Set([first.because, last.because])] };
}

/** A wider range than a year and some days tells nobody anything. */
const WIDEST = 370;

interface Written {
  readonly expression: DateExpression;
  readonly text: string;
  /** The word before it, in lower case. */
  readonly before: string;
}

/** An end of the range, with the words that set it. */
interface End {
  readonly day: Day;
  readonly because: string;
}

interface Bounds {
  readonly after?: End;
  readonly before?: End;
}

const wordBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at).trimEnd().split(/\s/).at(-1)!.toLowerCase();

/** What is told as past, and what is told as future, with its year: "in 2022", "on May 4, 2023". */
function readBounds(all: readonly Written[]): Bounds {
  let after: End | undefined;
  let before: End | undefined;
  for (const { expression: { meaning, tense, mod }, text, before: word } of all) {
    if (meaning.kind !== 'calendar' || meaning.year === undefined || meaning.fiscal || meaning.impossible || mod) continue;
    const period = meaning.part ? partIn(meaning.year, meaning.part) : inYear(meaning.year);
    if (!period) continue;
    if (tense === 'past' && (word === 'in' || word === 'on')) {
      // Of its own year an article says "this year": a year that is told as past is over.
      const day = meaning.part ? period.first : addDays(period.last, 1);
      if (!after || compare(day, after.day) > 0) after = { day, because: `it tells "${word} ${text}" as past` };
    }
    if (tense === 'future' && (word === 'in' || word === 'on' || word === 'by') && (!before || compare(period.last, before.day) < 0)) {
      before = { day: period.last, because: `it tells "${word} ${text}" as still to come` };
    }
  }
  return { ...(after && { after }), ...(before && { before }) };
}

/** News tells a weekday together with its date within so many days. */
const NEAR = 13;
/** Without a date told as future, an article is not much younger than the newest year that it tells. */
const YEARS_AFTER = 3;

/** "Friday, Oct. 13" is of the one year between the bounds in which that day was a Friday. */
function weekdayClue({ expression: { tense, meaning }, text }: Written, { after, before }: Bounds): readonly { readonly first: End; readonly last: End }[] {
  const date = withWeekday(meaning);
  if (!date || !after || (tense !== 'past' && tense !== 'future')) return [];
  const last = before?.day ?? move(after.day, 'year', YEARS_AFTER);
  const days: Day[] = [];
  for (let year = after.day.year; last && year <= last.year; year++) {
    const day = partIn(year, date.part)?.first;
    if (day && dayOfWeek(day) === date.weekday && compare(day, after.day) >= 0 && compare(day, last) <= 0) days.push(day);
  }
  const [day] = days;
  if (!day || days.length > 1) return [];
  const because = `it tells "${text}" as ${tense === 'past' ? 'past' : 'still to come'}, which is ${sayDay(day)}`;
  return tense === 'past' ? [{ first: { day, because }, last: { day: addDays(day, NEAR), because } }] : [{ first: { day: addDays(day, -NEAR), because }, last: { day, because } }];
}

function withWeekday(meaning: Meaning): { readonly part: { readonly month: number; readonly day: number }; readonly weekday: number } | undefined {
  if (meaning.kind !== 'calendar' || meaning.year !== undefined || meaning.weekday === undefined || !meaning.part || !('day' in meaning.part) || meaning.part.day === undefined) return undefined;
  return { part: { month: meaning.part.month, day: meaning.part.day }, weekday: meaning.weekday };
}
