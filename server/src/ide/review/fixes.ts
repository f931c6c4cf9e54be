import type { Corpus } from '../../core/corpus.ts';
import { REASONS, type Reason } from '../../core/decisions/index.ts';
import type { Conflict } from '../../core/types.ts';
import { articleName } from '../articles.ts';
import type { TextEdit } from '../front-matter.ts';
import { publishedFixes } from '../published.ts';
import { tidy } from '../render.ts';
import { canTellApart, eventsOfSides } from './events.ts';
import { factOf } from './facts.ts';
import { ignoreArticle, ignoreHere } from './ignore.ts';

/** Something that can be done about a conflict: a decision to write, a change of an article, or a look at its sides. */
export type ConflictFix = { readonly title: string } & (
  | { readonly does: 'dismiss'; readonly reason: Reason }
  | { readonly does: 'tell apart' | 'same event' | 'compare' }
  | { readonly does: 'add fact'; readonly side: number }
  | { readonly does: 'edit'; readonly article: string; readonly edit: TextEdit }
);

const DISMISS: Readonly<Record<Reason, string>> = {
  'different-thing': 'Not a contradiction: these are different things', explained: 'Not a contradiction: it is explained', 'source-wrong': 'Not a contradiction: the source is wrong, and known',
  other: 'Not a contradiction: another reason',
};

/** Values that are offered as facts. */
const MOST_FACTS = 3;

/** What can be done about a conflict from an article that is a side of it. */
export function conflictFixes(corpus: Corpus, conflict: Conflict, article: string): readonly ConflictFix[] {
  const { rule, sides } = conflict;
  const analysis = corpus.get(article);
  const here = sides.flatMap(({ spans }) => spans).find((place) => place.article === article);
  if (!analysis || !here) return [];
  const events = eventsOfSides(corpus, conflict);
  return [
    { title: 'Compare all sides', does: 'compare' },
    ...REASONS.map((reason): ConflictFix => ({ title: DISMISS[reason], does: 'dismiss', reason })),
    ...(canTellApart(corpus, conflict) ? [{ title: 'These are different events', does: 'tell apart' } as const] : []),
    ...(events && new Set(events).size > 1 ? [{ title: 'These are the same event', does: 'same event' } as const] : []),
    ...dates(corpus, conflict, article),
    ...sides.flatMap((side, i): ConflictFix[] => {
      const fact = i < MOST_FACTS ? factOf(corpus, conflict, side) : undefined;
      return fact ? [{ title: `Add fact: ${tidy(fact.attribute, 40)} of ${tidy(fact.subject, 40)} is ${tidy(fact.values[0]!, 40)}`, does: 'add fact', side: i }] : [];
    }),
    { title: `Ignore ${rule} in this paragraph`, does: 'edit', article, edit: ignoreHere(analysis, here, rule) },
    { title: `Ignore ${rule} in this article`, does: 'edit', article, edit: ignoreArticle(analysis, rule) },
  ];
}

/** Ways to say when the articles of the conflict were published that do not say it; for the article at hand all, for others the plainest. */
function dates(corpus: Corpus, { sides }: Conflict, article: string): readonly ConflictFix[] {
  const articles = [...new Set([article, ...sides.flatMap(({ spans }) => spans.map((place) => place.article))])];
  return articles.flatMap((id): ConflictFix[] => {
    const analysis = corpus.get(id);
    if (!analysis || (analysis.published && analysis.published.basis !== 'inferred')) return [];
    const fixes = publishedFixes(analysis, corpus.publishedElsewhere(id));
    return (id === article ? fixes : fixes.slice(-1)).map(({ title, edit }) => ({ title: id === article ? title : `${title} of ${articleName(id)}`, does: 'edit', article: id, edit }));
  });
}
