import { epochDay, isoDay } from '../../calendar.ts';
import type { Analysis, ArticleEvent, DateMention, DateRange, EventType } from '../../types.ts';
import { sideOf, type ArticleFinding, type Known } from '../rule.ts';
import { sentenceAround } from '../sentence.ts';
import { knownEvents, type KnownEvent } from './known-events.ts';

/** A word that puts what stands before it earlier or later than what stands after it, with the words up to that. */
const RELATION = /(?<!\b(?:not|never|even|or|n't) )\b(?:(?<before>precedes?|preceded|preceding|before|ahead of|prior to)|after|follows?|followed|following) (?:[^\s.;:]+ ){0,8}$/i;

/** "This meeting" takes up what was just told. */
const TAKES_UP = /\b(?:this|that|the) (?:[a-z-]+ )?$/i;
const ALIKE: readonly ReadonlySet<EventType>[] = [new Set(['visit', 'meeting']), new Set(['attack', 'crime', 'disaster', 'accident'])];

/** An event that the article puts before or after one whose days the reader gives, with a date of its own that cannot be. */
export const toldOrder = (analysis: Analysis, known: Known): readonly ArticleFinding[] => knownEvents(analysis, known).flatMap((later) => {
  const { text } = analysis;
  const from = sentenceAround(text, later.event).start;
  const before = text.slice(from, later.event.start).replace(/\s/g, ' ');
  const match = RELATION.exec(before);
  if (!match) return [];
  const at = from + match.index;
  const isTold = (event: ArticleEvent): boolean => !event.minor && event.start > at && event.end < later.event.start;
  const order = match.groups?.before === undefined ? 'after' : 'before';
  const other = analysis.events.findLast((event) => event.start >= from && event.end <= at && (!event.minor || event.when !== undefined));
  const dated = other && !analysis.events.some(isTold) ? dateOf(other, analysis) : undefined;
  const days = dated && daysOf(dated, later.range);
  if (!dated || !days || !isAgainst(days.range, later.range, order)) return [];
  return [{
    severity: days.isCertain ? 'warning' : 'information',
    subject: text.slice(other!.start, other!.end),
    attribute: `date of ${other!.lemma}`,
    sides: [sideOf(dated), { value: `${order} ${text.slice(later.event.start, later.event.end)}`, text: text.slice(at, later.event.end), span: { start: at, end: later.event.end } }, later.side],
    message: sayOrder(dated, text.slice(at, later.event.end), later),
  }];
});

const sayOrder = ({ text }: DateMention, relation: string, { said }: KnownEvent): string =>
  `“${text}” and “${relation.replace(/\s+/g, ' ')}” cannot both hold: ${said}.`;

const isAgainst = ([first, last]: DateRange, [from, to]: DateRange, order: 'before' | 'after'): boolean => (order === 'before' ? first > to : last < from);

/** The date that the article gives an event, in one of its mentions near by. */
function dateOf(event: ArticleEvent, analysis: Analysis): DateMention | undefined {
  const { events, mentions, text } = analysis;
  const node = event.sameAs ?? event.id;
  const near = (other: ArticleEvent): boolean => other.start <= event.start && !text.slice(other.end, event.start).includes('\n');
  const taken = TAKES_UP.test(text.slice(Math.max(0, event.start - 40), event.start)) ? events.findLast((other) => near(other) && other.when !== undefined && other.start < event.start && areAlike(other, event)) : undefined;
  const dated = event.when !== undefined ? event : taken ?? events.findLast((other) => near(other) && other.when !== undefined && (other.sameAs ?? other.id) === node);
  if (!dated) return undefined;
  const candidates = mentions.filter((mention) => mention.kind === 'date' && mention.type === 'DATE' && mention.value === dated.when);
  const distance = ({ start }: DateMention): number => Math.abs(start - dated.start);
  return (candidates as readonly DateMention[]).reduce<DateMention | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);
}

const areAlike = (a: ArticleEvent, b: ArticleEvent): boolean => a.type === b.type || ALIKE.some((types) => types.has(a.type) && types.has(b.type));

/** The days that a date may mean; of an unknown year, those of the year of the other event. */
function daysOf({ value, range, mod, basis }: DateMention, other: DateRange): { readonly range: DateRange; readonly isCertain: boolean } | undefined {
  const open = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value);
  const whole = range ?? (open && inYear(other[0].slice(0, 4), open[1]!, open[2]));
  if (!whole || (mod !== undefined && mod !== 'START' && mod !== 'END' && mod !== 'MID')) return undefined;
  const middle = isoDay(Math.ceil((epochDay(whole[0]) + epochDay(whole[1])) / 2));
  const days: DateRange = mod === 'END' ? [middle, whole[1]] : mod === 'START' ? [whole[0], middle] : whole;
  return { range: days, isCertain: range !== undefined && basis === 'certain' };
}

function inYear(year: string, month: string, day: string | undefined): DateRange {
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  return [`${year}-${month}-01`, isoDay(Date.UTC(Number(year), Number(month), 0) / 86_400_000)];
}
