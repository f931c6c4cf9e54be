import type { Corpus } from '../core/corpus.ts';
import { overlap } from '../core/span.ts';
import type { DateMention, FigureMention, Span } from '../core/types.ts';
import { dateWords } from './timex.ts';
import { amount, shortAmount } from './words.ts';

/** `unclear`: only where the words do not say it themselves; `all`: also for large figures in words that every reader knows. */
export type HintLevel = 'off' | 'unclear' | 'all';

/** A few words shown in the text, behind what they explain. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
  /** Why, in a sentence. */
  readonly because?: string;
}

/** What relative dates and scaled figures come to, in a part of an article. */
export function inlayHints(corpus: Corpus, article: string, part: Span, level: HintLevel): readonly InlayHint[] {
  if (level === 'off') return [];
  const mentions = corpus.get(article)?.mentions ?? [];
  return mentions.flatMap((mention): InlayHint[] => {
    if (!overlap(mention, part)) return [];
    const text = mention.kind === 'date' ? dateHint(mention) : mention.kind === 'figure' ? figureHint(mention, level) : undefined;
    if (text === undefined || !('because' in mention)) return text === undefined ? [] : [{ offset: mention.end, text }];
    return [{ offset: mention.end, text, ...(mention.because && { because: mention.because }) }];
  });
}

/** The day, month or year that the article does not name; nothing for what it states, for lengths of time and for what stays open. */
function dateHint(mention: DateMention): string | undefined {
  if ((mention.type !== 'DATE' && mention.type !== 'TIME') || !mention.range || (mention.anchor === 'explicit' && mention.basis === 'certain')) return undefined;
  const words = dateWords(mention).replace(/\b\p{L}+day, /u, '');
  return mention.text.toLowerCase().includes(words.toLowerCase()) ? undefined : words;
}

/** Scales that not every reader counts in, and shares of a scale. */
const UNCLEAR = /\b(?:lakhs?|lacs?|crores?|dozen|half|quarters?|quadrillion)\b/i;
/** Below this a figure in words is read at a glance. */
const LARGE = 1000;

function figureHint({ text, type, value, unit, min, max, because }: FigureMention, level: HintLevel): string | undefined {
  if (because) return shortAmount(value, unit);
  const isVague = min !== undefined && max !== undefined && min > 0 && max >= 9 * min;
  if (type === 'score' || type === 'ordinal' || isVague || !Number.isInteger(value)) return undefined;
  if (UNCLEAR.test(text)) return amount(value, unit);
  return level === 'all' && Math.abs(value) >= LARGE && text.replace(/\D/g, '') !== String(Math.abs(value)) ? amount(value, unit) : undefined;
}
