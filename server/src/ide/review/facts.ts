import type { Corpus } from '../../core/corpus.ts';
import type { Fact } from '../../core/decisions/index.ts';
import type { Conflict, ConflictSide } from '../../core/types.ts';
import { articleName } from '../articles.ts';
import { entityNamed } from '../mentions.ts';
import { oneLine } from '../../core/text.ts';

/** What one side says, as a fact of the reader's with its source; undefined when it is said of nobody and nothing that has a name. */
export function factOf(corpus: Corpus, { slot }: Conflict, { spans, text }: ConflictSide): Fact | undefined {
  const [place] = spans;
  if (!place) return undefined;
  const analysis = corpus.get(place.article);
  const claim = analysis?.claims.find(({ start, end }) => start === place.start && end === place.end);
  if (!analysis || !claim) return undefined;
  const names = claim.subject.entities.flatMap((id) => entityNamed(analysis, id)?.name ?? []);
  const event = corpus.eventAt(place);
  const subject = names.length > 0 ? names.join(' and ') : event && !event.minor ? event.label : undefined;
  const value = oneLine(text);
  if (subject === undefined || value === '') return undefined;
  return { subject: oneLine(subject), attribute: oneLine(slot.attribute), values: [value], ...(claim.period?.range && names.length > 0 && { range: claim.period.range }), source: sourceOf(analysis.source, analysis.title, place.article) };
}

const sourceOf = (source: string | undefined, title: string | undefined, article: string): string => oneLine([source, title ?? articleName(article)].filter(Boolean).join(', ')).slice(0, 300);

