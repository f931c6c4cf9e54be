import type { Corpus } from '../../core/corpus.ts';
import { overlap } from '../../core/span.ts';
import type { Analysis, Span } from '../../core/types.ts';
import { entityNamed } from '../mentions.ts';
import { tidy } from '../render.ts';
import { claimForm, recognisedAt, type RecognisedKind } from './recognised.ts';
import { wordsAt } from './words.ts';

/** What a form for a mark is filled in with. */
export interface Prefill {
  readonly words: string;
  /** What is recognised at just these words. */
  readonly is?: RecognisedKind;
  /** The event of the model that the words tell of. */
  readonly event?: string;
  readonly claim: { readonly subject: string; readonly attribute: string; readonly value: string };
}

/** What is recognised at selected words, to begin with. */
export function prefill(corpus: Corpus, article: string, span: Span): Prefill | undefined {
  const analysis = corpus.get(article);
  const words = analysis && wordsAt(analysis, span);
  if (!analysis || !words) return undefined;
  const is = recognisedAt(corpus, analysis, words)?.is;
  const event = analysis.events.flatMap((each) => (overlap(each, words) ? corpus.eventOf(article, each.id) ?? [] : [])).find(({ minor }) => !minor);
  return {
    words: tidy(analysis.text.slice(words.start, words.end)),
    ...(is && { is }),
    ...(event && { event: event.id }),
    claim: claimOf(analysis, words),
  };
}

/** The claim that is recognised there, the surest first; else what a figure, a date or the words say of whom was named last. */
function claimOf(analysis: Analysis, words: Span): Prefill['claim'] {
  const here = analysis.claims.filter((each) => overlap(each, words));
  const known = here.find(({ marked }) => marked) ?? here.find(({ basis }) => basis === 'certain') ?? here[0];
  if (known) return { subject: nameBefore(analysis, words), ...claimForm(analysis, known) };
  const value = analysis.mentions.find((each) => (each.kind === 'figure' || each.kind === 'date') && overlap(each, words));
  return { subject: nameBefore(analysis, words), attribute: value?.kind === 'figure' ? tidy(value.of ?? '') : '', value: tidy(analysis.text.slice((value ?? words).start, (value ?? words).end)) };
}

/** Whom the paragraph named last before the words, or in them. */
function nameBefore(analysis: Analysis, words: Span): string {
  const from = analysis.text.lastIndexOf('\n', Math.max(0, words.start - 1));
  const name = analysis.mentions.findLast((each) => each.kind === 'entity' && each.start >= from && each.start < words.end);
  return name?.kind === 'entity' ? tidy(entityNamed(analysis, name.entity)?.name ?? '') : '';
}

