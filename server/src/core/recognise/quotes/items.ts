import type { ParagraphContent, Span, Token } from '../../types.ts';
import type { Quotation } from './marks.ts';

/** A word outside quotation marks, or a whole quotation taken as one piece. */
export type Item = (Span & { readonly token: Token; readonly quotation?: undefined }) | (Span & { readonly token?: undefined; readonly quotation: Quotation });

/** A sentence of items: quotations do not break it ("“Is it late? I think so,” he asked."). */
export type Unit = readonly Item[];

/** A text without a full stop is cut into units of so many items, so that the work for each stays small. */
const LONGEST_UNIT = 300;

const SENTENCE_END = /[.?!…]["”’'»)]*$/u;

/** Whether words between quotation marks end as a sentence does. */
export const endsSentence = (text: string, quotation: Quotation): boolean => SENTENCE_END.test(text.slice(quotation.inner.start, quotation.inner.end));

/**
 * Splits a paragraph into sentences whose quotations are single items. `goesOn` says whether the words from an item on still belong to
 * the quotation before it ("… late?” he asked").
 */
export function unitsOf(content: ParagraphContent, quotations: readonly Quotation[], goesOn: (items: readonly Item[], from: number) => boolean): readonly Unit[] {
  const { items, breaks } = flatten(content, quotations);
  const units: Item[][] = [];
  let unit: Item[] = [];
  items.forEach((item, i) => {
    const before = items[i - 1];
    if (unit.length === LONGEST_UNIT || before && unit.length > 0 && endsUnit(content.text, items, i, breaks) && !(before.quotation && goesOn(items, i))) {
      units.push(unit);
      unit = [];
    }
    unit.push(item);
  });
  if (unit.length > 0) units.push(unit);
  return units;
}

/** All words and quotations of a paragraph in order, and the offsets at which a sentence begins. */
function flatten(content: ParagraphContent, quotations: readonly Quotation[]): { readonly items: readonly Item[]; readonly breaks: ReadonlySet<number> } {
  const items: Item[] = [];
  const breaks = new Set<number>();
  let next = 0;
  const addQuotationsBefore = (offset: number): void => {
    for (; next < quotations.length && quotations[next]!.start <= offset; next++) {
      const quotation = quotations[next]!;
      items.push({ start: quotation.start, end: quotation.end, quotation });
    }
  };
  for (const sentence of content.sentences) {
    sentence.tokens.forEach((token, i) => {
      if (i === 0) breaks.add(token.start);
      addQuotationsBefore(token.start);
      const last = quotations[next - 1];
      if (!last || token.start >= last.end) items.push({ start: token.start, end: token.end, token });
    });
  }
  addQuotationsBefore(Infinity);
  return { items, breaks };
}

function endsUnit(text: string, items: readonly Item[], at: number, breaks: ReadonlySet<number>): boolean {
  const item = items[at]!;
  const before = items[at - 1]!;
  if (before.quotation) return endsSentence(text, before.quotation) && (item.quotation !== undefined || /^[^\p{Ll}\p{P}]/u.test(item.token.text));
  return item.quotation ? /^[.?!…]+$/u.test(before.token.text) : breaks.has(item.start);
}
