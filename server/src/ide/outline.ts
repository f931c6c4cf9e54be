import type { Corpus } from '../core/corpus.ts';
import type { Analysis, ArticleEvent, QuoteMention, Span } from '../core/types.ts';
import { entityNamed } from './mentions.ts';
import { tidy } from './render.ts';
import { eventTime, occurrenceName } from './words.ts';

export interface OutlineItem extends Span {
  readonly kind: 'headline' | 'heading' | 'event' | 'quote';
  readonly name: string;
  readonly detail: string;
  /** The words to go to, inside the span. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The article at a glance: headline and headings, and under each the events and the quotations it brings, in text order. */
export function outline(corpus: Corpus, article: string): readonly OutlineItem[] {
  const analysis = corpus.get(article);
  if (!analysis) return [];
  const items = [...events(corpus, analysis), ...quotes(analysis)].sort((a, b) => a.start - b.start || b.end - a.end);
  const titles = titlesOf(analysis);
  const before = items.filter(({ start }) => start < (titles[0]?.start ?? Infinity));
  const parts = titles.map((title, i): OutlineItem => ({
    ...title,
    children: items.filter(({ start }) => start >= title.start && start < (titles[i + 1]?.start ?? Infinity)),
  }));
  const [first, ...rest] = parts;
  if (first?.kind !== 'headline') return [...before, ...parts];
  return [...before, { ...first, end: analysis.text.length, children: [...first.children, ...rest] }];
}

/** The headline and the headings, each reaching to the next. */
function titlesOf(analysis: Analysis): readonly Omit<OutlineItem, 'children'>[] {
  const headline = analysis.sections.find(({ role }) => role === 'headline');
  const spans = [
    ...(headline ? [{ span: headline, kind: 'headline' as const }] : []),
    ...analysis.headings.map((span) => ({ span, kind: 'heading' as const })),
  ].sort((a, b) => a.span.start - b.span.start);
  return spans.map(({ span, kind }, i) => ({
    kind,
    name: tidy(analysis.text.slice(span.start, span.end)).replace(/^#{1,6} /, '') || '…',
    detail: kind === 'headline' ? analysis.published?.value ?? '' : '',
    selection: { start: span.start, end: span.end },
    start: span.start,
    end: Math.max(span.end, spans[i + 1]?.span.start ?? analysis.text.length),
  }));
}

/** Each event of note once, at its first mention, with the model's name for it. */
function events(corpus: Corpus, analysis: Analysis): OutlineItem[] {
  const told = new Set<string>();
  return analysis.events.flatMap((event: ArticleEvent) => {
    const known = corpus.eventOf(analysis.article, event.id);
    if (!known || known.minor || event.sameAs !== undefined || told.has(known.id)) return [];
    told.add(known.id);
    const detail = [eventTime(known), occurrenceName[known.occurrence]].filter(Boolean).join(', ');
    return [{ kind: 'event' as const, name: tidy(known.label) || event.text, detail, start: event.start, end: event.end, selection: event, children: [] }];
  });
}

function quotes(analysis: Analysis): OutlineItem[] {
  const direct = analysis.mentions.filter((mention): mention is QuoteMention => mention.kind === 'quote' && mention.type === 'direct');
  return direct.flatMap((quote) => {
    const speaker = entityNamed(analysis, quote.speaker)?.name ?? '';
    const name = tidy(quote.text, 60);
    return name ? [{ kind: 'quote' as const, name, detail: speaker, start: quote.start, end: quote.end, selection: quote, children: [] }] : [];
  });
}
