import { perObject } from '../memo.ts';
import type { Analysis, DateMention, FigureMention } from '../types.ts';

/**
 * Phrases in which dates and figures stand in a relation that their words state: "rose 4 percent to 26 from 25". A pattern is written over the text with each date and figure
 * as one sign of its kind: `/rose <percent:change> to <number:now> from <number:before>/`.
 */
export interface Phrase {
  date(name: string): DateMention;
  figure(name: string): FigureMention;
  /** The words of a named group; empty where it took no part. */
  words(name: string): string;
  /** What stands before it on its line, a few words. */
  readonly before: string;
}

/** How many characters of what stands before a phrase may matter to it. */
const BEFORE = 60;

type Valued = DateMention | FigureMention;

/** `day`: a day of a month, with its year or not; `weekday`: nothing else. `date`: any of a calendar. `figure`: any amount. */
export type SignKind = 'day' | 'weekday' | 'month' | 'year' | 'date' | 'duration' | 'time' | 'percent' | 'money' | 'number' | 'quantity' | 'age' | 'ordinal' | 'score' | 'figure';

const KINDS: Readonly<Record<string, string>> = { date: '(?:day|weekday|month|year|date)', figure: '(?:percent|money|number|quantity)' };

/** Signs are set between characters that no text has. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** Finds the phrases of a pattern in the headline and the body of an article. `<kind>` or `<kind:name>` stands for a date or a figure, a blank for any blanks. */
export function phrases(pattern: RegExp): (analysis: Analysis) => readonly Phrase[] {
  const source = pattern.source.replace(/(?<!\(\?)<([a-z]+)(?::([a-z]+))?>/gi, (_, kind: string, name?: string) =>
    `${OPEN}${KINDS[kind] ?? kind}:${name === undefined ? '\\d+' : `(?<${name}>\\d+)`}${CLOSE}`);
  const expanded = new RegExp(source, `${pattern.flags}g`);
  return (analysis) => {
    const { text, valued } = signsOf(analysis);
    return [...text.matchAll(expanded)].map(({ groups = {}, index }) => ({
      before: text.slice(Math.max(text.lastIndexOf('\n', index - 1) + 1, index - BEFORE), index),
      date: (name) => valued[Number(groups[name])] as DateMention,
      figure: (name) => valued[Number(groups[name])] as FigureMention,
      words: (name) => groups[name] ?? '',
    }));
  };
}

/** The text that is analysed, with a sign for each date and figure; the number in a sign is the mention's place in `valued`. */
const signsOf = perObject((analysis: Analysis): { readonly text: string; readonly valued: readonly Valued[] } => {
  const valued = analysis.mentions.filter((mention) => mention.kind === 'date' || mention.kind === 'figure');
  const parts: string[] = [];
  let next = 0;
  for (const { role, start, end } of analysis.sections) {
    if (role !== 'headline' && role !== 'body') continue;
    let at = start;
    while (next < valued.length && valued[next]!.start < start) next++;
    for (; next < valued.length && valued[next]!.end <= end; next++) {
      const mention = valued[next]!;
      if (mention.start < at) continue;
      parts.push(tidy(analysis.text.slice(at, mention.start)), `${OPEN}${kindOf(mention)}:${next}${CLOSE}`);
      at = mention.end;
    }
    parts.push(tidy(analysis.text.slice(at, end)), '\n');
  }
  return { text: parts.join(''), valued };
});

/** Blanks as one blank, also where a line is broken within a sentence; one kind of apostrophe and dash. */
const tidy = (text: string): string => text.replace(/[\uE000\uE001]/g, ' ').replace(/(?<![.!?:”"\n])\r?\n(?!\r?\n)/g, ' ').replace(/[^\S\n]+/g, ' ').replace(/’/g, "'").replace(/[–—]/g, '-');

const WEEKDAY_ALONE = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

function kindOf(mention: Valued): SignKind {
  if (mention.kind === 'figure') return mention.type;
  const { type, text, value } = mention;
  if (type === 'DURATION') return 'duration';
  if (type === 'TIME') return 'time';
  if (WEEKDAY_ALONE.test(text)) return 'weekday';
  if (type === 'SET' || !/^[\dX]{4}/.test(value)) return 'date';
  return /^[\dX]{4}-\d\d-\d\d$/.test(value) ? 'day' : /^[\dX]{4}-\d\d$/.test(value) ? 'month' : /^\d{4}$/.test(value) ? 'year' : 'date';
}
