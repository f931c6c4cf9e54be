import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { FrontMatter, Problem, Span } from '../types.ts';
import { readLines } from './lines.ts';
import { isTooDeep } from './too-deep.ts';
import { readWrittenDate } from './written-date.ts';

const FIELDS = ['title', 'source', 'url', 'author', 'published', 'crosscheck-ignore'] as const;

/** Front matter that is not closed within so many characters is not front matter. */
const LONGEST = 32_768;

export interface FrontMatterResult {
  readonly frontMatter?: FrontMatter;
  /** The block with its two `---` lines. */
  readonly span?: Span;
  /** Where the article proper begins. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

const KEY_LINE = /^[A-Z_][\w-]*:(?:\s|$)/i;

/** Reads a YAML block between two `---` lines at the very top of the text. */
export function readFrontMatter(text: string): FrontMatterResult {
  const lines = readLines(text, 0, Math.min(text.length, LONGEST));
  const written = (i: number): string => text.slice(lines[i]!.start, lines[i]!.end);
  if (written(0) !== '---') return { bodyStart: 0, problems: [] };

  let close = -1;
  let keys = 0;
  let prose = false;
  for (let i = 1; i < lines.length; i++) {
    const line = written(i);
    if (line === '---' || line === '...') {
      close = i;
      break;
    }
    if (KEY_LINE.test(line)) keys++;
    else if (/[.!?]["”’]?$/.test(line) && line.length > 60) prose = true;
  }
  const opening = lines[0]!;
  if (close < 0) {
    // A lone rule above an ordinary text is not front matter; a rule above "title: …" is front matter somebody forgot to close.
    let last = 0;
    while (last + 1 < lines.length && KEY_LINE.test(written(last + 1))) last++;
    if (last === 0) return { bodyStart: 0, problems: [] };
    const span = { start: opening.start, end: lines[last]!.end };
    return { span, bodyStart: span.end, problems: [invalid(opening, 'The front matter is not closed: a line with only "---" is missing after it.')] };
  }
  if (keys === 0 && prose) return { bodyStart: 0, problems: [] };

  const span = { start: opening.start, end: lines[close]!.end };
  return { span, bodyStart: span.end, ...readFields(text, opening.end, lines[close]!.start) };
}

function readFields(text: string, start: number, end: number): { frontMatter?: FrontMatter; problems: Problem[] } {
  // YAML knows only LF and CRLF; other line ends are replaced one for one, so that offsets stay.
  const source = text.slice(start, end).replace(/\r(?!\n)|[\u0085\u2028\u2029\f\v]/g, '\n');
  const problems: Problem[] = [];
  const values: Record<string, string> = {};
  const fields: Record<string, Span> = {};
  if (isTooDeep(source)) return { problems: [invalid({ start, end }, 'The front matter is nested too deeply.')] };
  try {
    // The failsafe schema leaves every scalar a string: a date comes out as it was written.
    const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
    for (const error of document.errors.slice(0, 1)) {
      const at = start + Math.min(error.pos[0], source.length);
      problems.push(invalid(lineAt(text, at, start, end), `The front matter is not valid YAML: ${firstLine(error.message)}`));
    }
    const root = document.contents;
    if (root !== null && !isMap(root) && problems.length === 0 && source.trim() !== '') {
      problems.push(invalid(lineAt(text, start + (root.range?.[0] ?? 0), start, end), 'The front matter must be lines of the form "name: value".'));
    }
    for (const pair of isMap(root) ? root.items : []) {
      const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase() : '';
      const field = FIELDS.find((known) => known === key);
      if (!field || field in values) continue;
      const node = pair.value;
      const written = scalarText(node);
      const range = isScalar(node) || isSeq(node) ? node.range : undefined;
      if (!written || !range) continue;
      values[field] = written;
      fields[field] = { start: start + range[0], end: start + range[1] };
    }
  } catch {
    problems.push(invalid({ start, end }, 'The front matter cannot be read as YAML.'));
  }
  if (values['published'] !== undefined) problems.push(...checkPublished(values['published'], fields['published']!));
  return { frontMatter: { ...values, fields }, problems };
}

/** The text of a scalar, or of a list of scalars ("author: [A, B]" reads "A, B"). */
function scalarText(node: unknown): string {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.trim() : '';
  if (isSeq(node) && !node.items.some((item) => isAlias(item))) return node.items.map(scalarText).filter(Boolean).join(', ');
  return '';
}

function checkPublished(written: string, span: Span): Problem[] {
  const date = readWrittenDate(written);
  if (typeof date === 'string') return [];
  // A date in other words ("October 2023", "13.10.2023") is left to whoever reads dates; without a digit it is none.
  if (date === undefined && /\d/.test(written)) return [];
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const message = date === null
    ? `There is no such day as "${shown}".`
    : `"${shown}" is not a date; write it as YEAR-MONTH-DAY, such as 2023-10-13.`;
  return [{ ...span, code: 'front-matter.invalid-date', severity: 'warning', message }];
}

function invalid(span: Span, message: string): Problem {
  return { start: span.start, end: span.end, code: 'front-matter.invalid', severity: 'warning', message };
}

/** The line around an offset, inside [from, to). */
function lineAt(text: string, offset: number, from: number, to: number): Span {
  const lines = readLines(text, from, to);
  return lines.find((line) => line.end >= offset && line.end > line.start) ?? lines.findLast((line) => line.end > line.start) ?? { start: from, end: to };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '').replace(/[:.]?$/, '.');
}
