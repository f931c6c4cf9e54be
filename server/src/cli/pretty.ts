import { join } from 'node:path';
import pc from 'picocolors';
import type { Corpus } from '../core/corpus.ts';
import type { Conflict, ConflictSeverity, ConflictSide, EntryReference, Location } from '../core/types.ts';
import { linesOf } from '../ide/lines.ts';
import { tidy } from '../ide/render.ts';
import { withSlashes } from './articles.ts';

/** Widest excerpt of a line, in characters. */
const WIDTH = 100;
/** Places shown of each side; the rest is counted. */
const PLACES = 4;

/** Severities by the names that compilers give them. */
const NAMES: Readonly<Record<ConflictSeverity, string>> = { warning: 'warning', information: 'note', hint: 'hint' };

type Colors = ReturnType<typeof pc.createColors>;

/** Colours only for a person at a terminal who has not asked for none (NO_COLOR), or who insists (FORCE_COLOR). */
export function wantsColor(env: NodeJS.ProcessEnv = process.env, isTerminal: boolean | undefined = process.stdout.isTTY): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTerminal === true && env['TERM'] !== 'dumb';
}

/** What the reader's files add to a report. */
export interface OfDecisions {
  /** What to say of decisions that dismiss nothing any more. */
  readonly stale?: readonly string[];
  /** "file:line:column" of an entry that articles are held against. */
  readonly placeOf?: (entry: EntryReference) => string | undefined;
}

/** The conflicts for a person to read: each side with its words, underlined where they stand. */
export function prettyReport(corpus: Corpus, folder: string, { stale = [], placeOf = () => undefined }: OfDecisions = {}, color = wantsColor()): string {
  const colors = pc.createColors(color);
  const conflicts = corpus.conflicts();
  const context: Context = { corpus, folder, placeOf, colors };
  return [...conflicts.map((conflict) => prettyConflict(conflict, context)), ...stale.map((line) => `${colors.bold(colors.dim('stale'))} ${visible(line)}\n`), summary(corpus, conflicts)].join('\n');
}

interface Context extends Required<Pick<OfDecisions, 'placeOf'>> {
  readonly corpus: Corpus;
  readonly folder: string;
  readonly colors: Colors;
}

function prettyConflict({ rule, severity, message, sides }: Conflict, context: Context): string {
  const { colors } = context;
  const paint = { warning: colors.yellow, information: colors.cyan, hint: colors.dim }[severity];
  return [`${colors.bold(paint(NAMES[severity]))} ${colors.bold(tidy(message, 400))} ${colors.dim(`[${rule}]`)}`, ...sides.flatMap((side) => prettySide(side, context)), ''].join('\n');
}

function prettySide({ text, spans, entry }: ConflictSide, context: Context): string[] {
  const { colors, placeOf } = context;
  const more = spans.length - PLACES;
  const place = entry && placeOf(entry);
  return [
    `  ${colors.bold(tidy(text))}`,
    ...(place === undefined ? [] : [`    ${colors.cyan(visible(place))}`]),
    ...spans.slice(0, PLACES).flatMap((span) => frame(span, context)),
    ...(more > 0 ? [colors.dim(`    and ${more} more ${more === 1 ? 'place' : 'places'}`)] : []),
  ];
}

/** "file:line:column" and the line with the words underlined. */
function frame({ article, start, end }: Location, { corpus, folder, colors }: Context): string[] {
  const analysis = corpus.get(article)!;
  const lines = linesOf(analysis);
  const { line, character } = lines.positionAt(start);
  const last = Math.min(end, lines.endOf(line));
  const [from, to] = excerpt(lines.startOf(line), lines.endOf(line), start, last);
  const before = (from > lines.startOf(line) ? '…' : '') + visible(analysis.text.slice(from, start));
  const words = visible(analysis.text.slice(start, last));
  const after = visible(analysis.text.slice(last, to)) + (to < lines.endOf(line) ? '…' : '');
  const number = String(line + 1);
  const gutter = colors.dim(`${' '.repeat(number.length)} |`);
  return [
    `    ${colors.cyan(`${withSlashes(join(folder, article))}:${number}:${character + 1}`)}`,
    `    ${colors.dim(`${number} |`)} ${before}${colors.bold(words)}${after}`,
    `    ${gutter} ${' '.repeat(columns(before))}${colors.yellow('^'.repeat(Math.max(1, columns(words))))}`,
  ];
}

/** The part of a line to show around the words. */
function excerpt(lineStart: number, lineEnd: number, start: number, end: number): readonly [from: number, to: number] {
  const room = Math.max(0, WIDTH - (end - start));
  const from = Math.max(lineStart, Math.min(start - Math.floor(room / 2), lineEnd - WIDTH));
  return [Math.min(from, start), Math.max(end, Math.min(lineEnd, from + WIDTH))];
}

/** Control characters and marks that turn the direction of text could draw over the terminal: a dot stands for each. */
// eslint-disable-next-line no-control-regex -- these are what must not reach the terminal
const visible = (text: string): string => text.replace(/\t/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '·');

const WIDE = /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]$/u;

/** How many columns a text takes in a terminal. */
function columns(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : /^[\p{Mn}\p{Cf}]$/u.test(character) ? 0 : 1;
  return width;
}

/** "2 warnings, 1 note in 5 articles; 3 dismissed". */
function summary(corpus: Corpus, conflicts: readonly Conflict[]): string {
  const counts = Object.entries(NAMES).flatMap(([severity, name]) => {
    const count = conflicts.filter((conflict) => conflict.severity === severity).length;
    return count > 0 ? [`${count} ${name}${count === 1 ? '' : 's'}`] : [];
  });
  const dismissed = corpus.reviewed().filter((each) => each.dismissed).length;
  return `${counts.join(', ') || 'No contradictions'} in ${corpus.size} ${corpus.size === 1 ? 'article' : 'articles'}${dismissed > 0 ? `; ${dismissed} dismissed` : ''}\n`;
}
