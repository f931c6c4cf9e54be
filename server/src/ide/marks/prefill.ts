import type { Corpus } from '../../core/corpus.ts';
import { overlap } from '../../core/span.ts';
import type { Span } from '../../core/types.ts';
import { entityNamed } from '../mentions.ts';
import { tidy } from '../render.ts';
import { wordsAt } from './words.ts';

/** What a form for a mark is filled in with. */
export interface Prefill {
  readonly words: string;
  /** What was recognised as claimed there. */
  readonly claim?: { readonly subject: string; readonly attribute: string; readonly value: string };
}

/** What is recognised at selected words, to begin with. */
export function prefill(corpus: Corpus, article: string, span: Span): Prefill | undefined {
  const analysis = corpus.get(article);
  const words = analysis && wordsAt(analysis, span);
  if (!analysis || !words) return undefined;
  const claim = analysis.claims.find((each) => overlap(each, words));
  const subject = claim && (claim.subject.entities.flatMap((id) => entityNamed(analysis, id)?.name ?? []).join(' and ') || claim.subject.text);
  return {
    words: tidy(analysis.text.slice(words.start, words.end)),
    ...(claim && { claim: { subject: tidy(subject ?? ''), attribute: tidy(claim.attribute), value: tidy(claim.value.text) } }),
  };
}
