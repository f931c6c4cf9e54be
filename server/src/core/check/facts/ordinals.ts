import type { Analysis, DateRange, FigureMention } from '../../types.ts';
import { epochDay } from '../../calendar.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { sentenceAround } from '../sentence.ts';
import { factSide, sayFact, type FactComparator, type ReadFact } from './read-fact.ts';

/** What begins is news for so long. */
const NEWS_DAYS = 2 * 365;

/** Before "a fourth term": it has just begun, or goes on now. */
const BEGINS = /\b(?:re-?elect(?:ed|ion)|elected|inaugurated|sworn|w[io]ns?|winning|secur(?:ed?|es|ing)|beg[iau]ns?|beginning|starts?|started|starting|commenc\w+|new)\b/i;
const GOES_ON = /\b(?:(?:is|are|currently|now)(?: now| currently)? (?:serving|in)|current)\b/i;
const OPEN = /\b(?:seek\w*|bid|runs?|running|stand\w*|hop\w+|could|would|may|might|possibl[ey]|potential|not|never|before|until|first time)\b/i;

/** "A fourth term", where the facts list when each began. */
export const ordinals: FactComparator = (fact, subjects, analysis) => {
  const starts = fact.values.flatMap(({ range }) => (range ? [range] : [])).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (starts.length < 2 || starts.length < fact.values.length) return [];
  return analysis.mentions.flatMap((mention): readonly ArticleFinding[] => {
    if (mention.kind !== 'figure' || mention.type !== 'ordinal' || mention.of === undefined || !fact.words.has(mention.of.slice(mention.of.lastIndexOf(' ') + 1))) return [];
    const { before, after } = around(analysis, mention);
    const owner = analysis.mentions.findLast((other) => other.kind === 'entity' && other.type === 'person' && before.start <= other.start && other.end <= mention.start);
    if (owner?.kind !== 'entity' || !subjects.includes(owner.entity)) return [];
    const told = tell(before.text.slice(owner.end - before.start));
    const severity = told && severityOf(mention.value, told, starts, dateAfter(analysis, mention, after), writtenIn(analysis));
    return severity ? [{
      severity,
      subject: fact.fact.subject,
      attribute: fact.fact.attribute,
      sides: [sideOf(mention), factSide(fact.fact)],
      message: `“${mention.text} ${mention.of}” does not fit the facts: ${sayFact(fact.fact)}. ${sayStarts(mention.value, fact)}`,
    }] : [];
  });
};

function around({ text }: Analysis, mention: FigureMention): { readonly before: { readonly start: number; readonly text: string }; readonly after: string } {
  const { start, end } = sentenceAround(text, mention);
  return { before: { start, text: text.slice(start, mention.start) }, after: text.slice(mention.ofSpan?.end ?? mention.end, end) };
}

const tell = (words: string): 'begins' | 'goes on' | undefined => (OPEN.test(words) ? undefined : BEGINS.test(words) ? 'begins' : GOES_ON.test(words) ? 'goes on' : undefined);

/** The time of "a third term in 2012". */
function dateAfter({ mentions }: Analysis, mention: FigureMention, after: string): DateRange | undefined {
  const end = mention.ofSpan?.end ?? mention.end;
  const date = mentions.find((other) => other.kind === 'date' && other.start >= end && other.start - end <= 12);
  return date?.kind === 'date' && date.basis === 'certain' && /^,? (?:in|on) $/.test(after.slice(0, date.start - end)) ? date.range : undefined;
}

interface Written {
  readonly range: DateRange;
  readonly basis: 'stated' | 'inferred' | 'after';
}

/** When the article was written; else the first day of the latest that it tells as past, after which it was. */
function writtenIn({ published, events }: Analysis): Written | undefined {
  if (published) return { range: published.range, basis: published.basis === 'inferred' ? 'inferred' : 'stated' };
  const latest = events.flatMap(({ occurrence, whenBasis, range }) => (occurrence === 'happened' && whenBasis === 'certain' && range ? [range[0]] : [])).sort().at(-1);
  return latest === undefined ? undefined : { range: [latest, '9999-12-31'], basis: 'after' };
}

function severityOf(nth: number, told: 'begins' | 'goes on', starts: readonly DateRange[], dated: DateRange | undefined, written: Written | undefined): ArticleFinding['severity'] | undefined {
  const [start, next] = [starts[nth - 1], starts[nth]];
  if (dated) return start && (dated[1] < start[0] || dated[0] > start[1]) && told === 'begins' ? 'warning' : undefined;
  if (!start) return nth > starts.length && told === 'begins' ? 'information' : undefined;
  if (!next) return undefined;
  if (!written) return told === 'begins' ? 'hint' : undefined;
  const { range: [first], basis } = written;
  if (first > next[1]) return basis === 'stated' ? 'warning' : 'information';
  if (told !== 'begins') return undefined;
  return first >= next[0] || epochDay(first) - epochDay(start[1]) > NEWS_DAYS ? 'information' : undefined;
}

/** "Number 4 began in 2018, number 5 in 2024." */
function sayStarts(nth: number, { values, fact }: ReadFact): string {
  const of = (n: number): string => `number ${n}`;
  if (nth > values.length) return `They know of ${fact.values.length}.`;
  const next = values[nth];
  return `By them ${of(nth)} began in ${values[nth - 1]!.text}${next ? `, ${of(nth + 1)} in ${next.text}` : ''}.`;
}
