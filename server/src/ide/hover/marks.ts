import type { Corpus } from '../../core/corpus.ts';
import type { Annotation } from '../../core/decisions/index.ts';
import { plain, strong, type Card, type Row } from '../card.ts';
import { innermost } from '../mentions.ts';
import { placedText } from '../marks/text.ts';
import { tidy } from '../render.ts';

const LONGEST_NOTE = 500;

/** A card with what the reader has marked at its place; where there is no card, one of the marks. */
export function withMarks(corpus: Corpus, article: string, offset: number, card: Card | undefined): Card | undefined {
  const here = corpus.marksIn(article).placed.filter(({ start, end }) => start <= offset && offset <= end);
  const first = innermost(here, offset);
  if (!first) return card;
  const says = placedText(corpus, article);
  const lines = here.flatMap((mark) => [[plain(`Marked by hand in newsmodel/annotations.yaml: ${says(mark)}`)], ...noteLines(mark.annotation)]);
  return card ? { ...card, lines: [...card.lines, ...lines] } : { span: first, title: [strong(tidy(first.annotation.exact))], lines, lists: [], footer: [] };
}

/** What a note says, unless the mark is nothing but a note. */
const noteLines = ({ note }: Annotation): readonly Row[] => (note === undefined ? [] : [[plain(`Note: ${tidy(note, LONGEST_NOTE)}`)]]);
