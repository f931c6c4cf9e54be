import { epochDay } from '../../calendar.ts';
import type { Analysis, ConflictSeverity, DateMention, DateRange } from '../../types.ts';
import { phrases } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';

/** "From 2015 to 2009"; "between" is as often said of two times in any order. */
const FROM_TO = phrases(/\bfrom <date:first> (?:to|until|till|through) <date:last>(?! (?:level|price|standard|rate|value|figure|dollar|term))/i);

/** Something goes from one time to another: "moved from June 12 to June 5", "fell from 2015 to 2009". */
const MOVES = /\b(?:mov|shift|chang|bring|brought|advanc|reschedul|postpon|push|pull|revis|correct|delay|back ?dat|cut|lower|reduc|drop|f[ae]ll|declin|down|slip|slid|went|goes|going|back|revers|switch|date|rewind|count)[a-z]*\b[^.]*$/i;

/** "(1950-1945)": the first is a year only by what follows. */
const YEARS = phrases(/\((?:born )?(?<first>1\d{3}|20\d\d) ?- ?<year:last>\)/i);

/** "born in 1950 and died in 1945". */
const LIVES = [
  phrases(/\((?:born )?<day:first> ?- ?<day:last>\)/i),
  phrases(/\bborn (?:on |in )?<date:first>(?:,? in [^,;.\n]{1,30})?,?;? (?:and )?(?:he |she )?(?:died|dead) (?:on |in )?<date:last>/i),
];

/** "Began on 5 July and ended on 3 July"; "the strike, which ended on 3 July, began on 5 July". A place that closed may open again, and a strike start again. */
const TOLD = [
  phrases(/\b(?:began|begun|started|opened|kicked off|commenced|broke out) (?:on |in )?<date:first>,? and (?:had |was to |is to |will |is due to |was due to )?(?:end(?:ed|s)?|conclude[ds]?|finish(?:ed|es)?|closed?|closes) (?:on |in )?<date:last>/i),
  phrases(/\b(?:founded|established|formed|created|launched) (?:on |in )<date:first>,? and (?:was |were )?(?:dissolved|disbanded|abolished|scrapped|shut down|wound up) (?:on |in )<date:last>/i),
  phrases(/\b(?:which|that) (?:had )?(?:began|begun|started|opened|broke out) (?:on |in )?<date:first>,? (?:ended|concluded|closed) (?:on |in )?<date:last>/i),
  phrases(/\b(?:which|that) (?:had )?(?:ended|concluded) (?:on |in )?<date:last>,? (?:had )?(?:began|begun|started|broke out|commenced) (?:on |in )?<date:first>(?! (?:again|anew|as|with)\b)/i),
];

/** A stretch of time or a life that ends before it begins. */
export function stretches(analysis: Analysis): readonly ArticleFinding[] {
  const told = FROM_TO(analysis).filter((phrase) => !MOVES.test(phrase.before)).flatMap((phrase) => backwards(phrase.date('first'), phrase.date('last'), 'stretch of time'));
  const lives = LIVES.flatMap((find) => find(analysis)).flatMap((phrase) => backwards(phrase.date('first'), phrase.date('last'), 'life'));
  const years = YEARS(analysis).flatMap((phrase) => {
    const [text, last] = [phrase.words('first'), phrase.date('last')];
    const start = analysis.text.lastIndexOf(text, last.start);
    return backwards({ ...last, text, value: text, range: [`${text}-01-01`, `${text}-12-31`], start, end: start + text.length }, last, 'life');
  });
  const verbs = TOLD.flatMap((find) => find(analysis)).flatMap((phrase) => backwards(phrase.date('first'), phrase.date('last'), 'stretch of time'));
  return [...told, ...verbs, ...lives, ...years];
}

function backwards(first: DateMention, last: DateMention, attribute: string): readonly ArticleFinding[] {
  const severity = isStated(first) && isStated(last) ? isBackwards(first.range, last.range) : severityInMonth(first, last);
  return severity ? [{ severity, subject: '', attribute, sides: [first, last].sort((a, b) => a.start - b.start).map(sideOf), message: `The ${attribute} from “${first.text}” to “${last.text}” ends before it begins.` }] : [];
}

/** Written with its year. */
const isStated = ({ text, value, basis }: DateMention): boolean => basis === 'certain' && text.includes(value.slice(0, 4));

const isBackwards = (first: DateRange | undefined, last: DateRange | undefined): ConflictSeverity | undefined => (first && last && last[1] < first[0] ? 'warning' : undefined);

/** "From 10 May to 5 May 2013": two days of one month, whose year is said once. Otherwise the year before may be meant. */
function severityInMonth(first: DateMention, last: DateMention): ConflictSeverity | undefined {
  const [a, b] = [first, last].map(({ value }) => /^[\dX]{4}-(\d\d)-(\d\d)$/.exec(value));
  if (!a || !b || a[1] !== b[1] || Number(b[2]) >= Number(a[2]) || /\d{4}/.test(first.text) || !/\p{L}/u.test(first.text)) return undefined;
  const isWhole = first.range && last.range && Math.abs(epochDay(first.range[0]) - epochDay(last.range[0])) > 300;
  return isWhole || !first.range || !last.range || last.range[1] < first.range[0] ? 'information' : undefined;
}
