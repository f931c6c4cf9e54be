import type * as z from 'zod';
import type { Problem } from '../types.ts';
import { readEntries, shorten, type Entry, type FileKind, type ReadEntries } from './entries.ts';
import { readLines, rereadLines, spanIn, type LineEntry } from './lines.ts';
import { LARGEST_DECISIONS, mergeMarks, mistake } from './yaml.ts';

interface Line<T> {
  readonly line: LineEntry;
  readonly value: T;
}

/**
 * Reads a file of very many entries, each with words under its keys and nothing else: as it is written by us where it is, and after an edit only what the edit has touched; the other
 * entries stay the same objects. What is written otherwise is read as any file of decisions.
 */
export class ManyEntries<T> {
  #text: string | undefined;
  #read: ReadEntries<T> = { problems: [] };
  /** Where the whole file is written as we write it, without a mistake. */
  #lines: readonly Line<T>[] | undefined;

  constructor(private readonly kind: FileKind<T>) {}

  read(text: string): ReadEntries<T> {
    if (text === this.#text) return this.#read;
    this.#lines = this.#text === undefined || !this.#lines ? undefined : this.#again(this.#lines, this.#text, text);
    this.#read = this.#lines ? { entries: this.#lines.map((each) => entryOf(each, text)), problems: [] } : this.#all(text);
    this.#text = text;
    return this.#read;
  }

  #again(before: readonly Line<T>[], old: string, text: string): readonly Line<T>[] | undefined {
    const reread = rereadLines(old, before.map(({ line }) => line), text);
    if (!reread) return undefined;
    const { head, middle, tail, shift } = reread;
    const { lines, problems } = this.#check(middle);
    if (problems.length > 0) return undefined;
    const moved = ({ line: { start, end, values }, value }: Line<T>): Line<T> => ({ line: { start: start + shift, end: end + shift, values }, value });
    return [...before.slice(0, head), ...lines, ...(shift === 0 ? before.slice(tail) : before.slice(tail).map(moved))];
  }

  #all(text: string): ReadEntries<T> {
    const large = text.length > LARGEST_DECISIONS;
    const read = readLines(text, this.kind.key);
    if ('unlike' in read) {
      if (!large || mergeMarks(text)) return readEntries(text, this.kind);
      return { problems: [mistake(read.unlike, `In a file as large as this, each entry must be written as Crosscheck writes it, with "key: value" on a line of its own. Until this line is, the file is not read.`, 'newsmodel.too-large')] };
    }
    const { lines, problems } = this.#check(read.entries, text);
    if (problems.length > 0 && !large) return readEntries(text, this.kind);
    if (problems.length === 0) this.#lines = lines;
    return { entries: lines.map((each) => entryOf(each, text)), problems: shorten(problems) };
  }

  #check(entries: readonly LineEntry[], text = ''): { readonly lines: readonly Line<T>[]; readonly problems: readonly Problem[] } {
    const problems: Problem[] = [];
    const lines = entries.flatMap((line): Line<T>[] => {
      const read = this.kind.entry.safeParse(line.values);
      if (read.success) return [{ line, value: read.data }];
      problems.push(...read.error.issues.map((issue) => problemIn(text, issue, line, this.kind.fields)));
      return [];
    });
    return { lines, problems };
  }
}

const entryOf = <T>({ line, value }: Line<T>, text: string): Entry<T> => ({ value, spanAt: (key) => (key === undefined ? { start: line.start, end: line.end } : spanIn(text, line, String(key))) });

function problemIn(text: string, issue: z.core.$ZodIssue, line: LineEntry, fields: readonly string[]): Problem {
  const at = spanIn(text, line, String(issue.path[0]));
  return mistake(at, issue.code === 'unrecognized_keys' ? `"${issue.keys.join('", "')}" is not known here. Known: ${fields.join(', ')}.` : issue.message);
}
