import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, FigureMention } from '../../core/types.ts';
import { plain, strong, type Card, type Row } from '../card.ts';
import { amount, bounds, number, ordinal } from '../words.ts';
import { slotText } from '../slot.ts';
import { othersList } from './parts.ts';

/** The value in full, what it measures, and what the other articles say of the same thing. */
export function figureCard(corpus: Corpus, analysis: Analysis, mention: FigureMention): Card {
  const claim = corpus.claimOf(analysis.article, mention.id)?.claim;
  const same = mention.conversionOf && analysis.mentions.find(({ id }) => id === mention.conversionOf);
  const measured = claim ? slotText(analysis, claim) : mention.of;
  const lines: Row[] = [];
  if (measured) lines.push([plain(measured)]);
  if (same) lines.push([plain(`the same as ${same.text}`)]);
  if (mention.because) lines.push([plain(mention.because)]);
  return {
    span: mention,
    title: [strong(title(mention)), plain(precision(mention))],
    lines,
    lists: othersList(corpus, analysis, mention),
    footer: [],
  };
}

function title({ type, value, unit, of, text }: FigureMention): string {
  if (type === 'score') return `${text} (a score or record)`;
  if (type === 'number' && value > 0 && value < 1) return `${number(value)} (${amount(Number((100 * value).toPrecision(3)), 'percent')})`;
  if (type === 'ordinal') return ordinal(value);
  if (type === 'age') return `${amount(value, unit && unit !== 'year' ? unit : 'year')} old`;
  return amount(value, unit ?? (type === 'percent' ? 'percent' : undefined)) + (!unit && type === 'quantity' && of ? ` (${of})` : '');
}

const RANGE = /\b(?:to|and|or)\b|\d\s?[-–—]\s?\d/;

/** " — about (175 to 205 million)"; nothing where the words give one value, whose rounding says nothing new. */
function precision(mention: FigureMention): string {
  const words = mention.approximate === 'under' ? 'at most' : mention.approximate === 'over' ? 'at least' : mention.approximate;
  const range = words || RANGE.test(mention.text) ? bounds(mention) : '';
  if (!words) return range && ` — ${range}`;
  return range && !range.startsWith(words) ? ` — ${words} (${range})` : ` — ${range || words}`;
}
