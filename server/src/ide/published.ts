import type { Severities } from '../core/check/index.ts';
import type { PublicationClue, PublicationReason } from '../core/model/published-elsewhere.ts';
import type { Analysis, DateMention, Span } from '../core/types.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Fix } from './fixes.ts';
import { setFrontMatter } from './front-matter.ts';
import { locate } from './mentions.ts';
import { tidy } from './render.ts';
import { count, daysOf, longRange } from './words.ts';

/** The code under which an article without a stated date of publication is reported. */
export const PUBLISHED_UNKNOWN = 'published.unknown';

/** The values of dates whose year, month or week is not known. */
const OPEN = /^XX|-XX|WXX|-[QH]X/;

/** Whether a date would be known, or certain, if the day of publication were. */
export const waitsForPublication = (mention: DateMention, { published }: Analysis): boolean => (mention.type === 'DATE' || mention.type === 'TIME') && mention.basis === 'inferred'
  && (mention.anchor === 'published' ? published?.basis === 'inferred' : OPEN.test(mention.value));

function waiting(analysis: Analysis): readonly DateMention[] {
  return analysis.mentions.filter((mention): mention is DateMention => mention.kind === 'date' && waitsForPublication(mention, analysis));
}

/** Of many reasons the first are told. */
const REASONS = 3;

/** ""arrested" on "Tuesday" was on 2 July 2013 in other articles". */
const sayReason = ({ event, words, day }: PublicationReason): string => `"${tidy(event, 40)}", told of "${tidy(words, 40)}", was on ${longRange([day, day])}`;

/** When the article was published by events that other articles date, in words. */
export const sayClue = ({ range, reasons }: PublicationClue): string => `${longRange(range)}, by other articles: ${reasons.slice(0, REASONS).map(sayReason).join('; ')}`;

/**
 * Tells, at the top of an article whose dates wait for it, that its date of publication is not stated: as information where nothing is
 * known of it, as a hint where it was inferred. Silent where no date depends on it.
 */
export function publishedDiagnostic(analysis: Analysis, severities: Severities = {}, clue?: PublicationClue): readonly Diagnostic[] {
  const { published, problems } = analysis;
  const severity = severities[PUBLISHED_UNKNOWN] ?? (published ? 'hint' : 'information');
  if (severity === 'off' || (published && published.basis !== 'inferred') || problems.some(({ code }) => code === 'front-matter.invalid-date')) return [];
  const dates = waiting(analysis);
  const [first] = dates;
  if (!first) return [];
  const waits = `"${tidy(first.text, 40)}"${dates.length > 1 ? ` and ${count(dates.length - 1, 'other date')}` : ''}`;
  const message = published
    ? `The date of publication is inferred: ${longRange(published.range)}, for ${tidy(published.because.join('; '), 240)}. ${waits} ${dates.length > 1 ? 'depend' : 'depends'} on it.`
    : `The date of publication is not known, so ${waits} ${dates.length > 1 ? 'stay' : 'stays'} open. Write it as "published: YEAR-MONTH-DAY" at the top of the article.`;
  return [{
    ...topLine(analysis), severity, code: PUBLISHED_UNKNOWN,
    message: clue ? `${message} It may be ${sayClue(clue)}.` : message,
    related: (clue?.reasons ?? []).slice(0, REASONS).flatMap(({ day, places }) => places.slice(0, 1).map((place) => ({ place: locate(place.article, place), message: `of ${longRange([day, day])}` }))),
  }];
}

/** The first line of the headline, or of whatever the article begins with. */
function topLine({ sections, text }: Analysis): Span {
  const section = sections.find(({ role }) => role === 'headline') ?? sections.find(({ role }) => role !== 'front-matter') ?? { start: 0, end: 0 };
  const line = /^[^\r\n\u2028\u2029]*/.exec(text.slice(section.start, section.end))?.[0] ?? '';
  return { start: section.start, end: section.start + line.length };
}

/** Of a longer range not every day is offered. */
const MOST_DAYS = 8;

/** Ways to state the date of publication: each day of a short range that was inferred from the article or from others, else a place to write it. */
export function publishedFixes(analysis: Analysis, clue?: PublicationClue): readonly Fix[] {
  const { published } = analysis;
  const range = clue?.range ?? (published?.basis === 'inferred' ? published.range : undefined);
  const days = range ? daysOf(range, MOST_DAYS) : [];
  return [
    ...days.map((day) => ({ title: `Published on ${longRange([day, day])}`, edit: setFrontMatter(analysis, 'published', day), preferred: days.length === 1 })),
    { title: 'Write the date of publication', edit: setFrontMatter(analysis, 'published', 'YEAR-MONTH-DAY'), preferred: published === null },
  ];
}
