import type { Article } from '../../../types.ts';
import type { Period } from '../calendar.ts';
import { inYear } from '../calendar.ts';
import type { DateExpression, Meaning } from '../expression.ts';
import { recogniseDates } from '../recognise.ts';
import { partIn } from '../resolve/recurring.ts';

/** An expression of the article with the words around it, before anything is known of the day of publication. */
export interface Told {
  readonly expression: DateExpression;
  readonly text: string;
  /** The word before it, in lower case. */
  readonly before: string;
  /** What its sentence says before it, as far as it matters. */
  readonly lead: string;
  /** What stands between it and the next expression of its paragraph. */
  readonly gap: string;
  /** Counted over the article. */
  readonly sentence: number;
  readonly dateline: boolean;
}

/** All expressions of the article, in text order. */
export function toldIn({ paragraphs }: Article): readonly Told[] {
  const told: Told[] = [];
  let sentences = 0;
  for (const { content } of paragraphs) {
    const expressions = recogniseDates(content);
    expressions.forEach((expression, i) => told.push({
      expression,
      text: content.text.slice(expression.start, expression.end),
      before: wordBefore(content.text, expression.start),
      lead: content.text.slice(Math.max(content.sentences[expression.sentence]!.start, expression.start - LONGEST_LEAD), expression.start),
      gap: content.text.slice(expression.end, Math.min(expressions[i + 1]?.start ?? content.text.length, expression.end + LONGEST_GAP)),
      sentence: sentences + expression.sentence,
      dateline: content.role === 'dateline',
    }));
    sentences += content.sentences.length;
  }
  return told;
}

const LONGEST_GAP = 40;
const LONGEST_LEAD = 60;

const wordBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at).trimEnd().split(/\s/).at(-1)!.toLowerCase();

/** A day or a month of a year that need not be known, perhaps with its weekday. */
export interface DayOfYear {
  readonly month: number;
  readonly day?: number;
  readonly year?: number;
  readonly weekday?: number;
}

export function dayOfYear(meaning: Meaning): DayOfYear | undefined {
  if (meaning.kind !== 'calendar' || meaning.impossible || meaning.relation || meaning.fiscal || !meaning.part || !('month' in meaning.part)) return undefined;
  const { part: { month, day }, year, weekday } = meaning;
  return { month, ...(day !== undefined && { day }), ...(year !== undefined && { year }), ...(weekday !== undefined && { weekday }) };
}

/** The stretch of days that an expression names with its year; undefined where it leaves the year open. */
export function datedPeriod({ expression: { meaning, mod } }: Told): Period | undefined {
  if (meaning.kind !== 'calendar' || meaning.year === undefined || meaning.fiscal || meaning.impossible || mod) return undefined;
  return meaning.part ? partIn(meaning.year, meaning.part) : inYear(meaning.year);
}
