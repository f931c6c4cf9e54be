import type { Conflict, ConflictSeverity, ConflictSide, Location } from '../core/types.ts';
import { escapeMarkdown, tidy } from '../ide/render.ts';
import { count, longRange } from '../ide/words.ts';
import type { FilePiece } from './file.ts';
import { imprintOf, sentenceAt, type ExportSource } from './source.ts';

/** A report of the conflicts for an editor's desk: what disagrees, the words on each side, and who wrote them. Text of articles is shown as it is: it makes no mark-up and no link. */
export function* markdown(source: ExportSource): Generator<FilePiece> {
  const path = 'conflicts.md';
  const conflicts = source.corpus.conflicts();
  yield { path, text: `# Conflicts in ${count(source.articles.length, 'article')}\n\n${overview(conflicts, source.corpus.reviewed().length - conflicts.length)}\n` };
  for (const [i, conflict] of conflicts.entries()) yield { path, text: section(source, conflict, i + 1) };
  yield { path, text: `\n## Articles\n\n${source.articles.map((article) => `- ${citation(source, { article: article.id, start: 0, end: 0 }, false)}`).join('\n')}\n` };
}

const SEVERITIES: Readonly<Record<ConflictSeverity, string>> = { warning: 'certain', information: 'likely', hint: 'possible' };

function overview(conflicts: readonly Conflict[], dismissed: number): string {
  const more = dismissed > 0 ? ` ${count(dismissed, 'conflict')} that the reader has dismissed ${dismissed === 1 ? 'is' : 'are'} left out.` : '';
  if (conflicts.length === 0) return `The articles do not contradict each other in anything that Crosscheck compares.${more}`;
  const counts = Object.entries(SEVERITIES).flatMap(([severity, name]) => {
    const number = conflicts.filter((conflict) => conflict.severity === severity).length;
    return number > 0 ? [`${number} ${name}`] : [];
  });
  return `${count(conflicts.length, 'conflict')}: ${counts.join(', ')}. Which side is right, the articles do not say.${more}`;
}

function section(source: ExportSource, { id, severity, message, sides }: Conflict, number: number): string {
  return [
    `\n## ${number}. ${shown(message, 400)}\n`,
    `${SEVERITIES[severity]} · ${shown(id)}\n`,
    ...sides.map((side) => sideText(source, side)),
    '- [ ] checked; right is:\n',
  ].join('\n');
}

function sideText(source: ExportSource, { text, value, spans }: ConflictSide): string {
  const said = text === value ? shown(text) : `${shown(text)} (${shown(value)})`;
  return [`### ${said}\n`, ...spans.map((place) => `> ${quotation(source, place)}\n>\n> — ${citation(source, place)}\n`)].join('\n');
}

/** The sentence, its words that matter in bold. */
export function quotation(source: ExportSource, { article, start, end }: Location): string {
  const found = source.article(article);
  if (!found) return '';
  const { analysis } = found;
  const sentence = sentenceAt(analysis, { start, end });
  const part = (from: number, to: number): string => escapeMarkdown(analysis.text.slice(from, to).replace(BLANKS, ' '));
  const words = part(start, end).trim();
  return begin(`${cut(part(sentence.start, start), 'end')}**${words}**${cut(part(end, sentence.end), 'start')}`.trim());
}

/** Controls, marks that turn the direction of text, and white space. */
// eslint-disable-next-line no-control-regex
const BLANKS = /[\s\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

const LONGEST = 300;

/** Keeps the end or the start of what is very long. */
function cut(text: string, keep: 'start' | 'end'): string {
  if (text.length <= LONGEST) return text;
  if (keep === 'start') return `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…`;
  const from = text.indexOf(' ', text.length - LONGEST);
  return `…${from < 0 ? '' : text.slice(from)}`;
}

/** A line that begins like a list or a heading is none. */
const begin = (line: string): string => line.replace(/^(?=[-+=:])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

/** "The Island Post, “Ferry aground”, 2024-05-15 (post.txt, line 7)". */
export function citation(source: ExportSource, place: Location, withLine = true): string {
  const article = source.article(place.article);
  if (!article) return '';
  const { source: outlet, title, author, published } = imprintOf(article);
  const range = article.analysis.published?.range;
  const day = published ?? (range ? `probably of ${longRange(range)}` : 'date unknown');
  const parts = [outlet && shown(outlet), title !== article.path && `“${shown(title)}”`, author && shown(author), day].filter(Boolean);
  return `${parts.join(', ')} (${shown(article.path)}${withLine ? `, line ${source.line(place)}` : ''})`;
}

/** Text of an article or of the reader's, as it is: no mark-up. */
export const shown = (text: string, longest?: number): string => escapeMarkdown(tidy(text, longest));
