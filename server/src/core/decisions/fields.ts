import * as z from 'zod';
import type { DateRange } from '../types.ts';
import { readWrittenDate } from '../read/written-date.ts';
import { meant } from './suggest.ts';
import { oneLine } from '../text.ts';

/** What entries of several files hold. The messages are shown to the reader. */

const LONGEST_NAME = 200;

/** Words on one line. */
export const words = (missing: string, longest = LONGEST_NAME) => z.string({ error: (issue) => (issue.input === undefined ? missing : 'Write words here, not a list.') })
  .transform(oneLine)
  .pipe(z.string().min(1, missing).max(longest, `This is too long (at most ${longest} characters).`));

/** A name of somebody or something. */
export const spelling = (missing: string) => z.string({ error: (issue) => (issue.input === undefined ? missing : 'Write one name here.') })
  .transform(oneLine)
  .pipe(z.string()
    .min(1, missing)
    .max(LONGEST_NAME, `This is too long for a name (at most ${LONGEST_NAME} characters).`)
    .refine((name) => name === '' || /[\p{L}\p{N}]/u.test(name), 'A name has at least one letter or digit.'));

/** `key: true`, for what a thing is not. */
export const flag = (message: string) => z.enum(['true', 'false'], { error: () => message });

interface WordList {
  /** What the words are: "type". */
  readonly what: string;
  readonly known: readonly string[];
  /** Words that people write for those known. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** What else to do, where nothing is like the word. */
  readonly otherwise?: string;
}

/** Says of a word that is none of those known which was meant, and which there are. */
export function unknownWord(written: unknown, { what, known, synonyms = {}, otherwise }: WordList): string {
  const word = typeof written === 'string' ? written.trim().toLowerCase() : '';
  const better = synonyms[word] ?? (word ? meant(word, known) : undefined);
  const all = `a ${what} is one of ${known.join(', ')}`;
  if (better) return `"${String(written).slice(0, 40)}" is not a ${what}. Did you mean "${better}"? (${all}.)`;
  return `${word ? `"${String(written).slice(0, 40)}" is not a ${what}` : `The ${what} is missing`}: ${all}.${otherwise ? ` ${otherwise}` : ''}`;
}

const HOW_TO_WRITE = 'write YEAR-MONTH-DAY, YEAR-MONTH or YEAR, or two of them with "/" between the first and the last day, such as 2024-05-16/2024-05-17';

/** A day, a month, a year, or the first and the last day: `2024-05-16/2024-05-17`. */
export const days = z.string({ error: () => `A time is expected: ${HOW_TO_WRITE}.` }).trim().superRefine((written, context) => {
  if (rangeOf(written)) return;
  const day = readWrittenDate(written);
  const [first, last] = written.split('/', 2).map(stretchOf);
  const message = first && last ? 'The last day comes before the first.'
    : day === null ? `There is no such day as "${written.slice(0, 40)}".`
      : day !== undefined && day !== written ? `Write the date as YEAR-MONTH-DAY: ${day}.`
        : `"${written.slice(0, 40)}" is not a time: ${HOW_TO_WRITE}.`;
  context.addIssue({ code: 'custom', message });
});

/** First and last day of a time as it is written in these files. */
export function rangeOf(written: string): DateRange | undefined {
  const ends = written.split('/').map(stretchOf);
  const [first, last = first] = ends;
  return ends.length <= 2 && first && last && first[0] <= last[1] ? [first[0], last[1]] : undefined;
}

function stretchOf(written: string): DateRange | undefined {
  if (/^\d{4}$/.test(written)) return written === '0000' ? undefined : [`${written}-01-01`, `${written}-12-31`];
  if (/^\d{4}-\d{2}$/.test(written)) {
    const last = ['31', '30', '29', '28'].find((day) => readWrittenDate(`${written}-${day}`) === `${written}-${day}`);
    return last === undefined ? undefined : [`${written}-01`, `${written}-${last}`];
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && readWrittenDate(written) === written ? [written, written] : undefined;
}

/** The shortest way to write first and last day. */
export function writtenRange([first, last]: DateRange): string {
  if (first === last) return first;
  const short = [first.slice(0, 4), first.slice(0, 7)].find((stretch) => stretchOf(stretch)?.every((day, i) => day === [first, last][i]));
  return short ?? `${first}/${last}`;
}
