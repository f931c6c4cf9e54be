import type { Annotation } from '../core/decisions/index.ts';
import { markText } from '../ide/marks/text.ts';
import { count } from '../ide/words.ts';
import type { FilePiece } from './file.ts';
import { citation, quotation, shown } from './markdown.ts';
import type { ExportArticle, ExportSource } from './source.ts';

const LONGEST_NOTE = 1000;

/** A report of what the reader has marked by hand, article by article; none where nothing is marked. */
export function* markdownMarks(source: ExportSource): Generator<FilePiece> {
  const path = 'marks.md';
  const marked = source.articles.map((article) => ({ article, ...source.corpus.marksIn(article.id) })).filter(({ placed, orphaned }) => placed.length + orphaned.length > 0);
  if (marked.length === 0) return;
  const total = marked.reduce((sum, { placed, orphaned }) => sum + placed.length + orphaned.length, 0);
  yield { path, text: `# ${count(total, 'mark')} by hand in ${count(marked.length, 'article')}\n` };
  for (const { article, placed, orphaned } of marked) {
    yield { path, text: `\n## ${citation(source, whole(article), false)}\n` };
    for (const { annotation, start, end } of placed) {
      const place = { article: article.id, start, end };
      yield { path, text: `\n> ${quotation(source, place)}\n>\n> — ${said(annotation)} (line ${source.line(place)})\n` };
    }
    if (orphaned.length > 0) yield { path, text: `\n### The words are gone\n\n${orphaned.map((annotation) => `- “${shown(annotation.exact)}”: ${said(annotation)}\n`).join('')}` };
  }
}

const whole = ({ id }: ExportArticle) => ({ article: id, start: 0, end: 0 });

const said = (annotation: Annotation): string => [shown(markText(annotation)), annotation.note !== undefined && shown(annotation.note, LONGEST_NOTE)].filter(Boolean).join(': ');
