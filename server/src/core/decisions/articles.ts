import * as z from 'zod';
import { readWrittenDate } from '../read/written-date.ts';
import type { Problem } from '../types.ts';
import { firstOfEach, readEntries, type FileKind } from './entries.ts';
import { flag } from './fields.ts';
import { articlePattern } from './scope.ts';
import { warning } from './yaml.ts';

/** What the reader says of an article file, or of all that a pattern means. */
export interface ArticleDecision {
  readonly path: string;
  /** ISO date. */
  readonly published?: string;
  readonly source?: string;
  /** The reader has gone through all that is recognised in it. */
  readonly reviewed?: true;
}

const FIELDS = ['path', 'published', 'source', 'reviewed'] as const;

/** Says how to write a date that is not written as one should. */
function wrongDate(written: string): string {
  const day = readWrittenDate(written);
  if (day === null) return `There is no such day as "${written.slice(0, 40)}".`;
  if (day !== undefined) return `Write the date as YEAR-MONTH-DAY: published: ${day}.`;
  return `"${written.slice(0, 40)}" is not a date: write YEAR-MONTH-DAY, such as published: 2023-10-13.`;
}

const entry = z.strictObject({
  path: articlePattern,
  published: z.string({ error: () => 'Write the date as YEAR-MONTH-DAY, such as published: 2023-10-13.' }).trim()
    .refine((written) => readWrittenDate(written) === written, { error: ({ input }) => wrongDate(String(input)) }).optional(),
  source: z.string({ error: () => 'Write who published the article, such as source: The Meridian Post.' }).trim()
    .min(1, 'Write who published the article, such as source: The Meridian Post.').max(200, 'This is too long for a name (at most 200 characters).').optional(),
  reviewed: flag('Write "reviewed: true" for an article that you have read through, or leave the line out.').optional(),
}).refine(({ published, source, reviewed }) => published !== undefined || source !== undefined || reviewed !== undefined, {
  path: ['path'], error: 'Say something of this article: "published:" with a date, or "source:" with who published it.',
});

const KIND: FileKind<z.output<typeof entry>> = { key: 'articles', entry, fields: FIELDS, example: '- path: clippings/fire.txt' };

export interface ReadArticles {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly ArticleDecision[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/articles.yaml`: when article files were published, and by whom. */
export function readArticleDecisions(text: string): ReadArticles {
  const { entries, problems } = readEntries(text, KIND);
  if (!entries) return { problems };
  const { repeated } = firstOfEach(entries, ({ path }) => path);
  return {
    decisions: entries.map(({ value: { path, published, source, reviewed } }) => ({ path, ...(published !== undefined && { published }), ...(source !== undefined && { source }), ...(reviewed === 'true' && { reviewed: true as const }) })),
    problems: [...problems, ...repeated.map((each) => warning(each.spanAt('path'), `"${each.value.path}" is given more than once; what the first says counts. Keep one of them.`, 'newsmodel.repeated'))],
  };
}
