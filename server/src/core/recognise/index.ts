import type { ArticleDecisions } from '../decisions/index.ts';
import { contains, lengthOf, move, overlapping } from '../span.ts';
import type { Article, FigureMention, Paragraph, Problem, PublicationDate, Span } from '../types.ts';
import { publicationDate, resolveDates, type ResolvedDate } from './dates/index.ts';
import { decideNames, type NameCandidate } from './decided.ts';
import { placeMarks, type Mark } from './marks.ts';
import { recogniseEntities, type EntityCandidate } from './entities/index.ts';
import { recogniseFigures, type LocalFigure } from './figures/index.ts';
import { inLocalDollars, localDollar, type LocalDollar } from './figures/local-dollar.ts';
import { quotesOfArticle } from './quotes/article.ts';
import type { LocalQuote } from './quotes/index.ts';

/** A figure with offsets in the article; `converts` is the figure it restates. */
export interface PlacedFigure extends Omit<FigureMention, 'id' | 'conversionOf'> {
  readonly converts?: PlacedFigure;
}

/** What stands in an article, before names are brought together. Lists are in text order; offsets count in the article. */
export interface Recognised {
  readonly published: PublicationDate | null;
  readonly names: readonly NameCandidate[];
  readonly dates: readonly ResolvedDate[];
  readonly figures: readonly PlacedFigure[];
  readonly quotes: readonly LocalQuote[];
  /** What the reader has marked by hand, where its words are found. */
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

/**
 * Recognises names, dates, figures and quotations; where they claim the same words, one of them gives way, and what the reader has decided never does.
 * @param given the publication date, from a caller who knows it.
 */
export function recognise(article: Article, given?: string, decisions?: ArticleDecisions): Recognised {
  const { published, problems } = publicationDate(article, given ?? decisions?.published);
  const dollar = localDollar({ ...article.frontMatter, ...(decisions?.source !== undefined && { source: decisions.source }) }, article.text);
  const figures = article.paragraphs.flatMap((paragraph) => figuresOf(paragraph, dollar));
  const allDates = resolveDates(article, published);
  const dates = keepAnchors(allDates, (date) => !overlapping(figures, date).some((figure) => figure.type === 'age' || isPartOf(date, figure)));
  const marks = placeMarks(article.text, decisions?.marks);
  const names = decideNames(article, recogniseEntities(article).map((name) => beforeWeekday(name, dates)), decisions?.names, marks).filter((name) => name.decided !== undefined || overlapping(dates, name).every((date) => lengthOf(date) < lengthOf(name)));
  return {
    published,
    problems,
    names,
    dates: keepAnchors(dates, (date) => overlapping(names, date).length === 0),
    figures: figures.filter((figure) => overlapping(dates, figure).length === 0 && overlapping(names, figure).length === 0),
    quotes: quotesOfArticle(article),
    marks,
  };
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "President Ann Lee Saturday vowed", "the New York Stock Exchange Friday": a day of the week at the end of a name is the day, unless the day is one with a name ("Black Friday"). */
function beforeWeekday(name: EntityCandidate, dates: readonly ResolvedDate[]): EntityCandidate {
  const day = name.text.includes('day') ? overlapping(dates, name).find(({ start, end, text }) => start > name.start && end >= name.end && WEEKDAY.test(text.split(' ', 1)[0]!)) : undefined;
  if (!day) return name;
  const text = name.text.slice(0, day.start - name.start).trimEnd();
  return { ...name, text, end: name.start + text.length };
}

/** The "an hour" of "188 miles an hour". */
const isPartOf = (date: Span, figure: Span): boolean => contains(figure, date) && lengthOf(date) < lengthOf(figure);

function figuresOf(paragraph: Paragraph, dollar: LocalDollar | undefined): readonly PlacedFigure[] {
  const placed: PlacedFigure[] = [];
  for (const { converts, ...figure } of recogniseFigures(paragraph.content)) {
    placed.push({ ...inLocalDollars(shift(figure, paragraph.start), dollar), ...(converts !== undefined && placed[converts] && { converts: placed[converts] }) });
  }
  return placed;
}

function shift(figure: Omit<LocalFigure, 'converts'>, by: number): PlacedFigure {
  const { ofSpan, ...rest } = figure;
  return { ...rest, ...move(figure, by), ...(ofSpan && { ofSpan: move(ofSpan, by) }) };
}

/** Drops dates while the others' "#index" anchors go on pointing at the date they meant. */
function keepAnchors(dates: readonly ResolvedDate[], keep: (date: ResolvedDate) => boolean): readonly ResolvedDate[] {
  const position = new Map<number, number>();
  dates.forEach((date, i) => { if (keep(date)) position.set(i, position.size); });
  return dates.filter((_, i) => position.has(i)).map((date) => {
    if (!date.anchor?.startsWith('#')) return date;
    const to = position.get(Number(date.anchor.slice(1)));
    const { anchor: _, ...rest } = date;
    return to === undefined ? rest : { ...rest, anchor: `#${to}` };
  });
}
