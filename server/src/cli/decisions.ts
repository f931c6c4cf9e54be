import { dirname, join, relative, resolve } from 'node:path';
import type { ArticleDecisions } from '../core/decisions/index.ts';
import { decisionKind, DECISION_PATHS, DecisionFiles, DECISIONS_FOLDER, largestFile } from '../workspace/decision-files.ts';
import { readText } from '../workspace/find.ts';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import { sayProblems, withSlashes } from './articles.ts';
import { EXIT, exitWith } from './errors.ts';

/** The decisions of one folder. */
export interface FolderDecisions {
  /** The folder that holds `newsmodel`. */
  readonly root: string;
  readonly files: DecisionFiles;
  /** Paths of the files with mistakes. */
  readonly mistaken: ReadonlySet<string>;
}

/** Finds what the reader has decided for articles: in the folder that a command is about (for a file, its own), or the nearest above that has decisions. */
export class ReaderDecisions {
  readonly #known = new Map<string, Promise<FolderDecisions | undefined>>();

  /** What is decided for an article. Mistakes in the files are said once. */
  async on(path: string, folder = dirname(path)): Promise<ArticleDecisions | undefined> {
    const found = await this.from(folder);
    return found?.files.of(withSlashes(relative(resolve(found.root), resolve(path))));
  }

  /** The decisions that hold in a folder. */
  from(folder: string): Promise<FolderDecisions | undefined> {
    const id = resolve(folder);
    const known = this.#known.get(id) ?? this.#look(folder);
    this.#known.set(id, known);
    return known;
  }

  async #look(folder: string): Promise<FolderDecisions | undefined> {
    const kind = await nodeFileSystem.stat(join(folder, DECISIONS_FOLDER)).then((stat) => stat.kind, () => undefined);
    if (kind === 'folder') return read(folder);
    const above = join(folder, '..');
    return resolve(above) === resolve(folder) ? undefined : this.from(above);
  }
}

async function read(root: string): Promise<FolderDecisions> {
  const files = new DecisionFiles();
  const mistaken = new Set<string>();
  for (const path of DECISION_PATHS) {
    const file = join(root, path);
    const { problems } = files.set(path, await readText(nodeFileSystem, file, largestFile(decisionKind(path))));
    sayProblems(file, files.text(path) ?? '', problems);
    if (problems.some(({ severity }) => severity === 'error')) mistaken.add(path);
  }
  if (mistaken.size > 0) exitWith(EXIT.wrong);
  return { root, files, mistaken };
}
