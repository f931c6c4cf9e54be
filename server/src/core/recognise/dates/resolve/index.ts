import type { Article, PublicationDate } from '../../../types.ts';
import type { Day } from '../calendar.ts';
import { parseDay } from '../calendar.ts';
import type { DateExpression, Meaning, ResolvedDate } from '../expression.ts';
import { recogniseDates } from '../recognise.ts';
import type { Told, Value } from './context.ts';
import { resolveMeaning } from './meaning.ts';

/** An expression with its place in the article. */
interface Placed {
  readonly expression: DateExpression;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly paragraph: number;
  /** Counted over the article. */
  readonly sentence: number;
}

/** Gives each expression of the article its value. */
export function resolveDates(article: Article, published: PublicationDate | null): readonly ResolvedDate[] {
  const placed = place(article);
  const stated = published !== null && published.basis !== 'inferred';
  const [first, last] = published ? published.range.map(parseDay) : [];
  if (!first || !last || published?.range[0] === published?.range[1]) {
    const all = values(placed, first, stated);
    return placed.map((one, i) => mention(one, all[i]!));
  }
  // Only a range is known: what comes out the same on its first and its last day holds, the rest stays open.
  const early = values(placed, first, false);
  const late = values(placed, last, false);
  const never = values(placed, undefined, false);
  return placed.map((one, i) => mention(one, early[i]!.value === late[i]!.value ? early[i]! : never[i]!));
}

function place(article: Article): readonly Placed[] {
  const placed: Placed[] = [];
  let sentences = 0;
  article.paragraphs.forEach(({ start, content }, paragraph) => {
    for (const expression of recogniseDates(content)) {
      if (expression.meaning.kind === 'calendar' && expression.meaning.impossible) continue;
      placed.push({ expression, start: start + expression.start, end: start + expression.end, text: content.text.slice(expression.start, expression.end), paragraph, sentence: sentences + expression.sentence });
    }
    sentences += content.sentences.length;
  });
  return placed;
}

/** The values in text order, each resolved in the light of those before it. */
function values(placed: readonly Placed[], published: Day | undefined, stated: boolean): readonly Value[] {
  const out: Value[] = [];
  const told: Told[] = [];
  placed.forEach(({ expression, paragraph, sentence, text }, index) => {
    const context = { published, stated, told, sentence, paragraph, tense: expression.tense };
    const end = expression.opensRange ? placed[index + 1] : undefined;
    const until = end && resolveMeaning(end.expression.meaning, { ...context, tense: end.expression.tense ?? expression.tense }).period;
    const value = resolveMeaning(expression.meaning, until ? { ...context, until } : context);
    out.push(value);
    if (value.period) told.push({ period: value.period, index, sentence, paragraph, explicit: value.anchor === 'explicit' && !expression.attributive, counted: expression.meaning.kind === 'shift' && value.anchor?.startsWith('#') === true, compared: isComparison(expression.meaning), named: expression.meaning.kind !== 'shift' && expression.meaning.kind !== 'weekday', text });
  });
  return out;
}

/** "a year ago", "the 1988 quarter" */
const isComparison = (meaning: Meaning): boolean => (meaning.kind === 'shift' && meaning.comparison !== undefined) || (meaning.kind === 'within' && meaning.part.kind === 'same');

function mention({ start, end, text, expression }: Placed, { value, range, anchor, basis, because }: Value): ResolvedDate {
  return {
    kind: 'date', type: expression.type, start, end, text, value, basis, because,
    ...(expression.mod && { mod: expression.mod }), ...(range && { range }), ...(anchor && { anchor }),
  };
}
