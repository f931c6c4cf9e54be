import { groupBy } from '../../core/collections.ts';
import { annotationEntries, isEventId, meant, scalar, type Annotation, type EventChange } from '../../core/decisions/index.ts';
import type { Span } from '../../core/types.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { TextEdit } from '../front-matter.ts';
import { tidy } from '../render.ts';
import { count } from '../words.ts';
import type { DecisionFile } from './context.ts';

/** The codes under which marks are reported that name an event of which there is no entry, or an article that there is not. */
export const UNKNOWN_ID = 'newsmodel.unknown-id';
export const UNKNOWN_ARTICLE = 'newsmodel.unknown-article';

/** More are not told at once. */
const MOST = 100;
const SHOWN = 80;

/** Something that marks name and that is not there, with the marks that name it. */
export interface Unknown {
  readonly what: 'event' | 'article';
  readonly name: string;
  readonly marks: readonly { readonly annotation: Annotation; readonly at: Span }[];
}

/** What the marks of `annotations.yaml` name that is not there; events only where `events.yaml` says which there are. */
export function unknownInMarks({ text, decisions: { events }, articles }: DecisionFile, eventsAreKnown: boolean): readonly Unknown[] {
  const ids = new Set(events.map(({ id }) => id));
  const { entries = [] } = annotationEntries(text);
  const unknown = (what: Unknown['what'], isKnown: (name: string) => boolean): readonly Unknown[] => {
    const marks = entries.filter(({ value }) => value[what] !== undefined && !isKnown(value[what])).map(({ value, spanAt }) => ({ annotation: value, at: spanAt(what) }));
    return [...groupBy(marks, ({ annotation }) => annotation[what]!)].map(([name, list]) => ({ what, name, marks: list }));
  };
  return [...(eventsAreKnown ? unknown('event', (id) => ids.has(id)) : []), ...unknown('article', (path) => articles.has(path))];
}

/** Says at the marks what they name in vain: each event at each mark, each article once. */
export function unknownDiagnostics(file: DecisionFile, eventsAreKnown: boolean): readonly Diagnostic[] {
  return unknownInMarks(file, eventsAreKnown).flatMap(({ what, name, marks }): readonly Diagnostic[] => {
    if (what === 'article') return [diagnosticAt(marks[0]!.at, 'information', UNKNOWN_ARTICLE, `No article has the path "${tidy(name, SHOWN)}": ${count(marks.length, 'mark')} on its words ${marks.length === 1 ? 'is' : 'are'} orphaned.`)];
    const better = meant(name, file.decisions.events.map(({ id }) => id));
    const message = `No event in newsmodel/events.yaml has the id "${tidy(name, SHOWN)}", so these words tell of an event of their own.${better === undefined ? '' : ` Did you mean "${better}"?`}`;
    return marks.map(({ at }) => diagnosticAt(at, 'warning', UNKNOWN_ID, message));
  }).slice(0, MOST);
}

const diagnosticAt = ({ start, end }: Span, severity: Diagnostic['severity'], code: string, message: string): Diagnostic => ({ start, end, severity, code, message, related: [] });

/** What settles such a diagnostic: other words in this file, or an entry in `events.yaml`. */
export type UnknownFix = { readonly title: string; readonly preferred: boolean } & ({ readonly edits: readonly TextEdit[] } | { readonly add: EventChange });

/** What can be done about what marks name in vain at a place of the file. */
export function unknownFixes(file: DecisionFile, place: Span): readonly UnknownFix[] {
  const found = unknownInMarks(file, true).find(({ marks }) => marks.some(({ at }) => at.start === place.start && at.end === place.end));
  if (!found) return [];
  const { what, name, marks } = found;
  const better = what === 'event' ? meant(name, file.decisions.events.map(({ id }) => id)) : sameFile(name, [...file.articles.keys()]);
  const change = better === undefined ? [] : [{
    title: `Change to “${tidy(better, SHOWN)}”${marks.length > 1 ? ` in all ${marks.length} marks` : ''}`, preferred: true,
    edits: marks.map(({ at: { start, end } }) => ({ start, end, text: scalar(better) })),
  }];
  if (what === 'article' || !isEventId(name)) return change;
  const { exact, type } = marks.find(({ at }) => at.start === place.start)!.annotation;
  const add = { id: name, label: labelOf(exact), ...(type && { type }), mentions: [] } as EventChange;
  return [...change, { title: `Add “${tidy(name, SHOWN)}” to newsmodel/events.yaml`, preferred: better === undefined, add }];
}

function labelOf(words: string): string {
  const label = tidy(words, SHOWN);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The one article whose file is called the same: it has been moved. */
function sameFile(path: string, known: readonly string[]): string | undefined {
  const nameOf = (each: string): string => each.slice(each.lastIndexOf('/') + 1);
  const alike = known.filter((each) => nameOf(each) === nameOf(path));
  return alike.length === 1 ? alike[0] : undefined;
}
