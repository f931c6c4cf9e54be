import { join, resolve } from 'node:path';
import type { Corpus } from '../core/corpus.ts';
import { placedReview } from '../core/decisions/index.ts';
import type { EntryReference, Span } from '../core/types.ts';
import { fileDiagnostics } from '../ide/decision-file/diagnostics.ts';
import { ENTRY_PLACES } from '../ide/decision-file/entries.ts';
import { LineIndex } from '../ide/lines.ts';
import { staleReview } from '../ide/review/stale.ts';
import { decisionPath } from '../workspace/decision-files.ts';
import { sayProblems, withSlashes } from './articles.ts';
import type { FolderDecisions } from './decisions.ts';
import type { FolderSettings } from './settings.ts';

/** The articles of a folder by their paths below it. */
const pathsOf = (corpus: Corpus): ReadonlyMap<string, string> => new Map([...corpus.ids()].map((id) => [id, id]));

/** Of decisions kept above, other folders may have the articles. */
const isOf = (folder: string, decisions: FolderDecisions | undefined): decisions is FolderDecisions => decisions !== undefined && resolve(decisions.root) === resolve(folder);

/** Says of a folder's decisions what an editor says beside their mistakes: what finds nothing, has no effect, or names what is not there. */
export function sayOfDecisions(corpus: Corpus, folder: string, decisions: FolderDecisions | undefined): void {
  if (!isOf(folder, decisions)) return;
  const { files, mistaken } = decisions;
  for (const kind of ['events', 'annotations'] as const) {
    const path = decisionPath(kind);
    const text = files.text(path);
    if (text === undefined) continue;
    const file = { file: path, kind, text, corpus, decisions: files.all, articles: pathsOf(corpus) };
    sayProblems(withSlashes(join(folder, path)), text, fileDiagnostics(file, !mistaken.has(decisionPath('events'))));
  }
}

/** Entries of the folder's `review.yaml` that dismiss nothing any more, a line each. */
export function staleLines(corpus: Corpus, folder: string, decisions: FolderDecisions | undefined, { options }: FolderSettings): readonly string[] {
  if (!isOf(folder, decisions)) return [];
  const path = decisionPath('review');
  const text = decisions.files.text(path) ?? '';
  return staleReview({ corpus, articles: pathsOf(corpus) }, placedReview(text), (rule) => options.severities?.[rule] === 'off').map(({ at, why }) => `${placeIn(join(folder, path), text, at)}: ${why}`);
}

/** Where the entries stand that articles are held against: "newsmodel/facts.yaml:4:12". */
export function entryPlaces(decisions: FolderDecisions | undefined): (entry: EntryReference) => string | undefined {
  const places = new Map<EntryReference['file'], ReadonlyMap<string, Span>>();
  return ({ file: kind, key }) => {
    const path = decisionPath(kind);
    const text = decisions?.files.text(path);
    if (text === undefined) return undefined;
    const spans = places.get(kind) ?? ENTRY_PLACES[kind](text);
    places.set(kind, spans);
    const span = spans.get(key);
    return span && placeIn(join(decisions!.root, path), text, span);
  };
}

function placeIn(path: string, text: string, { start }: Span): string {
  const { line, character } = new LineIndex(text).positionAt(start);
  return `${withSlashes(path)}:${line + 1}:${character + 1}`;
}
