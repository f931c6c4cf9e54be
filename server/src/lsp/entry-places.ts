import type { EntryReference, Location, Span } from '../core/types.ts';
import { ENTRY_PLACES } from '../ide/decision-file/entries.ts';
import type { Session } from './session.ts';

type Places = Map<string, { readonly text: string; readonly spans: ReadonlyMap<string, Span> }>;

const known = new WeakMap<Session, Places>();

/** Where an entry that an article is held against stands in the reader's files. Each file is read once for each text. */
export function entryPlace(session: Session, article: string, { file: kind, key }: EntryReference): Location | undefined {
  const { library } = session;
  const file = library.decisionFile(article, kind);
  const text = file === undefined ? undefined : library.decisionText(file);
  if (file === undefined || text === undefined) return undefined;
  const places: Places = known.get(session) ?? new Map();
  known.set(session, places);
  const before = places.get(file);
  const { spans } = before?.text === text ? before : { spans: ENTRY_PLACES[kind](text) };
  if (before?.text !== text) places.set(file, { text, spans });
  const span = spans.get(key);
  return span && { article: file, ...span };
}

/** The articles with a conflict that names an entry of one of the files: such an entry may have moved though it says the same. */
export function heldAgainst({ corpus, library }: Session, files: Iterable<string>): readonly string[] {
  const edited = new Set([...files].filter((file) => library.decisionKind(file) === 'facts' || library.decisionKind(file) === 'events'));
  if (edited.size === 0) return [];
  return corpus.conflicts().flatMap(({ sides }) => {
    const articles = sides.flatMap(({ spans }) => spans.map(({ article }) => article));
    return sides.some(({ entry }) => entry && edited.has(library.decisionFile(articles[0] ?? '', entry.file) ?? '')) ? articles : [];
  });
}
