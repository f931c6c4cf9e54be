import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, QuoteMention } from '../../core/types.ts';
import { link, plain, strong, type Card, type Row } from '../card.ts';
import { allMentions } from './parts.ts';
import { entityNamed, modelEntityOf } from '../mentions.ts';
import { count } from '../words.ts';

/** Who says it, in which words it is said so, and how often the speaker is quoted here. */
export function quoteCard(corpus: Corpus, analysis: Analysis, mention: QuoteMention): Card {
  const words = (span: { start: number; end: number } | undefined): string => (span ? analysis.text.slice(span.start, span.end) : '');
  const known = modelEntityOf(corpus, analysis, mention);
  const speaker = known?.name ?? entityNamed(analysis, mention.speaker)?.name ?? words(mention.speakerSpan);
  const roles = known?.roles.length ? `, ${known.roles.slice(0, 2).join(', ')}` : '';
  const lines: Row[] = [];
  if (mention.cue) lines.push([plain(`said so: "${words(mention.cue)}"`)]);
  const here = mention.speaker === undefined ? [] : analysis.mentions.filter((other) => other.kind === 'quote' && other.speaker === mention.speaker);
  if (here.length > 1) lines.push([plain(`${count(here.length, 'quotation')} in this article`)]);
  return {
    span: mention,
    title: [strong(speaker || 'Nobody named'), plain(`${roles} — ${mention.type === 'direct' ? 'quoted word for word' : 'reported in the article\'s words'}`)],
    lines,
    lists: [],
    footer: known ? [link('Event model', { to: 'model', id: known.id }), allMentions(analysis, mention)] : [],
  };
}
