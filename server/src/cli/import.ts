import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withAnnotations, type Annotation } from '../core/decisions/index.ts';
import { ExportSource, importDocuments, type NamedDocument } from '../export/index.ts';
import { LARGEST_MARKS_FILE } from '../workspace/decode.ts';
import { DECISIONS_FOLDER } from '../workspace/decision-files.ts';
import { isMissing, readText } from '../workspace/find.ts';
import { holding } from '../workspace/hold.ts';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import { requireFolder, withSlashes } from './articles.ts';
import { readFolder } from './check.ts';
import { complain, EXIT, exitWith, InputError } from './errors.ts';
import { writeFiles } from './folder.ts';
import { write } from './output.ts';

export interface ImportOptions {
  readonly format: 'brat';
  readonly into?: string;
}

const FILE = 'annotations.yaml';

/** `crosscheck import`: marks made in another tool become annotations of the articles here. */
export async function importFolder(folder: string, { into = folder }: ImportOptions): Promise<void> {
  await requireFolder(folder);
  const names = await annFiles(folder);
  if (names.length === 0) throw new InputError(`there are no .ann files in ${folder}`);
  const documents: NamedDocument[] = [];
  let unread = 0;
  for (const name of names) {
    const [text, ann] = [await readText(nodeFileSystem, join(folder, `${name}.txt`)), await readText(nodeFileSystem, join(folder, `${name}.ann`))];
    if (text.text !== undefined && ann.text !== undefined) documents.push({ name, text: text.text, ann: ann.text });
    else {
      complain(`${join(folder, `${name}.ann`)}: ${(text.text === undefined ? text : ann).problems[0]?.message ?? 'it cannot be read'}`);
      unread++;
    }
  }
  const { articles, unplaced, idle, known } = importDocuments(new ExportSource(await readFolder(into, true)), documents);
  for (const { name, line, words, reason } of [...unplaced, ...idle]) complain(`${join(folder, `${name}.ann`)}:${line}: ${words === '' ? '' : `“${words.slice(0, 80)}”: `}${reason}`);
  const annotations = articles.flatMap((each) => each.annotations);
  const written = annotations.length > 0 ? await holding(into, () => add(join(into, DECISIONS_FOLDER), annotations)) : undefined;
  const left = unplaced.length + unread;
  await write(`${annotations.length} marks${written === undefined ? '' : ` in ${written}`}; ${known} say what is recognised anyway; ${left} could not be placed${idle.length > 0 ? `; ${idle.length} ${idle.length === 1 ? 'has' : 'have'} no effect` : ''}\n`);
  if (left + idle.length > 0) exitWith(EXIT.warnings);
}

/** The `.ann` files of a folder and below, without their ending. */
async function annFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith('.ann') && (await stat(join(folder, name))).isFile()) found.push(withSlashes(name.slice(0, -'.ann'.length)));
  }
  return found.sort();
}

async function add(folder: string, annotations: readonly Annotation[]): Promise<string> {
  const path = join(folder, FILE);
  const before = await readText(nodeFileSystem, path, LARGEST_MARKS_FILE);
  if (before.text === undefined && !isMissing(before)) throw new InputError(`${path}: ${before.problems[0]?.message ?? 'it cannot be read'}`);
  const text = withAnnotations(before.text ?? '', annotations);
  if (typeof text !== 'string') throw new InputError(text.reason);
  await writeFiles([{ path, data: text }], true);
  return path;
}
