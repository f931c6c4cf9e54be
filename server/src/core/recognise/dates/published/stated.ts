import type { Article, Problem, PublicationDate } from '../../../types.ts';
import { readParagraph, readWrittenDate } from '../../../read/index.ts';
import type { Period } from '../calendar.ts';
import { compare, inMonth, isRealDay, onDay, parseDay, sayDay, sayMonth } from '../calendar.ts';
import type { DateExpression, Meaning } from '../expression.ts';
import { recogniseDates } from '../recognise.ts';
import { partIn } from '../resolve/recurring.ts';

/** A date of publication that somebody has stated, as exactly as they did. */
export interface Stated {
  readonly period: Period;
  readonly basis: Exclude<PublicationDate['basis'], 'inferred'>;
  readonly because: string;
}

const sayPeriod = ({ unit, first }: Period): string => (unit === 'day' ? sayDay(first) : unit === 'month' ? `${sayMonth(first.month)} ${first.year}` : String(first.year));

/** What the caller says. */
export function fromCaller(given: string | undefined): Stated | undefined {
  const day = given === undefined ? undefined : parseDay(given);
  return day && { period: onDay(day), basis: 'given', because: `given as ${sayDay(day)}` };
}

/** `published:` of the front matter: a day, or only a month. The reader has already complained of a day that cannot be. */
export function fromFrontMatter({ frontMatter }: Article): { readonly stated?: Stated; readonly problem?: Problem } {
  const written = frontMatter?.published;
  const span = frontMatter?.fields['published'];
  const iso = written === undefined ? null : readWrittenDate(written);
  if (written === undefined || iso === null) return {};
  const day = iso === undefined ? undefined : parseDay(iso);
  const period = day ? onDay(day) : recogniseDates(readParagraph(written.slice(0, 200), 'dateline', false)).map(({ meaning }) => statedPeriod(meaning)).find((one) => one !== undefined);
  if (period) return { stated: { period, basis: 'front-matter', because: `the front matter says ${sayPeriod(period)}` } };
  if (!span || !/\d/.test(written)) return {};
  return { problem: { ...span, code: 'front-matter.invalid-date', severity: 'warning', message: `"${written.slice(0, 40)}" cannot be read as a date; write it as YEAR-MONTH-DAY, such as 2023-10-13.` } };
}

/** The day or month that an expression names in full, with or without a time of day. */
function statedPeriod(meaning: Meaning, dayFirst = false): Period | undefined {
  if ((meaning.kind === 'clock' || meaning.kind === 'part') && meaning.of) return statedPeriod(meaning.of, dayFirst);
  if (meaning.kind !== 'calendar' || meaning.year === undefined || !meaning.part || !('month' in meaning.part) || meaning.impossible) return undefined;
  return partIn(meaning.year, dayFirst && meaning.dayFirst ? meaning.dayFirst : meaning.part);
}

/** Countries whose outlets write the day before the month, by the ending of their addresses. */
const DAY_FIRST = /\.(?:uk|ie|au|nz|in|za|pk|lk|ng|ke|sg|my|hk|de|fr|it|es|nl|be|se|no|dk|fi|pl|ru|tr|br|mx|ar)$/i;

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** "/2005/nov/28/", "/2005/11/28/", "/2005-11-28/", "/20051128/"; the day may be missing. */
const URL_DATES: readonly RegExp[] = [
  new RegExp(`[/_-](?<year>(?:19|20)\\d\\d)[/_-](?<month>\\d{1,2}|(?:${MONTHS})[a-z]{0,6})(?:[/_-](?<day>\\d{1,2}))?(?=[/?#._-]|$)`, 'i'),
  /[/=_-](?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?=[/?#&._-]|$)/,
];

/** The date in the path of the article's address. */
export function fromUrl({ frontMatter }: Article): Stated | undefined {
  const path = frontMatter?.url?.slice(0, 1000).replace(/^[a-z]+:\/\/[^/]*/i, '') ?? '';
  for (const form of URL_DATES) {
    const { year, month = '', day } = form.exec(path)?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : MONTHS.split('|').indexOf(month.slice(0, 3).toLowerCase()) + 1;
    if (!isRealDay(Number(year), number, Number(day ?? 1))) continue;
    const period = day === undefined ? inMonth(Number(year), number) : partIn(Number(year), { month: number, day: Number(day) })!;
    return { period, basis: 'url', because: `the article's address says ${sayPeriod(period)}` };
  }
  return undefined;
}

interface LineDate extends Stated {
  readonly updated: boolean;
}

/**
 * The date lines of the page and its datelines. "Published" is believed before "Updated", that may be much later; `month` is that of the
 * address, which gives a dateline without a year ("MOSCOW, Oct 13") its year.
 */
export function fromDateLines({ paragraphs, frontMatter }: Article, month: Period | undefined): Stated | undefined {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(frontMatter?.url ?? '')?.[1] ?? '';
  const found = paragraphs.flatMap(({ content }): readonly LineDate[] => {
    // "By Jane Doe on August 04 2011"
    if (content.role !== 'dateline' && content.role !== 'byline') return [];
    let from = 0;
    return recogniseDates(content).flatMap((expression) => {
      const period = statedPeriod(expression.meaning, DAY_FIRST.test(host)) ?? (month && withYearOf(expression, month));
      const label = content.text.slice(from, expression.start);
      from = expression.end;
      if (!period) return [];
      const updated = /\b(?:updated?|modified)\b/i.test(label) && !/\b(?:published|posted|first)\b/i.test(label);
      return [{ period, basis: 'dateline' as const, because: `${updated ? 'the page was updated' : 'the date line says'} ${updated ? 'on ' : ''}${sayPeriod(period)}`, updated }];
    });
  });
  const days = found.filter(({ period }) => period.unit === 'day');
  const { period, basis, because } = days.find(({ updated }) => !updated) ?? days[0] ?? found[0] ?? {};
  return period && basis && because ? { period, basis, because } : undefined;
}

/** "Oct 13" in an October that is known. */
function withYearOf({ meaning }: DateExpression, month: Period): Period | undefined {
  if (meaning.kind !== 'calendar' || meaning.year !== undefined || !meaning.part || !('month' in meaning.part) || meaning.part.month !== month.first.month) return undefined;
  return meaning.part.day === undefined ? undefined : partIn(month.first.year, meaning.part);
}

/** Of two statements the finer, where they agree; else the first. */
export function finer(a: Stated | undefined, b: Stated | undefined): Stated | undefined {
  if (!a || !b) return a ?? b;
  const within = compare(b.period.first, a.period.first) >= 0 && compare(b.period.last, a.period.last) <= 0;
  return a.period.unit !== 'day' && b.period.unit === 'day' && within ? b : a;
}
