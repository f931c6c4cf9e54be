import { RULE_CODES } from '../../core/check/index.ts';
import { isQuotedAt, quotePattern, reviewKey, type PlacedReview, type ReviewDecision } from '../../core/decisions/index.ts';
import type { Span } from '../../core/types.ts';
import { articleName } from '../articles.ts';
import { articlesAt, type DecisionFile } from '../decision-file/context.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { tidy } from '../render.ts';

/** An entry of `review.yaml` that dismisses nothing any more. */
export interface StaleReview {
  readonly decision: ReviewDecision;
  readonly why: string;
  /** Where to say so in the file. */
  readonly at: Span;
}

/** The articles that decisions are about, by their paths. */
type ReviewedFolder = Pick<DecisionFile, 'corpus' | 'articles'>;

/** The code under which an entry that dismisses nothing any more is reported. */
export const REVIEW_STALE = 'review.stale';

/** The entries that dismiss nothing any more, each with why. Those for a whole rule or article are kept for what may come. */
export function staleReview(file: ReviewedFolder, placed: readonly PlacedReview[], isOff: (rule: string) => boolean): readonly StaleReview[] {
  const seen = new Set<string>();
  return placed.flatMap(({ decision, at, quotes }): StaleReview[] => {
    const key = reviewKey(decision);
    if (seen.has(key) || !seen.add(key)) return [];
    const { rule } = decision;
    if (rule !== undefined && !RULE_CODES.includes(rule)) return [{ decision, at, why: `No rule is called "${tidy(rule, 40)}", so nothing is dismissed here.` }];
    if (decision.sides.length === 0 || file.corpus.dismissedBy(decision) > 0 || (rule !== undefined && isOff(rule))) return [];
    return [{ decision, ...whyStale(file, decision, at, quotes) }];
  });
}

function whyStale(file: ReviewedFolder, decision: ReviewDecision, at: Span, quotes: readonly Span[]): Omit<StaleReview, 'decision'> {
  for (const [i, { article, quote }] of decision.sides.entries()) {
    if (article === undefined) continue;
    const ids = articlesAt(file, article);
    const place = quotes[i] ?? at;
    if (ids.length === 0) return { at: place, why: `No article has the path ${tidy(article, 80)} any more: what was decided of its words no longer holds.` };
    if (!ids.some((id) => quotePattern(quote).test(file.corpus.get(id)?.text ?? ''))) return { at: place, why: `These words no longer stand in ${articleName(ids[0]!)}, so the conflict is open again. Look at it, and remove this entry.` };
  }
  return { at, why: grown(file, decision) ?? 'Nothing is reported here any more: this entry can go.' };
}

/** Says which value has come to a conflict that an entry dismissed. */
function grown({ corpus }: ReviewedFolder, { rule, sides }: ReviewDecision): string | undefined {
  for (const conflict of corpus.conflicts()) {
    if (conflict.rule !== rule) continue;
    const known = conflict.sides.filter(({ spans }) => spans.some((place) => sides.some(({ quote }) => isQuotedAt(corpus.get(place.article)?.text ?? '', quote, place))));
    const added = conflict.sides.find((side) => !known.includes(side));
    if (known.length > 1 && added) return `The conflict is open again: “${tidy(added.text, 60)}” has come to it. Look at it, and remove this entry.`;
  }
  return undefined;
}

export const staleDiagnostic = ({ at, why }: StaleReview): Diagnostic => ({ start: at.start, end: at.end, severity: 'information', code: REVIEW_STALE, message: why, related: [] });
