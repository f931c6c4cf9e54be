import * as z from 'zod';
import type { Problem, Span } from '../types.ts';
import { firstOfEach, readEntries, type FileKind } from './entries.ts';
import { unknownWord, words } from './fields.ts';
import { REASONS, type Reason } from './reasons.ts';
import { articlePattern, listOf, oneOrMore } from './scope.ts';
import { warning } from './yaml.ts';

/** A conflict, or all conflicts of a rule or of some articles, that the reader has dismissed. */
export interface ReviewDecision {
  /** Code of a rule; undefined: all rules. */
  readonly rule?: string;
  /** The attribute of the conflict's slot; undefined: any. */
  readonly about?: string;
  /** The words of each side. Without any, all conflicts of the rule and the articles are meant. */
  readonly sides: readonly ReviewSide[];
  /** Paths or patterns; undefined: all articles. */
  readonly articles?: readonly string[];
  readonly reason: Reason;
  readonly note?: string;
}

/** Words of an article that a conflict is about. As long as they stand there, what was decided holds. */
export interface ReviewSide {
  /** Path or pattern; undefined: any article. */
  readonly article?: string;
  readonly quote: string;
}

/** Words that people write for a reason. */
const SYNONYMS: Readonly<Record<string, Reason>> = {
  different: 'different-thing', 'not-the-same': 'different-thing', unrelated: 'different-thing', agreed: 'explained', correct: 'explained', rounding: 'explained', wrong: 'source-wrong', error: 'source-wrong', typo: 'source-wrong',
  'false-positive': 'different-thing', none: 'other', ignore: 'other', ignored: 'other', misc: 'other',
};

const SIDE_FIELDS = ['article', 'quote'] as const;
const FIELDS = ['rule', 'about', 'sides', 'articles', 'reason', 'note'] as const;

const EXAMPLE = 'such as "- article: clippings/fire.txt" and below it "quote: 24 people were injured"';

const side = z.strictObject({
  article: articlePattern.optional(),
  quote: words('Write "quote:" and the words of the article, or remove the side.', 500),
}, { error: () => `Say what each side writes, ${EXAMPLE}.` });

const entry = z.strictObject({
  rule: z.string({ error: () => 'Write the code of a rule, such as figure.mismatch.' }).trim()
    .regex(/^[a-z]+(?:[.-][a-z]+)*$/i, 'This is not the code of a rule: write it as Problems shows it, such as figure.mismatch.').optional(),
  about: words('Write what the conflict is about, as Crosscheck calls it, or leave the line out.').optional(),
  sides: listOf(side, `Write below "sides:" the words of each side, ${EXAMPLE}.`).optional(),
  articles: oneOrMore(articlePattern, 'Write the articles as a list: articles: [clippings/fire.txt].').optional(),
  reason: z.enum(REASONS, { error: ({ input }) => unknownWord(input, { what: 'reason', known: REASONS, synonyms: SYNONYMS }) }),
  note: words('Write a few words, or leave the line out.', 1000).optional(),
}).superRefine(({ rule, about, sides, articles }, context) => {
  const complain = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  const quoted = (sides?.length ?? 0) > 0;
  if (quoted && rule === undefined) complain('sides', 'Say of which rule the conflict is: write "rule:" and its code, such as rule: figure.mismatch.');
  if (quoted && articles !== undefined) complain('articles', 'Each side names its article: remove this line, or the sides.');
  if (!quoted && rule === undefined && articles === undefined) complain('reason', 'Say what is dismissed: "sides:" with the words of one conflict, or "rule:" or "articles:" for all conflicts of a rule or of some articles.');
  if (!quoted && about !== undefined) complain('about', 'This is for one conflict: write its "sides:", or remove this line.');
});

type ReviewEntry = z.output<typeof entry>;

const KIND: FileKind<ReviewEntry> = { key: 'review', entry, fields: FIELDS, inner: { sides: SIDE_FIELDS }, example: '- rule: figure.mismatch' };

export interface ReadReview {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly ReviewDecision[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/review.yaml`: conflicts that the reader has dismissed. */
export function readReview(text: string): ReadReview {
  const { entries, problems } = readEntries(text, KIND);
  if (!entries) return { problems };
  const { first, repeated } = firstOfEach(entries, keyOfEntry);
  return {
    decisions: first.map(({ value }) => decisionOf(value)),
    problems: [...problems, ...repeated.map(({ spanAt }) => warning(spanAt('reason'), 'This is decided above already; the first counts. Keep one of them.', 'newsmodel.repeated'))],
  };
}

function decisionOf({ rule, about, sides = [], articles, reason, note }: ReviewEntry): ReviewDecision {
  return {
    ...(rule !== undefined && { rule: rule.toLowerCase() }), ...(about !== undefined && { about }),
    sides: sides.map(({ article, quote }) => ({ ...(article !== undefined && { article }), quote })),
    ...(articles && { articles }), reason, ...(note !== undefined && { note }),
  };
}

/** Says what is dismissed, whatever the reason: of two decisions with one key, one is needless. */
export const reviewKey = ({ rule, about, sides, articles }: ReviewDecision): string => JSON.stringify([rule, about, sides.map(({ article, quote }) => [article, quote]), articles]);

const keyOfEntry = (value: ReviewEntry): string => reviewKey(decisionOf(value));

/** A decision, and where it stands in the file. */
export interface PlacedReview {
  readonly decision: ReviewDecision;
  /** Where its rule is named, or what it begins with. */
  readonly at: Span;
  /** Where its quotations stand, in the order of its sides. */
  readonly quotes: readonly Span[];
}

/** The decisions of a file with their places. */
export function placedReview(text: string): readonly PlacedReview[] {
  const { entries = [] } = readEntries(text, KIND);
  return entries.map(({ value, spanAt }) => {
    const decision = decisionOf(value);
    return { decision, at: spanAt(value.rule === undefined ? 'articles' : 'rule'), quotes: decision.sides.map((_, i) => spanAt('sides', i, 'quote')) };
  });
}

/** The key of an entry as parsed; undefined when something is wrong with it. */
export function keyOfParsed(parsed: unknown): string | undefined {
  const read = entry.safeParse(parsed);
  return read.success ? keyOfEntry(read.data) : undefined;
}
