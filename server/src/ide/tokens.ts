import type { Corpus } from '../core/corpus.ts';
import type { Analysis, EntityType, Mention, Span } from '../core/types.ts';
import { linesOf } from './lines.ts';

export type TokenType = Exclude<EntityType, 'event'> | 'namedEvent' | 'date' | 'figure' | 'quotation' | 'furniture' | 'markedEvent' | 'markedClaim';
export type TokenModifier = 'inferred' | 'conflict' | 'annotated';

/** A stretch on one line with one colour. Tokens are sorted and do not overlap. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What to colour in an article, or in a part of it. */
export function tokens(corpus: Corpus, article: string, part?: Span): readonly Token[] {
  const analysis = corpus.get(article);
  if (!analysis) return [];
  const wanted = (span: Span): boolean => !part || (span.start < part.end && span.end > part.start);
  const disputed = disputedSpans(corpus, article);
  const claims = analysis.claims.filter(({ marked }) => marked);
  const marked = new Set([...analysis.mentions.flatMap((mention) => (mention.kind === 'entity' && mention.marked ? [mention.id] : [])), ...claims.flatMap(({ mention }) => mention ?? [])]);
  const layers: Token[] = [];
  for (const { role, start, end } of analysis.sections) {
    if (role === 'furniture' && wanted({ start, end })) layers.push({ start, end, type: 'furniture', modifiers: [] });
  }
  const byHand: readonly (readonly [TokenType, readonly Span[]])[] = [['markedEvent', analysis.events.filter((event) => event.marked)], ['markedClaim', claims]];
  for (const [type, spans] of byHand) for (const { start, end } of spans) if (wanted({ start, end })) layers.push({ start, end, type, modifiers: ['annotated'] });
  for (const mention of analysis.mentions) {
    const type = tokenType(mention);
    if (type && wanted(mention)) layers.push({ start: mention.start, end: mention.end, type, modifiers: modifiersOf(mention, disputed, marked) });
  }
  return byLine(analysis, flatten(layers)).filter(wanted);
}

/** Reported speech has no colour of its own: it would paint most of an article. */
function tokenType(mention: Mention): TokenType | undefined {
  switch (mention.kind) {
    case 'entity': return mention.type === 'event' ? 'namedEvent' : mention.type;
    case 'date': return 'date';
    case 'figure': return 'figure';
    case 'quote': return mention.type === 'direct' ? 'quotation' : undefined;
  }
}

function modifiersOf(mention: Mention, disputed: readonly Span[], marked: ReadonlySet<string>): readonly TokenModifier[] {
  const modifiers: TokenModifier[] = [];
  if (mention.kind === 'date' && mention.basis === 'inferred') modifiers.push('inferred');
  if (mention.kind !== 'quote' && disputed.some(({ start, end }) => start < mention.end && end > mention.start)) modifiers.push('conflict');
  if (marked.has(mention.id)) modifiers.push('annotated');
  return modifiers;
}

/** The words of an article that are a side of a contradiction; what is only possible is not worth a mark. */
function disputedSpans(corpus: Corpus, article: string): readonly Span[] {
  const conflicts = corpus.conflictsIn(article).filter(({ severity }) => severity !== 'hint');
  return conflicts.flatMap(({ sides }) => sides.flatMap(({ spans }) => spans.filter((span) => span.article === article)));
}

/** Lays layers on top of each other, the inner over the outer, so that no two overlap: a date in a quotation splits it in three. */
function flatten(layers: readonly Token[]): Token[] {
  const sorted = [...layers].sort((a, b) => a.start - b.start || b.end - a.end);
  const flat: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const paint = (token: Token, end: number): void => {
    if (end > at) flat.push({ ...token, start: at, end });
    at = Math.max(at, end);
  };
  const close = (until: number): void => {
    for (let top = open.at(-1); top && top.end <= until; top = open.at(-1)) {
      paint(top, top.end);
      open.pop();
    }
  };
  for (const layer of sorted) {
    close(layer.start);
    const outer = open.at(-1);
    if (outer) paint(outer, layer.start);
    at = Math.max(at, layer.start);
    const end = outer ? Math.min(layer.end, outer.end) : layer.end;
    if (end > layer.start) open.push({ ...layer, end });
  }
  close(Infinity);
  return flat;
}

/** Editors want each token on one line. */
function byLine(analysis: Analysis, flat: readonly Token[]): Token[] {
  const lines = linesOf(analysis);
  return flat.flatMap((token) => {
    const first = lines.lineAt(token.start);
    if (token.end <= lines.endOf(first)) return [token];
    const pieces: Token[] = [];
    for (let line = first; line < lines.count && lines.startOf(line) < token.end; line++) {
      const start = Math.max(token.start, lines.startOf(line));
      const end = Math.min(token.end, lines.endOf(line));
      if (end > start) pieces.push({ ...token, start, end });
    }
    return pieces;
  });
}
