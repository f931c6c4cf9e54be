import type { Corpus } from '../core/corpus.ts';
import type { Span } from '../core/types.ts';
import { linesOf } from './lines.ts';

export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'front-matter' | 'furniture' | 'section';
}

/** What can be folded: the front matter, runs of page furniture, and the text under each heading. By lines. */
export function folds(corpus: Corpus, article: string): readonly Fold[] {
  const analysis = corpus.get(article);
  if (!analysis) return [];
  const lines = linesOf(analysis);
  const fold = (kind: Fold['kind'], { start, end }: Span): Fold => ({ kind, first: lines.lineAt(start), last: lines.lineAt(Math.max(start, trimmedEnd(analysis.text, start, end) - 1)) });
  const found: Fold[] = [];
  let run: Span | undefined;
  for (const section of [...analysis.sections, undefined]) {
    if (section?.role === 'front-matter') found.push(fold('front-matter', section));
    if (section?.role === 'furniture') run = { start: run?.start ?? section.start, end: section.end };
    else if (run) {
      found.push(fold('furniture', run));
      run = undefined;
    }
  }
  analysis.headings.forEach((heading, i) => {
    found.push(fold('section', { start: heading.start, end: analysis.headings[i + 1]?.start ?? analysis.text.length }));
  });
  return found.filter(({ first, last }) => last > first).sort((a, b) => a.first - b.first);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return last;
}
