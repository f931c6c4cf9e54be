import { commonDays } from '../calendar.ts';
import { groupBy } from '../collections.ts';
import { publishedWhenCalled } from '../recognise/dates/index.ts';
import type { Analysis, ArticleEvent, DateMention, DateRange, Location } from '../types.ts';

/** When an article must have been published, if it tells of the same events as others do. */
export interface PublicationClue {
  readonly range: DateRange;
  readonly reasons: readonly PublicationReason[];
}

/** An event that the article dates by words counted from its publication, and that other articles date by its day. */
export interface PublicationReason {
  readonly event: string;
  readonly words: string;
  /** ISO date. */
  readonly day: string;
  /** Where others tell of the event on that day: one place an article, sorted by article. */
  readonly places: readonly Location[];
}

/** A mention of an event in some article. */
export interface EventMention {
  readonly article: string;
  readonly event: ArticleEvent;
}

/** What the clues are drawn from: the articles as each reads by itself, and which of their events are one. */
export interface Linked {
  readonly analysisOf: (article: string) => Analysis | undefined;
  readonly mentionsLike: (article: string, event: string) => { readonly same: readonly EventMention[]; readonly alike: readonly EventMention[] };
}

/** An article whose day of publication is not known to a day by what it states. */
export const isUndated = ({ published }: Analysis): boolean => published === null || published.basis === 'inferred';

/** How far from the word for an event its date stands at most. */
const REACH = 300;

/**
 * The days between which an undated article was published, from the events that it dates by words counted from that day ("on Tuesday", "yesterday") and that
 * another article dates in full. It changes nothing of how the article reads: a reader decides. All events must agree, with each other and with what was inferred
 * from the article alone; else nothing is said.
 */
export function publishedElsewhere(analysis: Analysis, linked: Linked): PublicationClue | undefined {
  if (!isUndated(analysis)) return undefined;
  const found = analysis.events.flatMap((event) => clueOf(event, analysis, linked) ?? []);
  const own = analysis.published ? [analysis.published.range] : [];
  const range = found.length > 0 ? [...own, ...found.map((clue) => clue.range)].reduce<DateRange | undefined>((all, one) => all && commonDays(all, one), found[0]!.range) : undefined;
  return range && { range, reasons: found.map(({ reason }) => reason) };
}

function clueOf(event: ArticleEvent, analysis: Analysis, { analysisOf, mentionsLike }: Linked): { readonly range: DateRange; readonly reason: PublicationReason } | undefined {
  if (event.minor || event.when === undefined || event.range || (event.occurrence !== 'happened' && event.occurrence !== 'planned')) return undefined;
  const words = openDateOf(event, analysis);
  if (!words) return undefined;
  const called = (day: string): DateRange | undefined => publishedWhenCalled(words.text, day, event.occurrence === 'planned');
  const datedOf = (mentions: readonly EventMention[]): readonly EventMention[] =>
    mentions.filter(({ article, event: other }) => article !== analysis.article && isDated(other, analysisOf(article)) && called(other.range![0]) !== undefined);
  const { same, alike } = mentionsLike(analysis.article, event.id);
  const dated = datedOf(same);
  const day = dated[0]?.event.range![0];
  // Two like events on two such days: it may be either.
  if (day === undefined || [...dated, ...datedOf(alike)].some((other) => other.event.range![0] !== day)) return undefined;
  return { range: called(day)!, reason: { event: event.text, words: words.text, day, places: firstPlaces(dated) } };
}

const firstPlaces = (mentions: readonly EventMention[]): readonly Location[] =>
  [...groupBy(mentions, ({ article }) => article)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([article, [first]]) => ({ article, start: first!.event.start, end: first!.event.end }));

/** It happened on a day that is known for sure, or that counts from a date of publication that is stated. */
function isDated({ range, whenBasis, occurrence }: ArticleEvent, of: Analysis | undefined): boolean {
  return range !== undefined && range[0] === range[1] && occurrence === 'happened' && of !== undefined && (whenBasis === 'certain' || !isUndated(of));
}

/** The words that date an event and wait for the day of publication: of those with its value the nearest. */
function openDateOf(event: ArticleEvent, { mentions }: Analysis): DateMention | undefined {
  const distance = ({ start, end }: DateMention): number => Math.max(event.start - end, start - event.end, 0);
  const fitting = mentions.filter((mention): mention is DateMention => mention.kind === 'date' && mention.value === event.when && distance(mention) <= REACH);
  return fitting.reduce<DateMention | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);
}
