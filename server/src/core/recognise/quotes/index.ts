import { perParagraph } from '../../memo.ts';
import type { ParagraphContent, QuoteMention, Span } from '../../types.ts';
import { attributionsOf, goesOnAfterQuotation, type Attribution } from './attributions.ts';
import { endsSentence, unitsOf, type Item, type Unit } from './items.ts';
import { findQuotations } from './marks.ts';
import { isComma, isFinite, type Range } from './phrases.ts';

/** A quotation with offsets in the paragraph; its speaker is still only words (`speakerSpan`). */
export type LocalQuote = Omit<QuoteMention, 'id' | 'speaker'>;

/** How far before a quoted fragment its verb may stand, in words. */
const REACH = 20;
/** A quotation that nobody is said to have said is speech only when it is at least so many words long. */
const SPEECH_WORDS = 4;

/**
 * The quotations of a paragraph in text order.
 *
 * - Direct: words between quotation marks (the span holds the marks) that a reporting verb next to them governs, or that stand as a
 *   sentence by themselves. A fragment ("steadfast support") is a quotation when it stands inside what a reporting verb reports, or in
 *   reach of a verb that praises, describes or names; elsewhere it is a term ("no limits" partnership) and no quotation.
 * - Indirect: the clause that a reporting verb or "according to" reports. A fragment quoted inside it is a quotation of its own.
 */
export const recogniseQuotes = perParagraph((content: ParagraphContent): readonly LocalQuote[] => {
  const quotations = findQuotations(content.text);
  const units = unitsOf(content, quotations, goesOnAfterQuotation);
  const quotes: LocalQuote[] = [];
  let last: LocalQuote | undefined;
  for (const unit of units) {
    const found = quotesOf(content, unit, last);
    quotes.push(...found);
    last = found.findLast((quote) => quote.speakerSpan);
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
});

/** `before` is the last quotation of the sentence before: who spoke there goes on speaking. */
function quotesOf(content: ParagraphContent, unit: Unit, before: LocalQuote | undefined): readonly LocalQuote[] {
  const attributions = attributionsOf(unit);
  const quotes: LocalQuote[] = [];
  for (const attribution of attributions) {
    const { content: said } = attribution;
    if (said && !onlyQuotations(unit, said)) quotes.push(quote(content, 'indirect', spanOf(unit, said), unit, attribution));
  }
  unit.forEach((item, i) => {
    if (!item.quotation) return;
    const attribution = governing(unit, i, attributions);
    if (isTitle(content, unit, i)) return;
    if (attribution) quotes.push(quote(content, 'direct', item, unit, attribution));
    else if (isSpeech(content, unit, i, before)) quotes.push(continued(content, item, unit, i, before));
  });
  return quotes;
}

/** The report that a quotation belongs to: the innermost whose words hold it, else the nearest verb before it that reaches it. */
function governing(unit: Unit, at: number, attributions: readonly Attribution[]): Attribution | undefined {
  const holding = attributions.filter(({ content }) => content && content.from <= at && at < content.to);
  if (holding.length > 0) return holding.reduce((inner, next) => (size(next.content!) < size(inner.content!) ? next : inner));
  const next = attributions.findLast(({ cue }) => cue.to <= at);
  return next && reaches(unit, next, at) ? next : undefined;
}

/** A name or title in quotation marks (“Good Morning, Oslo”): every word but small ones is capitalised, and no comma or colon leads up to it. */
function isTitle(content: ParagraphContent, unit: Unit, at: number): boolean {
  const { quotation } = unit[at]!;
  const before = unit[at - 1]?.token;
  if (!quotation || !before || before.pos === 'PUNCT') return false;
  const words = content.text.slice(quotation.inner.start, quotation.inner.end).split(/[\s/-]+/u);
  return words.length > 1 && /^\p{Lu}/u.test(words[0]!) && words.every((word) => /^\P{Ll}/u.test(word) || /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/u.test(word));
}

const size = (range: Range): number => range.to - range.from;

function reaches(unit: Unit, { cue, frames, named, speaker }: Attribution, at: number): boolean {
  if (!speaker || at - cue.to > REACH) return false;
  const between = unit.slice(cue.to, at);
  const colon = between.at(-1)?.token?.text === ':';
  if (!colon && between.some((item) => isFinite(item) || item.token?.text === ';' || item.token?.pos === 'CCONJ' && !between.some((other) => other.quotation))) return false;
  // "a plan called “Horizon”" names a thing; "called the plan “reckless”" says what somebody thinks of it.
  const thing = named || between.some((item) => item.token !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(item.token.pos));
  return frames.every((frame) => frame === 'name') ? thing : colon || thing || frames.includes('act') || frames.includes('say');
}

/** Whether a quotation without reporting words is speech: a sentence by itself, or whole words after a colon. */
function isSpeech(content: ParagraphContent, unit: Unit, at: number, before: LocalQuote | undefined): boolean {
  const { quotation } = unit[at]!;
  if (!quotation) return false;
  const words = content.text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/u).length;
  const alone = unit.every((item) => item.quotation !== undefined || item.token.pos === 'PUNCT');
  if (words < SPEECH_WORDS && !(alone && before)) return false;
  const whole = endsSentence(content.text, quotation) || !quotation.closed;
  return whole && (alone || unit[at - 1]?.token?.text === ':' || isComma(unit[at - 1]));
}

/** A quotation that stands alone: said by whoever spoke in the sentence before it. */
function continued(content: ParagraphContent, item: Item, unit: Unit, at: number, before: LocalQuote | undefined): LocalQuote {
  const follows = at === 0 || unit.slice(0, at).every((other) => other.quotation);
  return {
    kind: 'quote', type: 'direct', start: item.start, end: item.end, text: content.text.slice(item.start, item.end),
    ...(follows && before?.speakerSpan && { speakerSpan: before.speakerSpan }),
    ...(follows && before?.cue && { cue: before.cue }),
  };
}

function quote(content: ParagraphContent, type: QuoteMention['type'], span: Span, unit: Unit, { cue, speaker }: Attribution): LocalQuote {
  return {
    kind: 'quote', type, start: span.start, end: span.end, text: content.text.slice(span.start, span.end),
    ...(speaker && { speakerSpan: spanOf(unit, speaker) }),
    cue: spanOf(unit, cue),
  };
}

const spanOf = (unit: Unit, range: Range): Span => ({ start: unit[range.from]!.start, end: unit[range.to - 1]!.end });

const onlyQuotations = (unit: Unit, range: Range): boolean => unit.slice(range.from, range.to).every((item) => item.quotation !== undefined || item.token.pos === 'PUNCT');
