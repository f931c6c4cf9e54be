import { perParagraph } from '../../memo.ts';
import type { ParagraphContent, QuoteMention } from '../../types.ts';

/** A quotation with offsets in the paragraph; its speaker is still only words (`speakerSpan`). */
export type LocalQuote = Omit<QuoteMention, 'id' | 'speaker'>;

/** The quotations of a paragraph in text order. */
export const recogniseQuotes = perParagraph((_content: ParagraphContent): readonly LocalQuote[] => []);
