import type { Article, Problem, PublicationDate } from '../../../types.ts';
import { parseDay, rangeOf } from '../calendar.ts';
import { recogniseDates } from '../recognise.ts';
import { inferPublication } from './inferred.ts';
import type { Stated } from './stated.ts';
import { finer, fromCaller, fromDateLines, fromFrontMatter, fromUrl } from './stated.ts';

/**
 * When the article was published: from the date given by the caller (an ISO date), the front matter, the address, a date line of the
 * page; else, as a range, from what it says itself. Never from the file or the clock. A date that is written but cannot be is a problem.
 */
export function publicationDate(article: Article, given?: string): { readonly published: PublicationDate | null; readonly problems: readonly Problem[] } {
  const problems = impossibleDates(article);
  if (given !== undefined && !parseDay(given)) {
    problems.push({ start: 0, end: 0, code: 'published.invalid', severity: 'warning', message: `The publication date given, "${given.slice(0, 40)}", is not a date; it must be YEAR-MONTH-DAY, such as 2023-10-13.` });
  }
  const front = fromFrontMatter(article);
  if (front.problem) problems.push(front.problem);
  const url = fromUrl(article);
  const month = url?.period.unit === 'month' ? url.period : undefined;
  const stated = fromCaller(given) ?? finer(front.stated, finer(url, fromDateLines(article, month)));
  return { published: stated ? publication(stated) : inferPublication(article), problems };
}

function publication({ period, basis, because }: Stated): PublicationDate {
  const range = rangeOf(period);
  return { value: range[0], range, basis, because: [because] };
}

/** Days that no calendar has: "November 31, 2023". */
function impossibleDates({ paragraphs }: Article): Problem[] {
  return paragraphs.flatMap(({ start, content }) => recogniseDates(content).flatMap((expression): Problem[] =>
    (expression.meaning.kind === 'calendar' && expression.meaning.impossible
      ? [{ start: start + expression.start, end: start + expression.end, code: 'date.impossible', severity: 'warning', message: `There is no such day as ${content.text.slice(expression.start, expression.end)}.` }]
      : [])));
}
