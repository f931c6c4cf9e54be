import type { Span } from '../types.ts';

/** An entry of a list that is written in lines: each key with a value of words, and where the value stands. */
export interface LineEntry extends Span {
  readonly values: Readonly<Record<string, string>>;
  readonly spans: ReadonlyMap<string, Span>;
}

/** The entries, or the first line that is written otherwise. */
export type ReadLines = { readonly entries: readonly LineEntry[] } | { readonly unlike: Span };

const KEY_LINE = /^( *)(- +)?([a-z]+): (.*)$/i;
/** Words that mean themselves in YAML wherever they stand. */
const PLAIN = /^[\p{L}\p{N}](?:[^:#\p{C}\p{Z}]| )*$/u;

interface Open {
  readonly start: number;
  readonly column: number;
  readonly values: Record<string, string>;
  readonly spans: Map<string, Span>;
}

/**
 * Reads a list as we write it, a key with words a line, where the whole file is written so: a hundred times as fast as a parser of YAML, which says the same of such a file.
 * Anything else (words over several lines, lists, comments behind words) is left to that.
 */
export function readLines(text: string, key: string): ReadLines {
  const entries: LineEntry[] = [];
  let open: Open | undefined;
  let [listed, indent, last] = [false, -1, 0];
  const close = (): void => {
    if (open) entries.push({ start: open.start, end: last, values: open.values, spans: open.spans });
    open = undefined;
  };
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const whole = text.slice(start, next < 0 ? text.length : next);
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const at = start;
    start = next < 0 ? text.length : next + 1;
    if (/^ *(?:#|$)/.test(line)) continue;
    const unlike = { unlike: { start: at, end: at + line.length } };
    if (!listed && line === `${key}:`) {
      listed = true;
      continue;
    }
    if (!listed && line === 'version: 1') continue;
    const [, blanks = '', dash, name = '', written = ''] = (listed && KEY_LINE.exec(line)) || [];
    if (name === '') return unlike;
    if (dash !== undefined) {
      close();
      if (indent < 0) indent = blanks.length;
      if (blanks.length !== indent) return unlike;
      open = { start: at + indent + dash.length, column: indent + dash.length, values: {}, spans: new Map() };
    } else if (blanks.length !== open?.column) {
      return unlike;
    }
    const value = valueOf(written);
    if (value === undefined || !open || open.spans.has(name)) return unlike;
    const from = at + line.length - written.length;
    last = at + line.length;
    open.values[name] = value;
    open.spans.set(name, { start: from, end: last });
  }
  close();
  return { entries };
}

/** The words that a value stands for; undefined when only a parser of YAML can tell. */
function valueOf(written: string): string | undefined {
  if (PLAIN.test(written)) return written.endsWith(' ') ? undefined : written;
  if (!written.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(written); // what is in quotation marks in JSON is in YAML, too
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
