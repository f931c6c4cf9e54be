import type { Span } from '../types.ts';
import { commonEnds } from './edit-list.ts';

/** An entry of a list that is written in lines, from its first key to the end of its last value: each key with a value of words. */
export interface LineEntry extends Span {
  readonly values: Readonly<Record<string, string>>;
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
}

/**
 * Reads a list as we write it, a key with words a line, where the whole file is written so: a hundred times as fast as a parser of YAML, which says the same of such a file.
 * Anything else (words over several lines, lists, comments behind words) is left to that.
 */
export function readLines(text: string, key: string): ReadLines {
  return readList(text, { start: 0, end: text.length }, { key });
}

/** @param state the key that comes before the list, or how far the entries of the list that is being read are indented. */
function readList(text: string, { start: from, end: to }: Span, state: { readonly key: string } | { readonly indent: number }): ReadLines {
  const entries: LineEntry[] = [];
  let open: Open | undefined;
  let [listed, indent, last] = 'key' in state ? [false, -1, from] : [true, state.indent, from];
  const close = (): void => {
    if (open) entries.push({ start: open.start, end: last, values: open.values });
    open = undefined;
  };
  for (let start = from; start < to;) {
    const at = start;
    const line = lineAt(text, at, to);
    start = nextLine(text, at, to);
    if (/^ *(?:#|$)/.test(line)) continue;
    const unlike = { unlike: { start: at, end: at + line.length } };
    if (!listed && 'key' in state && line === `${state.key}:`) {
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
      open = { start: at + indent + dash.length, column: indent + dash.length, values: {} };
    } else if (blanks.length !== open?.column) {
      return unlike;
    }
    const value = valueOf(written);
    if (value === undefined || !open || Object.hasOwn(open.values, name)) return unlike;
    last = at + line.length;
    open.values[name] = value;
  }
  close();
  return { entries };
}

/** What of a list stays when its text is edited: so many entries before the edit, and those from an index on behind it, which have moved; between them come others. */
export interface Reread {
  readonly head: number;
  readonly middle: readonly LineEntry[];
  readonly tail: number;
  readonly shift: number;
}

/** Reads what an edit has touched of a list that was read before. Undefined where only all of it tells. */
export function rereadLines(before: string, entries: readonly LineEntry[], text: string): Reread | undefined {
  const { start, behind } = commonEnds(before, text);
  // An entry that begins in what is the same on, with its dash, ends the one before.
  const head = firstIndex(entries, (entry) => entry.start > start) - 1;
  if (head < 0) return undefined;
  const lineOf = (entry: LineEntry): number => before.lastIndexOf('\n', entry.start) + 1;
  const tail = Math.max(head + 1, firstIndex(entries, (entry) => lineOf(entry) > before.length - behind));
  const [from, shift] = [lineOf(entries[head]!), text.length - before.length];
  const to = tail < entries.length ? lineOf(entries[tail]!) + shift : text.length;
  const indent = /^ */.exec(before.slice(from, entries[head]!.start))![0].length;
  const middle = readList(text, { start: from, end: to }, { indent });
  return 'unlike' in middle ? undefined : { head, middle: middle.entries, tail, shift };
}

/** The index of the first item that is so, of a list of which all behind it are so, too. */
function firstIndex<T>(list: readonly T[], isSo: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the value of a key stands in an entry; all of the entry where it has no such key. */
export function spanIn(text: string, entry: Span, key: string): Span {
  for (let at = entry.start; at < entry.end; at = nextLine(text, at, entry.end)) {
    const line = lineAt(text, at, entry.end);
    const [, , , name, written = ''] = KEY_LINE.exec(line) ?? [];
    if (name === key) return { start: at + line.length - written.length, end: at + line.length };
  }
  return { start: entry.start, end: entry.end };
}

function lineAt(text: string, start: number, to: number): string {
  const next = text.indexOf('\n', start);
  const line = text.slice(start, next < 0 || next > to ? to : next);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function nextLine(text: string, start: number, to: number): number {
  const next = text.indexOf('\n', start);
  return next < 0 || next >= to ? to : next + 1;
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
