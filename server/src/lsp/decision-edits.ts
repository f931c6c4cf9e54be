import type { WorkspaceEdit } from 'vscode-languageserver';
import { asPattern, type Decisions, type EventChange, type Written } from '../core/decisions/index.ts';
import type { Session } from './session.ts';

/** Why nothing can be decided on an article that lies in no folder. */
export const NO_FOLDER = 'The article is in no folder, so there is no place for decisions about it.';

/** Whether the article's folder has a file to write to, or one may be made. */
export function mayWrite({ client, library }: Session, article: string, kind: keyof Decisions): boolean {
  const file = library.decisionFile(article, kind);
  if (file === undefined) return false;
  // A file that is there but has no text that could be read is left alone.
  return library.decisionText(file) !== undefined || (client.createsFiles && library.problems(file).length === 0);
}

/** The edit that writes decisions on an article into the file of its folder, or why there is none. */
export function decisionEdit(session: Session, article: string, kind: keyof Decisions, write: (text: string) => Written): WorkspaceEdit | string {
  const { client, library, positions } = session;
  library.refresh();
  const file = library.decisionFile(article, kind);
  if (file === undefined) return NO_FOLDER;
  const text = library.decisionText(file);
  if (text === undefined && library.problems(file).length > 0) return `newsmodel/${kind}.yaml cannot be read, so it is not changed.`;
  if (text === undefined && !client.createsFiles) return `There is no newsmodel/${kind}.yaml yet, and this editor does not let it be made: make an empty one.`;
  const written = write(text ?? '');
  if ('reason' in written) return written.reason;
  const { start, end, text: newText } = written.change;
  const uri = positions.uri(file);
  const edits = [{ range: positions.range(file, { start, end }), newText }];
  if (text === undefined) {
    // Fails rather than overwrite a file that has appeared meanwhile.
    return { documentChanges: [{ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } }, { textDocument: { uri, version: null }, edits }] };
  }
  return client.createsFiles ? { documentChanges: [{ textDocument: { uri, version: library.opened(file)?.version ?? null }, edits }] } : { changes: { [uri]: edits } };
}

/** Edits of different files as one. */
export const joinEdits = (edits: readonly WorkspaceEdit[]): WorkspaceEdit => (edits.some(({ documentChanges }) => documentChanges)
  ? { documentChanges: edits.flatMap(({ documentChanges }) => documentChanges ?? []) }
  : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) as NonNullable<WorkspaceEdit['changes']> });

/** Names the articles of finders by their paths below the folder. */
export function withPaths({ library }: Session, article: string, change: EventChange): EventChange {
  const pathOf = (id: string): readonly string[] => {
    const path = library.pathBeside(article, id);
    return path === undefined ? [] : [asPattern(path)];
  };
  return { ...change, ...(change.mentions && { mentions: change.mentions.map((finder) => ({ ...finder, ...(finder.articles && { articles: finder.articles.flatMap(pathOf) }) })) }) };
}
