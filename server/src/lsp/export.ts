import { LSPErrorCodes, ProgressType, ResponseError } from 'vscode-languageserver';
import { EXPORTERS, ExportSource, type FilePiece } from '../export/index.ts';
import { reasonOf } from '../workspace/file-system.ts';
import { parse } from './guard.ts';
import { EXPORT, ExportParams, READ_PAGE, ReadPageParams, type ExportAnswer, type ExportPieces, type ReadPageAnswer } from './protocol.ts';
import type { Session } from './session.ts';
import { slicer } from './timing.ts';

/** How many characters are sent at once. */
const AT_ONCE = 500_000;

/** Answers what is asked for to take the model to other tools, and saved pages in from the web. The client writes the files. */
export function offerExport(session: Session): void {
  const { connection, guard, corpus, library, host } = session;
  connection.onRequest(EXPORT, guard.request('export', async (params, token): Promise<ExportAnswer> => {
    const { format, partialResultToken } = parse(ExportParams, params);
    library.refresh();
    await session.decide();
    await session.check();
    const slice = slicer(host);
    let waiting: FilePiece[] = [];
    let [size, pieces] = [0, 0];
    const send = async (): Promise<void> => {
      pieces += waiting.length;
      await connection.sendProgress(PIECES, partialResultToken, { pieces: waiting });
      [waiting, size] = [[], 0];
    };
    // The model may change in the pauses; what is exported is of one moment.
    for (const piece of EXPORTERS[format](new ExportSource(corpus, pathsOf(session)))) {
      waiting.push(piece);
      size += piece.text.length;
      if (size >= AT_ONCE) await send();
      await slice();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
    await send();
    return { pieces };
  }));
  connection.onRequest(READ_PAGE, guard.request('readPage', async (params): Promise<ReadPageAnswer> => {
    const path = host.toPath(parse(ReadPageParams, params).uri);
    if (path === undefined) return { problem: 'Only pages on this machine’s disk can be read.' };
    return host.readPage(path).catch((error: unknown) => ({ problem: `It cannot be read: ${reasonOf(error)}.` }));
  }));
}

const PIECES = new ProgressType<ExportPieces>();

/** Gives each article a path of its own: below its folder, and with the folder's name before it when there are several. */
export function pathsOf({ library }: Session): (article: string) => string {
  const folders = new Map<string, string>();
  const names = new Set<string>();
  const own = (name: string): string => {
    const made = unused(name, names);
    names.add(made);
    return made;
  };
  return (article) => {
    const { folder, path } = library.whereIs(article);
    // A file in no folder, or one that was never saved, has only its name.
    if (folder === undefined) return own(lastName(path.replace(/^\w+:/, '')) || 'untitled');
    if (library.folderCount === 1) return path;
    const name = folders.get(folder) ?? own(lastName(folder));
    folders.set(folder, name);
    return `${name}/${path}`;
  };
}

/** The last name of a URI or path. */
function lastName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name).replaceAll('/', '_');
  } catch {
    return name; // a bare "%"
  }
}

/** "x", or "x-2" when there is one already. */
function unused(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let i = 2; used.has(candidate); i++) candidate = `${name}-${i}`;
  return candidate;
}
